/** CA, IM, IN, HR, MS, PR, RE, SV, TR: the world's own rules. */
import { expect, test } from 'vitest';
import { getShortestPaths } from 'xstate/graph';
import { landingTurn, leadHours } from '../../shared/acts/acts.ts';
import { exerciseChart } from '../../shared/escalation/exerciseChart.ts';
import { incidentChart } from '../../shared/escalation/incidentChart.ts';
import { measureChart } from '../../shared/escalation/measureChart.ts';
import { delegationOf, evolve } from '../../shared/exercise/evolve.ts';
import { floorsHold, worldResult } from '../../shared/exercise/ending.ts';
import { interestMet } from '../../shared/exercise/interests.ts';
import { halfLifeFactor } from '../../shared/lib/fixed.ts';
import { must } from '../../shared/lib/assert.ts';
import type { ServiceId, StateId } from '../../shared/model/ids.ts';
import { rule, TABLE } from '../../shared/model/ruleset.ts';
import { INCIDENT_STAGES, MEASURE_STAGES, PHASES, type Track } from '../../shared/model/terms.ts';
import { advanceServices, type ServiceCell } from '../../shared/services/model.ts';
import { project } from '../../shared/view/project.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { emergency, harden, hold, restore, sanction, territory } from '../builders/lines.ts';
import { CELL, eventsOf, ILMARA, NORVIA, QUOYA, SARKAND, TestTable, withTruth } from '../builders/table.ts';

const POWER: ServiceId = 'service:ilmara/power';
const alder = withTruth(
  must(
    coldHarbour.truths.find(({ id }) => id === 'truth:alder'),
    'alder',
  ),
);
/** Only the grid incident, everywhere in the scenario. */
const gridOnly = (scenario: typeof alder): typeof alder => ({
  ...scenario,
  incidents: scenario.incidents.filter(({ id }) => id === 'incident:grid'),
  truths: scenario.truths.map((truth) => ({ ...truth, incidents: { 'incident:grid': must(truth.incidents['incident:grid'], 'grid') } })),
});
const why = { rule: 'TR2', key: 'track.harm', facts: {} };
const setTrack = (state: StateId, track: Track, to: number) => ({ type: 'track.moved', state, track, to, by: 0, because: why }) as const;
const moved = (events: Parameters<typeof eventsOf>[0], key: string) => eventsOf(events, 'track.moved').filter(({ because }) => because.key === key);

test('CA1 an author with means left strikes again sometimes, never without means, less where hardened', () => {
  const waves = (intensity: number, hardened: boolean): number => {
    let count = 0;
    for (let i = 0; i < 40; i += 1) {
      const game = TestTable.started({ seed: `wave${i}`, scenario: alder });
      game.change([{ type: 'incident.intensityChanged', incident: 'incident:grid', to: intensity }]);
      if (hardened) game.change([{ type: 'services.changed', services: [{ ...must(game.exercise.services[POWER], POWER), resilience: 3 }] }]);
      count += eventsOf(game.resolve(), 'incident.struckAgain').filter(({ incident }) => incident === 'incident:grid').length;
    }
    return count;
  };
  const free = waves(3, false);
  expect(waves(0, false)).toBe(0);
  expect(free).toBeGreaterThan(8);
  expect(waves(3, true)).toBeLessThan(free);
});

test('CA2 action at the true host takes the author’s means in every incident it is behind, and tells nobody', () => {
  const game = TestTable.started({ scenario: alder }).toPhase('decide').seal(SARKAND, territory('incident:grid'));
  game.resolve();
  expect(
    eventsOf(game.events, 'incident.intensityChanged')
      .filter(({ to }) => to === 0)
      .map(({ incident }) => incident),
  ).toEqual(
    ['incident:clearing-house', 'incident:grid', 'incident:hospitals'].filter((id) =>
      eventsOf(game.events, 'incident.intensityChanged').some(({ incident, to }) => incident === id && to === 0),
    ),
  );
  expect(game.exercise.incidents['incident:grid']?.intensity).toBe(0);
  expect(game.exercise.incidents['incident:hospitals']?.intensity).toBe(0);
  const wrong = TestTable.started({ scenario: alder }).toPhase('decide').seal(NORVIA, territory('incident:grid'));
  wrong.resolve();
  expect(wrong.exercise.incidents['incident:grid']?.intensity).toBe(2);
});

