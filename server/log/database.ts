/** The one SQLite file. WAL with full sync: an acknowledged command outlives a power cut, so both are read back and asserted. */
import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { assert } from '../../shared/lib/assert.ts';

export type Db = Database.Database;

const TABLES = `
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS blob (hash TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS exercise (
    exercise TEXT PRIMARY KEY, scenario_id TEXT NOT NULL, scenario_hash TEXT NOT NULL REFERENCES blob(hash), opened_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS record (
    exercise TEXT NOT NULL REFERENCES exercise(exercise), seq INTEGER NOT NULL, command_id TEXT NOT NULL,
    text TEXT NOT NULL, hash TEXT NOT NULL, wall INTEGER NOT NULL,
    PRIMARY KEY (exercise, seq), UNIQUE (exercise, command_id)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS heartbeat (exercise TEXT PRIMARY KEY, at INTEGER NOT NULL, wall INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS people (
    person TEXT PRIMARY KEY, exercise TEXT NOT NULL, viewer TEXT NOT NULL, name TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS seat (
    token_hash TEXT PRIMARY KEY, exercise TEXT NOT NULL, viewer TEXT NOT NULL, person TEXT NOT NULL, kind TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS code (
    code TEXT PRIMARY KEY, exercise TEXT NOT NULL, seat TEXT NOT NULL, person TEXT, expires_at INTEGER
  ) STRICT;
`;

const settle = (db: Db, onDisk: boolean): void => {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('busy_timeout = 2000');
  if (!onDisk) return;
  assert(db.pragma('journal_mode', { simple: true }) === 'wal', 'journal_mode is WAL');
  assert(db.pragma('synchronous', { simple: true }) === 2, 'synchronous is FULL');
};

/** Opens or creates the file; `:memory:` keeps nothing. */
export const openDatabase = (path: string): Db => {
  const onDisk = path !== ':memory:';
  if (onDisk) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const db = new Database(path);
  // Names and the secrets' hashes are in it: nobody else on this machine shall read it.
  if (onDisk) chmodSync(path, 0o600);
  settle(db, onDisk);
  db.exec(TABLES);
  return db;
};
