/** The server's clock on this page: asked for again and again, and believed most when the answer came fastest. */
import type { Room } from '@colyseus/sdk';
import type { ServerMessages } from '../../shared/protocol/wire.ts';
import type { DeskStore } from '../store/deskStore.ts';

/** No answer for so long is a lost connection. */
const ANSWER_MS = 5000;
/** Readings that took this much longer than the best are too vague to set the clock by. */
const VAGUE = 1.5;
const VAGUE_MS = 40;

export interface Pulse {
  /** Half the way there and back, of the fastest answer so far. */
  halfMs: number;
  bestMs: number;
}
export const newPulse = (): Pulse => ({ halfMs: 0, bestMs: Infinity });

/** Sets the page's clock from one answer; rejects when none comes. */
export const askClock = async (room: Room, pulse: Pulse, store: DeskStore): Promise<void> => {
  const asked = performance.now();
  const { at, running } = await room.request<unknown, ServerMessages['clock']>('clock', {}, { timeout: ANSWER_MS });
  const now = performance.now();
  const took = now - asked;
  const known = store.getState().clock;
  // The fastest answer is the surest; each later one may be a little slower, since lines change.
  pulse.bestMs = Math.min(took, pulse.bestMs * 1.05);
  pulse.halfMs = pulse.bestMs / 2;
  const sure = took <= pulse.bestMs * VAGUE + VAGUE_MS;
  if (sure || known.seenAt === 0 || known.running !== running) store.setState({ clock: { at, running, seenAt: now - took / 2 } });
};
