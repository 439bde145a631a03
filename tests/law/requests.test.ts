/** DD, CH, RV, CR: what one state asks of another, and what comes of the answer. */
import { expect, test } from 'vitest';
import type { StateId } from '../../shared/model/ids.ts';
import { dyadOf } from '../../shared/model/ids.ts';
import { rule, TABLE } from '../../shared/model/ruleset.ts';
import { must } from '../../shared/lib/assert.ts';
import { checkLine } from '../../shared/exercise/lineCheck.ts';
import { project } from '../../shared/view/project.ts';
import { closedBy, headlines, lawTable, luckily, meansOf, moved, told } from '../builders/law.ts';
import { diplomatic, territory } from '../builders/lines.ts';
import { order } from '../builders/order.ts';
import { answer, GRID, processBy, review, stageOf } from '../builders/processes.ts';
import { eventsOf, ILMARA, memberOf, NORVIA, personOf, QUOYA, SARKAND, TESSALY, VEYRA, type TestTable as Table } from '../builders/table.ts';

const noticed = (): Table => {
  const game = lawTable({ turn: 2, phase: 'consult' });
  game.as(ILMARA, { type: 'process.open', line: { id: 'line:notice', act: 'notice', state: SARKAND, incident: GRID } });
  return game;
};

test('DD2 a notice runs on a clock: the host acknowledges, says what is possible, and delivers by acting', () => {
  const game = noticed();
  const { id } = processBy(game, ILMARA, 'notice');
  expect(game.exercise.incidents[GRID]?.handled).toBe(true);
  expect(Object.keys(project(game.exercise, SARKAND).process)).toEqual([id]);
  expect(Object.keys(project(game.exercise, NORVIA).process)).toEqual([]);
  answer(game, SARKAND, id, 'acknowledge');
  game.toPhase('consult', 3);
  answer(game, SARKAND, id, 'possible');
  const events = game.toPhase('decide', 3).seal(SARKAND, territory(GRID)).resolve();
  expect(stageOf(game, id)).toBe('landed');
  expect(game.exercise.processes[id]?.answers.map(({ answer: said }) => said)).toEqual(['possible', 'deliver']);
  expect(moved(events, 'track.actedOnTerritory')).toEqual([`sarkand standing ${rule('territoryCredit', TABLE)}`]);
  // Acknowledged and not delivered: one turn more, then it lapses without a price.
  const idle = noticed();
  answer(idle, SARKAND, processBy(idle, ILMARA, 'notice').id, 'acknowledge');
  idle.toPhase('reveal', 3);
  expect(processBy(idle, ILMARA, 'notice').stage).toBe('running');
  const last = idle.toPhase('decide', 4).resolve();
  expect(processBy(idle, ILMARA, 'notice').stage).toBe('lapsed');
  expect(moved(last, 'track.noticeMissed')).toEqual([]);
});

test('DD4 a notice that the host delivers on is credited at home to who gave it, once an incident', () => {
  const game = noticed();
  const events = game.toPhase('decide', 2).seal(SARKAND, territory(GRID)).resolve();
  expect(moved(events, 'track.noticeHeeded')).toEqual([`ilmara mandate ${rule('noticeHeeded', TABLE)}`]);
  // A host that acts again, or another host: heeded a second time on one incident is not more.
  game.toPhase('consult', 3).as(ILMARA, { type: 'process.open', line: { id: 'line:again', act: 'notice', state: TESSALY, incident: GRID } });
  expect(moved(game.toPhase('decide', 3).seal(TESSALY, territory(GRID)).resolve(), 'track.noticeHeeded')).toEqual([]);
  // Who only wrote a message gave no notice.
  const asked = lawTable({ turn: 2, phase: 'consult' });
  asked.as(ILMARA, { type: 'message.send', kind: 'contact', to: [SARKAND], intent: 'request-mitigation', incident: GRID, text: '' });
  expect(moved(asked.toPhase('decide', 2).seal(SARKAND, territory(GRID)).resolve(), 'track.noticeHeeded')).toEqual([]);
});

test('DD3 an unanswered or refused notice costs the host once, twice as much if it calls due diligence a duty', () => {
  const missed = (state: StateId, refuses: boolean) => {
    const game = lawTable({ turn: 2, phase: 'consult' });
    game.as(QUOYA, { type: 'process.open', line: { id: 'line:notice', act: 'notice', state, incident: GRID } });
    if (refuses) answer(game, state, processBy(game, QUOYA, 'notice').id, 'refuse');
    game.toEnd();
    return moved(game.events, 'track.noticeMissed');
  };
  expect(missed(SARKAND, false)).toEqual([`sarkand standing ${-rule('noticeMissed', TABLE)}`]);
  expect(missed(SARKAND, true)).toEqual([`sarkand standing ${-rule('noticeMissed', TABLE)}`]);
  expect(missed(TESSALY, false)).toEqual([`tessaly standing ${-rule('noticeMissedDuty', TABLE)}`]);
  expect(missed(VEYRA, false)).toEqual([]);
});

