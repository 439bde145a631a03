/** FO: the regional Forum, its due process, its panel, its votes and measures. */
import { expect, test } from 'vitest';
import type { LineOf, OrderLine } from '../../shared/acts/orderLine.ts';
import { responses } from '../../shared/bots/habits/respond.ts';
import { sightOf } from '../../shared/bots/sight.ts';
import { TEMPERS } from '../../shared/bots/temper.ts';
import { checkLine } from '../../shared/exercise/lineCheck.ts';
import { measureFor } from '../../shared/norms/forumVote.ts';
import { must } from '../../shared/lib/assert.ts';
import type { ItemId, StateId } from '../../shared/model/ids.ts';
import { FORUM_STATUTE, rule, TABLE } from '../../shared/model/ruleset.ts';
import type { Ballot } from '../../shared/model/terms.ts';
import { boardOf } from '../../shared/view/board.ts';
import { project } from '../../shared/view/project.ts';
import { closedBy, EVERYONE, headlines, lawTable, LYNX, moved, only, pricesOf, VEYRAN } from '../builders/law.ts';
import { order } from '../builders/order.ts';
import { eventsOf, ILMARA, memberOf, NORVIA, QUOYA, SARKAND, TESSALY, VEYRA, type TestTable } from '../builders/table.ts';

/** Supported for who and for link, and no more. */
const FAIR: readonly ItemId[] = ['item:grid/loader', 'item:grid/returned-warrant'];
const THIN: readonly ItemId[] = ['item:grid/copied-strings', 'item:grid/returned-warrant'];
const refer = (rest: Partial<LineOf<'refer'>> = {}): OrderLine =>
  order({
    act: 'refer',
    incident: 'incident:grid',
    form: 'complaint',
    lane: 'ordinary',
    state: SARKAND,
    wish: 'membership',
    cites: [...LYNX],
    ...rest,
  });
const situation = (rest: Partial<LineOf<'refer'>> = {}): OrderLine => refer({ form: 'situation', state: null, cites: [], ...rest });
/** Filed by Ilmara in turn 2, with the file that a test gives it. */
const filed = (line = refer(), items: readonly string[] = LYNX, options: Parameters<typeof lawTable>[0] = {}): TestTable => {
  const game = lawTable({ turn: 2, ...options }).give(ILMARA, ...items);
  game.seal(ILMARA, line).resolve();
  return game;
};
const caseOf = (game: TestTable) => only(game.exercise.cases);
const reply = (game: TestTable, text: string) => game.toPhase('assess', 3).as(SARKAND, { type: 'case.reply', case: caseOf(game).id, text });
const vote = (game: TestTable, ballots: { readonly [state in StateId]?: Ballot }): TestTable => {
  for (const [state, ballot] of Object.entries(ballots) as [StateId, Ballot][])
    game.as(state, { type: 'case.vote', case: caseOf(game).id, ballot, explanation: 'We explain our vote.' }); // keys are the states above
  return game;
};

test('FO1 a complaint names whom it accuses, a situation names nobody, and both are public', () => {
  const game = lawTable({ turn: 2 });
  expect(closedBy(game, ILMARA, refer({ state: null, cites: [] }))).toBe('FO1 closed.noAccused');
  expect(closedBy(game, ILMARA, situation({ state: SARKAND }))).toBe('FO1 closed.situationAccuses');
  const events = game.seal(ILMARA, situation()).resolve();
  expect(headlines(events)).toContain('headline.situation');
  expect(project(game.exercise, 'public').case[caseOf(game).id]).toMatchObject({ accused: null, by: ILMARA, stage: 'filed' });
  expect(eventsOf(events, 'incident.handled')).toMatchObject([{ incident: 'incident:grid', by: ILMARA }]);
});

test('FO1 a complaint costs a point and each step missing to Supported; a situation is free and priced by nothing', () => {
  const bare = lawTable({ turn: 2 });
  const complaint = refer({ cites: [] });
  expect(checkLine(bare.exercise, ILMARA, complaint)).toMatchObject({ cost: 1, wantedWho: 'supported', wantedLink: 'supported', closed: null });
  const { capacity } = must(bare.exercise.delegations[ILMARA], ILMARA);
  expect(pricesOf(bare, ILMARA, complaint)).toEqual(['RS7 4']);
  const events = bare.seal(ILMARA, complaint).resolve();
  expect(bare.exercise.delegations[ILMARA]?.capacity).toBe(capacity - 1);
  expect(moved(events, 'track.belowWanted')).toEqual([`ilmara standing ${-4 * rule('missingStepOther', TABLE)}`]);
  const fair = lawTable({ turn: 2 }).give(ILMARA, ...LYNX);
  expect(pricesOf(fair, ILMARA, refer())).toEqual([]);
  expect(moved(fair.seal(ILMARA, refer()).resolve(), 'track.belowWanted')).toEqual([]);
  expect(checkLine(bare.exercise, QUOYA, situation())).toMatchObject({ cost: 0, prices: [], wantedWho: 'none' });
});

