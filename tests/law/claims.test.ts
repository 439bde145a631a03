/** AT, CO4, TR5: claims that others join, endorse or contest. */
import { expect, test } from 'vitest';
import type { LineOf, OrderLine } from '../../shared/acts/orderLine.ts';
import { checkLine } from '../../shared/exercise/lineCheck.ts';
import { must } from '../../shared/lib/assert.ts';
import type { ItemId, StateId } from '../../shared/model/ids.ts';
import { dyadOf } from '../../shared/model/ids.ts';
import { rule, TABLE } from '../../shared/model/ruleset.ts';
import { affordances } from '../../shared/view/affordances.ts';
import { boardOf } from '../../shared/view/board.ts';
import { project } from '../../shared/view/project.ts';
import { cautionsOf, closedBy, EVERYONE, eyes, headlines, lawTable, LYNX, moved, only, pricesOf, VEYRAN } from '../builders/law.ts';
import { attribute, correct, retract } from '../builders/lines.ts';
import { order } from '../builders/order.ts';
import { eventsOf, ILMARA, memberOf, NORVIA, QUOYA, SARKAND, TESSALY, type Said, type TestTable } from '../builders/table.ts';

const GRID = 'incident:grid';
const claim = (rest: Partial<LineOf<'attribute'>> = {}): OrderLine =>
  attribute({ who: 'who:ash-lynx', link: 'link:sarkand/unable', cites: [...LYNX], ...rest });
const claimOf = (game: TestTable, by: StateId) =>
  must(
    Object.values(game.exercise.attributions).findLast((each) => each?.by === by),
    by,
  );
const endorse = (game: TestTable, by: StateId, cites: readonly ItemId[]): OrderLine =>
  order({ act: 'endorse', attribution: claimOf(game, by).id, cites: [...cites] });
const contest = (game: TestTable, by: StateId, cites: readonly ItemId[] = []): OrderLine =>
  order({ act: 'contest', attribution: claimOf(game, by).id, cites: [...cites] });
/** Ilmara has named Sarkand in turn 2; every test that lets others answer does so in turn 3. */
const claimed = (rest: Partial<LineOf<'attribute'>> = {}, truth: 'alder' | 'birch' = 'alder'): TestTable => {
  const game = lawTable({ turn: 2, truth }).give(ILMARA, ...LYNX);
  return game.seal(ILMARA, claim(rest)).toPhase('decide', 3);
};
const finds = (game: TestTable, holder: StateId, ...items: readonly ItemId[]): TestTable =>
  game.change(
    items.map((item) => ({ type: 'evidence.obtained', holding: { item, holder, via: 'investigation', from: null, turn: 3, at: 0 } }) as const),
  );
const low = (game: TestTable, state: StateId): TestTable =>
  game.change([{ type: 'track.moved', state, track: 'standing', to: 400, by: -200, because: { rule: 'IJ2', key: 'track.inject', facts: {} } }]);

test('AT7 saying the same again, or with another link, is not applauded again', () => {
  const game = claimed();
  expect(moved(game.events, 'track.applause')).toEqual([`ilmara mandate ${rule('claimApplause', TABLE)}`]);
  const events = game.seal(ILMARA, claim({ link: 'link:sarkand/tolerated' })).resolve();
  expect(eventsOf(events, 'attribution.made')).toHaveLength(1);
  expect(moved(events, 'track.applause')).toEqual([]);
});

test('AT19 a second state with an item of its own at Supported confirms a claim, whatever is true; with nothing of its own it does not', () => {
  for (const truth of ['alder', 'birch'] as const) {
    const game = finds(claimed({}, truth), QUOYA, 'item:grid/boast');
    const events = game.seal(QUOYA, endorse(game, ILMARA, ['item:grid/boast'])).resolve();
    expect(claimOf(game, ILMARA)).toMatchObject({ status: 'confirmed', confirmedBy: [QUOYA] });
    expect(moved(events, 'track.claimConfirmed')).toEqual([`ilmara standing ${rule('claimConfirmed', TABLE)}`]);
    expect(headlines(events)).toEqual(expect.arrayContaining(['headline.endorse', 'headline.confirmed']));
    expect(Object.keys(project(game.exercise, NORVIA).item)).toContain(`${NORVIA}|item:grid/boast`);
  }
  const game = claimed();
  expect(closedBy(game, ILMARA, endorse(game, ILMARA, LYNX))).toBe('AT19 closed.noSuchClaim');
  expect(closedBy(game, QUOYA, endorse(game, ILMARA, []))).toBe('AT5 closed.nothingCited');
  game.seal(QUOYA, endorse(game, ILMARA, ['item:grid/wallet'])).resolve();
  expect(claimOf(game, ILMARA).status).toBe('supported');
});

