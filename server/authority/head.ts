/** A head: one state of an exercise with its place in the log. Taking an ask makes the next head and touches nothing. */
import { canonical } from '../../shared/lib/canonical.ts';
import type { Result } from '../../shared/lib/result.ts';
import { ok } from '../../shared/lib/result.ts';
import type { Ask } from '../../shared/exercise/command.ts';
import { decide } from '../../shared/exercise/decide.ts';
import { evolveAll } from '../../shared/exercise/evolve.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import type { Rejection } from '../../shared/exercise/rejection.ts';
import { RECORD_VERSION, sealRecord } from '../../shared/protocol/record.ts';
import { anchorAfter, type Anchor } from './time.ts';

export interface Head {
  readonly exercise: Exercise;
  readonly seq: number;
  readonly hash: string;
  /** Exercise ms of the newest record. */
  readonly at: number;
  readonly anchor: Anchor;
}
export interface Step {
  readonly record: ReturnType<typeof sealRecord>;
  readonly after: Head;
}
/** What a step needs beside the ask: the wall time and fresh salt. */
export interface Stamp {
  readonly wall: number;
  readonly salt: string;
}

/** The next step, or null when the ask changes nothing, or why it is refused. Pure. */
export const take = (head: Head, ask: Ask, stamp: Stamp): Result<Step | null, Rejection> => {
  const decided = decide(head.exercise, ask);
  if (!decided.ok) return decided;
  if (decided.value.length === 0) return ok(null);
  const exercise = evolveAll(head.exercise, decided.value, ask.at);
  const record = sealRecord(head.hash, {
    v: RECORD_VERSION,
    seq: head.seq + 1,
    at: ask.at,
    by: ask.by,
    commandId: ask.id,
    ask: ask.command,
    events: decided.value,
    salt: stamp.salt,
  });
  const anchor = anchorAfter(head.anchor, exercise.clock.running, ask.at, stamp.wall);
  return ok({ record, after: { exercise, seq: record.seq, hash: record.hash, at: ask.at, anchor } });
};

/** One key per actor, to tell whose command an id was. */
export const actorKey = (by: Ask['by']): string => canonical(by);
