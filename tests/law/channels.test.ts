/** CH, CO, DD, RT: channels, cooperation, rights of seats. */
import { expect, test } from 'vitest';
import { must } from '../../shared/lib/assert.ts';
import { delegationOf } from '../../shared/exercise/evolve.ts';
import { clientCommandSchema, systemCommandSchema, type Command } from '../../shared/exercise/command.ts';
import { dyadOf, type MessageId, type StateId } from '../../shared/model/ids.ts';
import { rule, TABLE } from '../../shared/model/ruleset.ts';
import { assist, territory } from '../builders/lines.ts';
import { CELL, eventsOf, ILMARA, memberOf, NORVIA, personOf, QUOYA, SARKAND, TESSALY, TestTable, VEYRA } from '../builders/table.ts';

const consult = (): TestTable => TestTable.started().toPhase('consult');
const hotline = (to: StateId): Command => ({ type: 'message.send', kind: 'hotline', to: [to], intent: 'ask', text: 'Are these yours?' });
const lastMessage = (game: TestTable): MessageId => must(eventsOf(game.events, 'message.sent').at(-1), 'a message').message.id;
const channel = (game: TestTable, a: StateId, b: StateId) => game.exercise.dyads[dyadOf(a, b)]?.snapshot.channel;

test('CH1 the three private channels cost one slot each and go to other states', () => {
  const game = consult();
  for (const kind of ['hotline', 'contact', 'note'] as const) game.as(ILMARA, { type: 'message.send', kind, to: [NORVIA], intent: 'ask', text: '' });
  expect(delegationOf(game.exercise, ILMARA).slots).toBe(0);
  expect(game.refusal(memberOf(NORVIA), { type: 'message.send', kind: 'note', to: [NORVIA], intent: 'ask', text: '' })).toMatchObject({
    code: 'state.self',
    rule: 'CH1',
  });
});

test('CH2 a hotline has two ends', () => {
  expect(
    consult().refusal(memberOf(ILMARA), { type: 'message.send', kind: 'hotline', to: [NORVIA, SARKAND], intent: 'ask', text: '' }),
  ).toMatchObject({ rule: 'CH2' });
});

test('CH3 a hotline rings, opens the channel only when acknowledged, and is missed after its time', () => {
  const game = consult();
  game.as(ILMARA, hotline(SARKAND));
  expect(channel(game, ILMARA, SARKAND)).toBe('open');
  const id = lastMessage(game);
  game.as(SARKAND, { type: 'message.acknowledge', message: id });
  expect(channel(game, ILMARA, SARKAND)).toBe('acknowledged');
  expect(game.refusal(memberOf(SARKAND), { type: 'message.acknowledge', message: id })).toMatchObject({ code: 'message.notRinging', rule: 'CH3' });
  game.as(ILMARA, hotline(NORVIA));
  game.advance(game.at + rule('hotlineRing', TABLE));
  expect(game.exercise.messages[lastMessage(game)]?.ring).toBe('missed');
  expect(channel(game, ILMARA, NORVIA)).toBe('open');
});

test('CH4 the fourth hotline to one state in a turn finds the line busy', () => {
  const game = consult();
  for (const caller of [ILMARA, NORVIA, QUOYA]) game.as(caller, hotline(SARKAND));
  expect(game.refusal(memberOf(TESSALY), hotline(SARKAND))).toMatchObject({ code: 'inbound.full', rule: 'CH4' });
});

test('CH5 a receiver replies free of charge; nobody else can', () => {
  const game = consult();
  game.as(ILMARA, { type: 'message.send', kind: 'note', to: [NORVIA], intent: 'request-help', text: '' });
  const id = lastMessage(game);
  game.as(NORVIA, { type: 'message.reply', message: id, intent: 'accept', text: 'Yes.' });
  expect(delegationOf(game.exercise, NORVIA).slots).toBe(rule('slots', TABLE));
  expect(game.refusal(memberOf(QUOYA), { type: 'message.reply', message: id, intent: 'accept', text: '' })).toMatchObject({
    code: 'message.unknown',
    rule: 'CH5',
  });
});

test('CH6 a non-player state picks up by itself', () => {
  const game = consult();
  game.as(ILMARA, hotline(VEYRA));
  expect(game.exercise.messages[lastMessage(game)]?.ring).toBe('acknowledged');
  expect(channel(game, ILMARA, VEYRA)).toBe('acknowledged');
});

test('CO1 a package is held items, at most three, with provenance and one credit a turn', () => {
  const game = TestTable.started().toPhase('assess').give(NORVIA, 'item:grid/recorder', 'item:grid/boast');
  game.as(NORVIA, { type: 'evidence.share', items: ['item:grid/recorder'], to: [ILMARA, QUOYA] });
  expect(game.exercise.holdings[`${QUOYA}|item:grid/recorder`]).toMatchObject({ via: 'share', from: NORVIA });
  game.as(NORVIA, { type: 'evidence.share', items: ['item:grid/boast'], to: [ILMARA] });
  expect(eventsOf(game.events, 'track.moved').filter(({ because }) => because.key === 'track.shared')).toHaveLength(1);
  expect(game.refusal(memberOf(NORVIA), { type: 'evidence.share', items: ['item:grid/flats'], to: [ILMARA] })).toMatchObject({
    code: 'evidence.notHeld',
  });
  const four = { type: 'evidence.share', items: ['item:a', 'item:b', 'item:c', 'item:d'], to: [ILMARA] };
  expect(clientCommandSchema.safeParse(four).success).toBe(false);
});