test('FO1 a complaint is priced on what it lays before the Forum, whatever its complainant keeps to itself', () => {
  const priced = (cites: readonly ItemId[], ...more: readonly ItemId[]) => {
    const game = lawTable({ turn: 2 }).give(ILMARA, ...LYNX, ...more);
    const line = refer({ cites: [...cites] });
    const { heldWho, heldLink } = checkLine(game.exercise, ILMARA, line);
    const shown = pricesOf(game, ILMARA, line);
    return { held: [heldWho, heldLink], shown, charged: moved(game.seal(ILMARA, line).resolve(), 'track.belowWanted') };
  };
  const charged = (steps: number) => [`ilmara standing ${-steps * rule('missingStepOther', TABLE)}`];
  expect(priced([])).toEqual({ held: ['none', 'none'], shown: ['RS7 4'], charged: charged(4) });
  expect(priced(FAIR)).toEqual({ held: ['supported', 'supported'], shown: [], charged: [] });
  // A suspicion of who, and Supported for the link: one step is missing.
  expect(priced(THIN, ...THIN)).toEqual({ held: ['suspicion', 'supported'], shown: ['RS7 1'], charged: charged(1) });
  // What is known of another incident carries nothing here.
  expect(priced(['item:hospitals/voices'], 'item:hospitals/voices')).toMatchObject({ shown: ['RS7 4'] });
});

test('FO1 software lays before the Forum what speaks for its complaint, so that a file which carries one carries its own', () => {
  const game = lawTable({ turn: 2 }).give(ILMARA, ...LYNX, 'item:grid/build-chain');
  const sight = sightOf(project(game.exercise, ILMARA), boardOf(game.exercise.scenario), ILMARA, 'law');
  const line = must(
    responses(sight, TEMPERS['litigant-only']).find(({ act }) => act === 'refer'),
    'a complaint',
  );
  expect(line).toMatchObject({ form: 'complaint', state: SARKAND });
  expect('cites' in line && line.cites).not.toContain('item:grid/build-chain');
  expect(pricesOf(game, ILMARA, line)).toEqual([]);
});

test('FO2 nothing is found before the accused had its Assess, which may be used once and only by the accused', () => {
  const game = filed();
  expect(game.refusal(memberOf(NORVIA), { type: 'case.vote', case: caseOf(game).id, ballot: 'yes', explanation: '' }).code).toBe('phase.wrong');
  game.toPhase('assess', 3);
  expect(caseOf(game)).toMatchObject({ stage: 'filed', finding: null });
  const answer = { type: 'case.reply', case: caseOf(game).id, text: 'We acted on every request.' } as const;
  expect(game.refusal(memberOf(NORVIA), answer)).toMatchObject({ code: 'case.notYours', rule: 'FO2' });
  game.as(SARKAND, answer);
  expect(game.refusal(memberOf(SARKAND), { ...answer, text: 'And more.' })).toMatchObject({ code: 'case.notNow', rule: 'FO2' });
  game.toPhase('decide', 3);
  expect(caseOf(game)).toMatchObject({ stage: 'replied', finding: null });
  game.toPhase('resolve', 3);
  expect(caseOf(game).stage).toBe('found');
  const silent = filed().toPhase('consult', 3);
  expect(caseOf(silent)).toMatchObject({ stage: 'replied', reply: null });
});

test('FO2 no complaint comes in the last two turns outside the emergency lane, nor a second one while the first is open', () => {
  const game = lawTable({ turn: 3 }).give(ILMARA, ...LYNX);
  expect(closedBy(game, ILMARA, refer())).toBeNull();
  game.seal(ILMARA, refer()).toPhase('decide', 4);
  expect(closedBy(game, NORVIA, refer({ cites: [] }))).toBe('FO2 closed.tooLate');
  expect(closedBy(game, ILMARA, refer({ lane: 'emergency' }))).toBe('FO2 closed.caseOpen');
  expect(closedBy(game, NORVIA, refer({ lane: 'emergency', cites: [] }))).toBeNull();
});

