/** CK, IJ: clock, phases, deadlines, injects. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deadlines } from '../../shared/exercise/deadlines.ts';
import { checkLine } from '../../shared/exercise/lineCheck.ts';
import { seatOf } from '../../shared/exercise/evolve.ts';
import { must } from '../../shared/lib/assert.ts';
import { PLAN_TABLE } from '../../shared/model/ruleset.ts';
import { PHASES } from '../../shared/model/terms.ts';
import { project } from '../../shared/view/project.ts';
import type { OrderLine } from '../../shared/acts/orderLine.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { hold, restore, sanction } from '../builders/lines.ts';
import { CELL, eventsOf, ILMARA, NORVIA, QUOYA, SARKAND, TESSALY, TestTable, VEYRA } from '../builders/table.ts';

const phaseDeadline = (game: TestTable): number =>
  must(
    deadlines(game.exercise).find(({ id }) => id.startsWith('phase:')),
    'phase end',
  ).at;

/** A table at the beginning of the first phase that has a timed inject. */
const atInject = (): TestTable => {
  const game = TestTable.started();
  while (!deadlines(game.exercise).some(({ id }) => id.startsWith('inject:'))) game.must(CELL, { type: 'phase.end' });
  return game;
};

test('CK1 the six phases follow each other, turn after turn, to the end; empty seats get a responsible bot', () => {
  const game = new TestTable({ plan: 'sixty' });
  game.must({ kind: 'system' }, { type: 'member.join', person: 'person:ilmara-1', state: ILMARA });
  game.must(CELL, { type: 'exercise.start' });
  expect([seatOf(game.exercise, ILMARA).bot, seatOf(game.exercise, NORVIA).bot]).toEqual([null, 'responsible']);
  game.toEnd();
  const phases = eventsOf(game.events, 'phase.started').map(({ turn, phase }) => `${turn} ${phase}`);
  expect(phases).toEqual([1, 2, 3].flatMap((turn) => PHASES.map((phase) => `${turn} ${phase}`)));
  expect(game.exercise.clock).toMatchObject({ stage: 'ended', running: false });
});

test('CK1 a started exercise is not started again', () => {
  expect(TestTable.started().refusal(CELL, { type: 'exercise.start' })).toMatchObject({ code: 'stage.wrong' });
});

test('CK2 a pause moves no deadline, and pausing twice is refused', () => {
  const game = TestTable.started();
  const before = deadlines(game.exercise);
  game.must(CELL, { type: 'exercise.pause' });
  expect(game.refusal(CELL, { type: 'exercise.pause' })).toMatchObject({ code: 'stage.wrong', rule: 'CK2' });
  game.must(CELL, { type: 'exercise.resume' });
  expect(deadlines(game.exercise)).toEqual(before);
  expect(game.refusal(CELL, { type: 'exercise.resume' })).toMatchObject({ rule: 'CK2' });
});

test('CK3 extending a phase moves its end and leaves every inject where it was', () => {
  const game = atInject();
  const injects = () => deadlines(game.exercise).filter(({ id }) => id.startsWith('inject:'));
  const [before, end] = [injects(), phaseDeadline(game)];
  expect(before.length).toBeGreaterThan(0);
  game.must(CELL, { type: 'phase.extend', seconds: 90 });
  expect(injects()).toEqual(before);
  expect(phaseDeadline(game)).toBe(end + 90_000);
});

test('CK4 a line is judged at Resolve as its card said before sealing', () => {
  const game = TestTable.started().give(ILMARA, 'item:grid/recorder').toPhase('decide');
  const lines: OrderLine[] = [restore('service:ilmara/power'), hold('incident:grid'), sanction(SARKAND, 'who:ash-lynx')];
  for (const line of lines) game.as(ILMARA, { type: 'draft.setLine', line, base: 99 });
  const said = lines.map((line) => must(project(game.exercise, ILMARA).draft[ILMARA]?.lineChecks[line.id], 'check'));
  expect(said).toEqual(lines.map((line) => checkLine(game.exercise, ILMARA, line)));
  const opened = eventsOf(game.resolve(), 'orders.opened').find(({ state }) => state === ILMARA);
  expect(opened?.lines.map(({ id }) => id)).toEqual(lines.filter((_, i) => said[i]?.closed === null).map(({ id }) => id));
});

