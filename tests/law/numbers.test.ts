/** A scenario's own numbers: they hold in every exercise of it, wherever a number is read, and in no other. */
import { describe, expect, test } from 'vitest';
import { deadlines } from '../../shared/exercise/deadlines.ts';
import { delegationOf } from '../../shared/exercise/evolve.ts';
import { fileOf, groundsOn } from '../../shared/exercise/lineCheck.ts';
import { must } from '../../shared/lib/assert.ts';
import { rule, RULESET, TABLE, underRules, type Numbers, type RuleName, type RuleNumber } from '../../shared/model/ruleset.ts';
import { RULE_ORDERS, type RuleOrder } from '../../shared/model/rulesetOrder.ts';
import { rulesSchema } from '../../shared/scenario/rules.ts';
import type { CompiledScenario } from '../../shared/model/scenario.ts';
import type { OrderLine } from '../../shared/acts/orderLine.ts';
import type { View } from '../../shared/view/kinds.ts';
import { affordances } from '../../shared/view/affordances.ts';
import { boardOf } from '../../shared/view/board.ts';
import { glance, project } from '../../shared/view/project.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { attribute, diplomatic, restore } from '../builders/lines.ts';
import { CELL, eventsOf, ILMARA, memberOf, NORVIA, SARKAND, TestTable } from '../builders/table.ts';

/** The same lists in both, item by item: what is remembered of a list must not carry the other's numbers over. */
const setting = (rules: Numbers): CompiledScenario => ({ ...coldHarbour, rules });

const RING = { hotlineRing: 20_000 } as const;
const call = (game: TestTable): void => void game.as(ILMARA, { type: 'message.send', kind: 'hotline', to: [SARKAND], intent: 'ask', text: '' });
const rings = (game: TestTable): number => deadlines(game.exercise).find(({ id }) => id.startsWith('message:'))?.at ?? 0;

test('SC18 a number is the scenario’s own where it sets one and the table’s where it does not; the balance report tries others on top', () => {
  const of = { rules: { slots: 5 } };
  expect([rule('slots', of), rule('slotsMedium', of), rule('slots', TABLE)]).toEqual([5, RULESET.slotsMedium.value, RULESET.slots.value]);
  expect(underRules({ slots: 2 }, () => [rule('slots', of), rule('slots', TABLE)])).toEqual([2, 2]);
  expect(rule('slots', of)).toBe(5);
});

test('SC18 what a delegation begins with, and what a turn gives it, is the scenario’s', () => {
  const game = TestTable.started({ scenario: setting({ mandateStart: 900, regimeStart: 700, capacityLarge: 6, slots: 5, contactReach: 1000 }) });
  expect(delegationOf(game.exercise, NORVIA)).toMatchObject({ mandate: 900, standing: RULESET.standingStart.value, capacity: 6, slots: 5 });
  expect(game.exercise.world.regime).toBe(700);
});

test('SC18 two exercises side by side ring, each by its own scenario, though they are asked in turn', () => {
  const [plain, brisk] = [TestTable.started(), TestTable.started({ scenario: setting(RING) })];
  for (const game of [plain, brisk]) game.toPhase('consult');
  for (const game of [plain, brisk]) call(game);
  const at = [plain, brisk, plain, brisk].map(rings);
  expect(at).toEqual([RULESET.hotlineRing.value, RING.hotlineRing, RULESET.hotlineRing.value, RING.hotlineRing]);
  for (const game of [plain, brisk]) game.advance(RING.hotlineRing);
  const ring = ({ exercise }: TestTable) => Object.values(exercise.messages).map((message) => message?.ring);
  expect([ring(plain), ring(brisk)]).toEqual([['ringing'], ['missed']]);
});

test('SC18 the same messages ring by the scenario that is asked', () => {
  const game = TestTable.started().toPhase('consult');
  call(game);
  const at = (scenario: CompiledScenario) => deadlines({ ...game.exercise, scenario }).find(({ id }) => id.startsWith('message:'))?.at;
  expect([at(coldHarbour), at(setting(RING)), at(coldHarbour)]).toEqual([60_000, 20_000, 60_000]);
});