test('FO3 a panellist with a declared interest in a party steps down when challenged by one, and another is drawn', () => {
  const tied = (game: TestTable) =>
    caseOf(game).panel.find((id) =>
      game.exercise.scenario.roster.some((row) => row.id === id && row.ties.some((state) => state === SARKAND || state === ILMARA)),
    );
  let game = filed();
  for (let i = 0; tied(game) === undefined && i < 30; i += 1) game = filed(refer(), LYNX, { seed: `panel-${i}` });
  game.toPhase('assess', 3);
  const panellist = tied(game) ?? 'panellist:none';
  const free = caseOf(game).panel.find((id) => id !== tied(game)) ?? 'panellist:none';
  const challenge = { type: 'case.challenge', case: caseOf(game).id, panellist } as const;
  expect(game.refusal(memberOf(NORVIA), challenge)).toMatchObject({ code: 'case.notYours', rule: 'FO3' });
  const events = game.as(SARKAND, challenge);
  expect(caseOf(game)).toMatchObject({ recused: [panellist] });
  expect(caseOf(game).panel).toHaveLength(3);
  expect(caseOf(game).panel).not.toContain(panellist);
  expect(eventsOf(events, 'report.filed').map(({ report }) => report.audience)).toEqual([[ILMARA, SARKAND]]);
  game.as(SARKAND, { ...challenge, panellist: free });
  expect(caseOf(game).panel).toContain(free);
  expect(game.refusal(memberOf(SARKAND), challenge)).toMatchObject({ code: 'panellist.unknown', rule: 'FO3' });
});

test('FO4 the panel finds on the file before it alone, and asks for one standard more when there was a reply', () => {
  const found = (items: readonly ItemId[], text: string | null) => {
    const game = filed(refer({ cites: [...items] }), items);
    if (text !== null) reply(game, text);
    game.toPhase('resolve', 3);
    return caseOf(game).finding;
  };
  expect(found(LYNX, null)).toMatchObject({ result: 'substantiated' });
  expect(found(LYNX, 'It was not us.')).toMatchObject({ result: 'substantiated' });
  expect(found(['item:grid/loader'], null)).toMatchObject({ result: 'inconclusive', standard: 'none' });
  expect(found(FAIR, null)).toMatchObject({ result: 'substantiated', standard: 'supported' });
  expect(found(FAIR, 'It was not us.')).toMatchObject({ result: 'inconclusive', standard: 'supported' });
});

test('FO5 a finding moves Standing whatever the truth, and an unfounded complaint costs its author', () => {
  // Birch: an accident. The file that was forged or misread still carries a finding.
  const game = filed(refer(), LYNX, { truth: 'birch' });
  const events = game.toPhase('decide', 3).must({ kind: 'cell' }, { type: 'phase.end' });
  expect(moved(events, 'track.findingFor')).toEqual([`ilmara standing ${rule('findingCredit', TABLE)}`]);
  expect(moved(events, 'track.findingAgainst')).toEqual([`sarkand standing ${-rule('findingAgainst', TABLE)}`]);
  const wrong = filed(refer({ state: NORVIA }), LYNX);
  expect(moved(wrong.toPhase('decide', 3).must({ kind: 'cell' }, { type: 'phase.end' }), 'track.findingUnfounded')).toEqual([
    `ilmara standing ${-rule('findingUnfounded', TABLE)}`,
  ]);
});

test('FO5 a complaint whose file says much of the accused, only not enough, is left open and costs nothing', () => {
  // Sarkand's first link in the list is "tolerated", which this file speaks against; what it says is "unable".
  const game = filed(refer({ cites: [...FAIR] }), FAIR);
  reply(game, 'It was not us.');
  const events = game.toPhase('decide', 3).must({ kind: 'cell' }, { type: 'phase.end' });
  expect(caseOf(game).finding?.result).toBe('inconclusive');
  expect(moved(events, 'track.findingUnfounded')).toEqual([]);
});

test('FO6 a ballot is one a non-party, sealed until it is counted, and two thirds of yes and no carry', () => {
  const game = filed().toPhase('consult', 4);
  vote(game, { [NORVIA]: 'yes' });
  expect(game.refusal(memberOf(NORVIA), { type: 'case.vote', case: caseOf(game).id, ballot: 'no', explanation: '' })).toMatchObject({
    code: 'case.voted',
    rule: 'FO6',
  });
  for (const party of [ILMARA, SARKAND])
    expect(game.refusal(memberOf(party), { type: 'case.vote', case: caseOf(game).id, ballot: 'yes', explanation: '' }).code).toBe('case.notYours');
  const seen = (viewer: StateId | 'public') => Object.keys(project(game.exercise, viewer).case[caseOf(game).id]?.ballots ?? {});
  expect(seen(NORVIA)).toEqual([NORVIA]);
  expect([seen(TESSALY), seen(ILMARA), seen('public')]).toEqual([[], [], []]);
  vote(game, { [TESSALY]: 'yes', [QUOYA]: 'no' });
  const events = game.must({ kind: 'cell' }, { type: 'phase.end' });
  expect(caseOf(game).stage).toBe('adopted');
  expect(eventsOf(events, 'report.filed').map(({ report }) => report.because)).toContainEqual(
    expect.objectContaining({ key: 'headline.adopted', facts: expect.objectContaining({ yes: 2, cast: 3 }) }),
  );
  expect(seen('public').toSorted()).toEqual([NORVIA, QUOYA, TESSALY].toSorted());
});

