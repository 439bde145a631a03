/** People who joined and are not there: their seats must not stand in anybody's way. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemSources } from '../../server/sources.ts';
import type { StateId } from '../../shared/model/ids.ts';
import { ask, closePlace, codeOf, join2, openPlace, sit, table, until, type Place } from './harness.ts';

let place: Place;
/** Wall ms added to the server's clock. */
let skew = 0;
beforeEach(async () => {
  skew = 0;
  place = await openPlace({ sources: { ...systemSources, now: () => systemSources.now() + skew } });
});
afterEach(() => closePlace(place));

test('DR6 who is alone at the desk is told by who is there: one key beside a colleague, two when the colleague is gone', async () => {
  const { cell, ana, ben, first } = await table(place);
  await cell.say({ type: 'exercise.start' });
  for (let n = 0; n < 3; n += 1) await cell.say({ type: 'phase.end' });
  const signatures = () => cell.view?.draft[first]?.signatures.length;
  for (let n = 0; n < 2; n += 1) expect((await ana.say({ type: 'draft.sign' })).ok).toBe(true);
  expect(signatures()).toBe(1);
  ben.room.connection.close();
  await until(() => ben.closed !== null);
  await ana.say({ type: 'draft.sign' });
  expect(signatures()).toBe(1);
  skew = 46_000;
  await ana.say({ type: 'draft.sign' });
  await until(() => signatures() === 2);
});

const TOKEN = 'a1'.repeat(32);
const members = (exercise: string, state: StateId) => place.server.house.find(exercise)?.exercise.seats[state]?.members ?? [];

test('a join whose answer was lost is asked again and seats the same person, even when the lobby is locked by then', async () => {
  const { cell, opened, exercise, first } = await table(place);
  const body = { code: codeOf(opened, first), name: 'Late', token: TOKEN };
  const lost = await ask(place, 'POST', '/api/join', body);
  expect(lost.json.token).toBe(TOKEN);
  await cell.say({ type: 'lobby.lock', locked: true });
  const again = await ask(place, 'POST', '/api/join', body);
  expect(again.json).toEqual(lost.json);
  expect(members(exercise, first)).toHaveLength(3);
  await sit(place, exercise, TOKEN);
});

test('a join that was cut off before it was written is finished by asking again, once', async () => {
  let broken = false;
  await closePlace(place);
  place = await openPlace({
    fault: () => undefined,
    store: (real) => ({ ...real, append: (records) => (broken ? Promise.reject(new Error('full')) : real.append(records)) }),
  });
  const { opened, exercise, first } = await table(place);
  const body = { code: codeOf(opened, first), name: 'Late', token: TOKEN };
  broken = true;
  expect((await ask(place, 'POST', '/api/join', body)).status).toBe(503);
  expect(members(exercise, first)).toHaveLength(2);
  broken = false;
  const [once, twice] = await Promise.all([ask(place, 'POST', '/api/join', body), ask(place, 'POST', '/api/join', body)]);
  expect([once.status, twice.json]).toEqual([200, once.json]);
  expect(members(exercise, first)).toHaveLength(3);
});

test('a refused join leaves neither member nor name nor seat', async () => {
  const { opened, exercise, first } = await table(place);
  for (const name of ['Three', 'Four', 'Five']) await join2(place, codeOf(opened, first), name);
  const refused = await ask(place, 'POST', '/api/join', { code: codeOf(opened, first), name: 'Six', token: TOKEN });
  expect([refused.status, refused.json.error]).toEqual([409, 'seat.full']);
  expect(members(exercise, first)).toHaveLength(5);
  expect(place.server.access.people(exercise).map(({ name }) => name)).not.toContain('Six');
  await expect(sit(place, exercise, TOKEN)).rejects.toThrow('seat.unknown');
});
