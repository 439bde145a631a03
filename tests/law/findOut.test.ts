/** OP, VD, CS1: what operators tell, disclosed vulnerabilities, and what civil society publishes. */
import { expect, test } from 'vitest';
import { afterHarbour, willingness } from '../../shared/acts/operators.ts';
import { must } from '../../shared/lib/assert.ts';
import type { ItemId, StateId } from '../../shared/model/ids.ts';
import { rule, TABLE } from '../../shared/model/ruleset.ts';
import { project } from '../../shared/view/project.ts';
import { closedBy, EVERYONE, headlines, lawTable, luckily, meansOf, moved, told } from '../builders/law.ts';
import { order } from '../builders/order.ts';
import { eventsOf, ILMARA, memberOf, NORVIA, QUOYA, TESSALY, type TestTable } from '../builders/table.ts';

const GRID = 'incident:grid';
const HOSPITALS = 'incident:hospitals';
const disclose = (incident: `incident:${string}` = GRID) => order({ act: 'disclose', incident });
const independent = (incident: `incident:${string}` = GRID) => order({ act: 'independent', incident, pace: 'rushed' });

test('VD1 disclosing takes means from the author in all it is behind, is known to all, and wants something of the tool in hand', () => {
  const game = lawTable({ turn: 2 });
  expect(closedBy(game, QUOYA, disclose())).toBe('VD1 closed.nothingToDisclose');
  game.give(QUOYA, 'item:grid/wallet');
  expect(closedBy(game, QUOYA, disclose())).toBe('VD1 closed.nothingToDisclose');
  game.give(QUOYA, 'item:grid/loader');
  const before = [meansOf(game), meansOf(game, HOSPITALS)];
  const events = game.seal(QUOYA, disclose()).resolve();
  expect([meansOf(game), meansOf(game, HOSPITALS)]).toEqual(before.map((means) => means - rule('disclosedIntensity', TABLE)));
  expect(moved(events, 'track.disclosed')).toEqual([`quoya standing ${rule('discloseCredit', TABLE)}`]);
  expect(headlines(events)).toContain('headline.disclosed');
  expect(JSON.stringify(eventsOf(events, 'report.filed'))).not.toContain('intensity');
  expect(project(game.exercise, NORVIA).incident[GRID]?.disclosed).toBe(true);
  expect(game.exercise.operators['operator:quoya-trust']?.trust).toBe(4);
});

test('VD1 it is done once an incident, though two disclose on the same day', () => {
  const game = lawTable({ turn: 2 }).give(QUOYA, 'item:grid/loader').give(ILMARA, 'item:grid/loader');
  const before = meansOf(game);
  const events = game.seal(QUOYA, disclose()).seal(ILMARA, disclose()).resolve();
  expect(eventsOf(events, 'incident.disclosed')).toHaveLength(1);
  expect(moved(events, 'track.disclosed')).toHaveLength(1);
  expect(before - meansOf(game)).toBe(rule('disclosedIntensity', TABLE));
  expect(closedBy(game.toPhase('decide', 3), QUOYA, disclose())).toBe('VD1 closed.disclosed');
});

const OPERATOR = 'operator:ilmara-power';
const trustOf = (game: TestTable) => must(game.exercise.operators[OPERATOR], OPERATOR).trust;
const asked = (trust: number, seed: string, type: 'operator.ask' | 'operator.compel' = 'operator.ask'): TestTable => {
  const game = lawTable({ seed, phase: 'assess', turn: 2 }).change([{ type: 'operator.changed', operator: OPERATOR, trust, safeHarbour: false }]);
  game.as(ILMARA, { type, operator: OPERATOR, incident: GRID });
  return game;
};
const gave = (game: TestTable): number => eventsOf(game.events, 'evidence.obtained').filter(({ holding }) => holding.via === 'operator').length;

test('OP1 an operator is asked by its own state, once a turn, and tells the more often the more it trusts', () => {
  const game = asked(4, 'one');
  const ask = { type: 'operator.ask', operator: OPERATOR, incident: GRID } as const;
  expect(game.refusal(memberOf(ILMARA), ask)).toMatchObject({ code: 'operator.alreadyAsked', rule: 'OP1' });
  expect(game.refusal(memberOf(QUOYA), ask)).toMatchObject({ code: 'operator.notYours', rule: 'OP1' });
  expect([ILMARA, QUOYA].map((state) => Object.keys(project(game.exercise, state).operator))).toEqual([[OPERATOR], ['operator:quoya-trust']]);
  const told40 = (trust: number) => Array.from({ length: 40 }, (_, n) => gave(asked(trust, `trust-${n}`))).reduce((sum, n) => sum + n, 0);
  expect(told40(4)).toBe(40);
  expect(told40(0)).toBeLessThan(28);
  const silent = luckily(
    (table) => gave(table) === 0,
    (seed) => asked(0, seed),
  );
  expect(told(silent.events, ILMARA)).toContain('cable.operatorSilent');
  expect(told(silent.events, QUOYA)).not.toContain('cable.operatorSilent');
});

