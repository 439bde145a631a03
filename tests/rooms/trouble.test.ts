import { afterEach, beforeEach, expect, test } from 'vitest';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { lockFolder } from '../../server/lock.ts';
import { LogUnavailable } from '../../server/log/store.ts';
import { databaseFile } from '../../server/serve.ts';
import { ask, bearer, closePlace, openPlace, sit, table, until, type Place } from './harness.ts';
import { askForView, ERROR, firstCode, greet, rawSocket, WELCOME } from './rawSocket.ts';

let place: Place;
beforeEach(async () => {
  place = await openPlace();
});
afterEach(() => closePlace(place));

test('a client that stops reading is cut before it fills the memory, and nobody else notices', async () => {
  const { exercise, ana, eve } = await table(place);
  const second = (await ask(place, 'POST', '/api/cell', { secret: place.secret })).json.token;
  const reservation = (await ask(place, 'POST', `/matchmake/joinById/${exercise}`, { token: second, tab: 'raw', takeOver: false })).json;
  const socket = await rawSocket(place, reservation);
  socket.on('error', () => undefined);
  greet(socket);
  await new Promise((resolve) => setTimeout(resolve, 100));
  socket.pause();
  const sending = setInterval(() => askForView(socket), 25);
  await until(() => socket.destroyed || socket.errored !== null || !socket.writable, 'the cut', 30_000).finally(() => clearInterval(sending));
  expect((await ana.say({ type: 'role.claim', role: 'head' })).ok).toBe(true);
  expect((await eve.say({ type: 'role.claim', role: 'head' })).ok).toBe(true);
  socket.destroy();
}, 40_000);

test('a seat reservation is good for one socket', async () => {
  const { exercise, tokens } = await table(place);
  const reservation = (await ask(place, 'POST', `/matchmake/joinById/${exercise}`, { token: tokens.eve, tab: 'tab-one', takeOver: false })).json;
  expect(reservation.sessionId).toMatch(/^[0-9a-f]{32}$/);
  const first = await rawSocket(place, reservation);
  const again = await rawSocket(place, reservation);
  expect(await firstCode(first)).toBe(WELCOME);
  expect(await firstCode(again)).toBe(ERROR);
  first.destroy();
  again.destroy();
});

test('a tab that missed a delta asks for a whole view and goes on from there', async () => {
  const { ana, cell } = await table(place);
  await cell.say({ type: 'exercise.start' });
  await until(() => ana.view?.exercise['exercise']?.turn === 1);
  await ana.say({ type: 'phase.ready', ready: true });
  const { view, rev } = ana;
  ana.view = null;
  ana.room.send('view');
  await until(() => ana.view !== null);
  expect({ view: ana.view, rev: ana.rev }).toEqual({ view, rev });
});

test('when the disk refuses, readiness says so and health does not', async () => {
  await closePlace(place);
  let broken = false;
  const store = (real: Parameters<NonNullable<Parameters<typeof openPlace>[0]>['store'] & object>[0]) => ({
    ...real,
    probe: (wall: number) => {
      if (broken) throw new LogUnavailable('read-only');
      real.probe(wall);
    },
  });
  place = await openPlace({ store });
  expect(await ask(place, 'GET', '/readyz')).toMatchObject({ status: 200, json: { ready: true } });
  broken = true;
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect(await ask(place, 'GET', '/readyz')).toMatchObject({ status: 503, json: { ready: false, recovered: true, log: false } });
  expect((await ask(place, 'GET', '/healthz')).status).toBe(200);
});

test('a trainer gets the log by a minted link once it is over; the white cell any time; others their own patches', async () => {
  const { exercise, cellToken, tokens, cell } = await table(place);
  const replay = (token: string) => ask(place, 'POST', `/api/exercises/${exercise}/replay`, { token });
  expect((await ask(place, 'POST', `/api/exercises/${exercise}/replay-link`, {}, bearer(cellToken))).json.error).toBe('replay.notYet');
  await cell.say({ type: 'exercise.start' });
  expect((await replay(cellToken)).json).toMatchObject({ kind: 'log' });
  expect((await replay(tokens.eve)).json.error).toBe('replay.notYet');
  await cell.say({ type: 'exercise.end' });
  const minted = await ask(place, 'POST', `/api/exercises/${exercise}/replay-link`, {}, bearer(cellToken));
  expect(minted.json.link).toBe(`${place.server.origin}/x/${exercise}/replay#token=${minted.json.token}`);
  const log = (await replay(minted.json.token)).json;
  expect(log.kind).toBe('log');
  expect(log.records[0]).toMatchObject({ seq: 1, ask: null });
  expect((await replay(tokens.eve)).json).toMatchObject({ kind: 'patches', viewer: (await replay(tokens.eve)).json.viewer });
  expect(JSON.stringify((await replay(tokens.eve)).json)).not.toContain(log.records[0].events[0].seed);
  expect((await replay('0'.repeat(64))).json.error).toBe('seat.unknown');
  await expect(sit(place, exercise, minted.json.token)).rejects.toThrow('seat.unknown');
  expect((await ask(place, 'GET', '/api/exercises', undefined, bearer(minted.json.token))).status).toBe(401);
});

test('no token, secret or code is kept in the clear where a copy of the file would give it away', async () => {
  const { tokens, cellToken } = await table(place);
  const db = new Database(databaseFile(place.folder), { readonly: true });
  const kept = ['seat', 'people', 'meta', 'record']
    .flatMap((name) => db.prepare(`SELECT * FROM ${name}`).all())
    .map((row) => JSON.stringify(row))
    .join('\n');
  db.close();
  for (const secret of [place.secret, cellToken, tokens.ana, tokens.eve]) expect(kept).not.toContain(secret);
  expect(kept).toContain('Ana');
});

test('a name never reaches the log', async () => {
  const { ana } = await table(place);
  await ana.say({ type: 'role.claim', role: 'head' });
  const db = new Database(databaseFile(place.folder), { readonly: true });
  const texts = db
    .prepare<[], { text: string }>('SELECT text FROM record')
    .all()
    .map(({ text }) => text)
    .join('\n');
  db.close();
  expect(texts).toContain('role.claimed');
  for (const name of ['"Ana"', '"Ben"', '"Eve"']) expect(texts).not.toContain(name);
});

test('a second process does not start on a folder in use, and one that fell leaves no lock behind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'threshold-lock-'));
  try {
    writeFileSync(join(folder, 'threshold.pid'), String(process.ppid));
    expect(() => lockFolder(folder)).toThrow(/already uses/);
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(join(folder, 'threshold.pid'), String(gone));
    lockFolder(folder)();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
