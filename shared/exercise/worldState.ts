/** How the world stands, read off the exercise: mean harm and the worst ladder. */
import { RUNGS } from '../model/terms.ts';
import type { Exercise } from './exercise.ts';

/** Mean weighted hours per head, in hundredths, over the playable states. */
export const worldHarm = (exercise: Exercise): number => {
  const all = Object.values(exercise.delegations);
  return Math.floor(all.reduce((sum, state) => sum + (state?.harm ?? 0), 0) / Math.max(1, all.length));
};

export const worstRung = (exercise: Exercise): number =>
  Math.max(0, ...Object.values(exercise.dyads).map((dyad) => RUNGS.indexOf(dyad?.rung ?? 'calm')));
