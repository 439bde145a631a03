/** PO, BM1, HR5-HR7, CS2, TR6: positions and policy, Basic mode, and emergency measures under the law. */
import { expect, test } from 'vitest';
import type { LineOf, OrderLine } from '../../shared/acts/orderLine.ts';
import { affordance, factsOfView } from '../../shared/view/affordances.ts';
import { must } from '../../shared/lib/assert.ts';
import type { ServiceId, StateId } from '../../shared/model/ids.ts';
import { rule, TABLE } from '../../shared/model/ruleset.ts';
import type { PolicySwitch } from '../../shared/model/terms.ts';
import { boardOf } from '../../shared/view/board.ts';
import { project } from '../../shared/view/project.ts';
import { cautionsOf, closedBy, headlines, lawTable, LYNX, moved, only } from '../builders/law.ts';
import { countermeasure, emergency, hold, protest } from '../builders/lines.ts';
import { order } from '../builders/order.ts';
import { eventsOf, ILMARA, memberOf, NORVIA, QUOYA, SARKAND, TestTable } from '../builders/table.ts';

const GRID = 'incident:grid';
const POWER: ServiceId = 'service:ilmara/power';
const OPERATOR = 'operator:ilmara-power';
const own = (game: TestTable, state: StateId = ILMARA) => must(game.exercise.delegations[state], state);

test('PO1 acting against one’s own published position is cautioned before sealing and costs Standing', () => {
  const game = lawTable()
    .give(ILMARA, ...LYNX)
    .seal(ILMARA, protest(SARKAND, GRID))
    .toPhase('decide', 2);
  const line = countermeasure({ urgent: true });
  expect(own(game).position.notice).toBe('always');
  expect(cautionsOf(game, ILMARA, line)).toContain('PO1 caution.position');
  expect(cautionsOf(game, ILMARA, countermeasure())).not.toContain('PO1 caution.position');
  game.seal(ILMARA, line);
  expect(moved(game.toPhase('decide', 3).resolve(), 'track.againstPosition')).toEqual([`ilmara standing ${-rule('positionStanding', TABLE)}`]);
});

test('PO2 a position is published once, before the first Brief ends, or then by default', () => {
  const position = { sovereignty: 'principle', dueDiligence: 'norm', notice: 'flexible', collective: 'lawful' } as const;
  const game = TestTable.seated();
  game.as(ILMARA, { type: 'position.publish', position });
  expect(game.refusal(memberOf(ILMARA), { type: 'position.publish', position })).toMatchObject({ code: 'position.late', rule: 'PO2' });
  expect(project(game.exercise, QUOYA).state[ILMARA]?.position).toEqual(position);
  expect(project(game.exercise, QUOYA).state[NORVIA]?.position).toBeNull();
  game.must({ kind: 'cell' }, { type: 'exercise.start' });
  game.toPhase('assess');
  expect(eventsOf(game.events, 'position.published').map(({ by }) => by)).toEqual(['delegation', 'default', 'default', 'default', 'default']);
  expect(project(game.exercise, QUOYA).state[NORVIA]?.position).toEqual(game.exercise.delegations[NORVIA]?.position);
  expect(game.refusal(memberOf(NORVIA), { type: 'position.publish', position }).code).toBe('position.late');
});

const policy = (name: PolicySwitch, to: LineOf<'policy'>['to']): OrderLine => order({ act: 'policy', switch: name, to });

