/** The log in SQLite. One transaction per batch; the two keys of `record` refuse a second writer and a doubled command. */
import type { Db } from './database.ts';
import type { EventStore, ExerciseRow, Heartbeat, StoredRecord } from './store.ts';
import { LogUnavailable } from './store.ts';

const RECORD = 'exercise, seq, command_id AS commandId, text, hash, wall';
const ROW = 'exercise, scenario_id AS scenarioId, scenario_hash AS scenarioHash, opened_at AS openedAt';

const guarded = <Value>(write: () => Value): Value => {
  try {
    return write();
  } catch (error) {
    throw new LogUnavailable('the log could not be written', { cause: error });
  }
};

const statements = (db: Db) => ({
  blob: db.prepare('INSERT OR IGNORE INTO blob (hash, text) VALUES (?, ?)'),
  exercise: db.prepare('INSERT INTO exercise (exercise, scenario_id, scenario_hash, opened_at) VALUES (?, ?, ?, ?)'),
  record: db.prepare('INSERT INTO record (exercise, seq, command_id, text, hash, wall) VALUES (?, ?, ?, ?, ?, ?)'),
  records: db.prepare<[string], StoredRecord>(`SELECT ${RECORD} FROM record WHERE exercise = ? ORDER BY seq`),
  exercises: db.prepare<[], ExerciseRow>(`SELECT ${ROW} FROM exercise ORDER BY opened_at, exercise`),
  text: db.prepare<[string], { text: string }>('SELECT text FROM blob WHERE hash = ?'),
  beat: db.prepare(
    'INSERT INTO heartbeat (exercise, at, wall) VALUES (?, ?, ?) ON CONFLICT (exercise) DO UPDATE SET at = excluded.at, wall = excluded.wall',
  ),
  heartbeat: db.prepare<[string], Heartbeat>('SELECT at, wall FROM heartbeat WHERE exercise = ?'),
  probe: db.prepare("INSERT INTO meta (key, value) VALUES ('probe', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
});

const remover = (db: Db) =>
  db.transaction((exercise: string) => {
    for (const table of ['record', 'heartbeat', 'exercise'] as const) db.prepare(`DELETE FROM ${table} WHERE exercise = ?`).run(exercise);
    db.prepare('DELETE FROM blob WHERE hash NOT IN (SELECT scenario_hash FROM exercise)').run();
  });

/** An event store over an open database. `close` closes the database. */
export const sqliteEvents = (db: Db): EventStore => {
  const run = statements(db);
  const insert = (r: StoredRecord) => run.record.run(r.exercise, r.seq, r.commandId, r.text, r.hash, r.wall);
  const openAll = db.transaction((row: ExerciseRow, text: string, opening: StoredRecord) => {
    run.blob.run(row.scenarioHash, text);
    run.exercise.run(row.exercise, row.scenarioId, row.scenarioHash, row.openedAt);
    insert(opening);
  });
  const appendAll = db.transaction((records: readonly StoredRecord[]) => records.forEach(insert));
  const removeAll = remover(db);
  return {
    open: (row, text, opening) => guarded(() => openAll.immediate(row, text, opening)),
    append: async (records) => guarded(() => appendAll.immediate(records)),
    records: (exercise) => run.records.all(exercise),
    exercises: () => run.exercises.all(),
    scenarioText: (hash) => run.text.get(hash)?.text ?? null,
    beat: (exercise, { at, wall }) => guarded(() => void run.beat.run(exercise, at, wall)),
    heartbeat: (exercise) => run.heartbeat.get(exercise) ?? null,
    remove: (exercise) => guarded(() => removeAll.immediate(exercise)),
    probe: (wall) => guarded(() => void run.probe.run(String(wall))),
    close: () => void db.close(),
  };
};
