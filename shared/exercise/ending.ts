/** How an exercise ends: an epilogue of six months without orders, the world's result, medals, and the truth (RE1-RE4). */
import { dyadOf, statesOf, type StateId } from '../model/ids.ts';
import { rule } from '../model/ruleset.ts';
import { RUNGS, type Medal, type WorldResult } from '../model/terms.ts';
import { delegationOf } from './evolve.ts';
import { worldHarm, worstRung } from './worldState.ts';
import type { Exercise } from './exercise.ts';
import { interestMet } from './interests.ts';
import { heatsOf } from './resolveLadder.ts';
import { isSlow } from './resolveProcesses.ts';
import { runServices } from './resolveWorld.ts';
import { put, stepDyad, type Work } from './work.ts';
import { byId } from '../model/scenarioIndex.ts';
import { floorsOf } from '../norms/floors.ts';

const states = (exercise: Exercise): readonly StateId[] =>
  Object.values(exercise.delegations).flatMap((own) => (own === undefined ? [] : [own.state]));

/** GX R6: hot acts of the last turn weigh again, with nobody left to answer them. It never makes a rupture. */
const epilogue = (work: Work): void => {
  runServices(work, rule('epilogueHours', work), null);
  const last = work.exercise.opened.filter(({ turn }) => turn === work.exercise.turns);
  const heats = heatsOf(
    work,
    last.flatMap(({ state, lines }) => lines.filter((line) => !isSlow(line)).map((line) => ({ state, line }))),
  );
  for (const dyad of new Set(heats.map(({ from, to }) => dyadOf(from, to)))) {
    const net = heats.filter(({ from, to }) => dyadOf(from, to) === dyad).reduce((sum, { heat }) => sum + heat, 0);
    if (work.exercise.dyads[dyad]?.rung !== 'brink')
      stepDyad(work, dyad, { type: 'turn.assessed', net, acknowledged: false, luck: 500 }, { net, epilogue: 1 });
  }
};

/** RE1. */
export const worldResult = (exercise: Exercise): WorldResult => {
  const { regime, ruptures, impunity } = exercise.world;
  const harm = worldHarm(exercise);
  const worst = worstRung(exercise);
  if (ruptures > 0) return 'ruptured';
  if (
    impunity >= rule('worldImpunityPoor', exercise.scenario) ||
    regime <= rule('worldRegimePoor', exercise.scenario) ||
    harm > rule('worldHarmPoor', exercise.scenario) ||
    worst >= RUNGS.indexOf('brink')
  )
    return 'fractured';
  const strong =
    regime >= rule('worldRegimeGood', exercise.scenario) && harm <= rule('worldHarmGood', exercise.scenario) && worst <= RUNGS.indexOf('dispute');
  return strong ? 'strengthened' : 'fragile-calm';
};

const inRupture = (exercise: Exercise, state: StateId): boolean =>
  Object.values(exercise.dyads).some((dyad) => dyad?.rung === 'rupture' && statesOf(dyad.id).includes(state));

/** RE3: all floors must hold; then one, two or three interests make bronze, silver, gold. No sum, no rank. */
export const floorsHold = (exercise: Exercise, state: StateId): boolean =>
  floorsOf(exercise.scenario, delegationOf(exercise, state)).every(({ held }) => held);
const MEDAL_BY_INTERESTS: readonly Medal[] = ['none', 'bronze', 'silver', 'gold'];
const medalOf = (exercise: Exercise, state: StateId, met: number): Medal => {
  if (!floorsHold(exercise, state)) return 'none';
  const medal = MEDAL_BY_INTERESTS[Math.min(3, met)] ?? 'none';
  return inRupture(exercise, state) && medal !== 'none' ? 'bronze' : medal;
};

/** Ends the exercise on the work bench; `early` when the white cell ends it before the last turn. */
export const endExercise = (work: Work, early: boolean): void => {
  if (!early) epilogue(work);
  put(work, { type: 'world.assessed', result: worldResult(work.exercise) });
  for (const state of states(work.exercise)) {
    const { interests } = byId(work.exercise.scenario.states, state);
    const met = interests.filter(({ predicate }) => interestMet(work.exercise, state, predicate)).map(({ id }) => id);
    put(work, { type: 'medal.awarded', state, medal: medalOf(work.exercise, state, met.length), interestsMet: met });
  }
  put(work, { type: 'truth.revealed' });
  put(work, { type: 'exercise.ended' });
};