test('FO6 nobody’s vote and abstentions alone adopt nothing, and a roster state votes only where delegations are too few', () => {
  for (const ballots of [{}, { [NORVIA]: 'abstain', [TESSALY]: 'abstain', [QUOYA]: 'abstain' }] as const) {
    const game = vote(filed().toPhase('consult', 4), ballots).toPhase('decide', 4);
    expect(caseOf(game).stage).toBe('rejected');
    expect(game.exercise.measures).toEqual({});
  }
  // Three delegations are no party here, so Veyra, which nobody plays, has no vote to tip this with.
  const split = vote(filed().toPhase('consult', 4), { [NORVIA]: 'yes', [TESSALY]: 'no', [QUOYA]: 'abstain' }).toPhase('decide', 4);
  expect(caseOf(split).stage).toBe('rejected');
});

test('FO6 the emergency lane votes in the next Consult by simple majority, whatever the accused replies', () => {
  for (const text of [null, 'We ask for time.']) {
    const game = filed(refer({ lane: 'emergency' }));
    if (text !== null) reply(game, text);
    vote(game.toPhase('consult', 3), { [NORVIA]: 'yes', [TESSALY]: 'yes', [QUOYA]: 'no' }).toPhase('decide', 3);
    expect(caseOf(game)).toMatchObject({ stage: 'adopted', reply: text, finding: null });
    const events = game.resolve();
    expect(caseOf(game).measure).toBe('mission');
    expect(eventsOf(events, 'measure.taken')).toEqual([]);
  }
  const even = vote(filed(refer({ lane: 'emergency' })).toPhase('consult', 3), { [NORVIA]: 'yes', [TESSALY]: 'no' }).toPhase('decide', 3);
  expect(caseOf(even).stage).toBe('rejected');
});

test('FO7 a measure is the lesser of what was asked for and what the statute lets the finding carry, and it ends', () => {
  const game = vote(filed().toPhase('consult', 4), { [NORVIA]: 'yes', [TESSALY]: 'yes', [QUOYA]: 'yes' }).toPhase('decide', 4);
  game.resolve();
  const entry = caseOf(game);
  expect(entry.finding?.standard).toBe('established');
  expect(entry.measure).toBe(FORUM_STATUTE.established);
  expect(measureFor({ ...entry, finding: { result: 'substantiated', standard: 'supported' } })).toBe(FORUM_STATUTE.supported);
  expect(measureFor({ ...entry, wish: 'recommendation' })).toBe('recommendation');
  expect(measureFor({ ...entry, finding: { result: 'inconclusive', standard: 'established' } })).toBe('recommendation');
  const taken = only(game.exercise.measures);
  expect(taken).toMatchObject({ kind: 'forum', form: 'membership', against: SARKAND, finding: entry.id, stage: 'active' });
  expect(taken.endsHour).toBe(entry.endsHour);
  game.toPhase('reveal', 5);
  expect(caseOf(game).stage).toBe('closed');
  expect(only(game.exercise.measures).stage).toBe('expired');
});

test('FO5 a state nobody plays is accused, found against and voted on, and nothing of it has a track to move', () => {
  const game = filed(refer({ state: VEYRA, cites: [...VEYRAN] }), VEYRAN, { truth: 'cedar' });
  expect(closedBy(game, NORVIA, refer({ state: VEYRA, cites: [] }))).toBeNull();
  game.toPhase('consult', 4);
  expect(caseOf(game).finding?.result).toBe('substantiated');
  expect(eventsOf(game.events, 'track.moved').filter(({ state }) => state === VEYRA)).toEqual([]);
  vote(game, Object.fromEntries(EVERYONE.filter((state) => state !== ILMARA).map((state) => [state, 'yes' as const]))).toPhase('reveal', 4);
  expect(only(game.exercise.measures)).toMatchObject({ against: VEYRA, kind: 'forum' });
  expect(() => game.toEnd()).not.toThrow();
});

test('FO2 an exercise that ends while a case is open leaves it unfound and moves nothing', () => {
  const game = filed();
  const events = game.must({ kind: 'cell' }, { type: 'exercise.end' });
  expect(caseOf(game)).toMatchObject({ stage: 'filed', finding: null });
  expect(eventsOf(events, 'track.moved')).toEqual([]);
});
