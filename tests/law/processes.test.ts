/** PR: slow acts, from their start to where they land, and what a card says of them. */
import { expect, test } from 'vitest';
import type { OrderLine } from '../../shared/acts/orderLine.ts';
import type { ProcessId, StateId } from '../../shared/model/ids.ts';
import { dyadOf } from '../../shared/model/ids.ts';
import { must } from '../../shared/lib/assert.ts';
import { checkLine } from '../../shared/exercise/lineCheck.ts';
import { project } from '../../shared/view/project.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { closedBy, lawTable, LYNX, told } from '../builders/law.ts';
import { countermeasure, sanction } from '../builders/lines.ts';
import { order } from '../builders/order.ts';
import { answer, GRID, processBy, review, stageOf } from '../builders/processes.ts';
import { eventsOf, ILMARA, memberOf, NORVIA, QUOYA, SARKAND, TESSALY, TestTable, VEYRA, type TestTable as Table } from '../builders/table.ts';

const claim = (partners: StateId[] = []) =>
  order({
    act: 'attribute',
    incident: GRID,
    who: 'who:ash-lynx',
    link: 'link:sarkand/unable',
    audience: 'public',
    cites: [...LYNX],
    partners,
    legalClass: 'retorsion',
    pace: 'prepared',
  });

test('PR3 a process without a feed slips a turn in Advanced mode, a point feeds it, and Basic mode feeds by itself', () => {
  const slow = (play: (game: Table, id: ProcessId) => void) => {
    const game = lawTable({ turn: 2 });
    game.seal(TESSALY, sanction(SARKAND, 'who:ash-lynx', { incident: 'incident:hospitals', pace: 'prepared' })).resolve();
    const { id } = processBy(game, TESSALY, 'sanction');
    play(game, id);
    const events = game.toPhase('decide', 3).resolve();
    return { slips: game.exercise.processes[id]?.slips, events };
  };
  const starved = slow(() => undefined);
  expect(starved.slips).toBe(1);
  expect(told(starved.events, TESSALY)).toContain('cable.slipped');
  expect(told(starved.events, SARKAND)).not.toContain('cable.slipped');
  expect(slow((game, id) => game.toPhase('consult', 3).as(TESSALY, { type: 'process.feed', process: id })).slips).toBe(0);
  expect(slow((game) => game.give(TESSALY, 'item:hospitals/demand')).slips).toBe(0);
  expect(slow((game) => game.as(TESSALY, { type: 'seat.advance', on: false })).slips).toBe(0);
  // Not by a switch thrown just before Resolve.
  expect(slow((game) => game.toPhase('decide', 3).as(TESSALY, { type: 'seat.advance', on: false })).slips).toBe(1);
});

test('PR5 a joint claim whose author may put its name under nothing joint any more lapses and says why to its owner', () => {
  const game = lawTable({ turn: 2 }).give(NORVIA, ...LYNX);
  game.seal(NORVIA, claim([QUOYA])).resolve();
  const { id } = processBy(game, NORVIA, 'attribute');
  game.change([
    { type: 'track.moved', state: NORVIA, track: 'standing', to: 380, by: -220, because: { rule: 'IJ2', key: 'track.inject', facts: {} } },
  ]);
  const events = game.toPhase('decide', 3).resolve();
  expect(eventsOf(events, 'process.moved')).toMatchObject([{ process: id, to: 'lapsed', why: 'closed.lowStanding' }]);
  expect(game.exercise.attributions).toEqual({});
  expect(told(events, NORVIA)).toContain('cable.lapsed');
  expect(told(events, QUOYA)).not.toContain('cable.lapsed');
});