test('AT19 two endorsements of one claim confirm it once', () => {
  const game = finds(finds(claimed(), QUOYA, 'item:grid/boast'), TESSALY, 'item:grid/beneficiaries');
  const events = game
    .seal(QUOYA, endorse(game, ILMARA, ['item:grid/boast']))
    .seal(TESSALY, endorse(game, ILMARA, ['item:grid/beneficiaries']))
    .resolve();
  expect(moved(events, 'track.claimConfirmed')).toHaveLength(1);
  expect(headlines(events).filter((key) => key === 'headline.confirmed')).toHaveLength(1);
});

test('AT20 a claim is contested in public, and what is laid beside it may put it below a fifth', () => {
  const game = claimed();
  expect(closedBy(game, ILMARA, contest(game, ILMARA))).toBe('AT20 closed.noSuchClaim');
  const events = game.seal(NORVIA, contest(game, ILMARA)).resolve();
  expect(claimOf(game, ILMARA)).toMatchObject({ status: 'contested', contestedBy: [NORVIA] });
  expect(headlines(events)).toContain('headline.contest');
  expect(closedBy(game.toPhase('decide', 4), QUOYA, contest(game, ILMARA))).toBe('AT20 closed.noSuchClaim');
  const thin = lawTable({ turn: 2, truth: 'cedar' })
    .give(ILMARA, 'item:grid/boast')
    .give(NORVIA, ...VEYRAN);
  thin.seal(ILMARA, claim({ cites: ['item:grid/boast'] })).toPhase('decide', 3);
  const fall = thin.seal(NORVIA, contest(thin, ILMARA, VEYRAN)).resolve();
  expect(claimOf(thin, ILMARA).status).toBe('contradicted');
  expect(moved(fall, 'track.claimContradicted')).toEqual([`ilmara standing ${-rule('claimContradicted', TABLE)}`]);
  expect(moved(fall, 'track.applauseReversed')).toEqual([`ilmara mandate ${-rule('claimApplause', TABLE)}`]);
});

const answer = (game: TestTable, said: 'accept' | 'refuse', cites: readonly ItemId[] = []): Said => ({
  type: 'process.answer',
  process: only(game.exercise.processes).id,
  answer: said,
  text: '',
  cites: [...cites],
});
/** Tessaly's prepared claim with Quoya and Ilmara: it lands in turn 3, joined by those who accept. */
const joint = (accepts: { readonly [state in StateId]?: readonly ItemId[] }, rest: Partial<LineOf<'attribute'>> = {}): TestTable => {
  const game = lawTable({ turn: 2 })
    .give(TESSALY, ...LYNX)
    .give(QUOYA, 'item:grid/loader', 'item:grid/boast')
    .give(ILMARA, 'item:grid/loader');
  game.seal(TESSALY, claim({ pace: 'prepared', partners: [QUOYA, ILMARA], ...rest })).toPhase('consult', 3);
  for (const state of [QUOYA, ILMARA]) game.as(state, answer(game, accepts[state] === undefined ? 'refuse' : 'accept', accepts[state] ?? []));
  game.toPhase('reveal', 3);
  return game;
};

test('AT21 who joins a claim holds something of its file, and is shown of it only what it holds', () => {
  const game = lawTable({ turn: 2 })
    .give(TESSALY, ...LYNX)
    .give(QUOYA, 'item:grid/loader');
  game.seal(TESSALY, claim({ pace: 'prepared', partners: [QUOYA, NORVIA] })).toPhase('consult', 3);
  expect(Object.values(project(game.exercise, QUOYA).process).map(({ line }) => 'cites' in line && line.cites)).toEqual([['item:grid/loader']]);
  for (const item of LYNX.filter((each) => each !== 'item:grid/loader')) expect(eyes(game, QUOYA)).not.toContain(item);
  expect(game.refusal(memberOf(NORVIA), answer(game, 'accept'))).toMatchObject({ code: 'evidence.notHeld', rule: 'AT21' });
  expect(game.refusal(memberOf(QUOYA), answer(game, 'accept', ['item:grid/talk']))).toMatchObject({ code: 'evidence.notHeld', rule: 'AT5' });
  expect(game.refusal(memberOf(SARKAND), answer(game, 'accept')).code).toBe('process.unknown');
  game.as(QUOYA, answer(game, 'accept'));
});

