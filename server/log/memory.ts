/** The log in memory: the same promises as SQLite but for the disk. For tests and throw-away servers. */
import type { EventStore, ExerciseRow, Heartbeat, StoredRecord } from './store.ts';
import { LogUnavailable } from './store.ts';

interface Held {
  readonly row: ExerciseRow;
  readonly records: StoredRecord[];
}

const refuseDoubled = (held: Held | undefined, records: readonly StoredRecord[]): Held => {
  if (held === undefined) throw new LogUnavailable('the log could not be written: no such exercise');
  const seqs = new Set(held.records.map((record) => record.seq));
  const ids = new Set(held.records.map((record) => record.commandId));
  for (const record of records) {
    if (seqs.has(record.seq) || ids.has(record.commandId)) throw new LogUnavailable('the log could not be written: doubled key');
    seqs.add(record.seq);
    ids.add(record.commandId);
  }
  return held;
};

class MemoryLog {
  readonly held = new Map<string, Held>();
  readonly blobs = new Map<string, string>();
  readonly beats = new Map<string, Heartbeat>();

  open(row: ExerciseRow, text: string, opening: StoredRecord): void {
    if (this.held.has(row.exercise)) throw new LogUnavailable('the log could not be written: doubled key');
    this.blobs.set(row.scenarioHash, text);
    this.held.set(row.exercise, { row, records: [opening] });
  }

  append(records: readonly StoredRecord[]): void {
    const [first] = records;
    if (first === undefined) return;
    refuseDoubled(this.held.get(first.exercise), records).records.push(...records);
  }

  remove(exercise: string): void {
    const hash = this.held.get(exercise)?.row.scenarioHash;
    this.held.delete(exercise);
    this.beats.delete(exercise);
    const stillUsed = [...this.held.values()].some(({ row }) => row.scenarioHash === hash);
    if (hash !== undefined && !stillUsed) this.blobs.delete(hash);
  }
}

/** An event store that forgets when the process ends. */
export const memoryEvents = (): EventStore => {
  const log = new MemoryLog();
  return {
    open: (row, text, opening) => log.open(row, text, opening),
    append: async (records) => log.append(records),
    records: (exercise) => [...(log.held.get(exercise)?.records ?? [])],
    exercises: () => [...log.held.values()].map(({ row }) => row),
    scenarioText: (hash) => log.blobs.get(hash) ?? null,
    beat: (exercise, beat) => void log.beats.set(exercise, beat),
    heartbeat: (exercise) => log.beats.get(exercise) ?? null,
    remove: (exercise) => log.remove(exercise),
    probe: () => undefined,
    close: () => undefined,
  };
};
