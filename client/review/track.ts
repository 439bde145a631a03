/** A replay: the view at any moment, from an opening view and what changed. Pure. */
import type { Viewer } from '../../shared/model/audience.ts';
import type { Phase } from '../../shared/model/terms.ts';
import type { Delta, View } from '../../shared/view/kinds.ts';
import { applyDelta } from '../../shared/view/delta.ts';
import { exerciseOf } from '../store/selectors.ts';

export interface Step {
  readonly at: number;
  readonly delta: Delta | null;
}
/** What one viewer saw: the view before the first step, and the steps. */
export interface Track {
  readonly viewer: Viewer;
  readonly opening: View;
  readonly steps: readonly Step[];
}

export interface Replay {
  readonly viewer: Viewer;
  /** Moments 0 (the opening) to `length`. */
  readonly length: number;
  at(n: number): View;
  /** Exercise ms of moment n. */
  timeAt(n: number): number;
  readonly bands: readonly Band[];
}
/** One phase on the scrubber. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly turn: number;
  readonly phase: Phase;
  readonly stage: 'lobby' | 'running' | 'ended';
}

const KEEP_EVERY = 64;

const bandsOf = (track: Track): readonly Band[] => {
  const bands: { from: number; to: number; turn: number; phase: Phase; stage: Band['stage'] }[] = [];
  let now = exerciseOf(track.opening);
  bands.push({ from: 0, to: 0, turn: now.turn, phase: now.phase, stage: now.stage });
  track.steps.forEach(({ delta }, at) => {
    const change = delta?.set.find(([kind]) => kind === 'exercise')?.[2];
    const last = bands.at(-1);
    if (last !== undefined) last.to = at + 1;
    if (change === undefined || !('phaseEndsAt' in change)) return;
    if (change.phase === now.phase && change.turn === now.turn && change.stage === now.stage) return;
    now = change;
    bands.push({ from: at + 1, to: at + 1, turn: now.turn, phase: now.phase, stage: now.stage });
  });
  return bands;
};

/** Folds forward from the nearest kept view, so that a jump costs at most 64 small steps. */
export const replayOf = (track: Track): Replay => {
  const kept = new Map<number, View>([[0, track.opening]]);
  let last: { n: number; view: View } = { n: 0, view: track.opening };
  const at = (n: number): View => {
    const target = Math.max(0, Math.min(track.steps.length, n));
    let from = last.n <= target ? last : { n: 0, view: track.opening };
    for (const [n0, view] of kept) if (n0 <= target && n0 > from.n) from = { n: n0, view };
    let { view } = from;
    for (let n0 = from.n; n0 < target; n0 += 1) {
      const delta = track.steps[n0]?.delta ?? null;
      if (delta !== null) view = applyDelta(view, delta);
      if ((n0 + 1) % KEEP_EVERY === 0) kept.set(n0 + 1, view);
    }
    last = { n: target, view };
    return view;
  };
  return { viewer: track.viewer, length: track.steps.length, at, timeAt: (n) => track.steps[n - 1]?.at ?? 0, bands: bandsOf(track) };
};