test('CO2 assistance shortens the outage and honours the helper', () => {
  const game = TestTable.started().toPhase('decide');
  const before = Math.max(...must(game.exercise.services['service:ilmara/power'], 'power').losses.map(({ halfLifeHours }) => halfLifeHours));
  const events = game.seal(NORVIA, assist(ILMARA, 'service:ilmara/power')).resolve();
  const [changed] = eventsOf(events, 'services.changed');
  expect(Math.max(...must(changed?.services[0], 'power').losses.map(({ halfLifeHours }) => halfLifeHours))).toBe(
    Math.floor((before * rule('assistFactor', TABLE)) / 1000),
  );
  expect(
    eventsOf(events, 'track.moved').find(({ state, track, because }) => state === NORVIA && track === 'standing' && because.key === 'track.assisted')
      ?.by,
  ).toBe(rule('assistCredit', TABLE));
});

test('DD1 acting on own territory earns Standing when it was asked for, and only then', () => {
  const standing = (asked: boolean) => {
    const game = consult();
    if (asked)
      game.as(ILMARA, { type: 'message.send', kind: 'contact', to: [SARKAND], intent: 'request-mitigation', incident: 'incident:grid', text: '' });
    const events = game.toPhase('decide').seal(SARKAND, territory('incident:grid')).resolve();
    return eventsOf(events, 'track.moved')
      .filter(({ because }) => because.key === 'track.actedOnTerritory')
      .map(({ by }) => by);
  };
  expect(standing(true)).toEqual([rule('territoryCredit', TABLE)]);
  expect(standing(false)).toEqual([]);
});

test('RT1 every command of one kind of actor is denied to the others', () => {
  const game = TestTable.started().toPhase('consult');
  expect(game.refusal(memberOf(ILMARA), { type: 'phase.end' })).toMatchObject({ code: 'actor.notAllowed', rule: 'RT1' });
  expect(game.refusal(CELL, { type: 'draft.undo' })).toMatchObject({ code: 'actor.notAllowed' });
  expect(game.refusal(memberOf(ILMARA), { type: 'deadline.fall', deadline: 'phase:1/consult' })).toMatchObject({ code: 'actor.notAllowed' });
  expect(game.refusal({ kind: 'member', state: ILMARA, person: personOf(NORVIA) }, { type: 'phase.ready', ready: true })).toMatchObject({
    code: 'actor.notAllowed',
  });
  expect(systemCommandSchema.safeParse({ type: 'phase.end' }).success).toBe(false);
});

test('RT2 a command outside its phase says which phases it belongs to', () => {
  const game = TestTable.started();
  expect(game.refusal(memberOf(ILMARA), { type: 'draft.seal' })).toMatchObject({
    code: 'phase.wrong',
    rule: 'RT2',
    facts: { phase: 'brief', wanted: 'decide' },
  });
  expect(TestTable.seated().refusal(CELL, { type: 'phase.end' })).toMatchObject({ code: 'stage.wrong', rule: 'RT2' });
});

test('RT3 a present role-holder’s right is the holder’s; it passes when absent or unclaimed', () => {
  const game = TestTable.started().toPhase('decide');
  const [first, second] = [personOf(ILMARA), 'person:ilmara-2' as const];
  game.must({ kind: 'system' }, { type: 'member.join', person: second, state: ILMARA });
  game.must(memberOf(ILMARA, first), { type: 'role.claim', role: 'head' });
  game.must(memberOf(ILMARA, second), { type: 'draft.sign' });
  const seal = (present: ReadonlySet<`person:${string}`>) => game.ask(memberOf(ILMARA, second), { type: 'draft.seal' }, present);
  expect(seal(new Set([first, second]))).toMatchObject({ code: 'role.notYours', rule: 'RT3', facts: { role: 'head' } });
  expect(seal(new Set([second]))).toHaveLength(1);
  expect(game.refusal(memberOf(ILMARA, second), { type: 'role.claim', role: 'head' })).toMatchObject({ code: 'role.taken' });
});

test('RT4 a bot acts only from a seat the white cell gave it', () => {
  const game = TestTable.started().toPhase('decide');
  expect(game.refusal({ kind: 'bot', state: ILMARA }, { type: 'draft.sign' })).toMatchObject({ code: 'actor.notAllowed', rule: 'RT4' });
  game.must(CELL, { type: 'seat.setBot', state: ILMARA, style: 'passive' });
  game.must({ kind: 'bot', state: ILMARA }, { type: 'draft.sign' });
});

test('RT5 the sixth person finds the delegation full', () => {
  const game = TestTable.seated();
  for (const n of [2, 3, 4, 5]) game.must({ kind: 'system' }, { type: 'member.join', person: `person:ilmara-${n}`, state: ILMARA });
  expect(game.refusal({ kind: 'system' }, { type: 'member.join', person: 'person:ilmara-6', state: ILMARA })).toMatchObject({
    code: 'seat.full',
    rule: 'RT5',
  });
});