test('CK5 the order of opening is keyed to the seed, never to who sealed first', () => {
  const order = (seed: string, first: typeof ILMARA, second: typeof ILMARA) => {
    const game = TestTable.started({ seed }).toPhase('decide').seal(first, hold('incident:grid')).seal(second, hold('incident:grid'));
    return eventsOf(game.resolve(), 'orders.opened')
      .map(({ state }) => state)
      .join();
  };
  expect(order('s', ILMARA, NORVIA)).toBe(order('s', NORVIA, ILMARA));
  expect(new Set(['a', 'b', 'c', 'd', 'e'].map((seed) => order(seed, ILMARA, NORVIA))).size).toBeGreaterThan(1);
});

test('CK6 ending a phase early fires what is due, stops the ringing and seals the drafts', () => {
  const game = atInject();
  const due = deadlines(game.exercise)
    .filter(({ id }) => id.startsWith('inject:'))
    .map(({ id }) => id);
  const events = game.must(CELL, { type: 'phase.end' });
  expect(
    eventsOf(events, 'inject.fired')
      .map(({ inject }) => inject)
      .sort(),
  ).toEqual(due.sort());
  if (game.exercise.clock.phase !== 'consult')
    game.toPhase('consult', game.exercise.clock.turn + (PHASES.indexOf(game.exercise.clock.phase) > 2 ? 1 : 0));
  game.as(ILMARA, { type: 'message.send', kind: 'hotline', to: [NORVIA], intent: 'ask', text: '' });
  expect(eventsOf(game.must(CELL, { type: 'phase.end' }), 'message.rang').map(({ ring }) => ring)).toEqual(['missed']);
  expect(eventsOf(game.must(CELL, { type: 'phase.end' }), 'draft.sealed')).toHaveLength(5);
});

test('CK7 a deadline before its time, or a second time, is refused', () => {
  const game = TestTable.started();
  expect(game.refusal({ kind: 'system' }, { type: 'deadline.fall', deadline: 'phase:1/brief' })).toMatchObject({
    code: 'deadline.notDue',
    rule: 'CK7',
  });
  game.advance(phaseDeadline(game));
  expect(game.exercise.clock.phase).toBe('assess');
  expect(game.refusal({ kind: 'system' }, { type: 'deadline.fall', deadline: 'phase:1/brief' })).toMatchObject({ code: 'deadline.notDue' });
});

test('CK8 a fall of the server pauses the clock, says for how long, and takes no time', () => {
  const game = TestTable.started();
  const before = deadlines(game.exercise);
  game.must({ kind: 'system' }, { type: 'server.recovered', downtimeMs: 12_000 });
  expect(game.exercise.clock).toMatchObject({ running: false, pausedBy: 'downtime', downtimeMs: 12_000 });
  expect(deadlines(game.exercise)).toEqual(before);
});

test('CK7 over random pauses, extensions, triggers and early ends no inject is lost, doubled or early', () => {
  const move = fc.oneof(
    fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 200_000 }) }),
    fc.record({
      kind: fc.constantFrom('pause' as const, 'resume' as const, 'end' as const, 'fire' as const, 'hold' as const, 'skip' as const),
      ms: fc.nat(60),
    }),
    fc.record({ kind: fc.constant('extend' as const), ms: fc.integer({ min: 5, max: 600 }) }),
  );
  fc.assert(
    fc.property(fc.array(move, { minLength: 20, maxLength: 60 }), (moves) => {
      const game = TestTable.started({ plan: 'sixty' });
      const byHand = new Set<string>();
      const skipped = new Set<string>();
      const held = new Set<string>();
      const firedAt = new Map<string, number[]>();
      const dueAt = new Map<string, number>();
      const note = (from: number): void => {
        for (const event of game.events.slice(from)) {
          if (event.type === 'phase.started') for (const { inject, at } of event.due) dueAt.set(inject, at);
          if (event.type === 'inject.fired') firedAt.set(event.inject, [...(firedAt.get(event.inject) ?? []), game.at]);
        }
      };
      note(0);
      for (const { kind, ms } of moves) {
        if (game.exercise.clock.stage === 'ended') break;
        const from = game.events.length;
        const inject = coldHarbour.injects[ms % coldHarbour.injects.length]?.id ?? 'inject:none';
        if (kind === 'wait' && game.exercise.clock.running) game.advance(game.at + ms);
        else if (kind === 'pause' || kind === 'resume') game.ask(CELL, { type: kind === 'pause' ? 'exercise.pause' : 'exercise.resume' });
        else if (kind === 'extend') game.must(CELL, { type: 'phase.extend', seconds: ms });
        else if (kind === 'end') {
          for (const id of dueAt.keys()) if (!firedAt.has(id)) byHand.add(id);
          game.must(CELL, { type: 'phase.end' });
        } else if (kind === 'fire') {
          byHand.add(inject);
          game.ask(CELL, { type: 'inject.fire', inject });
        } else if (kind === 'hold') {
          if (!('code' in game.ask(CELL, { type: 'inject.hold', inject, held: true }))) held.add(inject);
        } else if (kind === 'skip') {
          if (!('code' in game.ask(CELL, { type: 'inject.skip', inject }))) skipped.add(inject);
        }
        note(from);
      }
      const before = game.events.length;
      for (const id of coldHarbour.injects.map((inject) => inject.id)) if (!firedAt.has(id)) byHand.add(id);
      game.toEnd();
      note(before);
      for (const times of firedAt.values()) expect(times).toHaveLength(1);
      for (const [id, at] of dueAt) {
        if (!skipped.has(id) && !held.has(id)) expect(firedAt.has(id), id).toBe(true);
        if (!byHand.has(id) && firedAt.has(id)) expect(must(firedAt.get(id)?.[0], id)).toBeGreaterThanOrEqual(at);
      }
    }),
    { numRuns: 25 },
  );
});