test('PO3 a policy switch takes a turn, shows in Liberties, and is not thrown to what it is', () => {
  const game = lawTable();
  expect(closedBy(game, ILMARA, policy('encryption', 'local'))).toBe('PO3 closed.noSuchPolicy');
  expect(closedBy(game, ILMARA, policy('encryption', 'strong'))).toBe('PO3 closed.doneBefore');
  game.seal(ILMARA, policy('encryption', 'exceptional-access')).resolve();
  expect(own(game).policy.encryption).toBe('strong');
  const events = game.toPhase('decide', 2).resolve();
  expect(own(game).policy.encryption).toBe('exceptional-access');
  expect(moved(events, 'track.policy')).toEqual([`ilmara liberties ${-rule('policyLiberties', TABLE)}`]);
  expect(project(game.exercise, NORVIA).state[ILMARA]?.policy.encryption).toBe('exceptional-access');
  // There and back again is worth nothing.
  game.toPhase('decide', 3).seal(ILMARA, policy('encryption', 'strong')).toPhase('reveal', 4);
  const turns = eventsOf(game.events, 'track.moved').filter(({ because }) => because.key === 'track.policy');
  expect(turns.reduce((sum, { by }) => sum + by, 0)).toBe(0);
  expect(closedBy(game.toPhase('decide', 5), ILMARA, policy('encryption', 'strong'))).toBe('PO3 closed.doneBefore');
});

test('BM1 Basic mode opens acts by turn, a head opens all of them, on the sheet and off it', () => {
  const game = lawTable({ advanced: false });
  const allies = order({ act: 'allies', incident: GRID, pace: 'rushed' });
  expect(closedBy(game, ILMARA, emergency(POWER))).toBe('BM1 closed.unlocks');
  expect(closedBy(game, ILMARA, allies)).toBe('BM1 closed.advancedOnly');
  expect(closedBy(game, ILMARA, hold(GRID))).toBeNull();
  const shown = (act: 'allies' | 'ask') => {
    const view = project(game.exercise, ILMARA);
    return affordance(act, view, factsOfView(view, boardOf(game.exercise.scenario), ILMARA)).open;
  };
  expect(shown('allies')).toBe(false);
  game.as(ILMARA, { type: 'seat.advance', on: true });
  expect([closedBy(game, ILMARA, allies), shown('allies')]).toEqual([null, true]);
  expect(closedBy(game, QUOYA, allies)).toBe('BM1 closed.advancedOnly');
  expect(closedBy(game.toPhase('decide', 3), QUOYA, emergency('service:quoya/health'))).toBeNull();
  const early = lawTable({ advanced: false, phase: 'assess' });
  for (const type of ['operator.ask', 'operator.compel'] as const)
    expect(early.refusal(memberOf(ILMARA), { type, operator: OPERATOR, incident: GRID })).toMatchObject({ code: 'act.closed', rule: 'BM1' });
  early.toPhase('assess', 2).as(ILMARA, { type: 'operator.ask', operator: OPERATOR, incident: GRID });
  expect(early.refusal(memberOf(QUOYA), { type: 'operator.compel', operator: 'operator:quoya-trust', incident: GRID }).rule).toBe('BM1');
});

const inForce = (rest: Partial<LineOf<'emergency'>> = {}): TestTable => {
  const game = lawTable({ turn: 2 });
  return game.seal(ILMARA, emergency(POWER, { endsAfterDays: 30, ...rest })).toPhase('decide', 3);
};
const measureOf = (game: TestTable) => only(game.exercise.measures);

test('HR5 an extension of an unaudited emergency measure costs Liberties, an audited one does not, and neither outlasts thirty days', () => {
  const extend = (game: TestTable, days = 30) => order({ act: 'extend', emergency: measureOf(game).id, endsAfterDays: days });
  expect(() => extend(inForce(), 31)).toThrow('30');
  const bare = inForce();
  expect(closedBy(bare, NORVIA, extend(bare))).toBe('HR5 closed.noEmergency');
  const events = bare.seal(ILMARA, extend(bare)).resolve();
  expect(moved(events, 'track.extended')).toEqual([`ilmara liberties ${-rule('unauditedExtension', TABLE)}`]);
  expect(measureOf(bare)).toMatchObject({ extensions: 1, endsHour: 156 + 720, stage: 'active' });
  const audited = inForce();
  audited.change([{ type: 'measure.changed', measure: measureOf(audited).id, change: { audited: true } }]);
  expect(moved(audited.seal(ILMARA, extend(audited)).resolve(), 'track.extended')).toEqual([]);
});

const audit = (game: TestTable): OrderLine => order({ act: 'audit', emergency: measureOf(game).id });

