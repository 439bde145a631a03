/** AC, CP, DR, LG: acts, means and the order sheet. */
import { expect, test } from 'vitest';
import { must } from '../../shared/lib/assert.ts';
import { rule, TABLE } from '../../shared/model/ruleset.ts';
import { project } from '../../shared/view/project.ts';
import { delegationOf, draftOf } from '../../shared/exercise/evolve.ts';
import { assist, attribute, correct, diplomatic, fallback, harden, hold, protest, restore, sanction } from '../builders/lines.ts';
import { CELL, eventsOf, ILMARA, memberOf, NORVIA, QUOYA, SARKAND, TESSALY, TestTable } from '../builders/table.ts';
import type { OrderLine } from '../../shared/acts/orderLine.ts';
import type { StateId } from '../../shared/model/ids.ts';

const POWER = 'service:ilmara/power';
const refused = (game: TestTable, state: StateId, line: OrderLine) => game.refusal(memberOf(state), { type: 'draft.setLine', line, base: 9 });

test('AC1 a state protects its own services and assists others’', () => {
  const game = TestTable.started();
  expect(refused(game, NORVIA, restore(POWER))).toMatchObject({ code: 'act.closed', rule: 'AC1' });
  expect(refused(game, NORVIA, assist(ILMARA, 'service:quoya/health'))).toMatchObject({ rule: 'AC1' });
  game.as(NORVIA, { type: 'draft.setLine', line: assist(ILMARA, POWER), base: 0 });
});

test('AC2 an incident that has not become known cannot be acted on', () => {
  const game = TestTable.started();
  expect(refused(game, ILMARA, hold('incident:hospitals'))).toMatchObject({ rule: 'AC2', facts: { incident: 'incident:hospitals' } });
  expect(game.toPhase('assess').refusal(memberOf(ILMARA), { type: 'incident.investigate', incident: 'incident:hospitals' })).toMatchObject({
    code: 'incident.unknown',
    rule: 'AC2',
  });
});

test('AC3 an act against a state names another state that exists', () => {
  const game = TestTable.started();
  expect(refused(game, ILMARA, protest(ILMARA, 'incident:grid'))).toMatchObject({ rule: 'AC3', facts: { key: 'closed.ownState' } });
  expect(refused(game, ILMARA, protest('state:atlantis', 'incident:grid'))).toMatchObject({ rule: 'AC3', facts: { key: 'closed.unknownState' } });
});

test('AC4 hardening ends at resilience three', () => {
  const game = TestTable.started();
  for (const turn of [1, 2]) game.toPhase('decide', turn).seal(ILMARA, harden(POWER)).resolve();
  expect(game.exercise.services[POWER]?.resilience).toBe(3);
  expect(refused(game.toPhase('decide', 3), ILMARA, harden(POWER))).toMatchObject({ rule: 'AC4' });
});

test('AC5 fallback rests the turn after it was used', () => {
  const game = TestTable.started().toPhase('decide').seal(ILMARA, fallback(POWER));
  game.resolve();
  expect(refused(game.toPhase('decide', 2), ILMARA, fallback(POWER))).toMatchObject({ rule: 'AC5' });
  game.resolve();
  game.toPhase('decide', 3).seal(ILMARA, fallback(POWER));
});

test('AC6 a sanction on no evidence at all is open, and priced', () => {
  const game = TestTable.started();
  game.as(ILMARA, { type: 'draft.setLine', line: sanction(SARKAND, 'who:ash-lynx'), base: 0 });
  const [check] = Object.values(must(project(game.exercise, ILMARA).draft[ILMARA], 'draft').lineChecks);
  expect(check?.closed).toBeNull();
  expect(check?.prices).toHaveLength(1);
});

test('CP1 points follow size; one is kept; a weak government has one less', () => {
  const game = TestTable.started();
  const points = () => [NORVIA, TESSALY, ILMARA].map((state) => delegationOf(game.exercise, state).capacity);
  expect(points()).toEqual([rule('capacityLarge', TABLE), rule('capacityMedium', TABLE), rule('capacitySmall', TABLE)]);
  game.change([{ type: 'track.moved', state: QUOYA, track: 'mandate', to: 300, by: -300, because: { rule: 'TR2', key: 'track.harm', facts: {} } }]);
  game.toPhase('assess', 2);
  expect(points()).toEqual([rule('capacityLarge', TABLE) + 1, rule('capacityMedium', TABLE) + 1, rule('capacitySmall', TABLE) + 1]);
  expect(delegationOf(game.exercise, QUOYA).capacity).toBe(rule('capacitySmall', TABLE));
});

