import { afterEach, beforeEach, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClientCommand, CommandOf } from '../../shared/exercise/command.ts';
import { GENESIS, RECORD_VERSION, sealRecord } from '../../shared/protocol/record.ts';
import { openDatabase } from '../../server/log/database.ts';
import { judge } from './crash/file.ts';
import { Ledger } from './crash/ledger.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threshold-judge-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const READY: CommandOf<'phase.ready'> = { type: 'phase.ready', ready: true, turn: 1, phase: 'brief' };

/** A file that holds these commands in this order, and a ledger in which all of `sent` were acknowledged. */
const scene = (
  written: readonly (readonly [string, ClientCommand])[],
  sent: readonly string[],
): { readonly file: string; readonly ledger: Ledger } => {
  const file = join(folder, 'log.sqlite');
  const db = openDatabase(file);
  db.prepare("INSERT INTO blob VALUES ('h', '{}')").run();
  db.prepare("INSERT INTO exercise VALUES ('e', 's', 'h', 0)").run();
  let prev = GENESIS;
  for (const [n, [commandId, ask]] of written.entries()) {
    const record = sealRecord(prev, {
      v: RECORD_VERSION,
      seq: n + 1,
      at: n,
      by: { kind: 'cell' },
      commandId,
      ask,
      events: [{ type: 'exercise.started' }],
      salt: '',
    });
    db.prepare('INSERT INTO record VALUES (?, ?, ?, ?, ?, ?)').run('e', n + 1, `row-${n}`, record.bytes, record.hash, 0);
    prev = record.hash;
  }
  db.close();
  const ledger = new Ledger();
  for (const id of sent) ledger.answered(ledger.sent('e', id, READY), { ok: true, repeated: false });
  return { file, ledger };
};

test('a file that holds what was acknowledged passes', () => {
  const { file, ledger } = scene(
    [
      ['crash-1', READY],
      ['crash-2', READY],
    ],
    ['crash-1', 'crash-2'],
  );
  expect(judge(file, ledger)).toEqual({ acknowledged: 2, lost: [], doubled: [], open: [], brokenAt: null });
});

test('a missing command is lost, an altered one too', () => {
  const { file, ledger } = scene([['crash-1', { ...READY, ready: false }]], ['crash-1', 'crash-2']);
  expect(judge(file, ledger).lost).toEqual(['crash-1', 'crash-2']);
});

test('a command that stands twice is doubled, one that nobody sent or that was refused too', () => {
  const { file, ledger } = scene(
    [
      ['crash-1', READY],
      ['crash-1', READY],
      ['crash-3', READY],
      ['crash-4', READY],
    ],
    ['crash-1'],
  );
  ledger.answered(ledger.sent('e', 'crash-4', READY), { ok: false, rejection: { code: 'phase.wrong', rule: 'RT2', facts: {} } });
  expect(judge(file, ledger).doubled).toEqual(['crash-1', 'crash-3', 'crash-4']);
});

test('two different answers to one command are told, and no answer is no outcome', () => {
  const { file, ledger } = scene([['crash-1', READY]], ['crash-1']);
  const entry = ledger.entries.get('crash-1');
  if (entry === undefined) throw new Error('an entry');
  ledger.answered(entry, { ok: false, rejection: { code: 'phase.wrong', rule: 'RT2', facts: {} } });
  ledger.sent('e', 'crash-9', READY);
  expect(judge(file, ledger)).toMatchObject({ doubled: ['crash-1', 'crash-1'], open: ['crash-9'] });
});

test('a broken chain is named', () => {
  const { file, ledger } = scene(
    [
      ['crash-1', READY],
      ['crash-2', READY],
    ],
    ['crash-1', 'crash-2'],
  );
  const db = openDatabase(file);
  db.prepare('UPDATE record SET text = replace(text, \'"at":1\', \'"at":2\') WHERE seq = 2').run();
  db.close();
  expect(judge(file, ledger).brokenAt).toBe('e at 2');
});