test('HR6 only an emergency measure in force is audited, and once, by whoever asks', () => {
  const game = inForce();
  expect(closedBy(game, QUOYA, order({ act: 'audit', emergency: 'measure:none' }))).toBe('HR6 closed.noEmergency');
  const events = game.seal(QUOYA, audit(game)).seal(NORVIA, audit(game)).resolve();
  expect(headlines(events).filter((key) => key === 'headline.audit')).toHaveLength(1);
  expect(measureOf(game).audited).toBe(true);
  expect(closedBy(game.toPhase('decide', 4), ILMARA, audit(game))).toBe(
    measureOf(game).stage === 'active' ? 'HR6 closed.audited' : 'HR6 closed.noEmergency',
  );
  expect(moved(events, 'track.audited')).toEqual([]);
});

test('HR6 an audit that its own state and another ask for on the same day is made and told once, and honours its own state either way', () => {
  for (const seed of ['a', 'b', 'c', 'd']) {
    const game = lawTable({ turn: 2, seed });
    game.seal(ILMARA, emergency(POWER, { endsAfterDays: 30 })).toPhase('decide', 3);
    const events = game.seal(ILMARA, audit(game)).seal(NORVIA, audit(game)).resolve();
    expect(headlines(events).filter((key) => key === 'headline.audit')).toHaveLength(1);
    expect(eventsOf(events, 'measure.changed')).toHaveLength(1);
    expect(moved(events, 'track.audited')).toEqual([`ilmara standing ${rule('auditCredit', TABLE)}`]);
  }
});

test('CS2 an audited measure gives more back when it ends, and letting oneself be looked at is honoured once a turn', () => {
  const back = (audited: boolean) => {
    const game = inForce();
    if (audited) game.seal(ILMARA, audit(game));
    game.toPhase('reveal', 4);
    return moved(game.events, 'track.emergencyEnded');
  };
  expect(back(false)).toEqual([`ilmara liberties ${rule('emergencyBack', TABLE)}`]);
  expect(back(true)).toEqual([`ilmara liberties ${rule('auditedBack', TABLE)}`]);
  const two = lawTable({ turn: 2 });
  two.seal(ILMARA, emergency(POWER, { endsAfterDays: 30 }), emergency('service:ilmara/telecom', { endsAfterDays: 30 })).toPhase('decide', 3);
  const lines = Object.keys(two.exercise.measures).map((id) => order({ act: 'audit', emergency: id as `measure:${string}` })); // ids of measures
  expect(moved(two.seal(ILMARA, ...lines).resolve(), 'track.audited')).toEqual([`ilmara standing ${rule('auditCredit', TABLE)}`]);
});

test('HR7 a derogation nobody was told of costs Standing; an ordinary limitation or a notified one does not', () => {
  const priced = (rest: Partial<LineOf<'emergency'>>) => moved(inForce(rest).events, 'track.notNotified');
  expect(priced({ basis: 'derogation', notified: false })).toEqual([`ilmara standing ${-rule('notNotifiedStanding', TABLE)}`]);
  expect(priced({ basis: 'derogation', notified: true })).toEqual([]);
  expect(priced({ basis: 'ordinary-limitation', notified: false })).toEqual([]);
});

test('TR6 with Liberties at four or below an emergency measure is audited by itself', () => {
  const game = lawTable({ turn: 2 });
  game.change([
    { type: 'track.moved', state: ILMARA, track: 'liberties', to: 440, by: -360, because: { rule: 'IJ2', key: 'track.inject', facts: {} } },
  ]);
  const events = game.seal(ILMARA, emergency(POWER)).seal(QUOYA, emergency('service:quoya/health')).resolve();
  const audited = Object.values(game.exercise.measures).flatMap((measure) => (measure?.audited === true ? [measure.by] : []));
  expect(audited).toEqual([ILMARA]);
  expect(Object.keys(game.exercise.measures)).toHaveLength(2);
  expect(headlines(events)).toContain('headline.audit');
});