test('IM1 deliberate harm unhandled for two turns breeds impunity; handled or accidental harm does not', () => {
  const impunity = (scenario: typeof alder, handled: boolean): number => {
    const game = TestTable.started({ scenario });
    if (handled) game.toPhase('decide').seal(ILMARA, hold('incident:grid'));
    game.toPhase('reveal', 3);
    return eventsOf(game.events, 'impunity.moved').length;
  };
  const birch = withTruth(
    must(
      coldHarbour.truths.find(({ incidents }) => incidents['incident:grid']?.cause === 'accident'),
      'an accident',
    ),
  );
  expect(impunity(gridOnly(alder), false)).toBeGreaterThan(0);
  expect(impunity(gridOnly(alder), true)).toBe(0);
  expect(impunity(gridOnly(birch), false)).toBe(0);
});

test('IM2 restoring what was struck handles the incident', () => {
  const game = TestTable.started().toPhase('decide').seal(ILMARA, restore(POWER));
  expect(eventsOf(game.resolve(), 'incident.handled')).toMatchObject([{ incident: 'incident:grid', by: ILMARA }]);
});

test('IN1 every stage of the incident chart is reached, and every recorded move is one of its arrows', () => {
  const events = [
    { type: 'detected' as const },
    { type: 'struck' as const },
    ...[0, 100, 900].flatMap((worstLoss) => [true, false].map((handled) => ({ type: 'span.over' as const, worstLoss, handled }))),
  ];
  expect(new Set(getShortestPaths(incidentChart, { events }).map(({ state }) => state.value))).toEqual(new Set(INCIDENT_STAGES));
});

test('IN2 a detected incident is a cable to its victims and a headline to all', () => {
  const game = TestTable.started();
  const seen = (viewer: Parameters<typeof project>[1]) =>
    Object.values(project(game.exercise, viewer).report)
      .map(({ kind }) => kind)
      .sort();
  expect(seen(ILMARA)).toEqual(['cable', 'headline']);
  expect(seen(NORVIA)).toEqual(['headline']);
  expect(project(game.exercise, ILMARA).incident['incident:grid']?.text).not.toEqual(project(game.exercise, NORVIA).incident['incident:grid']?.text);
});

test('IN3 an incident closes when its losses are gone and somebody handled it', () => {
  const stage = (handled: boolean) => {
    const game = TestTable.started({ scenario: gridOnly(alder), seed: 'quiet' });
    game.change([{ type: 'incident.intensityChanged', incident: 'incident:grid', to: 0 }]);
    if (handled) game.toPhase('decide').seal(ILMARA, hold('incident:grid'));
    return must(game.toPhase('reveal', 5).exercise.incidents['incident:grid'], 'grid').stage;
  };
  expect(stage(true)).toBe('closed');
  expect(['recovering', 'active']).toContain(stage(false));
});

test('HR1 one emergency measure at a time on a service', () => {
  const game = TestTable.started().toPhase('decide').seal(ILMARA, emergency(POWER));
  game.resolve();
  const again = game
    .toPhase('decide', 2)
    .refusal({ kind: 'member', state: ILMARA, person: 'person:ilmara-1' }, { type: 'draft.setLine', line: emergency(POWER), base: 99 });
  expect(again).toMatchObject({ code: 'act.closed', rule: 'HR1' });
});

test('HR2 an emergency measure costs Liberties, isolation more', () => {
  const cost = (measure: 'reroute' | 'isolate') =>
    moved(TestTable.started().toPhase('decide').seal(ILMARA, emergency(POWER, { measure })).resolve(), 'track.emergency').map(({ by }) => by);
  expect(cost('reroute')).toEqual([-rule('emergencyLiberties', TABLE)]);
  expect(cost('isolate')).toEqual([-rule('isolateLiberties', TABLE)]);
});

