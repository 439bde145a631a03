/** Resolve 1-3: sheets are opened, over-budget and closed lines drop with their reason, corrections and stand-downs go first. */
import type { LineOf, OrderLine } from '../acts/orderLine.ts';
import { must } from '../lib/assert.ts';
import { shuffled } from '../lib/keyed.ts';
import { statesOf, type DyadId, type ItemId, type LineId, type StateId } from '../model/ids.ts';
import { rule } from '../model/ruleset.ts';
import { RUNGS } from '../model/terms.ts';
import { delegationOf, draftOf } from './evolve.ts';
import type { Attribution, Because } from './exercise.ts';
import { listOf } from './facts.ts';
import { checkLine, type LineCheck } from './lineCheck.ts';
import { because, file, keyOf, moveTrack, put, stepDyad, type Work } from './work.ts';

export interface Order {
  readonly state: StateId;
  readonly line: OrderLine;
  /** Partners that joined a slow act, and the items each pooled. */
  readonly joined?: readonly { readonly state: StateId; readonly cites: readonly ItemId[] }[];
}

/** An order by whose it is, too: two delegations may name their lines alike. */
export const nameOf = ({ state, line }: { readonly state: StateId; readonly line: { readonly id: LineId } }): string => `${state}|${line.id}`;

const playing = (work: Work): readonly StateId[] =>
  shuffled(
    keyOf(work),
    'order',
    Object.values(work.exercise.drafts).flatMap((draft) => (draft === undefined ? [] : [draft.state])),
    (state) => state,
  );

/** Two signatures: two people, or one person twice (ruling 3). */
const hasTwoSignatures = (work: Work, state: StateId): boolean => draftOf(work.exercise, state).signatures.length >= 2;

const reasonToDrop = (work: Work, { state, line }: Order, check: LineCheck, left: number) => {
  if (check.closed !== null) return check.closed;
  if (check.twoSignatures && !hasTwoSignatures(work, state)) return because('ES6', 'dropped.twoSignatures', { act: line.act });
  return check.cost > left ? because('CP2', 'dropped.overBudget', { act: line.act, cost: check.cost, left }) : null;
};

/** A line that is not carried out, and why: told to its author, and credited to nobody (LE2). */
export const dropOrder = (work: Work, { state, line }: Order, why: Because): void => {
  put(work, { type: 'order.dropped', state, line, because: why });
  file(work, `dropped|${line.id}`, { kind: 'moved', audience: [state], because: { ...why, facts: { ...why.facts, act: line.act } } });
};

const openSheet = (work: Work, state: StateId): readonly Order[] => {
  const { lines, prose } = draftOf(work.exercise, state);
  let left = delegationOf(work.exercise, state).capacity;
  const kept: OrderLine[] = [];
  for (const line of lines) {
    const check = checkLine(work.exercise, state, line);
    const reason = reasonToDrop(work, { state, line }, check, left);
    if (reason === null) {
      kept.push(line);
      left -= check.cost;
      if ((line.act === 'review' || line.act === 'arbitrate') && check.cost === 0) put(work, { type: 'free.used', state, act: line.act });
      continue;
    }
    dropOrder(work, { state, line }, reason);
  }
  const spent = delegationOf(work.exercise, state).capacity - left;
  if (spent > 0) put(work, { type: 'capacity.spent', state, points: spent, slots: 0 });
  put(work, { type: 'orders.opened', state, turn: work.exercise.clock.turn, lines: kept, signal: prose.signal });
  return kept.map((line) => ({ state, line }));
};

/** Opens all sheets in a keyed-random order of delegations, never of arrival (CK5). */
export const openSheets = (work: Work): readonly Order[] => playing(work).flatMap((state) => openSheet(work, state));

/** The orders of one act, in the order of opening. */
export const ordersOf = <Act extends OrderLine['act']>(orders: readonly Order[], act: Act): readonly (Order & { readonly line: LineOf<Act> })[] =>
  orders.flatMap((order) => (order.line.act === act ? [{ ...order, line: order.line as LineOf<Act> }] : [])); // narrowed by the comparison before it

/** Claims that a state has taken back before: its own, and its name off those of others. */
const takenBackBy = (work: Work, state: StateId): number =>
  listOf(work.exercise.attributions).filter(
    ({ by, status, withdrawn = [] }) => withdrawn.includes(state) || (by === state && (status === 'retracted' || status === 'corrected')),
  ).length;

