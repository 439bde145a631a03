import { afterEach, beforeEach, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { BrokenChain, readLog } from '../../server/log/chain.ts';
import { openDatabase } from '../../server/log/database.ts';
import { sqliteEvents } from '../../server/log/sqlite.ts';
import { chainOf, fill } from './records.ts';

let file = '';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threshold-sqlite-'));
  file = join(folder, 'log.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('SQLite runs in WAL mode with full sync', () => {
  const db = openDatabase(file);
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(db.pragma('synchronous', { simple: true })).toBe(2);
  db.close();
});

test('what was appended is there for another process that opens the file while it is in use', async () => {
  const store = sqliteEvents(openDatabase(file));
  await fill(store, 'alpha', 4);
  const reader = new Database(file, { readonly: true });
  expect(reader.prepare('SELECT count(*) AS n FROM record').get()).toEqual({ n: 4 });
  reader.close();
  store.close();
});

test('every flipped character of a record is found and named by its seq', async () => {
  const chain = chainOf('alpha', 4);
  const third = chain[2];
  if (third === undefined) throw new Error('four records');
  for (let at = 0; at < third.text.length; at += 1) {
    const flipped = String.fromCharCode(third.text.charCodeAt(at) ^ 1);
    const text = third.text.slice(0, at) + flipped + third.text.slice(at + 1);
    const broken = chain.map((record) => (record.seq === 3 ? { ...record, text } : record));
    expect(() => readLog('alpha', broken)).toThrow(expect.objectContaining({ name: 'BrokenChain', seq: 3 }));
  }
});

test('a dropped, swapped or doubled record is found', () => {
  const chain = chainOf('alpha', 5);
  const [a, b, c, d, e] = chain;
  if (!a || !b || !c || !d || !e) throw new Error('five records');
  expect(readLog('alpha', chain)).toHaveLength(5);
  expect(() => readLog('alpha', [a, b, d, e])).toThrow(expect.objectContaining({ seq: 3 }));
  expect(() => readLog('alpha', [a, c, b, d, e])).toThrow(expect.objectContaining({ seq: 2 }));
  expect(() => readLog('alpha', [a, b, b, d, e])).toThrow(expect.objectContaining({ seq: 3 }));
  expect(() => readLog('alpha', [])).toThrow(BrokenChain);
});

test('a record moved to another place in the chain is found even with its seq rewritten in the envelope', () => {
  const [a, b, c] = chainOf('alpha', 3);
  if (!a || !b || !c) throw new Error('three records');
  expect(() => readLog('alpha', [a, { ...c, seq: 2 }])).toThrow(expect.objectContaining({ seq: 2 }));
  expect(() => readLog('alpha', [a, { ...b, commandId: 'another' }])).toThrow(expect.objectContaining({ seq: 2 }));
});