test('PR6 the same thing is not started again while it is under way, not even under the same name', () => {
  const game = lawTable({ turn: 3 });
  const line = order({ act: 'assembly', incident: GRID, pace: 'rushed' });
  game.seal(QUOYA, line).resolve();
  game.toPhase('decide', 4);
  expect(closedBy(game, QUOYA, order({ act: 'assembly', incident: GRID, pace: 'prepared' }))).toBe('PR6 closed.underWay');
  expect(game.refusal(memberOf(QUOYA), { type: 'draft.setLine', line, base: game.exercise.drafts[QUOYA]?.revision ?? 0 })).toMatchObject({
    code: 'sheet.stale',
    rule: 'DR2',
  });
  const drill = { type: 'process.open', line: { id: 'line:drill', act: 'drill', state: NORVIA } } as const;
  game.toPhase('consult', 5).as(QUOYA, drill);
  const before = processBy(game, QUOYA, 'drill');
  expect(game.refusal(memberOf(QUOYA), { ...drill, line: { ...drill.line, state: TESSALY } })).toMatchObject({ code: 'act.closed', rule: 'PR6' });
  expect(processBy(game, QUOYA, 'drill')).toEqual(before);
});

test('PR6 two switches thrown on one sheet are two things, two forms of one sanction are one: the card of the second says so', () => {
  const game = lawTable({ turn: 2 }).give(ILMARA, ...LYNX);
  const listing = sanction(SARKAND, 'who:ash-lynx', { form: 'targeted' });
  game
    .seal(
      ILMARA,
      order({ act: 'policy', switch: 'encryption', to: 'exceptional-access' }),
      order({ act: 'policy', switch: 'localisation', to: 'local' }),
      listing,
      sanction(SARKAND, 'who:ash-lynx', { form: 'sectoral' }),
    )
    .toPhase('reveal', 4);
  expect(eventsOf(game.events, 'order.dropped').map(({ because }) => because.rule)).toEqual(['DR8']);
  expect(Object.values(game.exercise.processes).map((process) => process?.stage)).toEqual(['landed', 'landed', 'landed']);
  expect(game.exercise.delegations[ILMARA]?.policy).toMatchObject({ encryption: 'exceptional-access', localisation: 'local' });
  expect(Object.values(game.exercise.measures).map((measure) => measure?.form)).toEqual(['listing']);
});

test('CK4 the card of a slow act names the turn in which it lands, be it a span of turns, an answer to wait for, or a host that helps directly', () => {
  const lands = (line: OrderLine, direct: boolean): readonly (number | null)[] => {
    const game = lawTable({ turn: 2 });
    game.change([{ type: 'policy.changed', state: SARKAND, switch: 'crossBorder', to: direct ? 'direct' : 'by-treaty' }]);
    const card = checkLine(game.exercise, NORVIA, line).landsTurn;
    game.seal(NORVIA, line).toPhase('consult', 3);
    const { id, addressee } = processBy(game, NORVIA, line.act);
    if (addressee !== null) answer(game, addressee, id, 'accept');
    const landed = [3, 4, 5].find((turn) => {
      if (turn > 3) game.toPhase('decide', turn);
      game.resolve();
      return stageOf(game, id) === 'landed';
    });
    return [card, landed ?? null];
  };
  const preservation = order({ act: 'criminal', state: SARKAND, incident: GRID, step: 'preservation', pace: 'prepared' });
  expect(lands(order({ act: 'policy', switch: 'encryption', to: 'exceptional-access' }), true)).toEqual([3, 3]);
  expect(lands(order({ act: 'capacity', state: ILMARA, service: 'service:ilmara/power', with: 'industry' }), true)).toEqual([4, 4]);
  expect(lands(review(QUOYA), true)).toEqual([3, 3]);
  for (const direct of [true, false]) {
    const [card, landed] = lands(preservation, direct);
    expect(landed).toBe(card);
  }
});

test('CR2 a state nobody plays that helps directly across the border takes half as long, as a played one does', () => {
  const ask = order({ act: 'criminal', state: VEYRA, incident: GRID, step: 'preservation', pace: 'prepared' });
  const lead = (crossBorder: 'direct' | 'by-treaty') => {
    const states = coldHarbour.states.map((state) => (state.id === VEYRA ? { ...state, policy: { ...state.policy, crossBorder } } : state));
    const game = TestTable.started({ scenario: { ...coldHarbour, states } }).toPhase('decide');
    game.seal(ILMARA, ask).resolve();
    return processBy(game, ILMARA, 'criminal').leadHours;
  };
  expect(lead('direct')).toBe(Math.floor(lead('by-treaty') / 2));
});