test('AT21 who holds nothing of a file is refused without being told what is in it', () => {
  const game = lawTable({ turn: 2 }).give(TESSALY, ...LYNX);
  game.seal(TESSALY, claim({ pace: 'prepared', partners: [NORVIA] })).toPhase('consult', 3);
  const refused = game.refusal(memberOf(NORVIA), answer(game, 'accept'));
  expect(refused.rule).toBe('AT21');
  expect(JSON.stringify(refused)).not.toContain('item:');
});

test('AT21 a joint claim pools what is laid into it and splits the applause, which all return when it is taken back', () => {
  const game = joint({ [QUOYA]: ['item:grid/boast'], [ILMARA]: [] });
  const made = claimOf(game, TESSALY);
  expect(made.claimants).toEqual([TESSALY, QUOYA, ILMARA]);
  expect(made.contributors).toEqual([TESSALY, QUOYA]);
  expect(made.cites).toEqual([...LYNX, 'item:grid/boast']);
  const share = Math.floor(rule('claimApplause', TABLE) / 3);
  expect(moved(game.events, 'track.applause').toSorted()).toEqual([`ilmara mandate ${share}`, `quoya mandate ${share}`, `tessaly mandate ${share}`]);
  const back = game.toPhase('decide', 4).seal(TESSALY, retract(made.id)).resolve();
  expect(moved(back, 'track.applauseReversed').toSorted()).toEqual([
    `ilmara mandate ${-share}`,
    `quoya mandate ${-share}`,
    `tessaly mandate ${-share}`,
  ]);
});

test('AT21 a confirmed joint claim is credited to those who laid items into it', () => {
  const game = finds(joint({ [QUOYA]: ['item:grid/boast'], [ILMARA]: [] }), NORVIA, 'item:grid/scans');
  game.toPhase('decide', 4);
  const events = game.seal(NORVIA, endorse(game, TESSALY, ['item:grid/scans'])).resolve();
  expect(moved(events, 'track.claimConfirmed').toSorted()).toEqual([
    `quoya standing ${rule('claimConfirmed', TABLE)}`,
    `tessaly standing ${rule('claimConfirmed', TABLE)}`,
  ]);
});

test('AT16 a joint claim that is contradicted costs each of those who put their name under it', () => {
  const game = joint({ [QUOYA]: [] }, { cites: ['item:grid/loader'] }).give(NORVIA, ...VEYRAN);
  game.toPhase('decide', 4);
  const events = game.seal(NORVIA, contest(game, TESSALY, VEYRAN)).resolve();
  expect(claimOf(game, TESSALY).status).toBe('contradicted');
  const price = -rule('claimContradicted', TABLE);
  expect(moved(events, 'track.claimContradicted').toSorted()).toEqual([`quoya standing ${price}`, `tessaly standing ${price}`]);
  expect(eventsOf(events, 'regime.moved').filter(({ because }) => because.key === 'regime.contradicted')).toHaveLength(1);
});

/** Tessaly's claim on one weak item, which Quoya and Ilmara joined; in turn 4 each may think again. */
const thinJoint = (): TestTable =>
  joint({ [QUOYA]: ['item:grid/boast'], [ILMARA]: [] }, { cites: ['item:grid/loader'] })
    .give(NORVIA, ...VEYRAN)
    .toPhase('decide', 4);