test('CP2 what the points do not cover drops from the end of the sheet', () => {
  const game = TestTable.started().toPhase('decide');
  const lines = [harden(POWER), restore(POWER), restore('service:ilmara/telecom')];
  const events = game.seal(ILMARA, ...lines).resolve();
  expect(eventsOf(events, 'order.dropped').map(({ line }) => line.id)).toEqual([must(lines[2], 'last').id]);
  expect(eventsOf(events, 'orders.opened').find(({ state }) => state === ILMARA)?.lines).toHaveLength(2);
});

test('CP3 the fourth channel of a turn is refused; a medium state has one more', () => {
  const open = (state: StateId, times: number) => {
    const game = TestTable.started().toPhase('consult');
    for (let i = 0; i < times; i += 1) game.as(state, { type: 'message.send', kind: 'note', to: [QUOYA], intent: 'ask', text: `${i}` });
    return game.refusal(memberOf(state), { type: 'message.send', kind: 'note', to: [QUOYA], intent: 'ask', text: 'more' });
  };
  expect(open(NORVIA, 3)).toMatchObject({ code: 'slots.insufficient', rule: 'CP3', facts: { left: 0 } });
  expect(open(TESSALY, 4)).toMatchObject({ code: 'slots.insufficient' });
});

test('DR1 the sixth line is refused and says how many a sheet holds', () => {
  const game = TestTable.started();
  for (let i = 0; i < rule('sheetLines', TABLE); i += 1) game.as(ILMARA, { type: 'draft.setLine', line: restore(POWER), base: i });
  expect(refused(game, ILMARA, restore(POWER))).toMatchObject({ code: 'sheet.full', rule: 'DR1', facts: { most: rule('sheetLines', TABLE) } });
});

test('DR2 two people write different lines freely; overwriting an unseen line is refused', () => {
  const game = TestTable.started();
  const mine = restore(POWER);
  const yours = harden(POWER);
  game.as(ILMARA, { type: 'draft.setLine', line: mine, base: 0 });
  game.as(ILMARA, { type: 'draft.setLine', line: yours, base: 0 });
  expect(game.refusal(memberOf(ILMARA), { type: 'draft.setLine', line: { ...yours, rationale: 'late' }, base: 1 })).toMatchObject({
    code: 'sheet.stale',
    rule: 'DR2',
  });
  game.as(ILMARA, { type: 'draft.setLine', line: { ...yours, rationale: 'seen' }, base: 2 });
  expect(draftOf(game.exercise, ILMARA).lines.map(({ rationale }) => rationale)).toEqual(['', 'seen']);
});

test('DR3 a text on an old base is answered with the text that stands', () => {
  const game = TestTable.started();
  game.as(ILMARA, { type: 'draft.setProse', field: 'intent', text: 'first', base: 0 });
  expect(game.refusal(memberOf(ILMARA), { type: 'draft.setProse', field: 'intent', text: 'second', base: 0 })).toMatchObject({
    code: 'sheet.stale',
    rule: 'DR3',
    facts: { current: 'first' },
  });
  game.as(ILMARA, { type: 'draft.setProse', field: 'signal', text: 'other field', base: 0 });
});

test('DR4 a sealed sheet refuses every change until un-sealed', () => {
  const game = TestTable.started().toPhase('decide').seal(ILMARA, hold('incident:grid'));
  expect(refused(game, ILMARA, restore(POWER))).toMatchObject({ code: 'sheet.sealed', rule: 'DR4' });
  expect(game.refusal(memberOf(ILMARA), { type: 'draft.sign' })).toMatchObject({ code: 'sheet.sealed' });
  game.as(ILMARA, { type: 'draft.unseal' });
  expect(game.refusal(memberOf(ILMARA), { type: 'draft.unseal' })).toMatchObject({ code: 'sheet.notSealed', rule: 'DR4' });
  game.as(ILMARA, { type: 'draft.setLine', line: restore(POWER), base: 99 });
});

test('DR5 the last change of lines is undone once', () => {
  const game = TestTable.started();
  game.as(ILMARA, { type: 'draft.setLine', line: restore(POWER), base: 0 });
  game.as(ILMARA, { type: 'draft.setLine', line: harden(POWER), base: 1 });
  game.as(ILMARA, { type: 'draft.undo' });
  expect(draftOf(game.exercise, ILMARA).lines.map(({ act }) => act)).toEqual(['restore']);
  expect(game.refusal(memberOf(ILMARA), { type: 'draft.undo' })).toMatchObject({ code: 'undo.nothing', rule: 'DR5' });
});