test('ES10 a slow act that was paused past its time is in the forecast of the turn in which it lands', () => {
  const game = lawTable({ turn: 2 }).give(ILMARA, ...LYNX);
  const hot = order({ act: 'expose', state: SARKAND, incident: GRID, cites: [...LYNX], legalClass: 'retorsion', pace: 'prepared' });
  expect(checkLine(game.exercise, ILMARA, hot).heat).toBeGreaterThan(0);
  game.seal(ILMARA, hot).toPhase('consult', 3);
  const { id } = processBy(game, ILMARA, 'expose');
  game.as(ILMARA, { type: 'process.pause', process: id, paused: true });
  game.toPhase('consult', 5).as(ILMARA, { type: 'process.pause', process: id, paused: false });
  const heat = project(game.exercise, ILMARA).draft[ILMARA]?.forecast.find(({ dyad }) => dyad === dyadOf(ILMARA, SARKAND))?.because.facts['heat'];
  expect(heat).toBe(checkLine(game.exercise, ILMARA, hot).heat);
  game.resolve();
  expect(stageOf(game, id)).toBe('landed');
});

test('CK4 a slow act whose time is over, because it was paused or waits for an answer, is said to land at the next Resolve', () => {
  const game = lawTable({ turn: 2 }).give(ILMARA, ...LYNX);
  const hot = order({ act: 'expose', state: SARKAND, incident: GRID, cites: [...LYNX], legalClass: 'retorsion', pace: 'prepared' });
  game.seal(ILMARA, hot, review(QUOYA)).toPhase('consult', 3);
  const said = (act: 'expose' | 'review') => project(game.exercise, ILMARA).process[processBy(game, ILMARA, act).id]?.landsTurn;
  expect([said('expose'), said('review')]).toEqual([3, 3]);
  game.as(ILMARA, { type: 'process.pause', process: processBy(game, ILMARA, 'expose').id, paused: true });
  expect(game.toPhase('reveal', 3) && said('expose')).toBe(4);
  expect(game.toPhase('consult', 5) && said('expose')).toBe(5);
  expect(game.toPhase('reveal', 5) && said('expose')).toBeNull();
});

test('PR7 a request waits for the one state it asks, which answers once, and lapses when no answer comes by the next turn', () => {
  const asked = () => {
    const game = lawTable({ turn: 2 });
    game.seal(ILMARA, review(QUOYA)).resolve();
    return game.toPhase('consult', 3);
  };
  const game = asked();
  const { id } = processBy(game, ILMARA, 'review');
  expect(stageOf(game, id)).toBe('awaiting');
  expect(Object.keys(project(game.exercise, NORVIA).process)).toEqual([]);
  expect(game.refusal(memberOf(NORVIA), { type: 'process.answer', process: id, answer: 'accept', text: '', cites: [] }).code).toBe('process.unknown');
  answer(game, QUOYA, id, 'accept');
  expect(game.refusal(memberOf(QUOYA), { type: 'process.answer', process: id, answer: 'refuse', text: '', cites: [] })).toMatchObject({
    code: 'process.notOpen',
    rule: 'PR7',
  });
  game.resolve();
  expect(stageOf(game, id)).toBe('landed');
  const silent = asked();
  const events = silent.resolve();
  expect(eventsOf(events, 'process.moved')).toMatchObject([{ to: 'lapsed' }]);
  expect(told(events, ILMARA)).toContain('cable.lapsedUnanswered');
  const refused = asked();
  answer(refused, QUOYA, processBy(refused, ILMARA, 'review').id, 'refuse');
  refused.toPhase('reveal', 3);
  expect(processBy(refused, ILMARA, 'review').stage).toBe('refused');
});