test('AT9 who joined a claim takes its own name off it, for what a retraction costs, and no longer pays when it is contradicted', () => {
  const game = thinJoint();
  const { id, applause } = claimOf(game, TESSALY);
  const afforded = (state: StateId, act: string) =>
    affordances(project(game.exercise, state), boardOf(game.exercise.scenario), state).find((each) => each.act === act);
  expect([afforded(QUOYA, 'retract')?.open, afforded(QUOYA, 'correct')?.because?.key]).toEqual([true, 'closed.noClaims']);
  expect(afforded(NORVIA, 'retract')).toMatchObject({ open: false, because: { rule: 'AT9', key: 'closed.noClaims' } });
  expect(closedBy(game, QUOYA, retract(id))).toBeNull();
  for (const [state, line] of [
    [NORVIA, retract(id)],
    [QUOYA, correct(id, 'who:ash-lynx', 'link:sarkand/tolerated', ['item:grid/boast'])],
  ] as const)
    expect(closedBy(game, state, line)).toBe('AT9 closed.noSuchClaim');
  const events = game
    .seal(QUOYA, retract(id))
    .seal(NORVIA, contest(game, TESSALY, VEYRAN))
    .resolve();
  expect(claimOf(game, TESSALY)).toMatchObject({ claimants: [TESSALY, ILMARA], contributors: [TESSALY], withdrawn: [QUOYA], status: 'contradicted' });
  expect(moved(events, 'track.tookBack')).toEqual([`quoya standing ${-rule('claimCorrected', TABLE)}`]);
  expect(headlines(events)).toContain('headline.retracted');
  const price = -rule('claimContradicted', TABLE);
  expect(moved(events, 'track.claimContradicted').toSorted()).toEqual([`ilmara standing ${price}`, `tessaly standing ${price}`]);
  // Its applause went back with its name, and that of the others with the claim: each once.
  expect(moved(events, 'track.applauseReversed').toSorted()).toEqual(['ilmara', 'quoya', 'tessaly'].map((state) => `${state} mandate ${-applause}`));
  expect(project(game.exercise, SARKAND).attribution[id]).toMatchObject({ claimants: [TESSALY, ILMARA], withdrawn: [QUOYA] });
});

test('AT9 a claim stands with those who are left, and who left it is no second state that confirms it', () => {
  const game = thinJoint();
  const { id, status } = claimOf(game, TESSALY);
  game.seal(QUOYA, retract(id)).toPhase('decide', 5);
  expect(claimOf(game, TESSALY)).toMatchObject({ claimants: [TESSALY, ILMARA], status });
  expect(closedBy(game, QUOYA, retract(id))).toBe('AT9 closed.noSuchClaim');
  expect(closedBy(game, QUOYA, endorse(game, TESSALY, ['item:grid/boast']))).toBe('AT19 closed.noSuchClaim');
  expect(closedBy(game, NORVIA, endorse(game, TESSALY, ['item:grid/build-chain']))).toBeNull();
});

test('AT12 names come off and the claim is taken back in one Resolve: each who did so pays once, each applause returns once', () => {
  const game = thinJoint();
  const { id, applause } = claimOf(game, TESSALY);
  const events = game.seal(TESSALY, retract(id)).seal(QUOYA, retract(id)).resolve();
  expect(claimOf(game, TESSALY)).toMatchObject({ status: 'retracted', claimants: [TESSALY, ILMARA], withdrawn: [QUOYA] });
  const cost = -rule('claimCorrected', TABLE);
  expect(moved(events, 'track.tookBack').toSorted()).toEqual([`quoya standing ${cost}`, `tessaly standing ${cost}`]);
  expect(moved(events, 'track.applauseReversed').toSorted()).toEqual(['ilmara', 'quoya', 'tessaly'].map((state) => `${state} mandate ${-applause}`));
});

test('AT12 a name taken off a claim counts as one taken back: the next time costs more', () => {
  const game = joint({ [QUOYA]: ['item:grid/boast'] }).toPhase('decide', 4);
  game.seal(QUOYA, retract(claimOf(game, TESSALY).id), claim({ cites: ['item:grid/loader'] })).toPhase('decide', 5);
  const events = game.seal(QUOYA, retract(claimOf(game, QUOYA).id)).resolve();
  expect(moved(events, 'track.tookBack')).toEqual([`quoya standing ${-rule('secondRetraction', TABLE)}`]);
});

test('AT21 an item of another incident is nothing laid into a claim', () => {
  const game = lawTable({ turn: 2 })
    .give(TESSALY, ...LYNX)
    .give(QUOYA, 'item:grid/loader', 'item:hospitals/voices');
  game.seal(TESSALY, claim({ pace: 'prepared', partners: [QUOYA] })).toPhase('consult', 3);
  game.as(QUOYA, answer(game, 'accept', ['item:hospitals/voices']));
  game.toPhase('reveal', 3);
  expect(claimOf(game, TESSALY)).toMatchObject({ claimants: [TESSALY, QUOYA], contributors: [TESSALY], cites: [...LYNX] });
});

