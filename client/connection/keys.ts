/** What the browser keeps: seats, the white cell's token, and this tab's own id. */
import { randomId } from '../store/randomId.ts';
import type { JoinReply } from '../../shared/protocol/wire.ts';
import type { PersonId } from '../../shared/model/ids.ts';
import type { Viewer } from '../../shared/model/audience.ts';

export interface Seat {
  readonly exercise: string;
  readonly token: string;
  readonly viewer: Viewer;
  readonly person: PersonId | null;
}

const seatKey = (exercise: string): string => `threshold.seat.${exercise}`;
/** Where unanswered commands of a seat wait: what one person asked for is never sent as another. */
export const outboxKey = ({ exercise, person, token }: Pick<Seat, 'exercise' | 'person' | 'token'>): string =>
  `threshold.outbox.${exercise}.${person ?? token.slice(0, 12)}`;
const CELL = 'threshold.cell';

/** A seat as the start page offers it again. */
export interface KeptSeat extends Seat {
  /** As the person gave it; empty when nobody asked. */
  readonly name: string;
  /** When it was taken, ms since 1970. */
  readonly at: number;
}

export const keepSeat = (reply: JoinReply, name = ''): void => {
  const kept: KeptSeat = { exercise: reply.exercise, token: reply.token, viewer: reply.viewer, person: reply.person, name, at: Date.now() };
  const text = JSON.stringify(kept);
  sessionStorage.setItem(seatKey(reply.exercise), text);
  localStorage.setItem(seatKey(reply.exercise), text);
};

const SEATS_FOR_MS = 3 * 24 * 3_600_000;
/** Seats this browser took in the last days, the newest first: whoever closed the tab comes back without a code. */
export const keptSeats = (): readonly KeptSeat[] => {
  try {
    return (
      Object.keys(localStorage)
        .filter((key) => key.startsWith(seatKey('')))
        // What we stored ourselves in keepSeat; a seat from before it had a time is left out.
        .map((key) => JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<KeptSeat>)
        .filter((seat): seat is KeptSeat => (seat.at ?? 0) > Date.now() - SEATS_FOR_MS)
        .sort((a, b) => b.at - a.at)
    );
  } catch {
    // A browser that keeps nothing has no seat to offer.
    return [];
  }
};
/** This tab takes that very seat, whatever it held before. */
export const holdSeat = (seat: KeptSeat): void => sessionStorage.setItem(seatKey(seat.exercise), JSON.stringify(seat));

/** The seat this tab holds in an exercise; else the one this browser held last; else the white cell's. */
export const seatOf = (exercise: string): Seat | null => {
  const text = sessionStorage.getItem(seatKey(exercise)) ?? localStorage.getItem(seatKey(exercise));
  // What we stored ourselves in keepSeat.
  if (text !== null) return JSON.parse(text) as Seat;
  const token = cellToken();
  return token === null ? null : { exercise, token, viewer: 'cell', person: null };
};
/** Whether this browser keeps what it is given: in some private windows and under some policies nothing outlives the page. */
export const keepsSeats = (): boolean => {
  try {
    localStorage.setItem('threshold.keeps', 'yes');
    return localStorage.getItem('threshold.keeps') === 'yes';
  } catch {
    return false;
  }
};
/** This tab looks at the exercise as the white cell, whatever seats the browser held before. */
export const keepCellSeat = (exercise: string, token: string): void =>
  sessionStorage.setItem(seatKey(exercise), JSON.stringify({ exercise, token, viewer: 'cell', person: null }));
export const forgetSeat = (exercise: string): void => {
  sessionStorage.removeItem(seatKey(exercise));
  localStorage.removeItem(seatKey(exercise));
};
export const keepCellToken = (token: string): void => localStorage.setItem(CELL, token);
export const cellToken = (): string | null => localStorage.getItem(CELL);
export const forgetCellToken = (): void => localStorage.removeItem(CELL);

const TAB = 'threshold.tab';
/* oxlint-disable unicorn/require-post-message-target-origin -- a BroadcastChannel reaches its own origin only and takes no target */
const isUsed = (channel: BroadcastChannel, tab: string): Promise<boolean> =>
  new Promise((resolve) => {
    const hear = (event: MessageEvent<unknown>): void => {
      if (event.data === `me:${tab}`) settle(true);
    };
    const settle = (used: boolean): void => {
      clearTimeout(late);
      channel.removeEventListener('message', hear);
      resolve(used);
    };
    const late = setTimeout(() => settle(false), 80);
    channel.addEventListener('message', hear);
    channel.postMessage(`who:${tab}`);
  });

const askForTab = async (): Promise<string> => {
  const channel = new BroadcastChannel(TAB);
  const kept = sessionStorage.getItem(TAB);
  const tab = kept === null || (await isUsed(channel, kept)) ? randomId() : kept;
  sessionStorage.setItem(TAB, tab);
  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.data === `who:${tab}`) channel.postMessage(`me:${tab}`);
  });
  return tab;
};

let claimed: Promise<string> | null = null;
/**
 * This tab's own id, asked for once per page. It survives a reload, so that a reload is not taken for a second tab; a
 * duplicated tab copies the storage, so the id is first asked for among the open tabs.
 */
export const claimTab = (): Promise<string> => (claimed ??= askForTab());
