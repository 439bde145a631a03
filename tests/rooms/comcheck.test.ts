/** The communications check over real sockets. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ComcheckReport } from '../../shared/protocol/wire.ts';
import { closePlace, openPlace, table, until, type Person, type Place } from './harness.ts';

let place: Place;
beforeEach(async () => {
  place = await openPlace();
});
afterEach(() => closePlace(place));

const WIDE = { width: 1440, keeps: true } as const;
/** What a person is asked and told. */
const listenTo = ({ room }: Person) => {
  const heard: { asked: number[]; reports: ComcheckReport[] } = { asked: [], reports: [] };
  room.onMessage('comcheck', ({ check }: { readonly check: number }) => void heard.asked.push(check));
  room.onMessage('comchecked', (report: ComcheckReport) => void heard.reports.push(report));
  return heard;
};

test('the white cell’s check reaches every browser, and it alone is told who answered', async () => {
  const { ana, ben, eve, cell, persons } = await table(place);
  const [ofAna, ofBen, ofEve, ofCell] = [ana, ben, eve, cell].map(listenTo);
  await cell.room.request('comcheck');
  await until(() => ofAna?.asked.length === 1 && ofBen?.asked.length === 1 && ofEve?.asked.length === 1);
  const [check = 0] = ofAna?.asked ?? [];
  await ana.room.request('comcheck.answer', { check, ...WIDE });
  await eve.room.request('comcheck.answer', { check, width: 390, keeps: false });
  await until(() => Object.keys(ofCell?.reports.at(-1)?.answers ?? {}).length === 2);
  expect(ofCell?.reports.at(-1)?.answers).toMatchObject({ [persons.ana]: WIDE, [persons.eve]: { width: 390, keeps: false } });
  expect(ofCell?.reports.at(-1)?.answers[persons.ben]).toBeUndefined();
  expect([ofAna, ofBen, ofEve].flatMap((heard) => heard?.reports)).toEqual([]);
  expect(ofCell?.asked).toEqual([]);
});

test('only the white cell asks, and an answer to an older check, a second one or a malformed one changes nothing', async () => {
  const { ana, eve, cell, persons } = await table(place);
  const [ofAna, ofCell] = [ana, cell].map(listenTo);
  await ana.room.request('comcheck');
  await eve.room.request('comcheck.answer', { check: 0, ...WIDE });
  await cell.room.request('comcheck');
  await cell.room.request('comcheck');
  await until(() => ofAna?.asked.length === 2);
  const [first = 0, second = 0] = ofAna?.asked ?? [];
  await ana.room.request('comcheck.answer', { check: first, ...WIDE });
  await ana.room.request('comcheck.answer', { check: second, width: 'wide' });
  await ana.room.request('comcheck.answer', { check: second, ...WIDE });
  await ana.room.request('comcheck.answer', { check: second, width: 1, keeps: false });
  await until(() => ofCell?.reports.at(-1)?.answers[persons.ana] !== undefined);
  expect(ofCell?.reports.at(-1)).toMatchObject({ check: second, answers: { [persons.ana]: WIDE } });
  expect(ofCell?.reports.map(({ check }) => check)).toEqual([first, second, second]);
});