/** AT12: taking a claim back costs little and returns the applause of those who no longer make it; the second time costs more. */
const takeBack = (work: Work, state: StateId, claim: Attribution, change: Partial<Attribution>, leave: readonly StateId[]): void => {
  const cost = takenBackBy(work, state) === 0 ? rule('claimCorrected', work) : rule('secondRetraction', work);
  put(work, { type: 'attribution.moved', attribution: claim.id, change });
  moveTrack(work, state, 'standing', -cost, because('AT12', 'track.tookBack', { attribution: claim.id }));
  for (const claimant of leave)
    if (claim.applause > 0)
      moveTrack(work, claimant, 'mandate', -claim.applause, because('AT12', 'track.applauseReversed', { attribution: claim.id }));
  file(work, `back|${claim.id}`, {
    kind: 'headline',
    audience: claim.audience,
    because: because('AT12', change.status === 'corrected' ? 'headline.corrected' : 'headline.retracted', {
      by: state,
      incident: claim.incident,
      who: claim.who,
    }),
  });
};

/** AT9: who joined a claim takes its own name off it; the claim stands with the others. */
const withdrawName = (work: Work, state: StateId, claim: Attribution): void => {
  const rest = (states: readonly StateId[]): readonly StateId[] => states.filter((other) => other !== state);
  const { claimants, contributors, withdrawn = [] } = claim;
  takeBack(work, state, claim, { claimants: rest(claimants), contributors: rest(contributors), withdrawn: [...withdrawn, state] }, [state]);
};

const takeAllBack = (work: Work, state: StateId, claim: Attribution, status: 'retracted' | 'corrected'): void =>
  takeBack(work, state, claim, { status }, claim.claimants);

/** Names come off before claims do, so that it is no matter whose sheet was opened first. */
export const resolveCorrections = (work: Work, orders: readonly Order[]): void => {
  const claimOf = ({ line }: { readonly line: LineOf<'retract' | 'correct'> }) =>
    must(work.exercise.attributions[line.attribution], line.attribution);
  const retracted = ordersOf(orders, 'retract');
  for (const order of retracted) if (claimOf(order).by !== order.state) withdrawName(work, order.state, claimOf(order));
  for (const order of retracted) if (claimOf(order).by === order.state) takeAllBack(work, order.state, claimOf(order), 'retracted');
  for (const order of ordersOf(orders, 'correct')) takeAllBack(work, order.state, claimOf(order), 'corrected');
};

/** A stand-down counts once it was heard: on a line that was picked up, or in the answer to one. */
const offersOf = (work: Work, dyad: DyadId): readonly StateId[] => {
  const [a, b] = statesOf(dyad);
  const { turn } = work.exercise.clock;
  // An answer to a call that was missed was said to nobody.
  if (work.exercise.dyads[dyad]?.snapshot.channel !== 'acknowledged') return [];
  const offered = (from: StateId, to: StateId): boolean =>
    Object.values(work.exercise.messages).some(
      (message) =>
        message?.kind === 'hotline' &&
        message.turn === turn &&
        message.intent === 'stand-down' &&
        message.from === from &&
        message.to.includes(to) &&
        (message.ring === 'acknowledged' || message.replyTo !== null),
    );
  return [...(offered(a, b) ? [a] : []), ...(offered(b, a) ? [b] : [])];
};

/** ES7: both stand down over the hotline: one rung now, one when the standstill is verified. One alone: one rung, at a price at home. */
export const resolveStandDowns = (work: Work): void => {
  for (const dyad of Object.values(work.exercise.dyads)) {
    if (dyad === undefined || dyad.rung === 'rupture') continue;
    const offers = offersOf(work, dyad.id);
    if (offers.length === 2) stepDyad(work, dyad.id, { type: 'standDown.mutual' });
    else if (offers.length === 1) {
      stepDyad(work, dyad.id, { type: 'standDown.offered' });
      const depth = RUNGS.indexOf(dyad.rung) - 2;
      for (const state of offers)
        if (depth > 0) moveTrack(work, state, 'mandate', -depth * 100, because('ES7', 'track.stoodDownAlone', { dyad: dyad.id }));
    }
  }
};
