/** Stands in for shared/view/project.ts when a leak is planted: the real projection, and the leak in the public `world`. */
import type { Exercise } from '../../../shared/exercise/exercise.ts';
import type { Viewer } from '../../../shared/model/audience.ts';
import type { Delta, View, WorldView } from '../../../shared/view/kinds.ts';
import * as real from '../../../shared/view/project.ts';
import { mint, type Releasable } from '../../../shared/view/releasable.ts';
import { leaked } from './leaks.ts';

const world = (exercise: Exercise, viewer: Viewer): WorldView => {
  const seen = real.project(exercise, viewer).world['world'];
  if (seen === undefined) throw new Error('every view has a world');
  return { ...seen, harm: seen.harm + leaked(exercise) };
};

export const project = (exercise: Exercise, viewer: Viewer): Releasable<View> =>
  mint({ ...real.project(exercise, viewer), world: { world: world(exercise, viewer) } });

export const deltaBetween = (before: Exercise, after: Exercise, viewer: Viewer): Releasable<Delta> | null => {
  const delta = real.deltaBetween(before, after, viewer);
  if (leaked(before) === leaked(after)) return delta;
  const rest = (delta?.set ?? []).filter(([kind]) => kind !== 'world');
  const set: Delta['set'] = [...rest, ['world', 'world', world(after, viewer)]];
  return mint({ set, gone: delta?.gone ?? [] });
};
