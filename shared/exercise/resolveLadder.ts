/** Resolve 13: misreads, heat, the ladder, and the two keys to rupture (ES1-ES9). */
import { chance, draw, shuffled } from '../lib/keyed.ts';
import { dyadOf, statesOf, type DyadId, type StateId } from '../model/ids.ts';
import { rule, type Ruled } from '../model/ruleset.ts';
import { RUNGS } from '../model/terms.ts';
import type { Dyad, Exercise } from './exercise.ts';
import { checkLine } from './lineCheck.ts';
import { UNREAD_BY_CHECKS, whileSame } from './whileSame.ts';
import { nameOf, type Order } from './resolveSheets.ts';
import { boundTogether } from './resolveAgreements.ts';
import { seenHeat } from './resolveCoerce.ts';
import { askersOf } from './resolveTerritory.ts';
import { because, file, keyOf, moveRegime, stepDyad, type Work } from './work.ts';

export interface Heat {
  readonly from: StateId;
  readonly to: StateId;
  readonly heat: number;
  readonly act: string;
  /** The order that makes it, by `nameOf`. */
  readonly order: string;
}

const heats = (exercise: Exercise, orders: readonly Order[]): readonly Heat[] =>
  orders.flatMap(({ state, line, joined = [] }) => {
    const { heat, against } = checkLine(exercise, state, line, 1 + joined.length);
    if (against === null || against === state || heat <= 0) return [];
    const by = line.act === 'attribute' || line.act === 'coalition' ? [state, ...joined.map((partner) => partner.state)] : [state];
    return by.map((from) => ({ from, to: against, heat, act: line.act, order: nameOf({ state, line }) }));
  });
const heatsWhileSame = whileSame(UNREAD_BY_CHECKS, heats);
/** Heat of the acts that take effect this turn. */
export const heatsIn = (exercise: Exercise, orders: readonly Order[]): readonly Heat[] => heatsWhileSame(exercise, orders, '');
/** The same, less what nobody saw: a covert operation is hot only if it is found (CM7). */
export const heatsOf = (work: Work, orders: readonly Order[]): readonly Heat[] =>
  heatsIn(
    work.exercise,
    orders.filter((order) => seenHeat(work, order)),
  );

/** What was dropped in this Resolve was done to nobody: the ladder does not hear of it. */
export const notDropped = (work: Work): ((order: string) => boolean) => {
  const dropped = new Set(work.events.flatMap((event) => (event.type === 'order.dropped' ? [nameOf(event)] : [])));
  return (order) => !dropped.has(order);
};

/** ES2: the hottest act and one more per further act, capped. */
export const directional = (heats: readonly Heat[], from: StateId, to: StateId, of: Ruled): number => {
  const own = heats.filter((heat) => heat.from === from && heat.to === to).map(({ heat }) => heat);
  return own.length === 0 ? 0 : Math.min(rule('heatCap', of), Math.max(...own) + own.length - 1);
};

export interface Cooling {
  readonly takedown: boolean;
  readonly remedy: boolean;
  /** Assistance, a drill, a joint review between the two. */
  readonly help: boolean;
  readonly hot: boolean;
}
/** Cooling of a dyad, each once a turn (GX R2): acknowledged channel `coolHotline`, mediation 1, takedown 1, remedy 2, help 1; capped. */
export const coolOf = (dyad: Dyad, { takedown, remedy, help, hot }: Cooling, of: Ruled): number => {
  const acknowledged = dyad.snapshot.channel === 'acknowledged' ? rule('coolHotline', of) : 0;
  const mediated = dyad.snapshot.process === 'mediation' ? 1 : 0;
  return Math.min(
    hot ? rule('coolCapHot', of) : rule('coolCap', of),
    acknowledged + mediated + (takedown ? 1 : 0) + (remedy ? 2 : 0) + (help ? 1 : 0),
  );
};

const tookDown = (exercise: Exercise, dyad: Dyad, landed: readonly Order[]): boolean => {
  const [a, b] = statesOf(dyad.id);
  return landed.some(
    ({ state, line }) =>
      line.act === 'territory' && (state === a || state === b) && askersOf(exercise, state, line.incident).has(state === a ? b : a),
  );
};
const between = (dyad: Dyad, orders: readonly Order[], act: 'remedy' | 'assist' | 'review'): boolean =>
  orders.some(({ state, line }) => line.act === act && dyadOf(state, line.state) === dyad.id && state !== line.state);