test('AT21 a partner named twice joins once', () => {
  const game = lawTable({ turn: 2 })
    .give(TESSALY, ...LYNX)
    .give(QUOYA, 'item:grid/loader', 'item:grid/boast');
  game.seal(TESSALY, claim({ pace: 'prepared', partners: [QUOYA, QUOYA] })).toPhase('consult', 3);
  game.as(QUOYA, answer(game, 'accept', ['item:grid/boast']));
  game.toPhase('reveal', 3);
  expect(claimOf(game, TESSALY)).toMatchObject({ claimants: [TESSALY, QUOYA], contributors: [TESSALY, QUOYA] });
  expect(moved(game.events, 'track.applause')).toHaveLength(2);
});

test('AT12 a claim taken back on the day it is contested stays taken back, and its applause returns once', () => {
  const game = claimed();
  const { id } = claimOf(game, ILMARA);
  const events = game.seal(NORVIA, contest(game, ILMARA)).seal(ILMARA, retract(id)).resolve();
  expect(game.exercise.attributions[id]).toMatchObject({ status: 'retracted', contestedBy: [NORVIA] });
  expect(moved(events, 'track.applauseReversed')).toHaveLength(1);
  expect(closedBy(game.toPhase('decide', 4), ILMARA, retract(id))).toBe('AT9 closed.noSuchClaim');
});

test('AT12 a correction of a private joint claim goes to the one it was told to', () => {
  const game = joint({ [QUOYA]: [], [ILMARA]: [] }, { audience: SARKAND });
  const { id } = claimOf(game, TESSALY);
  expect(EVERYONE.filter((state) => id in project(game.exercise, state).attribution)).toEqual([SARKAND, TESSALY, ILMARA, QUOYA]);
  game
    .toPhase('decide', 4)
    .seal(TESSALY, correct(id, 'who:ash-lynx', 'link:sarkand/tolerated', [...LYNX]))
    .resolve();
  expect(claimOf(game, TESSALY).audience).toEqual([TESSALY, SARKAND]);
});

test('AT22 a technical or operational claim says how and who and accuses no state: no heat, no applause, no price', () => {
  for (const layer of ['technical', 'operational'] as const) {
    const game = lawTable({ turn: 2 }).give(ILMARA, 'item:grid/boast');
    const line = claim({ layer, cites: ['item:grid/boast'] });
    expect(checkLine(game.exercise, ILMARA, line)).toMatchObject({ heat: 0, prices: [] });
    const events = game.seal(ILMARA, line).resolve();
    expect(claimOf(game, ILMARA)).toMatchObject({ layer, accused: null, who: 'who:ash-lynx' });
    expect(headlines(events)).toContain('headline.claimNoState');
    expect([...moved(events, 'track.applause'), ...moved(events, 'track.claimBelowSupported')]).toEqual([]);
    expect(project(game.exercise, SARKAND).attribution[claimOf(game, ILMARA).id]?.accused).toBeNull();
  }
});

test('AT22 a technical claim accuses no state when it is corrected or endorsed either: no heat, and no price at Resolve that the card did not name', () => {
  const game = claimed({ layer: 'technical', cites: ['item:grid/talk'] });
  const line = correct(claimOf(game, ILMARA).id, 'who:ash-lynx', 'link:sarkand/tolerated', [...LYNX]);
  expect(checkLine(game.exercise, ILMARA, line)).toMatchObject({ heat: 0, against: null, prices: [] });
  const endorsed = endorse(game, ILMARA, ['item:grid/talk']);
  expect(pricesOf(game, QUOYA, endorsed)).toEqual([]);
  const events = game.seal(QUOYA, endorsed).resolve();
  expect(moved(events, 'track.claimBelowSupported')).toEqual([]);
  const accusing = claimed({ cites: ['item:grid/talk'] });
  accusing.seal(QUOYA, endorse(accusing, ILMARA, ['item:grid/talk']));
  expect(moved(accusing.resolve(), 'track.claimBelowSupported')).toHaveLength(1);
});

const coalition = (rest: Partial<LineOf<'coalition'>> = {}): OrderLine =>
  order({
    act: 'coalition',
    state: SARKAND,
    incident: GRID,
    form: 'expulsion',
    partners: [QUOYA, TESSALY],
    legalClass: 'retorsion',
    pace: 'rushed',
    ...rest,
  });

