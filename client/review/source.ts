/** Where a replay comes from: the log, folded here, or the own patch track. */
import type { Viewer } from '../../shared/model/audience.ts';
import type { CompiledScenario } from '../../shared/model/scenario.ts';
import type { ReplayReply } from '../../shared/protocol/wire.ts';
import { ownScript } from '../app/ownScript.ts';
import type { Recorded } from './fold.ts';
import type { FoldReply, FoldRequest } from './foldWorker.ts';
// oxlint-disable-next-line import/default -- the bundler makes this module: its default export is the address of the built worker
import foldWorkerUrl from './foldWorker.ts?worker&url';
import type { Track } from './track.ts';

export interface Source {
  /** Whose eyes may be chosen; one only for a participant. */
  readonly anyEyes: boolean;
  readonly first: Viewer;
  trackFor(viewer: Viewer): Promise<Track>;
  close(): void;
}

export const sourceOf = (reply: ReplayReply): Source => (reply.kind === 'patches' ? patchSource(reply) : logSource(reply));

const patchSource = ({ viewer, opening, deltas }: Extract<ReplayReply, { kind: 'patches' }>): Source => {
  const track: Track = { viewer, opening, steps: deltas.map(({ at, set, gone }) => ({ at, delta: { set, gone } })) };
  return { anyEyes: false, first: viewer, trackFor: () => Promise.resolve(track), close: () => undefined };
};

const logSource = ({ scenario, records }: Extract<ReplayReply, { kind: 'log' }>): Source => {
  const worker = new Worker(ownScript(foldWorkerUrl), { type: 'module' });
  const tracks = new Map<Viewer, Promise<Track>>();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  const ask = (request: FoldRequest): void => worker.postMessage(request);
  // The server sends its own compiled scenario and records; both sides are built from the same types.
  ask({ kind: 'open', scenario: scenario as CompiledScenario, records: records as readonly Recorded[] });
  const fetchTrack = (viewer: Viewer): Promise<Track> =>
    new Promise((resolve, reject) => {
      const hear = ({ data }: MessageEvent<FoldReply>) => {
        if (data.kind !== 'track' || data.track.viewer !== viewer) return;
        worker.removeEventListener('message', hear);
        resolve(data.track);
      };
      worker.addEventListener('message', hear);
      worker.addEventListener('error', (fault) => reject(new Error(fault.message)), { once: true });
      ask({ kind: 'track', viewer });
    });
  const trackFor = (viewer: Viewer): Promise<Track> => {
    const known = tracks.get(viewer) ?? fetchTrack(viewer);
    tracks.set(viewer, known);
    return known;
  };
  return { anyEyes: true, first: 'cell', trackFor, close: () => worker.terminate() };
};
