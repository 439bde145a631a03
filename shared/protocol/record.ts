/**
 * The log's record: one accepted ask with the events it made, chained by SHA-256 over the exact bytes that are stored.
 * Version 1. `salt` keeps short secrets from being guessed out of a hash in a redacted export.
 */
import { canonical } from '../lib/canonical.ts';
import { sha256Hex } from '../lib/sha256.ts';
import type { Actor, Command } from '../exercise/command.ts';
import type { Event } from '../exercise/event.ts';

export const RECORD_VERSION = 1;
export const GENESIS = '0'.repeat(64);

export interface RecordBody {
  readonly v: typeof RECORD_VERSION;
  /** 1, 2, 3 … within the exercise. */
  readonly seq: number;
  /** Exercise time, ms. */
  readonly at: number;
  readonly by: Actor;
  readonly commandId: string;
  /** Null for the opening record. */
  readonly ask: Command | null;
  readonly events: readonly Event[];
  readonly salt: string;
}
export interface LogRecord extends RecordBody {
  readonly prev: string;
  readonly hash: string;
}

/** The exact text that is stored and hashed. */
export const recordBytes = (body: RecordBody): string => canonical(body);
export const recordHash = (prev: string, bytes: string): string => sha256Hex(`${prev}\n${bytes}`);

export const sealRecord = (prev: string, body: RecordBody): LogRecord & { readonly bytes: string } => {
  const bytes = recordBytes(body);
  return { ...body, prev, hash: recordHash(prev, bytes), bytes };
};

/** Reads a stored record back. Throws with the seq when the chain or the text is broken. */
export const parseRecord = (bytes: string, prev: string, hash: string): LogRecord => {
  if (recordHash(prev, bytes) !== hash) throw new Error(`record after ${prev.slice(0, 12)} does not match its hash`);
  const body: RecordBody = JSON.parse(bytes);
  if (body.v !== RECORD_VERSION) throw new Error(`record ${body.seq} has version ${String(body.v)}; this program reads version ${RECORD_VERSION}`);
  return { ...body, prev, hash };
};
