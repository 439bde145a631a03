/**
 * The two keys to rupture (ES5, ES8, ES9; GX R2). Settled before the acts of the turn take effect: at Brink each side's
 * hottest act is suspended (paid for, without effect); it crosses only if its author seals heat again a turn later, with
 * two signatures, and the white cell has not stopped it.
 */
import type { LineId, StateId } from '../model/ids.ts';
import { statesOf } from '../model/ids.ts';
import { rule } from '../model/ruleset.ts';
import { draftOf } from './evolve.ts';
import type { Dyad } from './exercise.ts';
import { checkLine, targetOf } from './lineCheck.ts';
import { directional, heatsOf, netOf } from './resolveLadder.ts';
import { nameOf, type Order } from './resolveSheets.ts';
import { because, file, moveRegime, moveTrack, put, stepDyad, type Work } from './work.ts';

const setUltimatum = (work: Work, dyad: Dyad, ultimatum: Dyad['ultimatum']): void => put(work, { type: 'ultimatum.set', dyad: dyad.id, ultimatum });
const other = (dyad: Dyad, state: StateId): StateId => {
  const [a, b] = statesOf(dyad.id);
  return state === a ? b : a;
};

const rupture = (work: Work, dyad: Dyad, crossers: readonly StateId[]): void => {
  stepDyad(work, dyad.id, { type: 'ultimatum.crossed' });
  setUltimatum(work, dyad, null);
  for (const state of statesOf(dyad.id)) {
    const crossed = crossers.includes(state);
    const why = because('ES9', crossed ? 'track.crossed' : 'track.ruptured', { dyad: dyad.id });
    moveTrack(work, state, 'mandate', -(crossed ? rule('ruptureCrosser', work) : rule('ruptureOtherMandate', work)), why);
    moveTrack(work, state, 'standing', -(crossed ? rule('ruptureCrosser', work) : rule('ruptureOtherStanding', work)), why);
  }
  moveRegime(work, -rule('ruptureRegime', work), because('RG1', 'regime.rupture', { dyad: dyad.id }));
  file(work, `rupture|${dyad.id}`, { kind: 'headline', audience: 'public', because: because('ES9', 'headline.rupture', { dyad: dyad.id }) });
};

/** Who confirms: seals heat of two or more on this dyad in this turn, signed twice. A process that merely lands confirms nothing. */
const confirmersOf = (work: Work, dyad: Dyad, sealed: readonly Order[]): readonly StateId[] => {
  const heats = heatsOf(work, sealed);
  return (dyad.ultimatum?.by ?? []).filter(
    (state) => directional(heats, state, other(dyad, state), work) >= 2 && draftOf(work.exercise, state).signatures.length >= 2,
  );
};

/** Answers last turn's ultimatum; true when the dyad ruptured. */
const answer = (work: Work, dyad: Dyad, sealed: readonly Order[]): boolean => {
  const { ultimatum } = dyad;
  if (ultimatum === null || ultimatum.turn >= work.exercise.clock.turn) return false;
  const confirmers = dyad.rung === 'brink' ? confirmersOf(work, dyad, sealed) : [];
  if (confirmers.length > 0 && ultimatum.ruling !== 'stop') {
    rupture(work, dyad, confirmers);
    return true;
  }
  // Standing down takes an ultimatum back free of charge; letting it lapse at Brink does not.
  if (dyad.rung === 'brink' && ultimatum.ruling !== 'stop') {
    for (const state of ultimatum.by)
      moveTrack(work, state, 'standing', -rule('ultimatumLapse', work), because('ES8', 'track.ultimatumLapsed', { dyad: dyad.id }));
  }
  setUltimatum(work, dyad, null);
  return false;
};

const hottestOn = (work: Work, from: StateId, to: StateId, orders: readonly Order[]): LineId | null => {
  const aimed = orders.filter(({ state, line }) => state === from && targetOf(work.exercise, line) === to);
  const hot = aimed.map(({ line }) => ({ id: line.id, heat: checkLine(work.exercise, from, line).heat })).filter(({ heat }) => heat >= 1);
  return hot.toSorted((x, y) => y.heat - x.heat || (x.id < y.id ? -1 : 1))[0]?.id ?? null;
};

/** The log says that it had no effect, so that nobody is credited with it afterwards. */
const suspend = (work: Work, { id: dyad }: Dyad, state: StateId, line: LineId | null): readonly string[] => {
  if (line === null) return [];
  put(work, { type: 'order.suspended', state, line, dyad });
  return [nameOf({ state, line: { id: line } })];
};

const issue = (work: Work, dyad: Dyad, effective: readonly Order[], reissue: boolean): readonly string[] => {
  const heats = heatsOf(work, effective);
  const by = statesOf(dyad.id).filter((state) => directional(heats, state, other(dyad, state), work) >= 2);
  const suspended = statesOf(dyad.id).flatMap((state) => suspend(work, dyad, state, hottestOn(work, state, other(dyad, state), effective)));
  if (by.length === 0 || !reissue) return suspended;
  setUltimatum(work, dyad, { by, turn: work.exercise.clock.turn, ruling: 'open' });
  for (const state of by) moveTrack(work, state, 'mandate', -rule('ultimatumMandate', work), because('ES8', 'track.ultimatum', { dyad: dyad.id }));
  file(work, `ultimatum|${dyad.id}`, {
    kind: 'headline',
    audience: 'public',
    because: because('ES8', 'headline.ultimatum', { dyad: dyad.id, by: by[0] ?? '' }),
  });
  return suspended;
};

/**
 * Settles ultimata before acts take effect. `sealed`: everything on this turn's sheets; `effective`: what would take effect
 * now. Returns the names of the orders that are suspended.
 */
export const resolveUltimata = (work: Work, sealed: readonly Order[], effective: readonly Order[], landed: readonly Order[]): ReadonlySet<string> => {
  const suspended = new Set<string>();
  for (const id of Object.values(work.exercise.dyads).flatMap((dyad) => (dyad === undefined ? [] : [dyad.id]))) {
    const dyad = work.exercise.dyads[id];
    if (dyad === undefined || dyad.rung === 'rupture') continue;
    const stopped = dyad.ultimatum?.ruling === 'stop';
    if (answer(work, dyad, sealed)) continue;
    if (dyad.rung !== 'brink') continue;
    const { net } = netOf(work.exercise, dyad, heatsOf(work, effective), landed);
    if (net >= rule('riseOne', work)) for (const line of issue(work, dyad, effective, !stopped)) suspended.add(line);
  }
  return suspended;
};