/** Net heat of a dyad (GX R2) before any misread. `done`: what took effect this turn. */
export const netOf = (
  exercise: Exercise,
  dyad: Dyad,
  heats: readonly Heat[],
  done: readonly Order[],
): { readonly net: number; readonly cool: number } => {
  const [a, b] = statesOf(dyad.id);
  const { scenario } = exercise;
  const hot = heats.some((heat) => dyadOf(heat.from, heat.to) === dyad.id && heat.heat >= rule('hotAct', scenario));
  const cooling = {
    takedown: tookDown(exercise, dyad, done),
    remedy: between(dyad, done, 'remedy'),
    help: between(dyad, done, 'assist') || between(dyad, done, 'review'),
    hot,
  };
  const cool = coolOf(dyad, cooling, scenario);
  return { net: Math.max(0, directional(heats, a, b, scenario) + directional(heats, b, a, scenario) - cool), cool };
};

const sealedAnAct = (work: Work, state: StateId): boolean =>
  work.exercise.opened.some((sheet) => sheet.state === state && sheet.turn === work.exercise.clock.turn && sheet.lines.length > 0);

/** ES4: from Dispute, silence is read as malice; at most one a dyad and two a table each turn; never at Brink's edge. */
const misreads = (work: Work): ReadonlySet<DyadId> => {
  const candidates = Object.values(work.exercise.dyads).flatMap((dyad) => {
    if (dyad === undefined) return [];
    const rung = RUNGS.indexOf(dyad.rung);
    const open = dyad.snapshot.channel === 'acknowledged';
    const innocent = statesOf(dyad.id).some((state) => sealedAnAct(work, state));
    return rung >= 2 && rung < 4 && !open && innocent && chance(keyOf(work), 'misread', dyad.id, rule('misread', work) * (rung - 1)) ? [dyad.id] : [];
  });
  return new Set(shuffled(keyOf(work), 'misread-order', candidates, (id) => id).slice(0, rule('misreadsPerTable', work)));
};

const tellMisread = (work: Work, dyad: DyadId): void =>
  file(work, `misread|${dyad}`, { kind: 'cable', audience: statesOf(dyad), because: because('ES4', 'cable.misread', { dyad }) });

const factsOfMove = (heats: readonly Heat[], dyad: DyadId) => {
  const hottest = heats.filter((heat) => dyadOf(heat.from, heat.to) === dyad).toSorted((x, y) => y.heat - x.heat)[0];
  return { act: hottest?.act ?? '', by: hottest?.from ?? '' };
};

/**
 * One dyad's turn. A standstill agreed last turn is verified by a quiet one; a dyad that stood down this turn falls no
 * further in it (ES7).
 */
const assess = (
  work: Work,
  dyad: Dyad,
  before: Dyad,
  { net, cool }: { readonly net: number; readonly cool: number },
  heats: readonly Heat[],
  misread: boolean,
): void => {
  const total = net + (misread ? rule('misreadHeat', work) : 0);
  const facts = { net: total, cool, misread: misread ? 1 : 0, ...factsOfMove(heats, dyad.id) };
  if (before.snapshot.process === 'standstill') {
    stepDyad(work, dyad.id, { type: total === 0 ? 'standstill.verified' : 'standstill.broken' }, facts);
    if (total === 0) return;
  }
  const stoodDown = RUNGS.indexOf(dyad.rung) < RUNGS.indexOf(before.rung);
  if (stoodDown && total === 0) return;
  // At Brink heat is an ultimatum's business, settled before the acts took effect.
  if (dyad.rung === 'brink' && total >= rule('riseOne', work)) return;
  const [a, b] = statesOf(dyad.id);
  const acknowledged = dyad.snapshot.channel === 'acknowledged' || boundTogether(work, a, b);
  const luck = draw(keyOf(work), 'quiet', dyad.id, 1000);
  stepDyad(work, dyad.id, { type: 'turn.assessed', net: total, acknowledged, luck }, facts);
};

/** `before`: the exercise at the start of the resolution. */
export const resolveLadder = (work: Work, before: Exercise, heats: readonly Heat[], done: readonly Order[]): void => {
  const misread = misreads(work);
  for (const start of Object.values(before.dyads)) {
    const dyad = start === undefined ? undefined : work.exercise.dyads[start.id];
    if (start === undefined || dyad === undefined || dyad.rung === 'rupture') continue;
    if (misread.has(dyad.id)) tellMisread(work, dyad.id);
    assess(work, dyad, start, netOf(work.exercise, dyad, heats, done), heats, misread.has(dyad.id));
    const after = work.exercise.dyads[dyad.id]?.rung ?? dyad.rung;
    if (after === 'brink' && start.rung !== 'brink') moveRegime(work, rule('regimeBrink', work), because('RG1', 'regime.brink', { dyad: dyad.id }));
    stepDyad(work, dyad.id, { type: 'turn.closed' });
  }
};
