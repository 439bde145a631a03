/** Resolve 13: misreads, heat, the ladder, and the two keys to rupture (ES1-ES9). */
import { chance, shuffled } from '../lib/keyed.ts';
import { dyadOf, statesOf, type DyadId, type StateId } from '../model/ids.ts';
import { rule } from '../model/ruleset.ts';
import { RUNGS } from '../model/terms.ts';
import type { Dyad, Exercise } from './exercise.ts';
import { draftOf } from './evolve.ts';
import { checkLine } from './lineCheck.ts';
import type { Order } from './resolveSheets.ts';
import { because, file, keyOf, moveRegime, moveTrack, put, stepDyad, type Work } from './work.ts';

export interface Heat {
  readonly from: StateId;
  readonly to: StateId;
  readonly heat: number;
  readonly act: string;
}

/** Heat of the acts that take effect this turn. */
export const heatsOf = (exercise: Exercise, orders: readonly Order[]): readonly Heat[] =>
  orders.flatMap(({ state, line }) => {
    const { heat, against } = checkLine(exercise, state, line);
    return against !== null && against !== state && heat > 0 ? [{ from: state, to: against, heat, act: line.act }] : [];
  });

/** ES2: the hottest act and one more per further act, capped. */
export const directional = (heats: readonly Heat[], from: StateId, to: StateId): number => {
  const own = heats.filter((heat) => heat.from === from && heat.to === to).map(({ heat }) => heat);
  return own.length === 0 ? 0 : Math.min(rule('heatCap'), Math.max(...own) + own.length - 1);
};

/** The orders as the table hears them: is the channel open, did a host act, was there a remedy. */
export const coolOf = (dyad: Dyad, landed: readonly Order[], hot: boolean): number => {
  const [a, b] = statesOf(dyad.id);
  const acknowledged = dyad.snapshot.channel === 'acknowledged' ? 1 : 0;
  const takedown = landed.some(({ state, line }) => line.act === 'territory' && (state === a || state === b)) ? 1 : 0;
  return Math.min(hot ? rule('coolCapHot') : rule('coolCap'), acknowledged + takedown);
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
    return rung >= 2 && rung < 4 && !open && innocent && chance(keyOf(work), 'misread', dyad.id, rule('misread') * (rung - 1)) ? [dyad.id] : [];
  });
  return new Set(shuffled(keyOf(work), 'misread-order', candidates, (id) => id).slice(0, rule('misreadsPerTable')));
};

const setUltimatum = (work: Work, dyad: DyadId, ultimatum: Dyad['ultimatum']): void => put(work, { type: 'ultimatum.set', dyad, ultimatum });

const rupture = (work: Work, dyad: Dyad, crossers: readonly StateId[]): void => {
  stepDyad(work, dyad.id, { type: 'ultimatum.crossed' });
  setUltimatum(work, dyad.id, null);
  for (const state of statesOf(dyad.id)) {
    const crossed = crossers.includes(state);
    const why = because('ES9', crossed ? 'track.crossed' : 'track.ruptured', { dyad: dyad.id });
    moveTrack(work, state, 'mandate', -(crossed ? rule('ruptureCrosser') : rule('ruptureOtherMandate')), why);
    moveTrack(work, state, 'standing', -(crossed ? rule('ruptureCrosser') : rule('ruptureOtherStanding')), why);
  }
  moveRegime(work, -rule('ruptureRegime'), because('RG1', 'regime.rupture', { dyad: dyad.id }));
  file(work, `rupture|${dyad.id}`, { kind: 'headline', audience: 'public', because: because('ES9', 'headline.rupture', { dyad: dyad.id }) });
};