test('DR6 a signature does not survive a change of lines', () => {
  const game = TestTable.started().toPhase('decide');
  game.as(ILMARA, { type: 'draft.sign' });
  expect(draftOf(game.exercise, ILMARA).signatures).toHaveLength(1);
  game.as(ILMARA, { type: 'draft.setLine', line: restore(POWER), base: 9 });
  expect(draftOf(game.exercise, ILMARA).signatures).toHaveLength(0);
});

test('DR7 an unsigned sheet is not sealed by hand, and at zero seals as it is', () => {
  const game = TestTable.started().toPhase('decide');
  game.as(ILMARA, { type: 'draft.setLine', line: restore(POWER), base: 9 });
  expect(game.refusal(memberOf(ILMARA), { type: 'draft.seal' })).toMatchObject({ code: 'sheet.unsigned', rule: 'DR7' });
  const events = game.resolve();
  expect(eventsOf(game.events, 'draft.sealed').filter(({ by }) => by === 'clock')).toHaveLength(5);
  expect(
    eventsOf(events, 'orders.opened')
      .find(({ state }) => state === ILMARA)
      ?.lines.map(({ act }) => act),
  ).toEqual(['restore']);
});

test('LG1 no act may be justified as force', () => {
  const game = TestTable.started();
  expect(refused(game, ILMARA, hold('incident:grid', { legalClass: 'force' }))).toMatchObject({ rule: 'LG1', facts: { key: 'closed.force' } });
  expect(refused(game, ILMARA, sanction(SARKAND, 'who:ash-lynx', { legalClass: 'force' }))).toMatchObject({ rule: 'LG1' });
});

test('LG2 an indefensible class is cautioned and goes through', () => {
  const game = TestTable.started().give(ILMARA, 'item:grid/recorder');
  game.as(ILMARA, { type: 'draft.setLine', line: { ...diplomatic(SARKAND), legalClass: 'countermeasure' } as OrderLine, base: 0 });
  game.as(ILMARA, { type: 'draft.setLine', line: attribute({ who: 'who:accident', link: 'link:none', cites: ['item:grid/recorder'] }), base: 1 });
  const checks = Object.values(must(project(game.exercise, ILMARA).draft[ILMARA], 'draft').lineChecks);
  expect(checks.map(({ cautions }) => cautions.some(({ rule: id }) => id === 'LG2'))).toEqual([true, false]);
  game.must(CELL, { type: 'phase.end' });
});

test('DR8 a second line about the same thing is closed on its card and drops', () => {
  const game = TestTable.started().toPhase('decide');
  const lines = [restore(POWER), restore(POWER), restore('service:ilmara/water')];
  for (const line of lines) game.as(ILMARA, { type: 'draft.setLine', line, base: 99 });
  const checks = Object.values(must(project(game.exercise, ILMARA).draft[ILMARA], 'draft').lineChecks);
  expect(checks.map(({ closed }) => closed?.rule ?? null)).toEqual([null, 'DR8', null]);
  const events = game.resolve();
  expect(eventsOf(events, 'order.dropped')).toMatchObject([{ because: { rule: 'DR8' } }]);
});

test('CK4 a correction that accuses a state is as hot at Resolve as its card said', () => {
  const game = TestTable.started().give(ILMARA, 'item:grid/recorder').toPhase('decide');
  game.seal(ILMARA, attribute({ who: 'who:accident', link: 'link:none', cites: ['item:grid/recorder'] })).resolve();
  const [claim] = Object.values(game.exercise.attributions);
  game.toPhase('decide', 2);
  const line = correct(must(claim, 'claim').id, 'who:veyra-service', 'link:norvia/organ', ['item:grid/recorder']);
  game.as(ILMARA, { type: 'draft.setLine', line, base: 99 });
  const check = must(project(game.exercise, ILMARA).draft[ILMARA]?.lineChecks[line.id], 'check');
  expect(check.heat).toBe(5);
  expect(check.prices).toHaveLength(1);
  const events = game.seal(ILMARA).resolve();
  expect(eventsOf(events, 'dyad.moved').find(({ dyad }) => dyad === 'dyad:ilmara~norvia')?.to).toBe('dispute');
});
