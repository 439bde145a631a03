/** Folds the log of an exercise off the main thread. */
import type { Viewer } from '../../shared/model/audience.ts';
import type { CompiledScenario } from '../../shared/model/scenario.ts';
import { foldLog, type Folded, type Recorded } from './fold.ts';
import type { Track } from './track.ts';

export type FoldRequest =
  | { readonly kind: 'open'; readonly scenario: CompiledScenario; readonly records: readonly Recorded[] }
  | { readonly kind: 'track'; readonly viewer: Viewer };
export type FoldReply = { readonly kind: 'opened'; readonly length: number } | { readonly kind: 'track'; readonly track: Track };

let folded: Folded | null = null;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker answers its own page and has no origin to name
const answer = (reply: FoldReply): void => postMessage(reply);
addEventListener('message', ({ data }: MessageEvent<FoldRequest>) => {
  if (data.kind === 'open') {
    folded = foldLog(data.scenario, data.records);
    return answer({ kind: 'opened', length: folded.length });
  }
  if (folded === null) throw new Error('a track was asked for before the log was opened');
  answer({ kind: 'track', track: folded.trackFor(data.viewer) });
});
