/** One exercise as this page sees it. Live and replay fill the same shape, so every panel draws both. */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { ClientCommand } from '../../shared/exercise/command.ts';
import type { Rejection } from '../../shared/exercise/rejection.ts';
import type { Viewer } from '../../shared/model/audience.ts';
import type { IncidentId, PersonId } from '../../shared/model/ids.ts';
import type { OrderAct } from '../../shared/model/terms.ts';
import type { ComcheckReport } from '../../shared/protocol/wire.ts';
import type { Board } from '../../shared/view/board.ts';
import type { View } from '../../shared/view/kinds.ts';

/** `away`: trying to come back. `inUse` and `taken`: the seat is open in another tab. `gone`: the server does not know this seat. */
export type LinkStatus = 'joining' | 'live' | 'away' | 'inUse' | 'taken' | 'gone';

export interface ClockReading {
  /** Exercise ms at the reading. */
  readonly at: number;
  readonly running: boolean;
  /** `performance.now()` when it was read. */
  readonly seenAt: number;
}
export interface Hint {
  readonly person: PersonId;
  readonly text: string;
  readonly seenAt: number;
}
export interface Refused {
  readonly rejection: Rejection;
  readonly command: ClientCommand['type'];
  readonly serial: number;
}
export type People = { readonly [person: string]: { readonly name: string; readonly connected: boolean } };

export interface DeskState {
  readonly mode: 'live' | 'replay';
  readonly exercise: string;
  readonly me: PersonId | null;
  /** Whose eyes the page shows. */
  readonly eyes: Viewer;
  readonly board: Board | null;
  readonly view: View | null;
  readonly rev: number;
  readonly clock: ClockReading;
  readonly people: People;
  readonly hints: { readonly [field: string]: Hint };
  readonly link: LinkStatus;
  /** Commands sent and not answered yet. */
  readonly waiting: number;
  readonly refused: Refused | null;
  /** The white cell's last check, and `performance.now()` when it was asked. */
  readonly comcheck: (ComcheckReport & { readonly askedAt: number }) | null;
  /** Exercise ms up to which this reader has looked at the notices. */
  readonly noticedAt: number;
  /** Exercise ms from which this reader saw nothing, until they have been told what came in; else null. */
  readonly awaySince: number | null;
  /** States, services, incidents and dyads that the desk speaks of now: the map points at them. */
  readonly spot: readonly string[];
  /** A service or a dyad chosen on the map or in the table. */
  readonly selected: string | null;
  /** Incident that the map and the desk both point at. */
  readonly incident: IncidentId | null;
  /** An order that a panel sent the reader to: its card is in sight, whatever else is. */
  readonly sought: OrderAct | null;
}

export const initialDesk = (exercise: string, eyes: Viewer, me: PersonId | null): DeskState => ({
  mode: 'live',
  exercise,
  me,
  eyes,
  board: null,
  view: null,
  rev: 0,
  clock: { at: 0, running: false, seenAt: 0 },
  people: {},
  hints: {},
  link: 'joining',
  waiting: 0,
  refused: null,
  comcheck: null,
  noticedAt: 0,
  awaySince: null,
  spot: [],
  selected: null,
  incident: null,
  sought: null,
});

export const createDesk = (initial: DeskState) => createStore<DeskState>()(subscribeWithSelector(() => initial));
export type DeskStore = ReturnType<typeof createDesk>;

/** Exercise ms now, between two readings of the server's clock. `now` is `performance.now()`. */
export const exerciseTime = (clock: ClockReading, now: number): number => (clock.running ? clock.at + Math.max(0, now - clock.seenAt) : clock.at);
