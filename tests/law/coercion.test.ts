/** CM, DU, LG3: countermeasures, operations, posture and self-defence. */
import { expect, test } from 'vitest';
import type { LineOf, OrderLine } from '../../shared/acts/orderLine.ts';
import { checkLine } from '../../shared/exercise/lineCheck.ts';
import { must } from '../../shared/lib/assert.ts';
import { dyadOf, type ServiceId } from '../../shared/model/ids.ts';
import { rule, TABLE } from '../../shared/model/ruleset.ts';
import { SCREENS } from '../../shared/norms/screens.ts';
import { project } from '../../shared/view/project.ts';
import { cautionsOf, closedBy, headlines, lawTable, luckily, LYNX, meansOf, moved, only, SARKANDS, told } from '../builders/law.ts';
import { countermeasure, diplomatic, protest, territory } from '../builders/lines.ts';
import { order } from '../builders/order.ts';
import { eventsOf, ILMARA, NORVIA, QUOYA, SARKAND, TESSALY, type TestTable } from '../builders/table.ts';

const GRID = 'incident:grid';
const TELECOM = 'service:sarkand/telecom';
const HEALTH = 'service:sarkand/health';
const answered = (step: string, answer: 'yes' | 'no') => SCREENS.countermeasure.steps.map((each) => (each === step ? answer : ('yes' as const)));
/** Ilmara has called upon Sarkand to stop. */
const called = (options: Parameters<typeof lawTable>[0] = {}): TestTable =>
  lawTable({ turn: 1, ...options })
    .give(ILMARA, ...LYNX, ...SARKANDS)
    .seal(ILMARA, protest(SARKAND, GRID))
    .toPhase('decide', 2);
const cyber = (target: ServiceId, rest: Partial<LineOf<'countermeasure'>> = {}) => countermeasure({ form: 'cyber', target, ...rest });
/** Two services of Sarkand that share a building, and neither of them protected. */
const inOneHouse = ['service:sarkand/fuel', 'service:sarkand/transport'] as const;
const operated = (seed = 'law', pairs: readonly (readonly [ServiceId, ServiceId])[] = [inOneHouse]): TestTable => {
  const game = called({ seed, switches: { coercion: true } });
  game.exercise = { ...game.exercise, scenario: { ...game.exercise.scenario, sharedInfrastructure: pairs } };
  return game;
};
const levelOf = (game: TestTable, service: ServiceId): number => must(game.exercise.services[service], service).losses.length;
const disrupt = (target: ServiceId): OrderLine =>
  order({ act: 'disrupt', state: SARKAND, incident: GRID, target, legalClass: 'countermeasure', pace: 'rushed', screen: answered('', 'yes') });
const retaliate = (warned: boolean, target: ServiceId = 'service:sarkand/fuel'): OrderLine =>
  order({ act: 'retaliate', state: SARKAND, incident: GRID, target, legalClass: 'countermeasure', warned });

test('CM1 each listed stop closes a countermeasure: not injured, no call to stop, not reversible, a protected service', () => {
  const uncalled = lawTable();
  expect(closedBy(uncalled, ILMARA, countermeasure())).toBe('CM1 closed.notCalled');
  const game = called();
  expect(closedBy(game, ILMARA, countermeasure())).toBeNull();
  expect(closedBy(game, QUOYA, countermeasure())).toBe('CM1 closed.notInjured');
  for (const step of ['injured', 'called', 'reversible'])
    expect(closedBy(game, ILMARA, countermeasure({ screen: answered(step, 'no') }))).toBe('CM1 closed.screenStop');
  expect(closedBy(game, ILMARA, countermeasure({ screen: answered('proportionate', 'no') }))).toBeNull();
  expect(closedBy(game, ILMARA, cyber(HEALTH))).toBe('CM1 closed.protected');
  // Telecom shares its rooms with the hospitals' network.
  expect(closedBy(game, ILMARA, cyber(TELECOM))).toBe('CM1 closed.protected');
  expect(closedBy(game, ILMARA, cyber('service:sarkand/finance'))).toBeNull();
});