test('PR8 a state nobody plays answers by itself, at once and not always with yes', () => {
  const stages = Array.from({ length: 12 }, (_, n) => {
    const game = lawTable({ turn: 2, seed: `npc-${n}` });
    game.seal(ILMARA, review(VEYRA)).resolve();
    return processBy(game, ILMARA, 'review').stage;
  });
  expect(new Set(stages)).toEqual(new Set(['landed', 'refused']));
});

test('PR9 a partner or a point takes a quarter off a lead once each, never below its least, and a pause holds it', () => {
  const game = lawTable({ turn: 2 })
    .give(NORVIA, ...LYNX)
    .give(QUOYA, 'item:grid/loader');
  game.seal(NORVIA, claim([QUOYA])).resolve();
  const { id, leadHours } = processBy(game, NORVIA, 'attribute');
  game.toPhase('consult', 3);
  answer(game, QUOYA, id, 'accept');
  const joined = Math.floor((leadHours * 3) / 4);
  expect(game.exercise.processes[id]?.leadHours).toBe(joined);
  expect(game.refusal(memberOf(QUOYA), { type: 'process.answer', process: id, answer: 'accept', text: '', cites: [] }).code).toBe('process.notOpen');
  const { capacity } = must(game.exercise.delegations[NORVIA], NORVIA);
  game.as(NORVIA, { type: 'process.feed', process: id });
  expect(game.exercise.processes[id]?.leadHours).toBe(Math.floor((joined * 3) / 4));
  expect(game.exercise.delegations[NORVIA]?.capacity).toBe(capacity - 1);
  expect(game.refusal(memberOf(NORVIA), { type: 'process.feed', process: id })).toMatchObject({ code: 'process.notOpen', rule: 'PR9' });
  expect(game.refusal(memberOf(QUOYA), { type: 'process.pause', process: id, paused: true }).code).toBe('process.unknown');
  // What was said to another state runs on.
  expect(game.refusal(memberOf(NORVIA), { type: 'process.pause', process: id, paused: true })).toMatchObject({
    code: 'process.notOpen',
    rule: 'PR9',
  });
  const alone = lawTable({ turn: 2 }).give(NORVIA, ...LYNX);
  alone.seal(NORVIA, claim()).toPhase('consult', 3);
  const silent = processBy(alone, NORVIA, 'attribute').id;
  alone.as(NORVIA, { type: 'process.pause', process: silent, paused: true });
  alone.resolve();
  expect(stageOf(alone, silent)).toBe('paused');
  alone.toPhase('brief', 4).as(NORVIA, { type: 'process.pause', process: silent, paused: false });
  alone.resolve();
  expect(stageOf(alone, silent)).toBe('landed');
  // So does a countermeasure of which notice was given; one without notice may rest.
  for (const urgent of [false, true]) {
    const warned = lawTable({ phase: 'consult' }).give(ILMARA, ...LYNX);
    warned.as(ILMARA, { type: 'message.send', kind: 'note', to: [SARKAND], intent: 'ask', incident: GRID, text: '' });
    warned
      .toPhase('decide')
      .seal(ILMARA, countermeasure({ urgent, pace: 'prepared' }))
      .toPhase('consult', 2);
    const threat = processBy(warned, ILMARA, 'countermeasure').id;
    expect(project(warned.exercise, ILMARA).process[threat]?.mayPause).toBe(urgent);
    const asked = warned.ask(memberOf(ILMARA), { type: 'process.pause', process: threat, paused: true });
    expect('code' in asked ? `${asked.rule} ${asked.code}` : null).toBe(urgent ? null : 'PR9 process.notOpen');
  }
  const short = lawTable({ turn: 2 });
  short.seal(NORVIA, order({ act: 'assembly', incident: GRID, pace: 'rushed' })).resolve();
  const { id: rushed, floorHours } = processBy(short, NORVIA, 'assembly');
  short.toPhase('brief', 3).as(NORVIA, { type: 'process.feed', process: rushed });
  expect(short.exercise.processes[rushed]?.leadHours).toBe(floorHours);
});