describe('SC18 evidence', () => {
  const GRID = 'incident:grid';
  const items = coldHarbour.items.filter(({ incident, planted }) => incident === GRID && !planted).map(({ id }) => id);
  const held = (scenario: CompiledScenario): TestTable => TestTable.started({ scenario }).give(ILMARA, ...items);
  const standards = (game: TestTable): string => JSON.stringify(project(game.exercise, ILMARA).file[`${ILMARA}|${GRID}`]);

  test('SC18 one file is read by the numbers of the scenario it is in, in whatever order it is read', () => {
    const [plain, full] = [held(coldHarbour), held(setting({ clusterRest: 1000, established: 990 }))];
    const alone = held({ ...coldHarbour, items: [...coldHarbour.items], rules: { clusterRest: 1000, established: 990 } });
    const [first, other] = [standards(plain), standards(full)];
    expect(other).not.toBe(first);
    expect(other).toBe(standards(alone));
    expect([standards(held(coldHarbour)), standards(held(setting({ clusterRest: 1000, established: 990 })))]).toEqual([first, other]);
  });

  test('SC18 the rest of a cluster weighs as the scenario has it, though both scenarios share one file', () => {
    const shares = [undefined, 1000, 0, undefined].map((clusterRest) => {
      const { exercise } = held(clusterRest === undefined ? coldHarbour : setting({ clusterRest }));
      return groundsOn(exercise, fileOf(exercise, ILMARA, GRID), 'who:accident', null).whoBasis.share;
    });
    expect(new Set(shares).size).toBe(3);
    expect(shares[3]).toBe(shares[0]);
  });

  // Far enough above nothing that every step can be paid.
  const [PLAIN, PRICED] = [{ standingStart: 900 }, { standingStart: 900, claimMissingStep: 150, missingStepCoercive: 150 }] as const;
  const claim = (): OrderLine => attribute({ cites: items.slice(0, 1), who: 'who:veyra-service', link: 'link:veyra/organ' });
  test.each([
    ['a claim', 'the table’s', claim, PLAIN, RULESET.claimMissingStep.value],
    ['a claim', 'the scenario’s', claim, PRICED, 150],
    ['a measure', 'the table’s', () => diplomatic(SARKAND), PLAIN, RULESET.missingStepCoercive.value],
    ['a measure', 'the scenario’s', () => diplomatic(SARKAND), PRICED, 150],
  ] as const)('SC18 the sheet shows what %s costs by %s number and Resolve charges it', (_, __, lineOf, rules, each) => {
    const game = TestTable.started({ scenario: setting(rules) })
      .give(ILMARA, ...items.slice(0, 1))
      .toPhase('decide')
      .seal(ILMARA, lineOf());
    const pricesIn = ({ draft }: View): readonly number[] =>
      Object.values(must(draft[ILMARA], ILMARA).lineChecks).flatMap(({ prices }) => prices.map(({ facts }) => Number(facts['standing'])));
    const shown = [pricesIn(project(game.exercise, ILMARA)), pricesIn(glance(game.exercise, ILMARA))];
    const charged = eventsOf(game.resolve(), 'track.moved')
      .filter(({ state, because: { key } }) => state === ILMARA && ['track.claimBelowSupported', 'track.measureBelowCorroborated'].includes(key))
      .map(({ by }) => -by);
    expect(charged).toHaveLength(1);
    expect(charged[0]).toBeGreaterThanOrEqual(2 * each);
    expect((charged[0] ?? 0) % each).toBe(0);
    expect(shown).toEqual([charged, charged]);
  });
});

test('SC18 a view that waits to be read shows its own scenario’s forecast, even when another exercise was looked at meanwhile', () => {
  const at = (scenario: CompiledScenario): TestTable => {
    const game = TestTable.started({ scenario }).toPhase('consult');
    call(game);
    game.as(SARKAND, { type: 'message.acknowledge', message: must(Object.values(game.exercise.messages)[0], 'a message').id });
    game.toPhase('decide').as(ILMARA, { type: 'draft.setLine', line: diplomatic(SARKAND), base: 0 });
    return game;
  };
  const [plain, cool] = [at(coldHarbour), at(setting({ coolHotline: 1, coolCap: 2 }))];
  const waiting = [plain, cool].map(({ exercise }) => glance(exercise, ILMARA));
  const cooled = waiting.map((view) => must(view.draft[ILMARA], ILMARA).forecast.map(({ because }) => because.facts['cool']));
  expect(cooled[0]).toContain(RULESET.coolHotline.value);
  expect(cooled[1]).toContain(1);
  expect(cooled).toEqual(
    [plain, cool].map(({ exercise }) => project(exercise, ILMARA).draft[ILMARA]?.forecast.map(({ because }) => because.facts['cool'])),
  );
});