test('CM1 a countermeasure acts on a service of the state it answers, and one outside networks on none', () => {
  const game = called();
  expect(closedBy(game, ILMARA, cyber('service:norvia/finance'))).toBe('AC1 closed.notTheirService');
  expect(closedBy(game, ILMARA, countermeasure({ target: 'service:norvia/finance' }))).toBe('CM1 closed.noTarget');
  expect(closedBy(game, ILMARA, countermeasure({ form: 'cyber', target: null }))).toBe('CM1 closed.noTarget');
});

test('CM2 screen answers are cautioned as counts and kept to their author, and want of notice is paid for', () => {
  const game = called();
  expect(cautionsOf(game, ILMARA, countermeasure())).not.toContain('CM2 caution.screen');
  const line = countermeasure({ urgent: true, screen: answered('proportionate', 'no') });
  expect(checkLine(game.exercise, ILMARA, line).cautions.find(({ key }) => key === 'caution.screen')?.facts).toEqual({ yes: 11, of: 12 });
  game.seal(ILMARA, line).resolve();
  expect(project(game.exercise, ILMARA).opened[`${ILMARA}|2`]?.lines).toMatchObject([{ screen: answered('proportionate', 'no') }]);
  expect(project(game.exercise, SARKAND).opened[`${ILMARA}|2`]?.lines).toEqual([]);
  const events = game.toPhase('decide', 3).resolve();
  expect(moved(events, 'track.urgent')).toEqual([`ilmara standing ${-rule('urgentStanding', TABLE)}`]);
});

test('CM2 one that is not urgent gives its target notice when it is begun, which the two read on their ladder; an urgent one gives none', () => {
  const begun = (urgent: boolean) => {
    const game = called();
    const events = game.seal(ILMARA, countermeasure({ urgent, pace: 'prepared', endsAfterDays: 180 })).resolve();
    const seen = [ILMARA, SARKAND, QUOYA].map((state) => project(game.exercise, state).dyad[dyadOf(ILMARA, SARKAND)]?.coercion);
    return { game, seen, heard: [SARKAND, QUOYA].map((state) => told(events, state).includes('cable.notified')) };
  };
  const { game, seen, heard } = begun(false);
  expect([seen, heard]).toEqual([
    ['notified', 'notified', 'none'],
    [true, false],
  ]);
  expect(begun(true)).toMatchObject({ seen: ['none', 'none', 'none'], heard: [false, false] });
  // Taken back, nothing is announced any more.
  const { id } = only(game.exercise.processes);
  game.toPhase('consult', 3).as(ILMARA, { type: 'process.withdraw', process: id });
  expect(project(game.exercise, SARKAND).dyad[dyadOf(ILMARA, SARKAND)]?.coercion).toBe('none');
});

test('CM3 a ladder shows a measure in force to all until the last of them has ended', () => {
  const game = called();
  game.seal(ILMARA, countermeasure({ urgent: true, endsAfterDays: 180 }), diplomatic(SARKAND)).toPhase('reveal', 3);
  const shown = () => project(game.exercise, QUOYA).dyad[dyadOf(ILMARA, SARKAND)]?.coercion;
  const measures = Object.values(game.exercise.measures).flatMap((measure) => (measure?.against === SARKAND ? [measure] : []));
  expect(measures).toHaveLength(2);
  const ends = (measure: (typeof measures)[number] | undefined) =>
    game.change([{ type: 'measure.changed', measure: must(measure, 'a measure').id, change: { endsHour: 0 } }]);
  expect(shown()).toBe('active');
  ends(measures[0]).toPhase('reveal', 4);
  expect(shown()).toBe('active');
  ends(measures[1]).toPhase('reveal', 5);
  expect(shown()).toBe('none');
});

test('CM3 a countermeasure is public, has an end, and works on the right author only, silently', () => {
  const taken = (who: 'who:sarkand-service' | 'who:ash-lynx') => {
    const game = called({ truth: 'elm' }).seal(ILMARA, countermeasure({ who, link: 'link:sarkand/instructed' }));
    const events = game.toPhase('decide', 3).resolve();
    return { game, events, measure: only(game.exercise.measures) };
  };
  const right = taken('who:sarkand-service');
  const wrong = taken('who:ash-lynx');
  expect([meansOf(right.game), meansOf(wrong.game)]).toEqual([1, 2]);
  expect(right.measure).toMatchObject({ kind: 'countermeasure', against: SARKAND, stage: 'active' });
  expect(right.measure.endsHour).toBe(156 + 30 * 24);
  expect(headlines(right.events)).toContain('headline.countermeasure');
  const unpriced = (keys: readonly string[]) => keys.filter((key) => key !== 'track.measureBelowCorroborated');
  expect(unpriced(told(right.events, ILMARA))).toEqual(unpriced(told(wrong.events, ILMARA)));
});

