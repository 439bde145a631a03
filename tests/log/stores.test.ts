import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../server/log/database.ts';
import { memoryEvents } from '../../server/log/memory.ts';
import { sqliteEvents } from '../../server/log/sqlite.ts';
import { LogUnavailable, type EventStore } from '../../server/log/store.ts';
import { chainOf, fill, rowOf } from './records.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threshold-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const stores: readonly (readonly [string, () => EventStore])[] = [
  ['SQLite', () => sqliteEvents(openDatabase(join(folder, 'log.sqlite')))],
  ['memory', () => memoryEvents()],
];

describe.each(stores)('the log in %s', (_name, make) => {
  test('gives back the exact text in order', async () => {
    const store = make();
    const chain = await fill(store, 'alpha', 5);
    expect(store.records('alpha')).toEqual(chain);
    expect(store.exercises()).toEqual([rowOf('alpha')]);
    expect(store.scenarioText('hash-of-it')).toBe('{"id":"two-states"}');
    store.close();
  });

  test('writes a batch wholly or not at all', async () => {
    const store = make();
    await fill(store, 'alpha', 2);
    const [, , third, fourth] = chainOf('alpha', 4);
    if (third === undefined || fourth === undefined) throw new Error('four records');
    await expect(store.append([third, { ...fourth, seq: 2 }])).rejects.toBeInstanceOf(LogUnavailable);
    expect(store.records('alpha')).toHaveLength(2);
    await store.append([third, fourth]);
    expect(store.records('alpha')).toHaveLength(4);
    store.close();
  });

  test('refuses a doubled command id and an unknown exercise', async () => {
    const store = make();
    const [, second] = await fill(store, 'alpha', 2);
    if (second === undefined) throw new Error('two records');
    await expect(store.append([{ ...second, seq: 3 }])).rejects.toBeInstanceOf(LogUnavailable);
    await expect(store.append([{ ...second, exercise: 'beta', seq: 3 }])).rejects.toBeInstanceOf(LogUnavailable);
    expect(() => store.open(rowOf('alpha'), '{}', second)).toThrow(LogUnavailable);
    store.close();
  });

  test('keeps exercises apart and forgets one wholly', async () => {
    const store = make();
    await fill(store, 'alpha', 3);
    await fill(store, 'beta', 2);
    store.beat('alpha', { at: 7, wall: 8 });
    store.beat('alpha', { at: 9, wall: 10 });
    expect(store.heartbeat('alpha')).toEqual({ at: 9, wall: 10 });
    store.remove('alpha');
    expect(store.records('alpha')).toEqual([]);
    expect(store.heartbeat('alpha')).toBeNull();
    expect(store.records('beta')).toHaveLength(2);
    expect(store.scenarioText('hash-of-it')).not.toBeNull();
    store.remove('beta');
    expect(store.scenarioText('hash-of-it')).toBeNull();
    store.close();
  });
});
