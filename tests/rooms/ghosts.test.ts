/** People who joined and are not there: their seats must not stand in anybody's way. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemSources } from '../../server/sources.ts';
import { closePlace, openPlace, table, until, type Place } from './harness.ts';

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
