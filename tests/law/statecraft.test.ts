/** PO, BM1, OP, HR5-HR7, TR4, TR6, CB1, SV6, CO2, RS9, RS10: what a government does at home, and what it takes or gives abroad. */
import { expect, test } from 'vitest';
import type { LineOf, OrderLine } from '../../shared/acts/orderLine.ts';
import { affordance, factsOfView } from '../../shared/view/affordances.ts';
import { must } from '../../shared/lib/assert.ts';
import type { ServiceId, StateId } from '../../shared/model/ids.ts';
import { rule } from '../../shared/model/ruleset.ts';
import type { PolicySwitch } from '../../shared/model/terms.ts';
import { boardOf } from '../../shared/view/board.ts';
import { project } from '../../shared/view/project.ts';
import { cautionsOf, closedBy, headlines, lawTable, luckily, LYNX, meansOf, moved, only, told } from '../builders/law.ts';
import { assist, countermeasure, emergency, hold, protest } from '../builders/lines.ts';
import { order } from '../builders/order.ts';
import { eventsOf, ILMARA, memberOf, NORVIA, QUOYA, SARKAND, TESSALY, TestTable } from '../builders/table.ts';

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
  expect(moved(game.toPhase('decide', 3).resolve(), 'track.againstPosition')).toEqual([`ilmara standing ${-rule('positionStanding')}`]);
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
  expect(moved(events, 'track.policy')).toEqual([`ilmara liberties ${-rule('policyLiberties')}`]);
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
  expect(moved(game.events, 'track.compelled')).toEqual([`ilmara liberties ${-rule('compelLiberties')}`]);
  expect(headlines(game.events)).not.toContain('headline.operatorLeak');
  const leaked = luckily(
    (table) => headlines(table.events).includes('headline.operatorLeak'),
    (seed) => asked(0, seed, 'operator.compel'),
  );
  expect(moved(leaked.events, 'track.operatorLeak')).toEqual([`ilmara standing ${-rule('compelLiberties')}`]);
});