test('SV3 resilience keeps off no more than all of a loss, whatever a step of it is worth in a scenario', () => {
  const POWER = 'service:ilmara/power';
  const game = TestTable.seated({ scenario: setting({ hardenLoss: RULESET.hardenLoss.high }) });
  game.change([{ type: 'services.changed', services: [{ ...must(game.exercise.services[POWER], POWER), resilience: 3 }] }]);
  game.must(CELL, { type: 'exercise.start' });
  const service = must(game.exercise.services[POWER], POWER);
  expect([service.level, service.losses.every(({ loss }) => loss === 0)]).toEqual([1000, true]);
});

test('SC18 a shorter sheet is full where the scenario says, in the view as at the door', () => {
  const scenario = setting({ sheetLines: 3 });
  const game = TestTable.started({ scenario });
  const line = () => restore('service:ilmara/power');
  for (let base = 0; base < 3; base += 1) game.as(ILMARA, { type: 'draft.setLine', line: line(), base });
  const full = { rule: 'DR1', facts: { most: 3 } };
  expect(game.refusal(memberOf(ILMARA), { type: 'draft.setLine', line: line(), base: 3 })).toMatchObject({ code: 'sheet.full', ...full });
  const shown = affordances(project(game.exercise, ILMARA), boardOf(scenario), ILMARA).find(({ act }) => act === 'restore');
  expect(shown?.because).toMatchObject({ key: 'closed.sheetFull', ...full });
});

test('SC18 every value of the table lies inside its own bounds', () => {
  const rows: readonly (readonly [string, RuleNumber])[] = Object.entries(RULESET);
  expect(rows.filter(([, { value, low, high }]) => !Number.isInteger(value) || value < low || value > high)).toEqual([]);
});

const rowOf = (name: RuleName): RuleNumber => RULESET[name];
const meets = ({ equal }: RuleOrder, less: number, more: number): boolean => (equal ? less <= more : less < more);
const refusals = (rules: Numbers): readonly string[] =>
  (rulesSchema.safeParse(rules).error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);

test('SC17 the table keeps every order it states, and each could be broken inside the bounds', () => {
  expect(new Set(RULE_ORDERS.map(({ less, more }) => `${less} ${more}`)).size).toBe(RULE_ORDERS.length);
  for (const order of RULE_ORDERS) {
    const [less, more] = [rowOf(order.less), rowOf(order.more)];
    expect([order.less, order.more, less.unit, meets(order, less.value, more.value)]).toEqual([order.less, order.more, more.unit, true]);
    expect([order.less, order.more, meets(order, less.high, more.low)]).toEqual([order.less, order.more, false]);
  }
});

test.each(RULE_ORDERS.map((order) => [order.less, order.more, order] as const))(
  'SC17 %s set against %s is refused, and what is asked for instead would do',
  (less, more, order) => {
    const step = order.equal ? 0 : 1;
    const against = { [less]: rowOf(less).high, [more]: rowOf(more).low };
    const most = rowOf(more).low - step;
    expect(refusals(against)).toContainEqual(
      expect.stringMatching(`^${less} expected at most ${most}, since ${more} is ${most + step} and ${less} is `),
    );
    expect(refusals({ ...against, [less]: most }).filter((refusal) => refusal.includes(`${less} `) && refusal.includes(`${more} `))).toEqual([]);
    expect(most).toBeGreaterThanOrEqual(rowOf(less).low);
    // One number alone is held against the table, and what would do lies inside its bounds.
    expect(rowOf(less).value + step).toBeLessThanOrEqual(rowOf(more).high);
    const alone = rowOf(more).low;
    if (!meets(order, rowOf(less).value, alone))
      expect(refusals({ [more]: alone })).toContainEqual(
        expect.stringMatching(`^${more} expected at least ${rowOf(less).value + step}, since ${less} is `),
      );
  },
);

test('SC18 the board shows the numbers a scenario sets', () => {
  expect(boardOf(setting(RING)).rules).toEqual(RING);
  expect(boardOf(coldHarbour).rules).toEqual({});
});
