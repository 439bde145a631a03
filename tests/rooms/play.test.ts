import { afterEach, beforeEach, expect, test } from 'vitest';
import { closePlace, commandId, openPlace, sit, table, until, type Place } from './harness.ts';

let place: Place;
beforeEach(async () => {
  place = await openPlace();
});
afterEach(() => closePlace(place));

test('a command is answered, and its delta reaches the own delegation and the white cell, and no one else', async () => {
  const { ana, ben, eve, cell } = await table(place);
  expect(await cell.say({ type: 'exercise.start' })).toEqual({ ok: true, repeated: false });
  await until(() => ben.view?.exercise['exercise']?.stage === 'running');
  await until(() => eve.view?.exercise['exercise']?.stage === 'running');
  const before = { ben: ben.deltas, eve: eve.deltas, cell: cell.deltas };
  expect(await ana.say({ type: 'draft.setProse', field: 'intent', text: 'We wait.', base: 0 })).toEqual({ ok: true, repeated: false });
  await until(() => ben.deltas > before.ben && cell.deltas > before.cell);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(JSON.stringify(ben.view)).toContain('We wait.');
  expect(eve.deltas).toBe(before.eve);
  expect(JSON.stringify(eve.view)).not.toContain('We wait.');
});

test('after a drop, the same token brings back the same view', async () => {
  const { ana, tokens, exercise, cell } = await table(place);
  await cell.say({ type: 'exercise.start' });
  await ana.say({ type: 'draft.setProse', field: 'intent', text: 'Keep this.', base: 0 });
  ana.room.connection.close();
  await until(() => ana.closed !== null);
  const back = await sit(place, exercise, tokens.ana);
  expect(JSON.stringify(back.view)).toContain('Keep this.');
  expect(await back.say({ type: 'draft.setProse', field: 'intent', text: 'And go on.', base: 1 })).toEqual({ ok: true, repeated: false });
});

test('a re-sent command has one outcome', async () => {
  const { ana, eve, cell } = await table(place);
  await cell.say({ type: 'exercise.start' });
  const id = commandId();
  expect(await ana.say({ type: 'draft.setProse', field: 'intent', text: 'Once.', base: 0 }, id)).toEqual({ ok: true, repeated: false });
  expect(await ana.say({ type: 'draft.setProse', field: 'intent', text: 'Once.', base: 0 }, id)).toEqual({ ok: true, repeated: true });
  expect(await eve.say({ type: 'draft.setProse', field: 'intent', text: 'Mine.', base: 0 }, id)).toMatchObject({
    ok: false,
    rejection: { code: 'command.malformed' },
  });
});