test('OP3 safe harbour raises an operator’s trust, taking it back lowers it, and to and fro gains nothing', () => {
  const game = asked(2, 'harbour');
  const harbour = (granted: boolean) => game.as(ILMARA, { type: 'operator.safeHarbour', operator: OPERATOR, granted });
  harbour(true);
  expect(trustOf(game)).toBe(3);
  expect(harbour(true)).toEqual([]);
  for (let n = 0; n < 3; n += 1) {
    harbour(false);
    expect(trustOf(game)).toBe(2);
    harbour(true);
  }
  expect(trustOf(game)).toBe(3);
  expect(game.refusal(memberOf(QUOYA), { type: 'operator.safeHarbour', operator: OPERATOR, granted: false }).code).toBe('operator.notYours');
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
  expect(moved(events, 'track.extended')).toEqual([`ilmara liberties ${-rule('unauditedExtension')}`]);
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

test('CS2 an audited measure gives more back when it ends, and letting oneself be looked at is honoured once a turn', () => {
  const back = (audited: boolean) => {
    const game = inForce();
    if (audited) game.seal(ILMARA, audit(game));
    game.toPhase('reveal', 4);
    return moved(game.events, 'track.emergencyEnded');
  };
  expect(back(false)).toEqual([`ilmara liberties ${rule('emergencyBack')}`]);
  expect(back(true)).toEqual([`ilmara liberties ${rule('auditedBack')}`]);
  const two = lawTable({ turn: 2 });
  two.seal(ILMARA, emergency(POWER, { endsAfterDays: 30 }), emergency('service:ilmara/telecom', { endsAfterDays: 30 })).toPhase('decide', 3);
  const lines = Object.keys(two.exercise.measures).map((id) => order({ act: 'audit', emergency: id as `measure:${string}` })); // ids of measures
  expect(moved(two.seal(ILMARA, ...lines).resolve(), 'track.audited')).toEqual([`ilmara standing ${rule('auditCredit')}`]);
});

test('HR7 a derogation nobody was told of costs Standing; an ordinary limitation or a notified one does not', () => {
  const priced = (rest: Partial<LineOf<'emergency'>>) => moved(inForce(rest).events, 'track.notNotified');
  expect(priced({ basis: 'derogation', notified: false })).toEqual([`ilmara standing ${-rule('notNotifiedStanding')}`]);
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

test('TR4 a public warning softens what the turn’s harm costs at home', () => {
  const cost = (warns: boolean) => {
    const game = lawTable({ turn: 2 });
    if (warns) game.seal(ILMARA, order({ act: 'warning', service: POWER }));
    const events = game.resolve();
    return Number(
      moved(events, 'track.harm')
        .find((line) => line.startsWith('ilmara'))
        ?.split(' ')[2] ?? 0,
    );
  };
  expect(cost(false)).toBeLessThan(0);
  expect(cost(true)).toBe(-Math.floor((-cost(false) * rule('warningFactor')) / 1000));
});

test('CB1 a capacity programme makes a partner’s service a step more resilient two turns later', () => {
  const game = lawTable();
  const before = must(game.exercise.services['service:quoya/health'], 'health').resilience;
  game.seal(NORVIA, order({ act: 'capacity', state: QUOYA, service: 'service:quoya/health', with: 'academic' }));
  game.toPhase('reveal', 2);
  expect(game.exercise.services['service:quoya/health']?.resilience).toBe(before);
  const events = game.toPhase('decide', 3).resolve();
  expect(game.exercise.services['service:quoya/health']?.resilience).toBe(before + 1);
  expect(moved(events, 'track.capacity')).toEqual([`norvia standing ${rule('capacityCredit')}`]);
  expect(moved(events, 'track.capacityReceived')).toEqual([`quoya mandate ${rule('assistMandate')}`]);
});

test('SV6 a screened supply chain keeps off part of the next wave', () => {
  const waved = (seed: string, screened: boolean) => {
    const game = lawTable({ seed });
    if (screened) game.change([{ type: 'policy.changed', state: ILMARA, switch: 'supplyChain', to: 'screened' }]);
    game.resolve();
    return game;
  };
  const struck = (game: TestTable) => eventsOf(game.events, 'incident.struckAgain').some(({ incident }) => incident === GRID);
  let seed = '';
  const open = luckily(struck, (name) => waved((seed = name), false));
  const closed = waved(seed, true);
  expect(closed.exercise.seed).toBe(open.exercise.seed);
  const loss = (game: TestTable) =>
    Math.max(
      ...eventsOf(game.events, 'services.changed').flatMap(({ services }) =>
        services.flatMap(({ id, losses }) => (id === POWER ? losses.filter(({ startsHour }) => startsHour > 0).map((each) => each.loss) : [])),
      ),
    );
  expect(loss(closed)).toBeLessThan(loss(open));
  expect(loss(closed)).toBe(Math.floor((loss(open) * rule('screenedWave')) / 1000));
});

test('CO2 help is for what is down: a whole service is not assisted for the honour of it', () => {
  const game = lawTable();
  expect(closedBy(game, NORVIA, assist(ILMARA, POWER))).toBeNull();
  expect(game.exercise.services['service:sarkand/fuel']?.level).toBe(1000);
  expect(closedBy(game, NORVIA, assist(SARKAND, 'service:sarkand/fuel'))).toBe('CO2 closed.nothingStruck');
});

test('RS9 charges, seizures and exposed tools work on the right author only, and look the same when they do not', () => {
  const plays: { readonly [act: string]: (who: 'who:ash-lynx' | 'who:insider') => OrderLine } = {
    indict: (who) => order({ act: 'indict', state: SARKAND, incident: GRID, who, pace: 'rushed' }),
    recover: (who) => order({ act: 'recover', incident: GRID, who, pace: 'rushed' }),
  };
  for (const line of Object.values(plays)) {
    const after = (who: 'who:ash-lynx' | 'who:insider') => {
      const game = lawTable({ turn: 2 }).give(ILMARA, ...LYNX);
      game.seal(ILMARA, line(who)).toPhase('reveal', 4);
      while (!moved(game.events, 'track.law').length && game.exercise.clock.turn < 5) game.toPhase('reveal', game.exercise.clock.turn + 1);
      return game;
    };
    const [right, wrong] = [after('who:ash-lynx'), after('who:insider')];
    expect(meansOf(wrong) - meansOf(right)).toBe(rule('rightMeasureIntensity'));
    expect(moved(right.events, 'track.law')).toEqual([`ilmara mandate ${rule('indictMandate')}`]);
    expect(moved(wrong.events, 'track.law')).toEqual(moved(right.events, 'track.law'));
  }
  const expose = (truth: 'alder' | 'birch') => {
    const game = lawTable({ turn: 2, truth }).give(ILMARA, ...LYNX);
    const before = meansOf(game);
    const events = game
      .seal(ILMARA, order({ act: 'expose', state: SARKAND, incident: GRID, cites: ['item:grid/loader'], legalClass: 'retorsion', pace: 'rushed' }))
      .resolve();
    expect(`${QUOYA}|item:grid/loader` in game.exercise.holdings).toBe(true);
    return { lost: before - meansOf(game), told: told(events, ILMARA).filter((key) => key.startsWith('headline.expose')) };
  };
  expect(expose('alder')).toEqual({ lost: rule('rightMeasureIntensity'), told: ['headline.expose'] });
  expect(expose('birch')).toEqual({ lost: 0, told: ['headline.expose'] });
});

test('RS10 a restriction on vendors screens one’s own supply chain, is a public measure and has an end', () => {
  const game = lawTable({ turn: 2 }).give(TESSALY, ...LYNX);
  expect(own(game, TESSALY).policy.supplyChain).toBe('open');
  game.seal(TESSALY, order({ act: 'vendor', state: SARKAND, incident: GRID, legalClass: 'retorsion', pace: 'rushed' })).toPhase('reveal', 3);
  expect(own(game, TESSALY).policy.supplyChain).toBe('screened');
  expect(headlines(game.events)).toContain('headline.vendor');
  const [measure] = Object.values(project(game.exercise, QUOYA).measure);
  expect(measure).toMatchObject({ kind: 'sanction', form: 'vendor', by: TESSALY, against: SARKAND });
  expect(measure?.endsHour).toBeGreaterThan(game.exercise.clock.hour);
});
