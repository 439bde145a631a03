/** Whom an agreement binds, and to which of its clauses (AG2, AG4, AG10). */
import type { AgreementStage } from '../model/terms.ts';
import type { StateId } from '../model/ids.ts';

/** What binds whom: the same of the agreement itself and of what is shown of it. */
export interface Binding {
  readonly stage: AgreementStage;
  readonly signatures: readonly StateId[];
  readonly suspended: readonly StateId[];
  readonly inForceTurn: number | null;
  readonly lateSigners: readonly { readonly state: StateId; readonly turn: number }[];
  readonly reservations: readonly { readonly state: StateId; readonly clause: number; readonly objectedBy: readonly StateId[] }[];
}

/** In force; under review a text binds on until the review is over (AG6). */
export const isInForce = ({ stage }: Pick<Binding, 'stage'>): boolean => stage === 'in-force' || stage === 'under-review';

/** In force, and signed by this state, which is not suspended from it. */
export const isPartyTo = (agreement: Binding, state: StateId): boolean =>
  isInForce(agreement) && agreement.signatures.includes(state) && !agreement.suspended.includes(state);

/** AG2: what entered into force, or was signed, in a turn binds from the next. */
export const bindsNow = (agreement: Binding, state: StateId, turn: number): boolean =>
  isPartyTo(agreement, state) &&
  agreement.inForceTurn !== null &&
  agreement.inForceTurn < turn &&
  !agreement.lateSigners.some((late) => late.state === state && late.turn >= turn);

/** AG10: a reservation to a clause lifts it for its author, unless somebody objected. */
export const reserved = ({ reservations }: Pick<Binding, 'reservations'>, state: StateId, clause: number): boolean =>
  reservations.some((entry) => entry.state === state && entry.clause === clause && entry.objectedBy.length === 0);
