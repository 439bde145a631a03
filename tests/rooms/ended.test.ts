/** Seats that end while their people are connected: a new secret, a deleted exercise; and links that never command. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask, bearer, closePlace, codeOf, join2, openPlace, sit, table, until, type Place } from './harness.ts';

let place: Place;
beforeEach(async () => {
  place = await openPlace();
});
afterEach(() => closePlace(place));

test('a new secret ends the white cell’s open connection at its next command, and changes nothing', async () => {
  const { cell, ana, exercise } = await table(place);
  place.server.access.replaceSecret();
  const reply = await cell.say({ type: 'lobby.lock', locked: true }).catch(() => null);
  expect(reply?.ok ?? false).toBe(false);
  await until(() => cell.closed !== null);
  expect(place.server.house.find(exercise)?.exercise.locked).toBe(false);
  expect((await ana.say({ type: 'role.claim', role: 'head' })).ok).toBe(true);
});

test('a new secret ends a silent white cell’s connection within seconds, and nobody else’s', async () => {
  const { cell, ana, exercise, cellToken } = await table(place);
  place.server.access.replaceSecret();
  await until(() => cell.closed !== null, 'the end of the connection', 8000);
  expect(ana.closed).toBeNull();
  await expect(sit(place, exercise, cellToken)).rejects.toThrow('seat.unknown');
}, 15_000);

test('an exercise that is deleted while open closes its room for everyone, by its own code', async () => {
  const { cell, ana, exercise, tokens, cellToken } = await table(place);
  expect((await ask(place, 'DELETE', `/api/exercises/${exercise}`, undefined, bearer(cellToken))).status).toBe(200);
  await until(() => cell.closed !== null && ana.closed !== null);
  expect([cell.closed, ana.closed]).toEqual([4013, 4013]);
  await expect(sit(place, exercise, tokens.ana)).rejects.toThrow('seat.unknown');
});

test('an observer may look and not ask; a trainer’s link opens the replay and no seat', async () => {
  const { cell, cellToken, exercise, opened } = await table(place);
  const olga = await sit(place, exercise, (await join2(place, codeOf(opened, 'observer'), 'Olga')).token);
  for (const command of [{ type: 'exercise.start' }, { type: 'phase.end' }, { type: 'role.claim', role: 'head' }] as const)
    expect(await olga.say(command)).toMatchObject({ ok: false, rejection: { code: 'actor.notAllowed' } });
  expect((await cell.say({ type: 'exercise.end' })).ok).toBe(true);
  const { json } = await ask(place, 'POST', `/api/exercises/${exercise}/replay-link`, {}, bearer(cellToken));
  const token = /[0-9a-f]{64}/.exec(json.link)?.[0] ?? '';
  expect(token).toMatch(/^[0-9a-f]{64}$/);
  await expect(sit(place, exercise, token)).rejects.toThrow('seat.unknown');
  expect((await ask(place, 'DELETE', `/api/exercises/${exercise}`, undefined, bearer(token))).status).toBe(401);
});
