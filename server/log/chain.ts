/** Reads a stored log back: every record follows from the one before, or the reading stops with the seq that does not. */
import { evolveAll } from '../../shared/exercise/evolve.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import { blankExercise } from '../../shared/exercise/opening.ts';
import type { CompiledScenario } from '../../shared/model/scenario.ts';
import type { LogRecord } from '../../shared/protocol/record.ts';
import { GENESIS, parseRecord } from '../../shared/protocol/record.ts';
import type { StoredRecord } from './store.ts';

export const FIRST_SEQ = 1;

/** The log of an exercise is not what was written; nothing is built on it. */
export class BrokenChain extends Error {
  override readonly name = 'BrokenChain';
  readonly exercise: string;
  readonly seq: number;

  constructor(exercise: string, seq: number, why: string) {
    super(
      `The log of exercise ${exercise} is damaged at record ${seq}: ${why}. Restore the file from a backup, or delete the exercise with "npm run threshold -- forget ${exercise}".`,
    );
    this.exercise = exercise;
    this.seq = seq;
  }
}

const checked = (stored: StoredRecord, seq: number, prev: string): LogRecord => {
  const fault = (why: string) => new BrokenChain(stored.exercise, seq, why);
  if (stored.seq !== seq) throw fault('a record is missing');
  const record = parsed(stored, prev);
  if (record === null) throw fault('its content was changed');
  if (record.seq !== seq || record.commandId !== stored.commandId) throw fault('its envelope was changed');
  return record;
};

const parsed = (stored: StoredRecord, prev: string): LogRecord | null => {
  try {
    return parseRecord(stored.text, prev, stored.hash);
  } catch {
    return null;
  }
};

/** All records in order, each proved by its hash. Throws BrokenChain. */
export const readLog = (exercise: string, stored: readonly StoredRecord[]): readonly LogRecord[] => {
  if (stored.length === 0) throw new BrokenChain(exercise, FIRST_SEQ, 'a record is missing');
  const records: LogRecord[] = [];
  for (const [n, row] of stored.entries()) records.push(checked(row, FIRST_SEQ + n, records.at(-1)?.hash ?? GENESIS));
  return records;
};

/** The state a log tells of. */
export const foldLog = (scenario: CompiledScenario, records: readonly LogRecord[]): Exercise =>
  records.reduce((exercise, record) => evolveAll(exercise, record.events, record.at), blankExercise(scenario));