test('HR3 without oversight Liberties and Standing pay', () => {
  const events = TestTable.started()
    .toPhase('decide')
    .seal(ILMARA, emergency(POWER, { oversight: 'none' }))
    .resolve();
  expect(moved(events, 'track.noOversight').map(({ track, by }) => `${track} ${by}`)).toEqual([
    `liberties -${rule('noOversightLiberties', TABLE)}`,
    `standing -${rule('noOversightStanding', TABLE)}`,
  ]);
});

test('HR4 an emergency measure ends by itself by its date and gives part back', () => {
  const game = TestTable.started()
    .toPhase('decide')
    .seal(ILMARA, emergency(POWER, { endsAfterDays: 1 }));
  const events = game.resolve();
  expect(Object.values(game.exercise.measures)).toMatchObject([{ stage: 'expired' }]);
  expect(moved(events, 'track.emergencyEnded').map(({ by }) => by)).toEqual([rule('emergencyBack', TABLE)]);
});

test('MS1 every stage of the measure chart is reached, and a sanction ends at its review date', () => {
  const paths = getShortestPaths(measureChart, {
    events: [{ type: 'enter.force' }, { type: 'suspend' }, { type: 'time.over' }, { type: 'withdraw' }],
  });
  expect(new Set(paths.map(({ state }) => state.value))).toEqual(new Set(MEASURE_STAGES));
  const game = TestTable.started()
    .give(ILMARA, 'item:grid/recorder', 'item:grid/beneficiaries', 'item:grid/boast')
    .toPhase('decide')
    .seal(ILMARA, sanction(SARKAND, 'who:ash-lynx', { reviewAfterDays: 30 }));
  game.resolve();
  game.toPhase('reveal', 5);
  expect(Object.values(game.exercise.measures)).toMatchObject([{ kind: 'sanction', stage: 'expired' }]);
});

test('PR1 a slow act lands at the first turn whose span covers its lead, never before its least turns', () => {
  const spans = coldHarbour.spansHours;
  expect(landingTurn(1, 24, spans, 5)).toBe(1);
  expect(landingTurn(1, 36, spans, 5)).toBe(1);
  expect(landingTurn(1, 208, spans, 5)).toBe(3);
  expect(landingTurn(3, 208, spans, 5)).toBe(4);
  expect(landingTurn(5, 5000, spans, 5)).toBeNull();
  const game = TestTable.started().toPhase('decide').seal(SARKAND, territory('incident:grid', 'prepared'));
  game.resolve();
  expect(Object.values(game.exercise.processes)).toMatchObject([{ stage: 'landed', startedTurn: 1 }]);
});

test('PR2 rushed takes the least lead, prepared the geometric mean', () => {
  expect([leadHours({ min: 24, typical: 1800 }, true), leadHours({ min: 24, typical: 1800 }, false)]).toEqual([24, 208]);
});

test('PR4 a running process is withdrawn by its owner only, and then does not land', () => {
  const game = TestTable.started()
    .toPhase('decide')
    .seal(ILMARA, sanction(SARKAND, 'who:ash-lynx', { pace: 'rushed' }));
  game.resolve();
  const [process] = Object.values(game.exercise.processes);
  const id = must(process, 'a process').id;
  game.toPhase('brief', 2);
  expect(game.refusal({ kind: 'member', state: NORVIA, person: 'person:norvia-1' }, { type: 'process.withdraw', process: id })).toMatchObject({
    code: 'process.unknown',
    rule: 'PR4',
  });
  game.as(ILMARA, { type: 'process.withdraw', process: id });
  game.toPhase('reveal', 4);
  expect(game.exercise.processes[id]?.stage).toBe('withdrawn');
  expect(Object.values(game.exercise.measures)).toHaveLength(0);
});

test('RE1 the world’s result follows ruptures, Regime, harm and the worst ladder', () => {
  const { exercise } = TestTable.started();
  const world = (change: Partial<Exercise['world']>): Exercise => ({ ...exercise, world: { ...exercise.world, ...change } });
  expect(worldResult(world({ ruptures: 1, regime: 900 }))).toBe('ruptured');
  expect(worldResult(world({ regime: rule('worldRegimePoor', TABLE) }))).toBe('fractured');
  expect(worldResult(world({ regime: rule('worldRegimeGood', TABLE) }))).toBe('strengthened');
  expect(worldResult(exercise)).toBe('fragile-calm');
});

