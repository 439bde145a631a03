import { afterEach, beforeEach, expect, test } from 'vitest';
import Database from 'better-sqlite3';
import { botCommands } from '../../shared/bots/bot.ts';
import { databaseFile } from '../../server/serve.ts';
import { systemSources } from '../../server/sources.ts';
import { applyDelta } from '../../shared/view/delta.ts';
import type { ReplayReply } from '../../shared/protocol/wire.ts';
import { ask, closePlace, openPlace, sit, until, type Place } from './harness.ts';

let place: Place;
/** Wall ms added to the server's clock: an express exercise in seconds. */
let skew = 0;
beforeEach(async () => {
  skew = 0;
  place = await openPlace({ mind: botCommands, sources: { ...systemSources, now: () => systemSources.now() + skew } });
});
afterEach(() => closePlace(place));

test('alone against bots: from one request to the first phase in under five seconds', async () => {
  const started = Date.now();
  const { json } = await ask(place, 'POST', '/api/try', {});
  const me = await sit(place, json.exercise, json.token);
  expect(Date.now() - started).toBeLessThan(5000);
  expect(me.view?.exercise['exercise']).toMatchObject({ stage: 'running', running: true, plan: 'express', phase: 'brief', turn: 1, locked: true });
  expect(me.view?.seat[json.viewer]?.roles.head).toBe(json.person);
});

test('a solo exercise plays itself to its end, and its participant gets the own patch track, which folds to the last view', async () => {
  const { json } = await ask(place, 'POST', '/api/try', {});
  const me = await sit(place, json.exercise, json.token);
  expect((await ask(place, 'POST', `/api/exercises/${json.exercise}/replay`, { token: json.token })).json.error).toBe('replay.notYet');
  const authority = place.server.house.find(json.exercise);
  if (authority === null) throw new Error('an authority');
  const watching = setInterval(() => {
    skew += 3000;
    authority.start();
  }, 20);
  await until(() => authority.exercise.clock.stage === 'ended', 'the end', 60_000).finally(() => clearInterval(watching));
  await until(() => me.view?.exercise['exercise']?.stage === 'ended');
  const db = new Database(databaseFile(place.folder), { readonly: true });
  const byBots = db.prepare<[], { n: number }>("SELECT count(*) AS n FROM record WHERE command_id LIKE 'bot.%'").get()?.n ?? 0;
  db.close();
  expect(byBots).toBeGreaterThan(20);
  const replay: ReplayReply = (await ask(place, 'POST', `/api/exercises/${json.exercise}/replay`, { token: json.token })).json;
  if (replay.kind !== 'patches') throw new Error('patches for a participant');
  expect(replay.deltas.reduce((view, delta) => applyDelta(view, delta), replay.opening)).toEqual(me.view);
}, 90_000);

test('off loopback it is closed unless it was opened', async () => {
  await closePlace(place);
  place = await openPlace({ env: { HOST: '0.0.0.0' } });
  expect(await ask(place, 'POST', '/api/try', {})).toMatchObject({ status: 403, json: { error: 'solo.off' } });
  await closePlace(place);
  place = await openPlace({ env: { HOST: '0.0.0.0', THRESHOLD_SOLO: '1' } });
  expect((await ask(place, 'POST', '/api/try', {})).status).toBe(200);
});

test('behind a proxy that shows it to the world it is closed unless it was opened', async () => {
  for (const [env, status] of [
    [{ THRESHOLD_PUBLIC_ORIGIN: 'https://desk.example' }, 403],
    [{ THRESHOLD_PUBLIC_ORIGIN: 'http://localhost:2567' }, 200],
    [{ THRESHOLD_PUBLIC_ORIGIN: 'https://desk.example', THRESHOLD_SOLO: '1' }, 200],
  ] as const) {
    await closePlace(place);
    place = await openPlace({ env });
    expect((await ask(place, 'POST', '/api/try', {})).status, JSON.stringify(env)).toBe(status);
  }
});

test('is braked', async () => {
  const tries: number[] = [];
  for (let n = 0; n < 8; n += 1) tries.push((await ask(place, 'POST', '/api/try', {})).status);
  expect(tries.filter((status) => status === 429)).toHaveLength(2);
});
