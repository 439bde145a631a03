/**
 * The acts of statecraft in play, all in one table. Each group of acts has a file of its own; effects are decided in
 * shared/exercise/resolve*.ts.
 */
import type { ActId, OrderAct } from '../model/terms.ts';
import type { Act } from './act.ts';
import type { OrderLine } from './orderLine.ts';
import { COERCE_ACTS } from './coerce.ts';
import { COMMIT_ACTS } from './commit.ts';
import { FIND_OUT_ACTS } from './findOut.ts';
import { PROTECT_ACTS } from './protect.ts';
import { COMPLAINT, RESPOND_ACTS } from './respond.ts';
import { TALK_ACT_ROWS } from './talk.ts';

export const ACTS: { readonly [id in ActId]: Act } = {
  ...PROTECT_ACTS,
  ...FIND_OUT_ACTS,
  ...TALK_ACT_ROWS,
  ...COMMIT_ACTS,
  ...RESPOND_ACTS,
  ...COERCE_ACTS,
};

/** What a line costs and wants: its act's row, but for the form of a referral that accuses. */
export const termsOf = (line: OrderLine): Pick<Act, 'cost' | 'wanted'> =>
  line.act === 'refer' && line.form === 'complaint' ? COMPLAINT : ACTS[line.act];

/** Points of an act in its dearest form: a referral costs by its form (FO1), every other act what its row says. */
export const mostOf = (act: ActId): number => (act === 'refer' ? COMPLAINT.cost : ACTS[act].cost);

/** Acts that only a scenario with the switch `coercion` opens (GAME 5: off in Basic). */
export const SWITCHED_ACTS: readonly OrderAct[] = ['disrupt', 'retaliate'];

/** Lead time in hours: the least if rushed, else the geometric mean of least and typical, rounded (GX R3). */
export const leadHours = (lead: { readonly min: number; readonly typical: number }, rushed: boolean): number =>
  rushed ? lead.min : Math.round(Math.sqrt(lead.min * lead.typical));

/** Turns that must pass before a process may land (GX R3): short leads none, up to a month one, longer two. */
export const leastTurns = (hours: number): number => (hours < 72 ? 0 : hours <= 720 ? 1 : 2);

/**
 * The turn in whose Resolve a process begun in `startTurn` lands, or null if after the exercise. Spans in hours by turn;
 * elapsed counts from the start of the first turn's span to the end of the landing turn's.
 */
export const landingTurn = (startTurn: number, hours: number, spansHours: readonly number[], turns: number): number | null => {
  let elapsed = 0;
  for (let turn = startTurn; turn <= turns; turn += 1) {
    elapsed += spansHours[turn - 1] ?? 0;
    if (elapsed >= hours && turn >= startTurn + leastTurns(hours)) return turn;
  }
  return null;
};