test('DD3 its author cannot put a notice to sleep so that the host is late', () => {
  const game = noticed();
  expect(game.refusal(memberOf(ILMARA), { type: 'process.pause', process: processBy(game, ILMARA, 'notice').id, paused: true }).code).toBe(
    'process.notOpen',
  );
});

test('CH7 a point of contact that does not answer finds the message at the next Brief, and its sender sees that nobody did', () => {
  const game = lawTable({ phase: 'consult' }).change([{ type: 'dyad.reachSet', dyad: dyadOf(ILMARA, QUOYA), reach: 0 }]);
  game.as(ILMARA, { type: 'message.send', kind: 'contact', to: [QUOYA], intent: 'ask', text: 'Do you see this, too?' });
  const [id] = Object.keys(game.exercise.messages) as `message:${string}`[];
  const message = must(id, 'a message');
  expect(project(game.exercise, QUOYA).message).toEqual({});
  expect(project(game.exercise, ILMARA).message[message]?.ring).toBe('unreached');
  expect(game.refusal(memberOf(QUOYA), { type: 'message.reply', message, intent: 'accept', text: '' }).code).toBe('message.unknown');
  game.toPhase('brief', 2);
  expect(project(game.exercise, QUOYA).message[message]?.ring).toBe('none');
  game.toPhase('consult', 2).as(QUOYA, { type: 'message.reply', message, intent: 'accept', text: 'Yes.' });
});

test('CH7 whether a point of contact answers is each state’s own luck, also when one message goes to several, for one slot', () => {
  const reach = (state: StateId, perMille: number) => ({ type: 'dyad.reachSet', dyad: dyadOf(ILMARA, state), reach: perMille }) as const;
  const game = lawTable({ phase: 'consult' }).change([reach(QUOYA, 1000), reach(NORVIA, 0), reach(TESSALY, 1000)]);
  const { slots } = must(game.exercise.delegations[ILMARA], ILMARA);
  game.as(ILMARA, { type: 'message.send', kind: 'contact', to: [QUOYA, NORVIA, TESSALY], intent: 'ask', text: '' });
  expect(game.exercise.delegations[ILMARA]?.slots).toBe(slots - 1);
  const rings = Object.values(project(game.exercise, ILMARA).message).map(({ to, ring }) => [to, ring]);
  expect(rings).toEqual([
    [[QUOYA], 'none'],
    [[NORVIA], 'unreached'],
    [[TESSALY], 'none'],
  ]);
  expect([QUOYA, NORVIA, TESSALY].map((state) => Object.keys(project(game.exercise, state).message).length)).toEqual([1, 0, 1]);
  game.toPhase('brief', 2);
  expect(Object.keys(project(game.exercise, NORVIA).message)).toHaveLength(1);
});

test('CH8 a drill that is accepted raises reachability for both, a refused one does not', () => {
  const drilled = (said: 'accept' | 'refuse') => {
    const game = lawTable({ phase: 'consult' });
    game.as(ILMARA, { type: 'process.open', line: { id: 'line:drill', act: 'drill', state: QUOYA } });
    answer(game, QUOYA, processBy(game, ILMARA, 'drill').id, said);
    return game;
  };
  const dyad = dyadOf(ILMARA, QUOYA);
  const before = must(lawTable().exercise.dyads[dyad], dyad).reach;
  const game = drilled('accept');
  expect(game.exercise.dyads[dyad]?.reach).toBe(Math.min(1000, before + rule('drillReach', TABLE)));
  expect([ILMARA, QUOYA, NORVIA].map((state) => project(game.exercise, state).dyad[dyad]?.reach)).toEqual([
    game.exercise.dyads[dyad]?.reach,
    game.exercise.dyads[dyad]?.reach,
    null,
  ]);
  expect(headlines(game.events)).toContain('headline.drill');
  expect(drilled('refuse').exercise.dyads[dyad]?.reach).toBe(before);
});