test('RE2 an interest is judged on how the exercise ended', () => {
  const { exercise } = TestTable.started();
  expect(interestMet(exercise, ILMARA, { kind: 'notPubliclyAccused' })).toBe(true);
  expect(interestMet(exercise, ILMARA, { kind: 'trackAtLeast', track: 'liberties', value: 801 })).toBe(false);
  expect(interestMet(exercise, NORVIA, { kind: 'dyadAtLeast', with: SARKAND, rung: 'friction' })).toBe(true);
  expect(interestMet(exercise, NORVIA, { kind: 'dyadAtMost', with: SARKAND, rung: 'calm' })).toBe(false);
  expect(interestMet(exercise, ILMARA, { kind: 'noEmergencyLeft' })).toBe(true);
  expect(interestMet(exercise, ILMARA, { kind: 'claimConfirmed', incident: 'incident:grid' })).toBe(false);
});

test('RE3 one broken floor leaves no medal whatever the interests', () => {
  const game = TestTable.started();
  expect(floorsHold(game.exercise, NORVIA)).toBe(true);
  game.change([setTrack(NORVIA, 'liberties', rule('floorLiberties', TABLE) - 1)]);
  expect(floorsHold(game.exercise, NORVIA)).toBe(false);
  game.must(CELL, { type: 'exercise.end' });
  expect(delegationOf(game.exercise, NORVIA).medal).toBe('none');
  const held = delegationOf(game.exercise, SARKAND);
  expect(held.medal).toBe(['none', 'bronze', 'silver', 'gold'][held.interestsMet.length]);
});

test('RE4 the end reveals the truth, beliefs and interests to all', () => {
  const game = TestTable.started();
  expect(Object.keys(project(game.exercise, ILMARA).truth)).toHaveLength(0);
  game.must(CELL, { type: 'exercise.end' });
  expect(Object.keys(project(game.exercise, ILMARA).truth)).toHaveLength(coldHarbour.incidents.length);
  expect(Object.keys(project(game.exercise, ILMARA).own)).toHaveLength(5);
});

const cell = (id: string, rest: Partial<ServiceCell> = {}): ServiceCell => ({
  id: `service:${id}`,
  people: 1000,
  losses: [],
  felt: (rest.suppliers ?? []).map(() => 0),
  suppliers: [],
  fallback: false,
  ...rest,
});
const gone = { loss: 1_000_000, halfLifeHours: 1_000_000, incident: null, startsHour: 0 };

test('SV1 a service loses what strikes it and, after half-lives of the buffer, part of its supplier’s loss', () => {
  const cells = [cell('a/power', { losses: [gone] }), cell('a/water', { suppliers: [{ index: 0, coefficient: 500, bufferHours: 18 }] })];
  const at = (hours: number) => advanceServices(cells, hours, TABLE).map(({ level }) => level);
  expect(at(1)[0]).toBe(0);
  expect(at(1)[1]).toBeGreaterThan(990);
  expect(at(19)[1]).toBeGreaterThan(735);
  expect(at(19)[1]).toBeLessThan(765);
  expect(at(200)[1]).toBeLessThan(510);
  expect(halfLifeFactor(1)).toBe(500_000);
});

test('SV1 a loss halves in its half-life', () => {
  const [after] = advanceServices([cell('a/power', { losses: [{ ...gone, loss: 800_000, halfLifeHours: 24 }] })], 25, TABLE);
  expect(after?.level).toBeGreaterThan(595);
  expect(after?.level).toBeLessThan(605);
});

