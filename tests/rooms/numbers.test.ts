/** Two exercises of one server, whose scenarios set different numbers, asked in turn. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deadlines } from '../../shared/exercise/deadlines.ts';
import { must } from '../../shared/lib/assert.ts';
import type { Numbers } from '../../shared/model/ruleset.ts';
import { libraryOf } from '../../server/library.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { restore } from '../builders/lines.ts';
import { ask, bearer, closePlace, openPlace, reopen, table, until, type Person, type Place } from './harness.ts';

const RULES: Numbers = { sheetLines: 3, slots: 5, slotsMedium: 6, mandateStart: 900, hotlineRing: 20_000 };
const BRISK = { ...coldHarbour, id: 'brisk', rules: RULES };
const library = libraryOf([coldHarbour, BRISK]);
let place: Place;
beforeEach(async () => {
  place = await openPlace({ library });
});
afterEach(() => closePlace(place));

const both = async <Value>(tables: readonly Table[], each: (table: Table) => Promise<Value> | Value): Promise<readonly Value[]> => {
  const values: Value[] = [];
  for (const one of tables) values.push(await each(one));
  return values;
};
type Table = Awaited<ReturnType<typeof table>>;
const exerciseOf = ({ exercise }: Table) => must(place.server.house.find(exercise) ?? undefined, exercise).exercise;
const own = ({ ana, first }: Table) => ana.view?.own[first];
const fill = async (person: Person): Promise<readonly unknown[]> => {
  const answers: unknown[] = [];
  for (let base = 0; base < 6; base += 1) answers.push(await person.say({ type: 'draft.setLine', line: restore('service:norvia/power'), base }));
  return answers;
};
/** From Consult on, with a hotline that rings. */
const consult = async ({ ana, cell, second }: Table): Promise<void> => {
  await cell.say({ type: 'exercise.start' });
  for (const phase of ['brief', 'assess'] as const) await cell.say({ type: 'phase.end', turn: 1, phase });
  await until(() => ana.view?.exercise['exercise']?.phase === 'consult');
  await ana.say({ type: 'message.send', kind: 'hotline', to: [second], intent: 'ask', text: '' });
};
const ringsFor = (of: Table): number => {
  const { messages, ...rest } = exerciseOf(of);
  const [message] = Object.values(messages);
  return (deadlines({ messages, ...rest }).find(({ id }) => id === message?.id)?.at ?? 0) - (message?.at ?? 0);
};

test('SC18 two rooms side by side keep to the numbers of their own scenarios, before a fall of the server and after it', async () => {
  const tables = [await table(place), await table(place, BRISK.id)];
  await Promise.all(tables.map(consult));
  expect(await both(tables, (one) => own(one)?.mandate)).toEqual([600, 900]);
  await until(() => own(must(tables[1], 'brisk'))?.slots === 4);
  expect(await both(tables, (one) => own(one)?.slots)).toEqual([2, 4]);
  expect(await both(tables, ringsFor)).toEqual([60_000, 20_000]);
  const boards = await both(tables, async ({ exercise, cellToken }) => {
    const { json } = await ask(place, 'GET', `/api/exercises/${exercise}/board`, undefined, bearer(cellToken));
    return json.rules as unknown; // whatever the server says
  });
  expect(boards).toEqual([{}, RULES]);
  const [plain, brisk] = await Promise.all(tables.map(({ ana }) => fill(ana)));
  const full = (most: number) => ({ ok: false, rejection: { code: 'sheet.full', facts: { most } } });
  const done = { ok: true };
  expect(plain).toMatchObject([done, done, done, done, done, full(5)]);
  expect(brisk).toMatchObject([done, done, done, full(3), full(3), full(3)]);

  const before = await both(tables, (one) => ({ ...exerciseOf(one), clock: null }));
  await place.server.crash();
  await reopen(place, { library });
  expect(await both(tables, (one) => ({ ...exerciseOf(one), clock: null }))).toEqual(before);
  expect(await both(tables, ringsFor)).toEqual([60_000, 20_000]);
});