test('IJ1 an inject fires at most once; a skipped one never', () => {
  const game = TestTable.started();
  const [first, second] = coldHarbour.injects;
  game.must(CELL, { type: 'inject.fire', inject: must(first, 'first').id });
  expect(game.refusal(CELL, { type: 'inject.fire', inject: must(first, 'first').id })).toMatchObject({ code: 'inject.spent', rule: 'IJ1' });
  game.must(CELL, { type: 'inject.skip', inject: must(second, 'second').id });
  game.toEnd();
  const fired = eventsOf(game.events, 'inject.fired').map(({ inject }) => inject);
  expect(new Set(fired).size).toBe(fired.length);
  expect(fired).not.toContain(second?.id);
});

test('IJ1 a held inject waits until it is released or fired by hand', () => {
  const game = atInject();
  const held = must(
    deadlines(game.exercise).find(({ id }) => id.startsWith('inject:')),
    'a due inject',
  ).id as `inject:${string}`;
  game.must(CELL, { type: 'inject.hold', inject: held, held: true });
  game.must(CELL, { type: 'phase.end' });
  expect(game.exercise.injects[held]?.status).toBe('held');
  game.must(CELL, { type: 'inject.fire', inject: held });
});

test('IJ2 an inject delivers its items, losses, pressure and messages when it fires', () => {
  const game = TestTable.started();
  const withItem = must(
    coldHarbour.injects.find(({ effects }) => effects.some(({ kind }) => kind === 'item')),
    'an item inject',
  );
  const withMandate = must(
    coldHarbour.injects.find(({ effects }) => effects.some(({ kind }) => kind === 'mandate')),
    'a mandate inject',
  );
  const withLoss = must(
    coldHarbour.injects.find(({ effects }) => effects.some(({ kind }) => kind === 'loss')),
    'a loss inject',
  );
  const withMessage = must(
    coldHarbour.injects.find(({ effects }) => effects.some(({ kind }) => kind === 'npcMessage')),
    'a message inject',
  );
  const kinds = (inject: typeof withItem) => new Set(game.must(CELL, { type: 'inject.fire', inject: inject.id }).map(({ type }) => type));
  expect(kinds(withItem)).toContain('evidence.obtained');
  expect(kinds(withMandate)).toContain('track.moved');
  expect(kinds(withLoss)).toContain('services.changed');
  expect(kinds(withMessage)).toContain('message.sent');
});

test('IJ3 an inject that waits for a predicate fires at the Brief after it came true, not before', () => {
  const waiting = must(
    coldHarbour.injects.find(({ trigger }) => trigger.kind === 'when' && trigger.predicate.kind === 'noHotlineLastTurn'),
    'a waiting inject',
  );
  const game = TestTable.started();
  expect(game.exercise.injects[waiting.id]?.status).toBe('planned');
  game.toPhase('consult', 5);
  const brief = eventsOf(game.events, 'inject.fired').find(({ inject }) => inject === waiting.id);
  expect(brief?.turn).toBe(waiting.trigger.kind === 'when' ? waiting.trigger.notBefore : 0);
});