test('CO4 a coalition is invited by name and lands only when a partner has joined', () => {
  const game = lawTable({ turn: 2 }).give(ILMARA, ...LYNX);
  expect(closedBy(game, ILMARA, coalition({ partners: [] }))).toBe('CO4 closed.noPartners');
  expect(closedBy(game, ILMARA, coalition({ partners: [SARKAND] }))).toBe('CO4 closed.unknownState');
  expect(closedBy(game, ILMARA, coalition({ partners: ['state:veyra'] }))).toBe('CO4 closed.unknownState');
  game.seal(ILMARA, coalition()).toPhase('consult', 3);
  game.as(QUOYA, answer(game, 'refuse'));
  const alone = game.resolve();
  expect(eventsOf(alone, 'process.moved')).toMatchObject([{ to: 'lapsed', why: 'closed.noPartners' }]);
  expect(game.exercise.measures).toEqual({});
});

test('RS8 a coalition’s measure binds all that joined, is heated once for each, and less one on a finding', () => {
  const game = lawTable({ turn: 2 }).give(ILMARA, ...LYNX);
  expect(checkLine(game.exercise, ILMARA, coalition()).heat).toBe(3);
  game.seal(ILMARA, coalition()).toPhase('consult', 3);
  game.as(QUOYA, answer(game, 'accept'));
  game.as(TESSALY, answer(game, 'accept'));
  const events = game.resolve();
  const heated = eventsOf(events, 'dyad.moved').filter(({ guard }) => guard.startsWith('rises'));
  expect(heated.map(({ dyad }) => dyad).toSorted()).toEqual([ILMARA, QUOYA, TESSALY].map((state) => dyadOf(state, SARKAND)).toSorted());
  expect(heated.map(({ because }) => because.facts['net'])).toEqual([3, 3, 3]);
  expect(Object.values(game.exercise.measures).map((measure) => measure?.by)).toEqual([ILMARA, QUOYA, TESSALY]);
  // Quoya holds collective measures unlawful.
  expect(moved(events, 'track.againstPosition')).toEqual([`quoya standing ${-rule('positionStanding', TABLE)}`]);
  const found = lawTable({ turn: 2 }).give(ILMARA, ...LYNX);
  found
    .seal(ILMARA, order({ act: 'refer', incident: GRID, form: 'complaint', lane: 'ordinary', state: SARKAND, cites: [...LYNX] }))
    .toPhase('consult', 4);
  expect(checkLine(found.exercise, ILMARA, coalition()).heat).toBe(2);
});

test('CK4 a coalition on a strong file has no price, though its leader’s Standing fell low in the same Resolve', () => {
  const game = lawTable({ turn: 2 })
    .give(QUOYA, ...LYNX)
    .give(ILMARA, 'item:grid/talk');
  game
    .seal(ILMARA, claim({ link: 'link:norvia/organ', cites: ['item:grid/talk'] }))
    .seal(QUOYA, coalition({ partners: [TESSALY] }))
    .toPhase('consult', 3);
  const invited = Object.values(game.exercise.processes).find((process) => process?.line.act === 'coalition');
  game.as(TESSALY, { type: 'process.answer', process: must(invited, 'a coalition').id, answer: 'accept', text: '', cites: [] });
  game.change([
    { type: 'track.moved', state: QUOYA, track: 'standing', to: 410, by: -200, because: { rule: 'IJ2', key: 'track.inject', facts: {} } },
  ]);
  game.toPhase('decide', 3);
  const events = game.seal(QUOYA, endorse(game, ILMARA, ['item:grid/loader'])).resolve();
  expect(moved(events, 'track.claimBelowSupported')).toHaveLength(1);
  expect(Object.values(game.exercise.measures).map((measure) => measure?.by)).toEqual([QUOYA, TESSALY]);
  expect(moved(events, 'track.measureBelowCorroborated')).toEqual([]);
});