test('SV2 an isolated service takes no loss across the border', () => {
  const level = (isolated: boolean) => {
    const game = TestTable.started({ seed: 'iso' }).toPhase('decide');
    if (isolated) game.seal(NORVIA, emergency('service:norvia/finance', { measure: 'isolate' }));
    game.change([
      {
        type: 'services.changed',
        services: [{ ...must(game.exercise.services['service:tessaly/finance'], 'house'), losses: [{ ...gone, halfLifeHours: 400 }] }],
      },
    ]);
    game.resolve();
    return must(game.exercise.services['service:norvia/finance'], 'finance').level;
  };
  expect(level(true)).toBeGreaterThan(level(false));
});

test('SV3 each step of resilience keeps off a fifth of a direct loss', () => {
  const firstLoss = (resilience: number) => {
    const game = TestTable.seated();
    game.change([{ type: 'services.changed', services: [{ ...must(game.exercise.services[POWER], POWER), resilience }] }]);
    game.must(CELL, { type: 'exercise.start' });
    return must(game.exercise.services[POWER]?.losses[0], 'a loss').loss;
  };
  const impact = must(
    coldHarbour.incidents.find(({ id }) => id === 'incident:grid')?.impacts.find(({ service }) => service === POWER),
    'impact',
  );
  expect(firstLoss(1)).toBe(impact.loss * (1000 - rule('hardenLoss', TABLE)));
  expect(firstLoss(3)).toBe(impact.loss * (1000 - 3 * rule('hardenLoss', TABLE)));
});

test('SV4 harm is people times hours without service', () => {
  const [after] = advanceServices([cell('a/power', { people: 5000, losses: [{ ...gone, loss: 500_000 }] })], 10, TABLE);
  expect(after?.personHours).toBeGreaterThan(24_990);
  expect(after?.personHours).toBeLessThanOrEqual(25_000);
  const game = TestTable.started();
  const [harm] = eventsOf(game.resolve(), 'harm.suffered').filter(({ state }) => state === ILMARA);
  expect(harm?.personHours['power']).toBeGreaterThan(0);
});

test('TR1 Mandate drifts a quarter point a turn toward its start', () => {
  const game = TestTable.started().change([setTrack(QUOYA, 'mandate', 700)]);
  expect(moved(game.resolve(), 'track.drift').find(({ state }) => state === QUOYA)?.by).toBe(-rule('mandateDrift', TABLE));
});

test('TR2 Mandate falls by harm per head along the table, at most one and a half a turn', () => {
  const [loss] = moved(TestTable.started().resolve(), 'track.harm').filter(({ state }) => state === ILMARA);
  expect(loss?.by).toBeLessThan(0);
  expect(loss?.by).toBeGreaterThanOrEqual(-150);
});

test('TR3 at zero Mandate a new cabinet starts weak and the seat plays on', () => {
  const game = TestTable.started().change([setTrack(ILMARA, 'mandate', 1)]);
  game.change([{ type: 'services.changed', services: [{ ...must(game.exercise.services[POWER], POWER), losses: [{ ...gone, loss: 900_000 }] }] }]);
  const events = game.resolve();
  expect(moved(events, 'track.newCabinet').map(({ by }) => by)).toEqual([rule('cabinetReset', TABLE)]);
  game.toPhase('decide', 2).seal(ILMARA, harden(POWER));
});

test('CK1 every stage of the exercise chart is reached by generated paths', () => {
  const events = [
    { type: 'start' as const },
    { type: 'phase.over' as const, lastTurn: false },
    { type: 'phase.over' as const, lastTurn: true },
    { type: 'pause' as const },
    { type: 'resume' as const },
    { type: 'end' as const },
  ];
  const stages = new Set(getShortestPaths(exerciseChart, { events }).map(({ state }) => (state.value as { stage: string }).stage));
  expect(stages).toEqual(new Set(['lobby', ...PHASES, 'ended']));
});

test('SV3 a record from before the lowest level was kept still folds', () => {
  const { exercise } = TestTable.started();
  const id = 'service:ilmara/power';
  const { lowest: _, through: __, ...before } = must(exercise.services[id], id);
  const after = evolve(exercise, { type: 'services.changed', services: [before as typeof before & { lowest: number; through: [] }] });
  expect(after.services[id]).toMatchObject({ lowest: before.level, through: [] });
});
