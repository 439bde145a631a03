/** A short chain of records for the tests of the log. */
import { GENESIS, RECORD_VERSION, sealRecord } from '../../shared/protocol/record.ts';
import { FIRST_SEQ } from '../../server/log/chain.ts';
import type { EventStore, ExerciseRow, StoredRecord } from '../../server/log/store.ts';

export const rowOf = (exercise: string): ExerciseRow => ({ exercise, scenarioId: 'two-states', scenarioHash: 'hash-of-it', openedAt: 1000 });

/** `count` sealed records of one exercise, the first being the opening. */
export const chainOf = (exercise: string, count: number): readonly StoredRecord[] => {
  const chain: StoredRecord[] = [];
  for (let seq = FIRST_SEQ; seq < FIRST_SEQ + count; seq += 1) {
    const record = sealRecord(chain.at(-1)?.hash ?? GENESIS, {
      v: RECORD_VERSION,
      seq,
      at: seq * 10,
      by: { kind: 'system' },
      commandId: `${exercise}.${seq}`,
      ask: null,
      events: [{ type: 'exercise.started' }],
      salt: 'ab',
    });
    chain.push({ exercise, seq, commandId: record.commandId, text: record.bytes, hash: record.hash, wall: 5000 + seq });
  }
  return chain;
};

/** Opens an exercise and appends the rest of its chain one by one. */
export const fill = async (store: EventStore, exercise: string, count: number): Promise<readonly StoredRecord[]> => {
  const [opening, ...rest] = chainOf(exercise, count);
  if (opening === undefined) throw new Error('a chain begins with an opening record');
  store.open(rowOf(exercise), '{"id":"two-states"}', opening);
  for (const record of rest) await store.append([record]);
  return [opening, ...rest];
};
