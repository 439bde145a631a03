/** What changed between two versions of a text: clauses added and removed, and every other term that is not what it was. Pure. */
import type { AgreementTerms, Clause } from '../../../shared/acts/terms.ts';

const CHANGEABLE = ['form', 'verification', 'consequence', 'sunsetDays', 'reviewTurn', 'threshold'] as const;
type Changeable = (typeof CHANGEABLE)[number];
export interface TermsDiff {
  readonly added: readonly Clause[];
  readonly removed: readonly Clause[];
  /** The same promise, on another sector than before. */
  readonly moved: readonly { readonly from: Clause; readonly to: Clause }[];
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
    changed: CHANGEABLE.filter((field) => before[field] !== after[field]).map((field) => ({ field, from: before[field], to: after[field] })),
  };
};
