/**
 * The log: what an acknowledged command stands on. Two stores keep this promise, SQLite and memory; the tests hold both
 * to the same behaviour.
 */
export interface StoredRecord {
  readonly exercise: string;
  /** 1 is the opening record; no gaps. */
  readonly seq: number;
  readonly commandId: string;
  /** The exact text that was hashed; never serialised again. */
  readonly text: string;
  /** Hex digest that the next record carries as its `prev`. */
  readonly hash: string;
  /** Wall time of writing, in ms. In the envelope only, never in the hashed text. */
  readonly wall: number;
}

/** What is known about an exercise without reading its records. */
export interface ExerciseRow {
  readonly exercise: string;
  readonly scenarioId: string;
  /** SHA-256 of the pinned scenario's text. */
  readonly scenarioHash: string;
  readonly openedAt: number;
}

/** How far the clock had run, written once a second outside the chain. */
export interface Heartbeat {
  /** Exercise ms. */
  readonly at: number;
  /** Wall ms. */
  readonly wall: number;
}

export class LogUnavailable extends Error {
  override readonly name = 'LogUnavailable';
}

export interface EventStore {
  /** Pins the scenario's text by content and writes row and opening record in one go. */
  readonly open: (row: ExerciseRow, scenarioText: string, opening: StoredRecord) => void;
  /** All or nothing, and on disk when it returns. Throws LogUnavailable; nothing was written then. */
  readonly append: (records: readonly StoredRecord[]) => Promise<void>;
  readonly records: (exercise: string) => readonly StoredRecord[];
  readonly exercises: () => readonly ExerciseRow[];
  readonly scenarioText: (hash: string) => string | null;
  readonly beat: (exercise: string, beat: Heartbeat) => void;
  readonly heartbeat: (exercise: string) => Heartbeat | null;
  /** Removes everything of an exercise, and the scenario text if no other exercise holds it. */
  readonly remove: (exercise: string) => void;
  /** Proves that a write reaches the disk now. Throws LogUnavailable. */
  readonly probe: (wall: number) => void;
  readonly close: () => void;
}