test('OP2 compulsion gets the item and costs trust and Liberties; an operator that trusts little may go public', () => {
  const game = asked(3, 'compel', 'operator.compel');
  expect(gave(game)).toBe(1);
  expect(trustOf(game)).toBe(2);
  expect(moved(game.events, 'track.compelled')).toEqual([`ilmara liberties ${-rule('compelLiberties', TABLE)}`]);
  expect(headlines(game.events)).not.toContain('headline.operatorLeak');
  const leaked = luckily(
    (table) => headlines(table.events).includes('headline.operatorLeak'),
    (seed) => asked(0, seed, 'operator.compel'),
  );
  expect(moved(leaked.events, 'track.operatorLeak')).toEqual([`ilmara standing ${-rule('compelLiberties', TABLE)}`]);
});

test('OP3 safe harbour raises an operator’s trust, taking it back lowers it, and to and fro gains nothing', () => {
  const game = asked(2, 'harbour');
  const harbour = (granted: boolean) => game.as(ILMARA, { type: 'operator.safeHarbour', operator: OPERATOR, granted });
  harbour(true);
  expect(trustOf(game)).toBe(3);
  expect(harbour(true)).toEqual([]);
  harbour(false);
  expect(trustOf(game)).toBe(2);
  // What was taken back once is believed no more.
  harbour(true);
  expect(trustOf(game)).toBe(2);
  // Nor is trust that compulsion has used up won back by to and fro at the bottom of the scale.
  const low = asked(0, 'harbour');
  const toAndFro = (granted: boolean) => low.as(ILMARA, { type: 'operator.safeHarbour', operator: OPERATOR, granted });
  toAndFro(true);
  low.change([{ type: 'operator.changed', operator: OPERATOR, trust: 0, safeHarbour: true }]);
  for (const granted of [false, true, false, true]) toAndFro(granted);
  expect(trustOf(low)).toBe(0);
  expect(game.refusal(memberOf(QUOYA), { type: 'operator.safeHarbour', operator: OPERATOR, granted: false }).code).toBe('operator.notYours');
});

test('OP1 about what an operator was asked last, and which items it told, its own state reads and nobody else', () => {
  const game = asked(4, 'record', 'operator.compel');
  const seen = (viewer: StateId) => project(game.exercise, viewer);
  expect(seen(ILMARA).operator[OPERATOR]?.asked).toEqual({ turn: 2, incident: GRID, compelled: true });
  const told1 = Object.values(seen(ILMARA).item).filter(({ operator }) => operator === OPERATOR);
  expect(told1.map(({ via }) => via)).toEqual(['operator']);
  game.as(ILMARA, { type: 'evidence.share', items: told1.map(({ item }) => item), to: [QUOYA] });
  const shared = Object.values(seen(QUOYA).item).filter(({ item }) => item === told1[0]?.item);
  expect(shared.map(({ operator }) => operator)).toEqual([null]);
  expect(seen(QUOYA).operator[OPERATOR]).toBeUndefined();
  // Safe harbour changes trust, and what was asked stays known.
  game.as(ILMARA, { type: 'operator.safeHarbour', operator: OPERATOR, granted: true });
  expect(seen(ILMARA).operator[OPERATOR]?.asked?.incident).toBe(GRID);
  // A record of an earlier version says neither the incident nor the way.
  const earlier = lawTable({ phase: 'assess', turn: 2 }).change([{ type: 'operator.asked', state: ILMARA, operator: OPERATOR }]);
  expect(project(earlier.exercise, ILMARA).own[ILMARA]?.asked).toEqual([OPERATOR]);
  expect(project(earlier.exercise, ILMARA).operator[OPERATOR]?.asked).toBeNull();
});

test('OP3 what the panel says safe harbour would bring is what it brings', () => {
  for (const trust of [0, 2, 4]) {
    const game = asked(trust, `would-${String(trust)}`);
    for (const granted of [true, false, true]) {
      const before = must(project(game.exercise, ILMARA).operator[OPERATOR], OPERATOR);
      game.as(ILMARA, { type: 'operator.safeHarbour', operator: OPERATOR, granted });
      const now = must(project(game.exercise, ILMARA).operator[OPERATOR], OPERATOR);
      expect(afterHarbour(before, TABLE)).toEqual({ trust: now.trust, willing: willingness(now, TABLE) });
    }
  }
});

const society = (game: TestTable): readonly ItemId[] => [
  ...new Set(Object.values(game.exercise.holdings).flatMap(({ via, item }) => (via === 'society' ? [item] : []))),
];

test('CS1 civil society publishes one independent item of an incident, and everyone then holds it', () => {
  const game = lawTable({ turn: 2 });
  const events = game.seal(QUOYA, independent()).resolve();
  const [item] = society(game);
  const published = must(item, 'an item');
  expect(society(game)).toHaveLength(1);
  const holds = (state: StateId) => Object.keys(project(game.exercise, state).item).includes(`${state}|${published}`);
  expect(EVERYONE.map(holds)).toEqual(EVERYONE.map(() => true));
  expect(told(events, NORVIA)).toContain('headline.independent');
  expect(closedBy(game.toPhase('decide', 3), QUOYA, independent())).toBe('PR10 closed.doneBefore');
  const again = game.seal(TESSALY, independent()).resolve();
  expect(society(game)).toEqual([published]);
  expect(headlines(again)).toContain('headline.independentNothing');
});
