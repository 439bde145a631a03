/** The dates of an agreement (AG2, AG6, AG7): until when it is signed, from when it binds, when it is reviewed, when it ends. */
import { rule, type Ruled } from '../model/ruleset.ts';
import { turnOf, type ScenarioTime } from './scenarioTime.ts';

interface Dated {
  /** The turn its text was laid on the table. */
  readonly turn: number;
  readonly terms: { readonly reviewTurn: number };
  readonly inForceTurn: number | null;
  readonly endsHour: number | null;
}

/** AG2: the last turn in whose Consult it can be signed before it is off the table. */
export const signableUntil = ({ turn }: Pick<Dated, 'turn'>, of: Ruled): number => turn + rule('agreementOpenTurns', of);

/** AG6: the turn of its review; never the one it entered into force in. */
export const reviewTurnOf = ({ terms, inForceTurn }: Pick<Dated, 'terms' | 'inForceTurn'>): number =>
  inForceTurn === null ? terms.reviewTurn : Math.max(terms.reviewTurn, inForceTurn + 1);

export interface Sunset {
  readonly hour: number;
  readonly daysLeft: number;
  /** At whose end it ends; null when that is after the exercise. */
  readonly turn: number | null;
}
/** AG7: its own date in scenario time, and how far off that is at an hour; null before entry into force. */
export const sunsetOf = ({ endsHour }: Pick<Dated, 'endsHour'>, time: ScenarioTime, now: number): Sunset | null =>
  endsHour === null ? null : { hour: endsHour, daysLeft: Math.max(0, Math.ceil((endsHour - now) / 24)), turn: turnOf(time, endsHour) };
