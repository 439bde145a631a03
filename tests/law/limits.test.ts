/** HR8: what is said for a limit on rights; its prices, as they are named before and as they are paid; when it ends. */
import { expect, test } from 'vitest';
import { hourAfter, turnOf } from '../../shared/norms/scenarioTime.ts';
import { extensionList, priceList, pricesOfLimit } from '../../shared/acts/limitPrices.ts';
import { orderLineSchema, type OrderLine } from '../../shared/acts/orderLine.ts';
import type { ServiceId } from '../../shared/model/ids.ts';
import { rule, TABLE } from '../../shared/model/ruleset.ts';
import { rightsScreen } from '../../shared/norms/screens.ts';
import { reviewOf } from '../../shared/review/review.ts';
import { project } from '../../shared/view/project.ts';
import { checkLine } from '../../shared/exercise/lineCheck.ts';
import { cautionsOf, lawTable, only } from '../builders/law.ts';
import { emergency } from '../builders/lines.ts';
import { order } from '../builders/order.ts';
import { eventsOf, ILMARA, NORVIA, type TestTable } from '../builders/table.ts';

const POWER: ServiceId = 'service:ilmara/power';
const BARE = { law: '', aim: null, necessity: '' } as const;
const taken = (line: OrderLine): TestTable => {
  const game = lawTable().toPhase('decide', 2).seal(ILMARA, line);
  game.resolve();
  return game;
};
const measureOf = (game: TestTable) => only(game.exercise.measures);

test('HR8 law, aim, necessity and overseer are announced to everyone with the measure, and stand in the review', () => {
  const game = taken(emergency(POWER, { aim: 'public-health', oversight: 'parliament', basis: 'derogation' }));
  const said = { law: 'Emergency Powers Act, section 4', aim: 'public-health', oversight: 'parliament', notified: true };
  for (const viewer of [ILMARA, NORVIA, 'public', 'cell'] as const)
    expect(Object.values(project(game.exercise, viewer).measure)).toMatchObject([{ basis: 'derogation', limits: said }]);
  const limited = reviewOf(game.exercise.scenario, game.records).ledgers.rights.filter(({ column }) => column === 'limited');
  expect(limited.map(({ facts }) => facts)).toMatchObject([{ law: said.law, aim: said.aim, overseer: 'parliament', notified: 'yes' }]);
});

test('HR8 what is left unsaid draws a caution each and no refusal', () => {
  const game = lawTable().toPhase('decide', 2);
  const unsaid = (rest: Parameters<typeof emergency>[1]) =>
    checkLine(game.exercise, ILMARA, emergency(POWER, rest)).cautions.flatMap(({ rule: id, facts }) => (id === 'HR8' ? [facts['unsaid']] : []));
  expect(unsaid({})).toEqual([]);
  expect(unsaid(BARE)).toEqual(['law', 'aim', 'necessity']);
  expect(unsaid({ law: '   ' })).toEqual(['law']);
  expect(checkLine(game.exercise, ILMARA, emergency(POWER, BARE)).closed).toBeNull();
  expect(cautionsOf(game, ILMARA, emergency(POWER, { oversight: 'none' }))).toContain('HR3 caution.noOversight');
});

test('HR8 an order of an earlier version says only whether somebody watched, and is read as such', () => {
  const { law: _law, aim: _aim, necessity: _necessity, ...rest } = emergency(POWER) as Extract<OrderLine, { act: 'emergency' }>;
  const earlier = (oversight: boolean) => ({ ...rest, oversight }) as unknown as OrderLine; // as it stands in a record
  expect(orderLineSchema.parse(earlier(true))).toMatchObject({ ...BARE, oversight: 'ombudsman' });
  expect(orderLineSchema.parse(earlier(false))).toMatchObject({ oversight: 'none' });
  expect(measureOf(taken(earlier(true)))).toMatchObject({ oversight: true, limits: { ...BARE, oversight: 'ombudsman' } });
  expect(measureOf(taken(earlier(false)))).toMatchObject({ oversight: false, limits: { oversight: 'none' } });
});

test('HR8 an extension may give its reason anew', () => {
  const game = taken(emergency(POWER, { endsAfterDays: 30 })).toPhase('decide', 3);
  game.seal(ILMARA, order({ act: 'extend', emergency: measureOf(game).id, endsAfterDays: 30, necessity: 'The pumps are still down.' })).resolve();
  expect(measureOf(game)).toMatchObject({ extensions: 1, limits: { necessity: 'The pumps are still down.', aim: 'public-order' } });
});

test('HR2 an extension is tested as the measure it extends: a derogation stays one', () => {
  const game = taken(emergency(POWER, { basis: 'derogation', endsAfterDays: 30 })).toPhase('decide', 3);
  game.seal(ILMARA, order({ act: 'extend', emergency: measureOf(game).id, endsAfterDays: 30, screen: ['yes', 'no'] })).resolve();
  const tested = reviewOf(game.exercise.scenario, game.records).ledgers.rights.filter(
    ({ column, facts }) => column === 'test' && facts['act'] === 'extend',
  );
  expect(tested.map(({ subject, facts }) => `${subject} ${String(facts['answer'])}`)).toEqual(
    rightsScreen('derogation').steps.map((step, at) => `${step} ${['yes', 'no'][at] ?? 'unsure'}`),
  );
});

test('what the form names as following from the choices is what Resolve moves', () => {
  const choices = [
    emergency(POWER),
    emergency(POWER, { measure: 'isolate', oversight: 'none' }),
    emergency(POWER, { basis: 'derogation', notified: false, oversight: 'none' }),
  ] as readonly Extract<OrderLine, { act: 'emergency' }>[];
  for (const line of choices) {
    const named = priceList(line, TABLE).flatMap(({ name, now, moves }) => (now && !name.startsWith('back') ? moves : []));
    const by = (list: readonly { readonly track: string; readonly by: number }[], track: string): number =>
      list.filter((each) => each.track === track).reduce((sum, each) => sum + each.by, 0);
    const keys = pricesOfLimit(line, TABLE).map(({ because }) => because.key);
    const moves = eventsOf(taken(line).events, 'track.moved').filter(({ because }) => keys.includes(because.key));
    for (const track of ['liberties', 'standing']) expect(by(named, track)).toBe(by(moves, track));
    expect(moves.length).toBe(keys.length);
  }
  expect(extensionList(true, TABLE).map(({ name }) => name)).toEqual(['backAudited']);
  expect(extensionList(false, TABLE)[0]?.moves[0]?.by).toBe(-rule('unauditedExtension', TABLE));
});

test('an end is named by the turn that is over by then', () => {
  const spans = [36, 120, 504, 1440, 4380];
  const turnAfter = (days: number, turns = 5) => turnOf({ turns, spansHours: spans }, hourAfter(36, days));
  expect([turnAfter(1), turnAfter(5), turnAfter(6), turnAfter(30)]).toEqual([2, 2, 3, 4]);
  expect(turnAfter(30, 3)).toBeNull();
  // As Resolve has it: a measure of five days is over with the turn it began in.
  expect(measureOf(taken(emergency(POWER, { endsAfterDays: 5 }))).stage).toBe('expired');
  expect(measureOf(taken(emergency(POWER, { endsAfterDays: 6 }))).stage).toBe('active');
});
