/** ES: heat, ladder, ultimatum and rupture. */
import { expect, test } from 'vitest';
import { transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { playExercise } from '../../shared/bots/play.ts';
import { claimHeat } from '../../shared/acts/heat.ts';
import { restraintChart as dyadChart, type DyadEvent } from '../../shared/escalation/dyad.ts';
import { directional, type Heat } from '../../shared/exercise/resolveLadder.ts';
import { forecastOf } from '../../shared/exercise/forecast.ts';
import { must } from '../../shared/lib/assert.ts';
import { sha256Hex } from '../../shared/lib/sha256.ts';
import { dyadOf, type StateId } from '../../shared/model/ids.ts';
import { rule, TABLE } from '../../shared/model/ruleset.ts';
import { RUNGS, type Rung } from '../../shared/model/terms.ts';
import { project } from '../../shared/view/project.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { diplomatic, hold, protest, sanction } from '../builders/lines.ts';
import { order } from '../builders/order.ts';
import { CELL, eventsOf, ILMARA, NORVIA, QUOYA, SARKAND, TestTable } from '../builders/table.ts';

const DYAD = dyadOf(ILMARA, SARKAND);
const because = { rule: 'ES3', key: 'dyad.risesOne', facts: {} };
/** A table whose Ilmara-Sarkand ladder stands at a rung. */
const atRung = (rung: Rung, seed = 'ladder'): TestTable => {
  const game = TestTable.started({ seed });
  const from = must(game.exercise.dyads[DYAD], DYAD).rung;
  return game
    .change([
      {
        type: 'dyad.moved',
        dyad: DYAD,
        from,
        to: rung,
        guard: 'test',
        snapshot: { tension: rung, channel: 'silent', process: 'none', coercion: 'none' },
        because,
      },
    ])
    .toPhase('decide');
};
const rung = (game: TestTable): Rung => must(game.exercise.dyads[DYAD], DYAD).rung;
const heat = (from: StateId, to: StateId, points: number): Heat => ({ from, to, heat: points, act: 'protest', order: '' });

test('ES2 heat is the hottest act and one for each further one, capped; a claim’s by its standard and link', () => {
  const heats = [heat(ILMARA, SARKAND, 3), heat(ILMARA, SARKAND, 1), heat(ILMARA, NORVIA, 6), heat(SARKAND, ILMARA, 2)];
  expect(directional(heats, ILMARA, SARKAND, TABLE)).toBe(4);
  expect(
    directional(
      Array.from({ length: 9 }, () => heat(ILMARA, SARKAND, 3)),
      ILMARA,
      SARKAND,
      TABLE,
    ),
  ).toBe(rule('heatCap', TABLE));
  const facts = { accusesState: true, linkKind: 'organ', standard: 'supported', wasPublic: true, claimants: 1, onFinding: false, atRisk: 0 } as const;
  expect([
    claimHeat(true, facts),
    claimHeat(true, { ...facts, standard: 'suspicion' }),
    claimHeat(true, { ...facts, standard: 'none' }),
    claimHeat(true, { ...facts, standard: 'established' }),
  ]).toEqual([3, 4, 5, 2]);
  expect([claimHeat(false, facts), claimHeat(true, { ...facts, linkKind: 'tolerated' }), claimHeat(true, { ...facts, accusesState: false })]).toEqual(
    [1, 2, 0],
  );
});

test('ES3 every recorded move of random plays is the chart’s own transition with its guard', () => {
  let moves = 0;
  for (const style of ['hawk', 'random'] as const) {
    playExercise(coldHarbour, {
      seed: sha256Hex(`es3${style}`),
      plan: 'ninety',
      styles: Object.fromEntries(coldHarbour.states.map(({ id }) => [id, style])),
      onAccepted: ({ events }) => {
        for (const event of eventsOf(events, 'dyad.moved')) {
          moves += 1;
          const facts = event.because.facts;
          const asked: DyadEvent[] = [
            {
              type: 'turn.assessed',
              net: Number(facts['net'] ?? 0),
              acknowledged: event.guard === 'fallsByChannel',
              luck: event.guard === 'fallsByChance' ? 0 : 999,
            },
            { type: 'standDown.mutual' },
            { type: 'standDown.offered' },
            { type: 'ultimatum.crossed' },
            { type: 'standstill.verified' },
          ];
          const reached = asked.map(
            (ask) =>
              transition(
                dyadChart,
                dyadChart.resolveState({ value: { ...event.snapshot, tension: event.from, process: 'none' }, context: { guard: '' } }),
                ask,
              )[0],
          );
          expect(
            reached.some(({ value, context }) => (value as unknown as { tension: string }).tension === event.to && context.guard === event.guard),
          ).toBe(true);
        }
      },
    });
  }
  expect(moves).toBeGreaterThan(20);
});

test('ES3 every rung of the chart is reached by generated paths, and no event passes Brink but a crossed ultimatum', () => {
  const events: DyadEvent[] = [0, 1, 2, 5].flatMap((net) =>
    [true, false].flatMap((flag) => [{ type: 'turn.assessed' as const, net, acknowledged: flag, luck: flag ? 0 : 999 }]),
  );
  const all: DyadEvent[] = [
    ...events,
    { type: 'hotline.opened' },
    { type: 'hotline.acknowledged' },
    { type: 'turn.closed' },
    { type: 'standDown.mutual' },
    { type: 'standDown.offered' },
    { type: 'standstill.verified' },
    { type: 'standstill.broken' },
    { type: 'ultimatum.crossed' },
    { type: 'measure.notified' },
    { type: 'measure.taken' },
    { type: 'measure.suspended' },
    { type: 'measure.ended' },
  ];
  const paths = getShortestPaths(dyadChart, { events: all });
  const reached = new Set(paths.map(({ state }) => (state.value as unknown as { tension: string }).tension));
  expect([...reached].sort()).toEqual([...RUNGS].sort());
  const coercion = new Set(paths.map(({ state }) => (state.value as unknown as { coercion: string }).coercion));
  expect([...coercion].sort()).toEqual(['active', 'none', 'notified', 'suspended']);
  for (const { state, steps } of paths) {
    const value = state.value as unknown as { tension: string };
    if (value.tension === 'rupture') expect(steps.some(({ event }) => event.type === 'ultimatum.crossed')).toBe(true);
  }
});

test('ES4 a misread happens only from Dispute on a silent line, at most twice a table, and adds its heat', () => {
  let misreads = 0;
  for (let i = 0; i < 60; i += 1) {
    const game = atRung('crisis', `misread-${i}`).seal(ILMARA, hold('incident:grid'));
    const events = game.resolve();
    const cables = eventsOf(events, 'report.filed').filter(({ report }) => report.because?.key === 'cable.misread');
    expect(cables.length).toBeLessThanOrEqual(rule('misreadsPerTable', TABLE));
    for (const { report } of cables) expect(report.because?.facts['dyad']).toBe(DYAD);
    if (cables.length === 1) {
      misreads += 1;
      expect(rung(game)).toBe('brink');
    }
  }
  expect(misreads).toBeGreaterThan(5);
  expect(misreads).toBeLessThan(40);
});

test('ES5 two rungs of heat at Crisis stop at Brink', () => {
  const game = atRung('crisis');
  game.seal(ILMARA, diplomatic(SARKAND), protest(SARKAND, 'incident:grid')).seal(SARKAND, diplomatic(ILMARA)).resolve();
  expect(rung(game)).toBe('brink');
});

test('ES6 at Brink a hot act with one signature drops', () => {
  const game = atRung('brink');
  game.as(ILMARA, { type: 'draft.setLine', line: diplomatic(SARKAND), base: 99 });
  game.as(ILMARA, { type: 'draft.sign' });
  game.as(ILMARA, { type: 'draft.seal' });
  expect(eventsOf(game.resolve(), 'order.dropped')).toMatchObject([{ state: ILMARA, because: { rule: 'ES6' } }]);
});

const setRung = (game: TestTable, to: Rung): TestTable => {
  const from = must(game.exercise.dyads[DYAD], DYAD).rung;
  return game.change([
    {
      type: 'dyad.moved',
      dyad: DYAD,
      from,
      to,
      guard: 'test',
      snapshot: { tension: to, channel: 'silent', process: 'none', coercion: 'none' },
      because,
    },
  ]);
};
/** Calls with a stand-down, picked up at once if `heard`. */
const offer = (game: TestTable, from: StateId, heard = true): void => {
  const to = from === ILMARA ? SARKAND : ILMARA;
  game.as(from, { type: 'message.send', kind: 'hotline', to: [to], intent: 'stand-down', text: '' });
  if (heard) game.as(to, { type: 'message.acknowledge', message: must(eventsOf(game.events, 'message.sent').at(-1), 'a call').message.id });
};
const movesOf = (events: Parameters<typeof eventsOf>[0]): readonly string[] =>
  eventsOf(events, 'dyad.moved')
    .filter(({ dyad }) => dyad === DYAD)
    .map(({ guard, to }) => `${guard} ${to}`);

test('ES7 both standing down lowers the ladder one rung free of charge, and one more when both keep it the next turn', () => {
  const game = setRung(TestTable.started().toPhase('consult'), 'brink');
  offer(game, ILMARA);
  offer(game, SARKAND);
  const now = game.toPhase('decide').resolve();
  expect(movesOf(now)).toEqual(['standDownMutual crisis']);
  expect(eventsOf(now, 'track.moved').filter(({ because: why }) => why.key === 'track.stoodDownAlone')).toEqual([]);
  expect(movesOf(game.toPhase('decide', 2).resolve())).toEqual(['standstillVerified dispute']);
});

test('ES7 one alone pays by depth, and an offer nobody picked up is no offer', () => {
  const alone = setRung(TestTable.started().toPhase('consult'), 'brink');
  offer(alone, ILMARA);
  const events = alone.toPhase('decide').resolve();
  expect(movesOf(events)).toEqual(['standDownOffered crisis']);
  expect(
    eventsOf(events, 'track.moved')
      .filter(({ because: why }) => why.key === 'track.stoodDownAlone')
      .map(({ by }) => by),
  ).toEqual([-200]);
  const unheard = setRung(TestTable.started().toPhase('consult'), 'brink');
  offer(unheard, ILMARA, false);
  expect(movesOf(unheard.toPhase('decide').resolve()).filter((move) => move.startsWith('standDown'))).toEqual([]);
});

test('ES7 a stand-down said in answer to a call that was missed was said to nobody', () => {
  const game = setRung(TestTable.started().toPhase('consult'), 'brink');
  offer(game, ILMARA, false);
  const [call] = Object.keys(game.exercise.messages) as `message:${string}`[]; // the only message
  game.advance(game.at + rule('hotlineRing', TABLE));
  expect(game.exercise.messages[must(call, 'a call')]?.ring).toBe('missed');
  game.as(SARKAND, { type: 'message.reply', message: must(call, 'a call'), intent: 'stand-down', text: '' });
  expect(movesOf(game.toPhase('decide').resolve()).filter((move) => move.startsWith('standDown'))).toEqual([]);
});

const ultimatum = (): TestTable => {
  const game = atRung('brink');
  game.seal(ILMARA, diplomatic(SARKAND)).resolve();
  return game;
};

test('ES8 heat at Brink is an ultimatum that costs Mandate, and lapses at a price when not confirmed', () => {
  const game = ultimatum();
  expect(rung(game)).toBe('brink');
  expect(game.exercise.dyads[DYAD]?.ultimatum).toMatchObject({ by: [ILMARA], turn: 1, ruling: 'open' });
  expect(eventsOf(game.events, 'track.moved').find(({ because: why }) => why.key === 'track.ultimatum')?.by).toBe(-rule('ultimatumMandate', TABLE));
  const events = game.toPhase('decide', 2).resolve();
  expect(eventsOf(events, 'track.moved').find(({ because: why }) => why.key === 'track.ultimatumLapsed')?.by).toBe(-rule('ultimatumLapse', TABLE));
  expect(rung(game)).not.toBe('rupture');
});

test('ES8 the act that made the ultimatum is paid for and has no effect', () => {
  const game = ultimatum();
  expect(eventsOf(game.events, 'order.suspended')).toMatchObject([{ state: ILMARA, dyad: DYAD }]);
  expect(Object.values(game.exercise.measures)).toEqual([]);
  expect(eventsOf(game.events, 'track.moved').some(({ because: why }) => why.key === 'track.diplomatic')).toBe(false);
});

test('ES8 what a suspended complaint cites has been disclosed to nobody', () => {
  const game = atRung('brink').give(ILMARA, 'item:grid/talk');
  const complaint = order({
    act: 'refer',
    incident: 'incident:grid',
    form: 'complaint',
    lane: 'ordinary',
    state: SARKAND,
    cites: ['item:grid/talk'],
  });
  game.seal(ILMARA, complaint).seal(SARKAND, diplomatic(ILMARA)).resolve();
  expect(game.exercise.cases).toEqual({});
  expect(project(game.exercise, ILMARA).opened[`${ILMARA}|1`]?.lines).toMatchObject([{ act: 'refer', cites: ['item:grid/talk'] }]);
  for (const viewer of [SARKAND, QUOYA, 'public'] as const) {
    expect(project(game.exercise, viewer).opened[`${ILMARA}|1`]?.lines).toMatchObject([{ act: 'refer', cites: [] }]);
    expect(JSON.stringify(project(game.exercise, viewer))).not.toContain('item:grid/talk');
  }
});

test('ES9 a confirmed ultimatum ruptures and both pay', () => {
  const crossed = ultimatum().toPhase('decide', 2).seal(ILMARA, diplomatic(SARKAND));
  const events = crossed.resolve();
  expect(rung(crossed)).toBe('rupture');
  const paid = (key: string) => eventsOf(events, 'track.moved').filter(({ because: why }) => why.key === key);
  expect(paid('track.crossed').map(({ by }) => by)).toContain(-rule('ruptureCrosser', TABLE));
  expect(paid('track.ruptured')).toHaveLength(2);
});

test('ES9 the white cell may stop it: nobody pays, and only the white cell knows before it falls', () => {
  const stopped = ultimatum().toPhase('decide', 2).seal(ILMARA, diplomatic(SARKAND));
  stopped.toPhase('resolve').must(CELL, { type: 'ultimatum.rule', dyad: DYAD, goOn: false });
  expect(project(stopped.exercise, ILMARA).dyad[DYAD]?.ultimatum?.ruling).toBe('open');
  expect(project(stopped.exercise, 'cell').dyad[DYAD]?.ultimatum?.ruling).toBe('stop');
  const events = stopped.must(CELL, { type: 'phase.end' });
  expect(rung(stopped)).toBe('brink');
  expect(eventsOf(events, 'track.moved').filter(({ because: why }) => why.rule === 'ES8' || why.rule === 'ES9')).toEqual([]);
  expect(stopped.exercise.dyads[DYAD]?.ultimatum).toBeNull();
  expect(stopped.refusal(CELL, { type: 'ultimatum.rule', dyad: dyadOf(ILMARA, QUOYA), goOn: true })).toMatchObject({
    code: 'dyad.noUltimatum',
    rule: 'ES8',
  });
});

test('ES9 standing down takes an ultimatum back: no rupture and no price for a ladder that has left Brink', () => {
  const game = ultimatum().toPhase('consult', 2);
  offer(game, SARKAND);
  const events = game.toPhase('decide').seal(ILMARA, diplomatic(SARKAND)).resolve();
  expect(game.exercise.world.ruptures).toBe(0);
  expect(eventsOf(events, 'track.moved').filter(({ because: why }) => why.rule === 'ES9' || why.key === 'track.ultimatumLapsed')).toEqual([]);
});

test('ES9 a slow act that merely lands confirms nothing, whoever signed today’s sheet', () => {
  const game = TestTable.started()
    .give(ILMARA, 'item:grid/recorder', 'item:grid/boast')
    .toPhase('decide')
    .seal(ILMARA, sanction(SARKAND, 'who:ash-lynx'));
  game.resolve();
  setRung(game.toPhase('decide', 2), 'brink').seal(ILMARA, diplomatic(SARKAND)).resolve();
  expect(game.exercise.dyads[DYAD]?.ultimatum?.turn).toBe(2);
  game.toPhase('decide', 3).seal(ILMARA, hold('incident:grid')).resolve();
  expect(eventsOf(game.events, 'process.moved').map(({ to }) => to)).toContain('landed');
  expect(rung(game)).not.toBe('rupture');
});

test('ES10 a forecast counts one’s own slow acts that land this turn', () => {
  const game = TestTable.started().toPhase('decide').seal(ILMARA, sanction(SARKAND, 'who:ash-lynx'));
  game.resolve();
  game.toPhase('decide', 3);
  expect(forecastOf(game.exercise, ILMARA).find(({ dyad }) => dyad === DYAD)?.to).toBe('friction');
});

test('ES10 a forecast is the same whatever another delegation has drafted', () => {
  const game = TestTable.started().toPhase('decide');
  game.as(ILMARA, { type: 'draft.setLine', line: diplomatic(SARKAND), base: 99 });
  const before = forecastOf(game.exercise, ILMARA);
  expect(before.find(({ dyad }) => dyad === DYAD)?.to).toBe('friction');
  game.as(SARKAND, { type: 'draft.setLine', line: diplomatic(ILMARA), base: 99 });
  expect(forecastOf(game.exercise, ILMARA)).toEqual(before);
});
