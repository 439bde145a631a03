/** What changed between two versions of a text: clauses, definitions and parties added and removed, and every other term that is not what it was. Pure. */
import type { AgreementTerms, Clause } from '../../../shared/acts/terms.ts';
import type { StateId } from '../../../shared/model/ids.ts';
import type { Definition } from '../../../shared/model/terms.ts';
import type { EarlierText } from '../../../shared/exercise/statecraft.ts';
import type { AgreementView } from '../../../shared/view/kinds.ts';

const CHANGEABLE = ['form', 'verification', 'consequence', 'sunsetDays', 'reviewTurn', 'threshold'] as const;
type Changeable = (typeof CHANGEABLE)[number];
export interface TermsDiff {
  readonly added: readonly Clause[];
  readonly removed: readonly Clause[];
  /** The same promise, on another sector than before. */
  readonly moved: readonly { readonly from: Clause; readonly to: Clause }[];
  readonly defined: readonly Definition[];
  readonly dropped: readonly Definition[];
  readonly joined: readonly StateId[];
  readonly left: readonly StateId[];
  readonly changed: readonly { readonly field: Changeable; readonly from: string | number; readonly to: string | number }[];
}

const same = (a: Clause, b: Clause): boolean => a.kind === b.kind && a.sector === b.sector;

/** Those of `clauses` that `others` lack, each counted as often as it stands. */
const lacking = (clauses: readonly Clause[], others: readonly Clause[]): readonly Clause[] => {
  const left = [...others];
  return clauses.filter((clause) => {
    const at = left.findIndex((other) => same(clause, other));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
};

export const termsDiff = (before: AgreementTerms, after: AgreementTerms): TermsDiff => {
  const gone = lacking(before.clauses, after.clauses);
  const come = [...lacking(after.clauses, before.clauses)];
  const moved = gone.flatMap((from) => {
    const at = come.findIndex(({ kind }) => kind === from.kind);
    return at === -1 ? [] : come.splice(at, 1).map((to) => ({ from, to }));
  });
  return {
    added: come,
    removed: gone.filter((clause) => !moved.some(({ from }) => from === clause)),
    moved,
    defined: after.definitions.filter((each) => !before.definitions.includes(each)),
    dropped: before.definitions.filter((each) => !after.definitions.includes(each)),
    joined: after.parties.filter((state) => !before.parties.includes(state)),
    left: before.parties.filter((state) => !after.parties.includes(state)),
    changed: CHANGEABLE.filter((field) => before[field] !== after[field]).map((field) => ({ field, from: before[field], to: after[field] })),
  };
};

/** The earlier text a reader compares with: the last one it signed, else the one before this; undefined when there is none it saw. */
export const comparedWith = ({ earlier }: Pick<AgreementView, 'earlier'>, own: StateId | null): EarlierText | undefined =>
  earlier.findLast(({ signatures }) => own !== null && signatures.includes(own)) ?? earlier.at(-1);
