/** Folds the log of an exercise off the main thread, and works out what each viewer saw. */
import type { Viewer } from '../../shared/model/audience.ts';
import type { CompiledScenario } from '../../shared/model/scenario.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import type { LogRecord } from '../../shared/protocol/record.ts';
import { evolveAll } from '../../shared/exercise/evolve.ts';
import { blankExercise } from '../../shared/exercise/opening.ts';
import { deltaBetween } from '../../shared/view/delta.ts';
import { project } from '../../shared/view/project.ts';
import type { Track } from './track.ts';

export type FoldRequest =
  | { readonly kind: 'open'; readonly scenario: CompiledScenario; readonly records: readonly LogRecord[] }
  | { readonly kind: 'track'; readonly viewer: Viewer };
export type FoldReply = { readonly kind: 'opened'; readonly length: number } | { readonly kind: 'track'; readonly track: Track };

/** The exercise after each record; records share what did not change, so keeping all of them is cheap. */
let moments: readonly Exercise[] = [];
let times: readonly number[] = [];

const open = (scenario: CompiledScenario, records: readonly LogRecord[]): void => {
  const folded: Exercise[] = [];
  let exercise = blankExercise(scenario);
  for (const { events } of records) {
    exercise = evolveAll(exercise, events);
    folded.push(exercise);
  }
  moments = folded;
  times = records.map(({ at }) => at);
};

const trackFor = (viewer: Viewer): Track => {
  const [first, ...rest] = moments;
  if (first === undefined) throw new Error('a log without its opening record');
  let before = first;
  const steps = rest.map((after, at) => {
    const delta = deltaBetween(before, after, viewer);
    before = after;
    return { at: times[at + 1] ?? 0, delta };
  });
  return { viewer, opening: project(first, viewer), steps };
};

const answer = (reply: FoldReply): void => postMessage(reply);
addEventListener('message', ({ data }: MessageEvent<FoldRequest>) => {
  if (data.kind === 'open') {
    open(data.scenario, data.records);
    answer({ kind: 'opened', length: moments.length });
  } else answer({ kind: 'track', track: trackFor(data.viewer) });
});
