/** What goes over the wire between a browser and the server. Version 1. */
import type { Viewer, Wording } from '../model/audience.ts';
import type { PersonId, StateId } from '../model/ids.ts';
import type { DyadChartName, Plan, Role } from '../model/terms.ts';
import type { ClientCommand } from '../exercise/command.ts';
import type { Rejection } from '../exercise/rejection.ts';
import type { Delta, View } from '../view/kinds.ts';
import type { Board } from '../view/board.ts';

export const PROTOCOL_VERSION = 1;
/** Name of the Colyseus room; its id is the exercise's id. */
export const ROOM = 'exercise';

/** `room.request('command', …)`. `id` is the browser's own (16-64 characters), so that a re-send has one outcome. */
export interface CommandRequest {
  readonly id: string;
  readonly command: ClientCommand;
}
export type CommandReply = { readonly ok: true; readonly repeated: boolean } | { readonly ok: false; readonly rejection: Rejection };

/** Messages from server to browser. */
export interface ServerMessages {
  /** A whole view: at join, after `request('view')`, after a gap in `rev`. */
  readonly view: { readonly rev: number; readonly view: View };
  readonly delta: { readonly rev: number } & Delta;
  /** Exercise time now; the browser renders between these. */
  readonly clock: { readonly at: number; readonly running: boolean };
  /** Names of people; kept apart from the log. A delegation gets its own people, the white cell everyone. */
  readonly people: { readonly [person: PersonId]: { readonly name: string; readonly connected: boolean } };
  /** Non-durable sight of a colleague's typing, same delegation only. */
  readonly hint: { readonly person: PersonId; readonly field: string; readonly text: string };
  /** The white cell asks every browser to answer; it is told who did. */
  readonly comcheck: { readonly check: number };
  readonly comchecked: ComcheckReport;
  /** This seat was taken over in another tab; this tab stops until the person takes it back. */
  readonly taken: { readonly at: number };
}
/** `room.request('comcheck.answer', …)`: what a browser says of itself when it is asked. */
export interface ComcheckAnswer {
  readonly check: number;
  /** CSS pixels across. */
  readonly width: number;
  /** Whether the browser keeps a seat over a reload. */
  readonly keeps: boolean;
}
/** To the white cell: who answered, after how many ms. Whoever is missing did not. */
export interface ComcheckReport {
  readonly check: number;
  readonly answers: { readonly [person: PersonId]: { readonly ms: number; readonly width: number; readonly keeps: boolean } };
}
/** Public room state (schema): nothing secret, the same for every client. */
export interface PublicState {
  readonly stage: string;
  readonly phase: string;
  readonly turn: number;
  readonly connected: readonly string[];
}

/** POST /api/cell {secret} */
export interface CellReply {
  readonly token: string;
}
/** GET /api/scenarios */
export interface ScenarioListing {
  readonly id: string;
  readonly title: { readonly [locale: string]: string };
  readonly summary: { readonly [locale: string]: string };
  readonly states: number;
  /** The ladder chart it is played on unless the white cell chooses another, and those it can choose. */
  readonly chart: DyadChartName;
  readonly charts: readonly DyadChartName[];
}
/** POST /api/exercises {scenario, plan, mode?, chart?} by the white cell. */
export interface OpenReply {
  readonly exercise: string;
  readonly codes: readonly CodeListing[];
}
export interface CodeListing {
  readonly seat: StateId | 'observer';
  /** Of the delegation; null for observers. */
  readonly name: Wording | null;
  readonly code: string;
  readonly link: string;
}
/** GET /api/exercises by the white cell. */
export interface ExerciseListing {
  readonly exercise: string;
  readonly scenario: string;
  readonly plan: Plan;
  readonly stage: string;
  readonly turn: number;
  readonly openedAt: number;
}
/** POST /api/join {code, name} and POST /api/try. The token is the seat: 256 bits, stored hashed, only ever sent in a body. */
export interface JoinReply {
  readonly exercise: string;
  readonly token: string;
  readonly viewer: Viewer;
  readonly person: PersonId;
}
/** GET /api/exercises/<id>/board, with the seat's token. */
export type BoardReply = Board;
/** POST /api/exercises/<id>/replay {token}. */
export type ReplayReply =
  | { readonly kind: 'log'; readonly scenario: unknown; readonly records: readonly unknown[] }
  | { readonly kind: 'patches'; readonly viewer: Viewer; readonly opening: View; readonly deltas: readonly ({ readonly at: number } & Delta)[] };

/** Joining the room: `sdk.joinById(exercise, {token, tab, takeOver})`, sent in the body. */
export interface SeatClaim {
  readonly token: string;
  readonly tab: string;
  readonly takeOver: boolean;
}
export interface HintRequest {
  readonly field: string;
  readonly text: string;
}
export type { Role };
