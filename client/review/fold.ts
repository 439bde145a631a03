/** Folding a log in the browser: the exercise after each record, and from it what any viewer saw. Pure. */
import type { Viewer } from '../../shared/model/audience.ts';
import type { CompiledScenario } from '../../shared/model/scenario.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import type { LogRecord } from '../../shared/protocol/record.ts';
import { evolveAll } from '../../shared/exercise/evolve.ts';
import { blankExercise } from '../../shared/exercise/opening.ts';
import { deltaBetween, project } from '../../shared/view/project.ts';
import type { Track } from './track.ts';

export type Recorded = Pick<LogRecord, 'at' | 'events'>;
export interface Folded {
  readonly length: number;
  readonly trackFor: (viewer: Viewer) => Track;
}

/** Exercises share what a record did not change, so keeping one per record is cheap. The first record is the opening. */
export const foldLog = (scenario: CompiledScenario, records: readonly Recorded[]): Folded => {
  const moments: { readonly at: number; readonly exercise: Exercise }[] = [];
  let exercise = blankExercise(scenario);
  for (const { at, events } of records) {
    exercise = evolveAll(exercise, events, at);
    moments.push({ at, exercise });
  }
  const trackFor = (viewer: Viewer): Track => {
    const [first, ...rest] = moments;
    if (first === undefined) throw new Error('a log without its opening record');
    let before = first.exercise;
    const steps = rest.map((moment) => {
      const delta = deltaBetween(before, moment.exercise, viewer);
      before = moment.exercise;
      return { at: moment.at, delta };
    });
    return { viewer, opening: project(first.exercise, viewer), steps };
  };
  return { length: moments.length, trackFor };
};
