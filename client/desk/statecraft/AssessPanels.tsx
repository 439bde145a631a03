/** Beside the evidence: operators, requests, and what is said of us before the Forum or under an agreement. */
import type { StateId } from '../../../shared/model/ids.ts';
import { Forum } from './Forum.tsx';
import { Indications } from './Indications.tsx';
import { Operators } from './Operators.tsx';
import { Requests } from './Requests.tsx';
import { Stances } from './Stances.tsx';

const AssessPanels = ({ own }: { readonly own: StateId | null }) => (
  <div className="folds">
    <Operators own={own} />
    <Requests own={own} />
    <Indications own={own} />
    <Forum own={own} />
    <Stances />
  </div>
);
export default AssessPanels;
