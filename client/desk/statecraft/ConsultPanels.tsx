/** Beside the channels: requests, agreements, the Forum, arbitration. */
import type { StateId } from '../../../shared/model/ids.ts';
import { Agreements } from './Agreements.tsx';
import { Arbitration } from './Arbitration.tsx';
import { Forum } from './Forum.tsx';
import { Improvised } from './Improvised.tsx';
import { Operators } from './Operators.tsx';
import { Requests } from './Requests.tsx';

const ConsultPanels = ({ own }: { readonly own: StateId | null }) => (
  <div className="folds">
    <Requests own={own} />
    <Operators own={own} />
    <Agreements own={own} />
    <Forum own={own} />
    <Arbitration own={own} />
    <Improvised own={own} />
  </div>
);
export default ConsultPanels;