test('CM4 retaliation is closed until its warning was read, pleases at home, and costs the name abroad only when it is found', () => {
  const closed = operated();
  expect(closedBy(closed, ILMARA, retaliate(false))).toBe('CM4 closed.notWarned');
  const play = (seed: string) => {
    const game = operated(seed);
    game.seal(ILMARA, retaliate(true)).resolve();
    return game;
  };
  const found = luckily((game) => headlines(game.events).includes('headline.retaliate'), play);
  expect(moved(found.events, 'track.retaliated')).toEqual([`ilmara mandate ${rule('retaliateMandate', TABLE)}`]);
  expect(moved(found.events, 'track.retaliationFound')).toEqual([`ilmara standing ${-rule('retaliateStanding', TABLE)}`]);
  const unseen = luckily((game) => !headlines(game.events).includes('headline.retaliate'), play);
  expect(moved(unseen.events, 'track.retaliated')).toHaveLength(1);
  expect(moved(unseen.events, 'track.retaliationFound')).toEqual([]);
  expect(levelOf(unseen, 'service:sarkand/fuel')).toBeGreaterThan(0);
});

test('CM5 disruption and retaliation are closed where the scenario has not switched them on', () => {
  const game = called();
  expect(closedBy(game, ILMARA, disrupt('service:sarkand/fuel'))).toBe('CM5 closed.switchedOff');
  expect(closedBy(game, ILMARA, retaliate(true))).toBe('CM5 closed.switchedOff');
  expect(closedBy(operated(), ILMARA, disrupt('service:sarkand/fuel'))).toBeNull();
});

test('CM6 an operation may strike what shares its target’s infrastructure half as hard', () => {
  const play = (seed: string) => {
    const game = operated(seed);
    game.seal(ILMARA, retaliate(true)).resolve();
    return game;
  };
  const struck = (game: TestTable) => levelOf(game, 'service:sarkand/transport') > 0;
  const spilled = eventsOf(luckily(struck, play).events, 'services.changed').find(({ services }) =>
    services.some(({ id, losses }) => id === 'service:sarkand/transport' && losses.some(({ incident }) => incident === null)),
  );
  const lossOf = (service: ServiceId) => spilled?.services.find(({ id }) => id === service)?.losses.at(-1)?.loss ?? 0;
  expect(lossOf('service:sarkand/transport')).toBeGreaterThan(0);
  expect(lossOf('service:sarkand/transport')).toBe(Math.floor(lossOf('service:sarkand/fuel') / 2));
  expect(
    levelOf(
      luckily((game) => !struck(game), play),
      'service:sarkand/fuel',
    ),
  ).toBeGreaterThan(0);
});

test('CM7 a covert disruption that is not found heats no ladder, names nobody and moves no track; a found one does', () => {
  const play = (seed: string) => {
    const game = operated(seed);
    game.seal(ILMARA, disrupt('service:sarkand/fuel')).toPhase('reveal', 3);
    return game;
  };
  const isFound = (game: TestTable) => headlines(game.events).includes('headline.disrupt');
  const ladder = dyadOf(ILMARA, SARKAND);
  const struck = (game: TestTable) =>
    eventsOf(game.events, 'services.changed').some(({ services }) =>
      services.some(({ id, losses }) => id === 'service:sarkand/fuel' && losses.some(({ incident }) => incident === null)),
    );
  const moves = (game: TestTable) => eventsOf(game.events, 'dyad.moved').filter(({ dyad, guard }) => dyad === ladder && guard.startsWith('rises'));
  const unseen = luckily((game) => !isFound(game), play);
  expect(moves(unseen)).toEqual([]);
  expect(struck(unseen)).toBe(true);
  expect(eventsOf(unseen.events, 'report.filed').filter(({ report }) => report.because?.rule === 'CM7')).toEqual([]);
  expect(JSON.stringify(project(unseen.exercise, SARKAND))).not.toContain('"disrupt"');
  expect(moves(luckily(isFound, play))).toHaveLength(1);
});