test('IJ4 a composed inject reaches its addressees and the white cell, no one else', () => {
  const game = TestTable.started();
  game.must(CELL, { type: 'inject.compose', to: [QUOYA], title: 'A call', text: 'canary-7' });
  const sees = (viewer: Parameters<typeof project>[1]) => JSON.stringify(project(game.exercise, viewer)).includes('canary-7');
  expect([QUOYA, 'cell' as const, ILMARA, NORVIA, TESSALY, SARKAND, 'public' as const].map(sees)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(game.refusal(CELL, { type: 'inject.compose', to: [VEYRA], title: 'x', text: 'y' })).toMatchObject({ code: 'state.unknown', rule: 'IJ4' });
});

test('IJ5 the white cell speaks for a non-player state and for no delegation', () => {
  const game = TestTable.started();
  game.must(CELL, { type: 'npc.speak', as: VEYRA, to: [], intent: 'refuse', text: 'We deny it.' });
  expect(Object.values(project(game.exercise, 'public').message)).toMatchObject([{ from: VEYRA, kind: 'statement' }]);
  expect(game.refusal(CELL, { type: 'npc.speak', as: ILMARA, to: [], intent: 'ask', text: 'x' })).toMatchObject({
    code: 'state.isPlayer',
    rule: 'IJ5',
  });
});

test('CK1 every plan scales the phases; sixty minutes play three turns', () => {
  expect(Object.fromEntries(Object.entries(PLAN_TABLE).map(([plan, { turns }]) => [plan, turns]))).toEqual({ express: 5, sixty: 3, ninety: 5 });
});

test('CK9 whoever was ready while the clock stood need not wait once it runs', () => {
  const table = TestTable.started();
  table.must({ kind: 'cell' }, { type: 'exercise.pause' });
  for (const state of table.exercise.scenario.states.filter(({ playable }) => playable)) table.as(state.id, { type: 'phase.ready', ready: true });
  expect(table.exercise.clock.phase).toBe('brief');
  table.must({ kind: 'cell' }, { type: 'exercise.resume' });
  expect(table.exercise.clock.phase).toBe('assess');
});

test('CK9 a phase ends when everyone is ready, Decide when every sheet is sealed, and software alone waits for the clock', () => {
  const game = TestTable.started();
  for (const state of [NORVIA, SARKAND, TESSALY, ILMARA]) game.as(state, { type: 'phase.ready', ready: true });
  expect(game.exercise.clock.phase).toBe('brief');
  game.as(QUOYA, { type: 'phase.ready', ready: true });
  expect(game.exercise.clock.phase).toBe('assess');
  game.toPhase('decide');
  for (const state of [NORVIA, SARKAND, TESSALY, ILMARA]) game.seal(state);
  expect(game.exercise.clock.phase).toBe('decide');
  game.seal(QUOYA);
  expect(game.exercise.clock.phase).toBe('resolve');
  const software = new TestTable();
  software.must(CELL, { type: 'exercise.start' });
  for (const state of [NORVIA, SARKAND, TESSALY, ILMARA, QUOYA]) software.must({ kind: 'bot', state }, { type: 'phase.ready', ready: true });
  expect(software.exercise.clock.phase).toBe('brief');
});

test('RT6 a person alone resumes after a fall of the server, and only then', () => {
  const alone = new TestTable();
  const person = { kind: 'member', state: ILMARA, person: 'person:ilmara-1' } as const;
  alone.must({ kind: 'system' }, { type: 'member.join', person: person.person, state: ILMARA });
  alone.must(CELL, { type: 'exercise.start' });
  expect(alone.refusal(person, { type: 'exercise.resume' })).toMatchObject({ code: 'actor.notAllowed' });
  alone.must({ kind: 'system' }, { type: 'server.recovered', downtimeMs: 5 });
  alone.must(person, { type: 'exercise.resume' });
  const table = TestTable.started();
  table.must({ kind: 'system' }, { type: 'server.recovered', downtimeMs: 5 });
  expect(table.refusal({ kind: 'member', state: ILMARA, person: 'person:ilmara-1' }, { type: 'exercise.resume' })).toMatchObject({
    code: 'actor.notAllowed',
  });
});
