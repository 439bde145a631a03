import { afterEach, beforeEach, expect, test } from 'vitest';
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { databaseFile } from '../../server/serve.ts';
import { LogUnavailable, type EventStore } from '../../server/log/store.ts';
import { systemSources } from '../../server/sources.ts';
import { ask, closePlace, commandId, openPlace, reopen, sit, table, until, type Place } from './harness.ts';

let place: Place;
beforeEach(async () => {
  place = await openPlace();
});
afterEach(() => closePlace(place));

const phaseLeft = (view: { exercise: { [id: string]: { phaseEndsAt: number } } } | null, at: number): number =>
  (view?.exercise['exercise']?.phaseEndsAt ?? 0) - at;

test('after a fall the exercise is back under its id, paused, with nothing acknowledged lost and no time taken', async () => {
  const { ana, cell, exercise, tokens, cellToken } = await table(place);
  await cell.say({ type: 'exercise.start' });
  const id = commandId();
  expect(await ana.say({ type: 'draft.setProse', field: 'intent', text: 'Survives.', base: 0 }, id)).toEqual({ ok: true, repeated: false });
  await new Promise((resolve) => setTimeout(resolve, 1200));
  const before = place.server.house.find(exercise)?.clock().at ?? 0;
  const read = performance.now();
  await place.server.crash();
  // The clock ran on between the reading and the fall.
  const ranOn = Math.ceil(performance.now() - read);
  await until(() => ana.closed !== null && cell.closed !== null);
  const wait = 1500;
  await new Promise((resolve) => setTimeout(resolve, wait));
  await reopen(place);
  const [back, cellBack] = [await sit(place, exercise, tokens.ana), await sit(place, exercise, cellToken)];
  const clock = back.view?.exercise['exercise'];
  expect(clock).toMatchObject({ stage: 'running', running: false, pausedBy: 'downtime' });
  expect(clock?.downtimeMs).toBeGreaterThanOrEqual(wait);
  expect(clock?.downtimeMs).toBeLessThan(wait + 3000);
  expect(JSON.stringify(back.view)).toContain('Survives.');
  expect(back.clock.running).toBe(false);
  expect(back.clock.at).toBeLessThanOrEqual(before + ranOn);
  expect(back.clock.at).toBeGreaterThan(before - 1500);
  const left = phaseLeft(back.view, back.clock.at);
  expect(ana.room.connection.isOpen).toBe(false);
  expect(await back.say({ type: 'draft.setProse', field: 'intent', text: 'Survives.', base: 0 }, id)).toEqual({ ok: true, repeated: true });
  expect(await cellBack.say({ type: 'exercise.resume' })).toEqual({ ok: true, repeated: false });
  await until(() => back.clock.running);
  expect(Math.abs(phaseLeft(back.view, back.clock.at) - left)).toBeLessThan(200);
});

test('a second fall during the pause changes nothing', async () => {
  const { cell, exercise, tokens } = await table(place);
  await cell.say({ type: 'exercise.start' });
  await place.server.crash();
  await reopen(place);
  const once = place.server.house.find(exercise)?.exercise;
  await place.server.crash();
  await reopen(place);
  expect(place.server.house.find(exercise)?.exercise).toEqual(once);
  expect((await sit(place, exercise, tokens.eve)).view?.exercise['exercise']?.pausedBy).toBe('downtime');
});

test('a changed record stops the start, and the message names it', async () => {
  const { cell, ana, exercise } = await table(place);
  await cell.say({ type: 'exercise.start' });
  await ana.say({ type: 'draft.setProse', field: 'intent', text: 'True words.', base: 0 });
  await place.server.crash();
  const db = new Database(databaseFile(place.folder));
  const { seq } = db.prepare<[], { seq: number }>("SELECT seq FROM record WHERE text LIKE '%True words.%'").get() ?? { seq: 0 };
  db.prepare("UPDATE record SET text = replace(text, 'True words.', 'True wordS.') WHERE seq = ?").run(seq);
  db.close();
  await expect(reopen(place)).rejects.toMatchObject({ name: 'BrokenChain', exercise, seq });
  expect(seq).toBeGreaterThan(1);
});