test('CH9 mediation that both accept takes a point of heat off their ladder in its turn, is known to be under way, and ends with the turn', () => {
  const process = (game: Table) => project(game.exercise, QUOYA).dyad[dyadOf(QUOYA, SARKAND)]?.process;
  const heated = (mediated: boolean) => {
    const game = lawTable({ phase: 'consult' });
    if (mediated) {
      game.as(QUOYA, { type: 'process.open', line: { id: 'line:mediate', act: 'mediate', state: SARKAND } });
      answer(game, SARKAND, processBy(game, QUOYA, 'mediate').id, 'accept');
    }
    expect(process(game)).toBe(mediated ? 'mediation' : 'none');
    const events = game.toPhase('decide').seal(QUOYA, diplomatic(SARKAND, 'recall')).resolve();
    return { game, moves: eventsOf(events, 'dyad.moved').filter(({ dyad }) => dyad === dyadOf(QUOYA, SARKAND)) };
  };
  expect(heated(false).moves).toMatchObject([{ to: 'friction', because: { facts: { net: 2, cool: 0 } } }]);
  const { game, moves } = heated(true);
  expect(moves).toEqual([]);
  expect(headlines(game.events)).toContain('headline.mediation');
  expect(process(game)).toBe('none');
  // The next turn wants another slot and another yes.
  const again = game.toPhase('decide', 2).seal(QUOYA, diplomatic(SARKAND, 'recall')).resolve();
  expect(eventsOf(again, 'dyad.moved')).toMatchObject([{ to: 'friction', because: { facts: { net: 2, cool: 0 } } }]);
});

test('RV1 a review that the partner consents to brings both the same items, and credit only when it found some', () => {
  const game = lawTable({ turn: 2 });
  game.seal(ILMARA, review(TESSALY)).resolve();
  answer(game.toPhase('consult', 3), TESSALY, processBy(game, ILMARA, 'review').id, 'accept');
  const events = game.resolve();
  const got = (state: StateId) =>
    eventsOf(events, 'evidence.obtained').flatMap(({ holding }) => (holding.holder === state && holding.via === 'review' ? [holding.item] : []));
  const found = [...new Set([...got(ILMARA), ...got(TESSALY)])];
  expect(found).toHaveLength(2);
  for (const item of found) expect([ILMARA, TESSALY].map((state) => `${state}|${item}` in game.exercise.holdings)).toEqual([true, true]);
  expect(got(NORVIA)).toEqual([]);
  expect(moved(events, 'track.review').toSorted()).toEqual([
    `ilmara standing ${rule('reviewCredit', TABLE)}`,
    `tessaly standing ${rule('reviewCredit', TABLE)}`,
  ]);
  const known = game.exercise.scenario.items.filter(({ incident, methods }) => incident === GRID && methods.includes('review')).map(({ id }) => id);
  const empty = lawTable({ turn: 2 })
    .give(ILMARA, ...known)
    .give(TESSALY, ...known);
  empty.seal(ILMARA, review(TESSALY)).resolve();
  answer(empty.toPhase('consult', 3), TESSALY, processBy(empty, ILMARA, 'review').id, 'accept');
  expect(moved(empty.resolve(), 'track.review')).toEqual([]);
});

const criminal = (step: 'preservation' | 'legal-assistance' | 'arrest', state: StateId = SARKAND) =>
  order({ act: 'criminal', incident: GRID, state, step, pace: 'rushed' });

test('CR1 each step of the criminal track opens when the one before was granted', () => {
  const game = lawTable();
  expect(closedBy(game, ILMARA, criminal('legal-assistance'))).toBe('CR1 closed.stepBefore');
  expect(closedBy(game, ILMARA, criminal('arrest'))).toBe('CR1 closed.stepBefore');
  game.seal(ILMARA, criminal('preservation')).toPhase('consult', 2);
  expect(closedBy(game, ILMARA, criminal('legal-assistance'))).toBe('CR1 closed.stepBefore');
  answer(game, SARKAND, processBy(game, ILMARA, 'criminal').id, 'accept');
  expect(closedBy(game, ILMARA, criminal('legal-assistance'))).toBeNull();
  expect(closedBy(game, ILMARA, criminal('legal-assistance', NORVIA))).toBe('CR1 closed.stepBefore');
  // PR9: what was granted is not put to sleep, so the step that was opened stays open.
  expect(game.refusal(memberOf(ILMARA), { type: 'process.pause', process: processBy(game, ILMARA, 'criminal').id, paused: true }).rule).toBe('PR9');
});

test('CR2 a granted request yields an item to its author alone; an arrest at the true host takes means from a criminal, silently', () => {
  const track = (truth: 'alder' | 'elm') => {
    const game = lawTable({ truth });
    const events = (['preservation', 'legal-assistance', 'arrest'] as const).map((step, n) => {
      game.seal(ILMARA, criminal(step)).toPhase('consult', n + 2);
      answer(game, SARKAND, processBy(game, ILMARA, 'criminal').id, 'accept');
      const before = meansOf(game);
      return { step, lost: () => before, events: game.toPhase('decide') };
    });
    return { game, events };
  };
  const { game } = track('alder');
  const got = eventsOf(game.events, 'evidence.obtained').filter(({ holding }) => holding.from === SARKAND);
  expect(got.map(({ holding }) => holding.holder)).toEqual([ILMARA, ILMARA]);
  const events = game.resolve();
  expect(headlines(events)).toContain('headline.arrest');
  expect(moved(events, 'track.granted')).toEqual([`sarkand standing ${rule('assistanceGranted', TABLE)}`]);
  expect(meansOf(game)).toBe(1);
  expect(told(events, ILMARA)).toEqual(told(track('elm').game.resolve(), ILMARA));
  const wrong = track('elm').game;
  wrong.resolve();
  // Elm: a state's own service. The arrest of somebody there is real and changes nothing.
  expect(meansOf(wrong)).toBe(2);
});