test('CM8 a show of posture is seen by all, as hot as a countermeasure, and priced below its standard', () => {
  const game = lawTable({ turn: 2 });
  const line = order({ act: 'posture', state: SARKAND, incident: GRID, legalClass: 'retorsion' });
  expect(checkLine(game.exercise, TESSALY, line).heat).toBe(4);
  const events = game.seal(TESSALY, line).resolve();
  expect(headlines(events)).toContain('headline.posture');
  expect(moved(events, 'track.measureBelowCorroborated')).toEqual([`tessaly standing ${-5 * rule('missingStepCoercive', TABLE)}`]);
  expect(project(game.exercise, QUOYA).opened[`${TESSALY}|2`]?.lines).toMatchObject([{ act: 'posture', state: SARKAND }]);
});

test('CM9 a countermeasure ends when the accused acts on the incident it answers, and not for acting on another', () => {
  const after = (line: OrderLine) => {
    const game = called()
      .seal(ILMARA, countermeasure({ endsAfterDays: 180 }))
      .toPhase('decide', 4);
    expect(only(game.exercise.measures).stage).toBe('active');
    const events = game.seal(SARKAND, line).resolve();
    return { stage: only(game.exercise.measures).stage, told: headlines(events).includes('headline.countermeasureEnds') };
  };
  expect(after(territory(GRID))).toEqual({ stage: 'withdrawn', told: true });
  expect(after(territory('incident:hospitals'))).toEqual({ stage: 'active', told: false });
  expect(after(order({ act: 'remedy', state: ILMARA, incident: GRID, pace: 'rushed', admission: false }))).toEqual({
    stage: 'withdrawn',
    told: true,
  });
});

test('DU1 a card names the services that share its target’s infrastructure, and the act is hotter for them', () => {
  const game = operated();
  const line = retaliate(true);
  expect(project(game.exercise, ILMARA).draft[ILMARA]?.lineChecks).toEqual({});
  expect(cautionsOf(game, ILMARA, line)).toContain('DU1 caution.dualUse');
  const [shared, apart] = [line, retaliate(true, 'service:sarkand/finance')].map((each) => checkLine(game.exercise, ILMARA, each));
  expect([shared?.atRisk, apart?.atRisk]).toEqual([['service:sarkand/transport'], []]);
  expect((shared?.heat ?? 0) - (apart?.heat ?? 0)).toBe(1);
  game.seal(ILMARA, line);
  expect(project(game.exercise, ILMARA).draft[ILMARA]?.lineChecks[line.id]?.atRisk).toEqual(['service:sarkand/transport']);
});

test('LG3 self-defence is closed without a declared armed attack, and without all eight factors in words', () => {
  const line = (memo: string[]) => order({ act: 'self-defence', state: SARKAND, incident: GRID, legalClass: 'force', memo });
  const eight = Array.from({ length: 8 }, () => 'weighed');
  expect(closedBy(lawTable(), ILMARA, line(eight))).toBe('LG3 closed.noArmedAttack');
  const war = lawTable({ switches: { armedConflict: true } });
  expect(closedBy(war, ILMARA, line(eight.slice(1)))).toBe('LG3 closed.noMemo');
  expect(closedBy(war, ILMARA, line([...eight.slice(1), ' ']))).toBe('LG3 closed.noMemo');
  expect(closedBy(war, ILMARA, line(eight))).toBeNull();
});

test('ES8 an ultimatum suspends the order that made it, not another delegation’s order of the same name', () => {
  const ladder = dyadOf(ILMARA, SARKAND);
  const game = lawTable({ turn: 3 });
  game.change([
    {
      type: 'dyad.moved',
      dyad: ladder,
      from: must(game.exercise.dyads[ladder], ladder).rung,
      to: 'brink',
      guard: 'test',
      snapshot: { tension: 'brink', channel: 'silent', process: 'none', coercion: 'none' },
      because: { rule: 'ES3', key: 'dyad.risesOne', facts: {} },
    },
  ]);
  const named = (line: OrderLine): OrderLine => ({ ...line, id: 'line:t3-expel' });
  const events = game
    .seal(ILMARA, named(diplomatic(SARKAND)))
    .seal(NORVIA, named(diplomatic(TESSALY)))
    .resolve();
  expect(eventsOf(events, 'measure.taken').map(({ measure }) => measure.by)).toEqual([NORVIA]);
});