test('a failed write is refused as such, moves nothing, and the next one goes through', async () => {
  let failing = false;
  const fragile = (real: EventStore): EventStore => ({
    ...real,
    append: async (records) => {
      if (failing) throw new LogUnavailable('the disk is full');
      await real.append(records);
    },
  });
  await closePlace(place);
  place = await openPlace({ store: fragile, fault: () => undefined });
  const { cell, ana, exercise } = await table(place);
  await cell.say({ type: 'exercise.start' });
  await until(() => ana.view?.exercise['exercise']?.stage === 'running');
  const before = place.server.house.find(exercise)?.exercise;
  const deltas = ana.deltas;
  failing = true;
  const id = commandId();
  expect(await ana.say({ type: 'draft.setProse', field: 'intent', text: 'Not yet.', base: 0 }, id)).toMatchObject({
    ok: false,
    rejection: { code: 'log.unavailable' },
  });
  expect(place.server.house.find(exercise)?.exercise).toBe(before);
  expect(ana.deltas).toBe(deltas);
  failing = false;
  expect(await ana.say({ type: 'draft.setProse', field: 'intent', text: 'Not yet.', base: 0 }, id)).toEqual({ ok: true, repeated: false });
});

test('commands that arrive together share one transaction', async () => {
  const batches: number[] = [];
  await closePlace(place);
  place = await openPlace({
    store: (real) => ({
      ...real,
      append: (records) => {
        batches.push(records.length);
        return real.append(records);
      },
    }),
  });
  const { cell, ana, ben, eve } = await table(place);
  await cell.say({ type: 'exercise.start' });
  await until(() => [ana, ben, eve].every(({ view }) => view?.exercise['exercise']?.turn === 1));
  batches.length = 0;
  const replies = await Promise.all([ana, ben, eve].flatMap((person) => [0, 1, 2].map(() => person.say({ type: 'phase.ready', ready: true }))));
  expect(replies).toHaveLength(9);
  expect(replies.every(({ ok }) => ok)).toBe(true);
  expect(batches.length).toBeLessThan(9);
});

test('a phase ends by itself at its time, on the record exactly then', async () => {
  let skew = 0;
  await closePlace(place);
  place = await openPlace({ sources: { ...systemSources, now: () => systemSources.now() + skew } });
  const { cell, ana, exercise } = await table(place);
  await cell.say({ type: 'exercise.start' });
  await until(() => ana.view?.exercise['exercise']?.stage === 'running');
  const endsAt = ana.view?.exercise['exercise']?.phaseEndsAt ?? 0;
  skew = endsAt + 700;
  expect((await cell.say({ type: 'phase.extend', seconds: 5 })).ok).toBe(true);
  await until(() => ana.view?.exercise['exercise']?.phase === 'assess');
  expect(ana.view?.exercise['exercise']?.phaseStartedAt).toBe(endsAt);
  const db = new Database(databaseFile(place.folder), { readonly: true });
  const texts = db
    .prepare<[string], { text: string }>('SELECT text FROM record WHERE exercise = ? ORDER BY seq')
    .all(exercise)
    .map(({ text }) => JSON.parse(text));
  db.close();
  const fallen = texts.find(({ events }) =>
    events.some((event: { type: string; phase?: string }) => event.type === 'phase.started' && event.phase === 'assess'),
  );
  expect(fallen).toMatchObject({ at: endsAt, by: { kind: 'system' } });
});

test('a deleted exercise leaves nothing behind, names least of all', async () => {
  const { ana, cellToken, exercise, tokens } = await table(place);
  expect((await ask(place, 'DELETE', `/api/exercises/${exercise}`, undefined, { Authorization: `Bearer ${cellToken}` })).status).toBe(200);
  await until(() => ana.closed !== null);
  await expect(sit(place, exercise, tokens.ana)).rejects.toThrow('seat.unknown');
  const db = new Database(join(place.folder, 'threshold.sqlite'), { readonly: true });
  for (const name of ['record', 'exercise', 'people', 'code', 'heartbeat', 'blob']) {
    expect(db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${name}`).get(), name).toEqual({ n: 0 });
  }
  expect(db.prepare<[], { n: number }>("SELECT count(*) AS n FROM seat WHERE kind != 'cell'").get()).toEqual({ n: 0 });
  db.close();
});