test('CP4 the first review of a small state each turn is free, the second costs what its card said', () => {
  const game = lawTable({ turn: 2 });
  const [first, second] = [review(QUOYA), review(TESSALY, 'incident:hospitals')];
  const { capacity } = must(game.exercise.delegations[ILMARA], ILMARA);
  game.seal(ILMARA, first, second);
  expect([first, second].map((line) => checkLine(game.exercise, ILMARA, line).cost)).toEqual([0, 1]);
  expect(project(game.exercise, ILMARA).draft[ILMARA]?.cost).toBe(1);
  game.resolve();
  expect(game.exercise.delegations[ILMARA]?.capacity).toBe(capacity - 1);
  game.toPhase('decide', 3);
  expect(checkLine(game.exercise, ILMARA, review(NORVIA)).cost).toBe(0);
  expect(checkLine(game.exercise, NORVIA, review(ILMARA)).cost).toBe(1);
});

test('CP4 a line that drops uses up no free one, on the card of the next as at Resolve', () => {
  const game = lawTable({ turn: 2 });
  const claimAgainst = (state: StateId) => order({ act: 'arbitrate', state, incident: GRID, cites: [] });
  const [shut, next, last] = [claimAgainst(SARKAND), claimAgainst(TESSALY), claimAgainst(QUOYA)];
  const { capacity } = must(game.exercise.delegations[ILMARA], ILMARA);
  game.seal(ILMARA, shut, next, last);
  expect([next, last].map((line) => checkLine(game.exercise, ILMARA, line).cost)).toEqual([1, 1]);
  // Before Resolve a tribunal is seized of the two already.
  const dispute = { incident: GRID, by: SARKAND, against: ILMARA, stage: 'claimed', turn: 2, cites: [], legalAid: false } as const;
  game.change([{ type: 'dispute.filed', dispute: { id: 'dispute:before', standstillTurn: null, award: null, ...dispute } }]);
  expect(closedBy(game, ILMARA, shut)).toBe('AR1 closed.disputeOnce');
  expect([next, last].map((line) => checkLine(game.exercise, ILMARA, line).cost)).toEqual([0, 1]);
  game.resolve();
  expect(game.exercise.delegations[ILMARA]?.capacity).toBe(capacity - 1);
});

test('BE2 a technical brief goes with a share to those who get it and to nobody else', () => {
  const game = lawTable({ phase: 'consult' }).give(ILMARA, 'item:grid/loader');
  const brief = 'Three lines by the attaché.';
  game.as(ILMARA, { type: 'evidence.share', items: ['item:grid/loader'], to: [QUOYA], brief });
  const reads = (state: StateId | 'public') => JSON.stringify(project(game.exercise, state).report).includes(brief);
  expect([reads(ILMARA), reads(QUOYA), reads(NORVIA), reads('public')]).toEqual([true, true, false, false]);
});

test('DR9 an objection is seen by its delegation only, stops nothing, and is taken back by saying nothing', () => {
  const game = lawTable();
  const line = order({ act: 'hold', incident: GRID, legalClass: 'no-legal-issue' });
  game.as(ILMARA, { type: 'draft.setLine', line, base: game.exercise.drafts[ILMARA]?.revision ?? 0 });
  const says = (text: string) => game.as(ILMARA, { type: 'draft.object', line: line.id, text });
  says('Too early.');
  expect(project(game.exercise, ILMARA).draft[ILMARA]?.objections).toEqual([{ line: line.id, person: personOf(ILMARA), text: 'Too early.' }]);
  expect(JSON.stringify(project(game.exercise, QUOYA))).not.toContain('Too early.');
  says('');
  expect(project(game.exercise, ILMARA).draft[ILMARA]?.objections).toEqual([]);
  says('Still too early.');
  game.as(ILMARA, { type: 'draft.sign' });
  game.as(ILMARA, { type: 'draft.seal' });
  expect(headlines(game.resolve())).toContain('headline.hold');
  expect(game.refusal(memberOf(ILMARA), { type: 'draft.object', line: line.id, text: '' }).code).toBe('phase.wrong');
  expect(
    luckily(
      () => true,
      (seed) => lawTable({ seed }),
    ).refusal(memberOf(ILMARA), { type: 'draft.object', line: line.id, text: 'x' }),
  ).toMatchObject({
    code: 'line.unknown',
    rule: 'DR9',
  });
});