test('TR5 with Standing at four or below a state joins nothing: no claim, endorsement or coalition of its own or of others', () => {
  const game = finds(claimed(), QUOYA, 'item:grid/boast').give(QUOYA, ...LYNX);
  low(game, QUOYA);
  for (const line of [claim({ partners: [NORVIA] }), endorse(game, ILMARA, ['item:grid/boast']), coalition({ partners: [NORVIA] })])
    expect(closedBy(game, QUOYA, line)).toBe('TR5 closed.lowStanding');
  expect(closedBy(game, QUOYA, claim())).toBeNull();
  const invited = lawTable({ turn: 2 })
    .give(TESSALY, ...LYNX)
    .give(QUOYA, 'item:grid/loader');
  invited.seal(TESSALY, claim({ pace: 'prepared', partners: [QUOYA] })).toPhase('consult', 3);
  low(invited, QUOYA);
  expect(invited.refusal(memberOf(QUOYA), answer(invited, 'accept'))).toMatchObject({ code: 'act.closed', rule: 'TR5' });
  invited.as(QUOYA, answer(invited, 'refuse'));
});

test('AT5 what is known of another incident carries no claim, and a correction cites something, too', () => {
  const elsewhere: readonly ItemId[] = ['item:hospitals/voices', 'item:hospitals/two-officers', 'item:hospitals/raid-missed'];
  const game = lawTable({ turn: 2 }).give(ILMARA, ...LYNX, ...elsewhere);
  expect(closedBy(game, ILMARA, claim({ cites: [...elsewhere] }))).toBe('AT5 closed.nothingCited');
  const line = claim({ cites: ['item:grid/boast', ...elsewhere] });
  game.give(ILMARA, 'item:grid/boast').seal(ILMARA, line);
  const card = checkLine(game.exercise, ILMARA, line);
  game.resolve();
  const made = claimOf(game, ILMARA);
  expect(made).toMatchObject({ cites: ['item:grid/boast'], standardWho: card.heldWho, standardLink: card.heldLink });
  game.toPhase('decide', 3);
  expect(closedBy(game, ILMARA, correct(made.id, 'who:ash-lynx', 'link:sarkand/unable', []))).toBe('AT5 closed.nothingCited');
  expect(closedBy(game, ILMARA, correct(made.id, 'who:ash-lynx', 'link:sarkand/unable', [...LYNX]))).toBeNull();
});

test('AT10 a word for or against a claim, and its correction, lay open what they cite of its incident and nothing of another', () => {
  const [ours, elsewhere]: readonly ItemId[] = ['item:grid/boast', 'item:hospitals/demand'];
  const laid = (line: (game: TestTable) => OrderLine, by: StateId) => {
    const game = finds(claimed(), by, must(ours, 'an item'), must(elsewhere, 'an item'));
    const said = line(game);
    expect(cautionsOf(game, by, said)).toContain('AT10 caution.discloses');
    game.seal(by, said).resolve();
    const seen = Object.keys(project(game.exercise, TESSALY).item);
    expect(seen).toContain(`${TESSALY}|${ours}`);
    expect(seen).not.toContain(`${TESSALY}|${elsewhere}`);
    expect(claimOf(game, ILMARA).cites).not.toContain(elsewhere);
  };
  const both = [ours, elsewhere].map((item) => must(item, 'an item'));
  laid((game) => endorse(game, ILMARA, both), QUOYA);
  laid((game) => contest(game, ILMARA, both), QUOYA);
  laid((game) => correct(claimOf(game, ILMARA).id, 'who:ash-lynx', 'link:sarkand/tolerated', both), ILMARA);
  laid(() => order({ act: 'refer', form: 'situation', lane: 'ordinary', state: null, incident: GRID, wish: 'recommendation', cites: both }), QUOYA);
});

test('AT11 a source that an endorsement, a contest or a correction would burn is cautioned on its card; before a tribunal none is', () => {
  const risky: ItemId = 'item:grid/talk';
  const game = finds(claimed(), QUOYA, risky);
  const lines = [endorse(game, ILMARA, [risky]), contest(game, ILMARA, [risky])];
  for (const line of lines) expect(cautionsOf(game, QUOYA, line)).toContain('AT11 caution.burnsSource');
  const mended = correct(claimOf(game, ILMARA).id, 'who:ash-lynx', 'link:sarkand/tolerated', [risky]);
  expect(cautionsOf(game, ILMARA, mended)).toContain('AT11 caution.burnsSource');
  const before = order({ act: 'arbitrate', state: SARKAND, incident: GRID, cites: [risky] });
  expect(cautionsOf(game, ILMARA, before)).toEqual([]);
});