/** ES8: an open ultimatum is confirmed by a hot act with two signatures a turn later, and the white cell's gate; else it lapses. */
const answerUltimatum = (work: Work, dyad: Dyad, heats: readonly Heat[]): boolean => {
  const { ultimatum } = dyad;
  if (ultimatum === null || ultimatum.turn >= work.exercise.clock.turn) return false;
  const [a, b] = statesOf(dyad.id);
  const crossers = ultimatum.by.filter(
    (state) => directional(heats, state, state === a ? b : a) >= 2 && draftOf(work.exercise, state).signatures.length >= 2,
  );
  if (crossers.length > 0 && ultimatum.ruling !== 'stop') {
    rupture(work, dyad, crossers);
    return true;
  }
  for (const state of ultimatum.by)
    moveTrack(work, state, 'standing', -rule('ultimatumLapse'), because('ES8', 'track.ultimatumLapsed', { dyad: dyad.id }));
  setUltimatum(work, dyad.id, null);
  return false;
};

const issueUltimatum = (work: Work, dyad: Dyad, heats: readonly Heat[]): void => {
  const [a, b] = statesOf(dyad.id);
  const by = [...(directional(heats, a, b) >= 2 ? [a] : []), ...(directional(heats, b, a) >= 2 ? [b] : [])];
  if (by.length === 0) return;
  setUltimatum(work, dyad.id, { by, turn: work.exercise.clock.turn, ruling: 'open' });
  for (const state of by) moveTrack(work, state, 'mandate', -rule('ultimatumMandate'), because('ES8', 'track.ultimatum', { dyad: dyad.id }));
  file(work, `ultimatum|${dyad.id}`, {
    kind: 'headline',
    audience: 'public',
    because: because('ES8', 'headline.ultimatum', { dyad: dyad.id, by: by[0] ?? '' }),
  });
};

const assess = (work: Work, dyad: Dyad, heats: readonly Heat[], landed: readonly Order[], misread: boolean): void => {
  const [a, b] = statesOf(dyad.id);
  const both = [directional(heats, a, b), directional(heats, b, a)];
  const cool = coolOf(
    dyad,
    landed,
    heats.some((heat) => dyadOf(heat.from, heat.to) === dyad.id && heat.heat >= rule('hotAct')),
  );
  const net = Math.max(0, (both[0] ?? 0) + (both[1] ?? 0) + (misread ? rule('misreadHeat') : 0) - cool);
  if (dyad.rung === 'brink' && net >= rule('riseOne')) {
    issueUltimatum(work, dyad, heats);
    return;
  }
  const hottest = [...heats].filter((heat) => dyadOf(heat.from, heat.to) === dyad.id).sort((x, y) => y.heat - x.heat)[0];
  stepDyad(
    work,
    dyad.id,
    {
      type: 'turn.assessed',
      net,
      acknowledged: dyad.snapshot.channel === 'acknowledged',
      lucky: chance(keyOf(work), 'quiet', dyad.id, rule('quietFall')),
    },
    {
      net,
      cool,
      act: hottest?.act ?? '',
      by: hottest?.from ?? '',
      misread: misread ? 1 : 0,
    },
  );
  if (dyad.snapshot.process === 'standstill') stepDyad(work, dyad.id, { type: net === 0 ? 'standstill.verified' : 'standstill.broken' });
};

const tellMisread = (work: Work, dyad: DyadId): void =>
  file(work, `misread|${dyad}`, { kind: 'cable', audience: statesOf(dyad), because: because('ES4', 'cable.misread', { dyad }) });

export const resolveLadder = (work: Work, heats: readonly Heat[], landed: readonly Order[]): void => {
  const misread = misreads(work);
  for (const { id } of Object.values(work.exercise.dyads).flatMap((dyad) => (dyad === undefined ? [] : [dyad]))) {
    const dyad = work.exercise.dyads[id];
    if (dyad === undefined || dyad.rung === 'rupture' || answerUltimatum(work, dyad, heats)) continue;
    const before = dyad.rung;
    if (misread.has(id)) tellMisread(work, id);
    assess(work, dyad, heats, landed, misread.has(id));
    const after = work.exercise.dyads[id]?.rung ?? before;
    if (after === 'brink' && before !== 'brink') moveRegime(work, rule('regimeBrink'), because('RG1', 'regime.brink', { dyad: id }));
    stepDyad(work, id, { type: 'turn.closed' });
  }
};
