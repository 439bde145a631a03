/** AT, BE: evidence, weighing, claims. */
import { expect, test } from 'vitest';
import type { ItemDef } from '../../shared/model/scenario.ts';
import { must } from '../../shared/lib/assert.ts';
import { fileOf, groundsOn } from '../../shared/exercise/lineCheck.ts';
import { bandOf, basisOf, confidenceOf, standardOf, weighFile } from '../../shared/norms/weighing.ts';
import { rule, TABLE } from '../../shared/model/ruleset.ts';
import { project } from '../../shared/view/project.ts';
import type { OrderLine } from '../../shared/acts/orderLine.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { attribute, correct, hold, retract } from '../builders/lines.ts';
import { CELL, eventsOf, ILMARA, memberOf, NORVIA, QUOYA, SARKAND, TESSALY, TestTable, withTruth } from '../builders/table.ts';

const alder = withTruth(
  must(
    coldHarbour.truths.find(({ id }) => id === 'truth:alder'),
    'alder',
  ),
);
const item = (weight: number, rest: Partial<ItemDef> = {}): ItemDef => ({
  ...must(coldHarbour.items[0], 'an item'),
  who: { 'who:a': weight },
  link: {},
  reliability: 'A',
  credibility: 1,
  cluster: 'one',
  level: 'tactical',
  producer: 'party',
  ...rest,
});
const HYPOTHESES = [
  { id: 'who:a', prior: 500 },
  { id: 'who:b', prior: 500 },
];
const shareOf = (...items: ItemDef[]): number => weighFile(items, HYPOTHESES, 'who', TABLE).shares['who:a'] ?? 0;
const LYNX = ['item:grid/loader', 'item:grid/flats', 'item:grid/wallet', 'item:grid/returned-warrant', 'item:grid/talk'] as const;
const claim = (cites: readonly string[], rest: Partial<Extract<OrderLine, { act: 'attribute' }>> = {}): OrderLine =>
  attribute({ who: 'who:ash-lynx', link: 'link:sarkand/unable', cites: [...cites] as `item:${string}`[], ...rest });
const table = (): TestTable => TestTable.started({ scenario: alder });
const onlyClaim = (game: TestTable) => must(Object.values(game.exercise.attributions)[0], 'a claim');

test('AT1 a second item of the same cluster adds a quarter of what it would add in a cluster of its own', () => {
  expect(shareOf(item(100), item(100))).toBe(shareOf(item(125)));
  expect(shareOf(item(100), item(100, { cluster: 'two' }))).toBe(shareOf(item(200)));
});

test('AT2 each standard wants its share, clusters, levels and a foreign item, and those below it', () => {
  const standard = (...items: ItemDef[]) => standardOf(basisOf(items, weighFile(items, HYPOTHESES, 'who', TABLE), 'who', ['who:a']), TABLE);
  expect(standard()).toBe('none');
  expect(standard(item(10))).toBe('none');
  expect(standard(item(40), item(-30, { cluster: 'two' }))).toBe('suspicion');
  expect(standard(item(60))).toBe('supported');
  expect(standard(item(500))).toBe('supported');
  expect(standard(item(200), item(200, { cluster: 'two' }))).toBe('supported');
  expect(standard(item(200), item(200, { cluster: 'two', level: 'operational' }))).toBe('corroborated');
  const three = [item(200), item(200, { cluster: 'two', level: 'operational' }), item(200, { cluster: 'three' })];
  expect(standard(...three)).toBe('corroborated');
  // An item without a star for it is heard and carries nothing.
  expect(standard(...three, item(10, { producer: 'operator' }))).toBe('corroborated');
  expect(standard(...three, item(30, { producer: 'operator' }))).toBe('established');
});

test('AT3 a share is spoken as an ICD 203 band with its numbers', () => {
  expect(bandOf(560)).toEqual({ low: 55, high: 80 });
  expect(bandOf(800)).toEqual({ low: 80, high: 95 });
  expect(bandOf(999)).toEqual({ low: 95, high: 99 });
  expect(bandOf(3)).toEqual({ low: 1, high: 5 });
});

test('AT4 confidence follows breadth and not the share', () => {
  const basis = { share: 999, items: 5, clusters: 1, levels: 1, foreign: 5 };
  expect(confidenceOf(basis)).toBe('low');
  expect(confidenceOf({ ...basis, share: 500, clusters: 2 })).toBe('moderate');
  expect(confidenceOf({ ...basis, share: 400, clusters: 3, levels: 2 })).toBe('high');
});

test('AT5 a claim that cites nothing, or what its claimant does not hold, is refused with the rule', () => {
  const game = table().give(ILMARA, ...LYNX.slice(0, 1));
  const ask = (line: OrderLine) => game.refusal(memberOf(ILMARA), { type: 'draft.setLine', line, base: 0 });
  expect(ask(claim([]))).toMatchObject({ code: 'act.closed', rule: 'AT5', facts: { key: 'closed.nothingCited' } });
  expect(ask(claim(['item:grid/flats']))).toMatchObject({ code: 'act.closed', rule: 'AT5', facts: { item: 'item:grid/flats' } });
});

test('AT6 a claim on a hypothesis that is not on the board is refused', () => {
  const game = table().give(ILMARA, LYNX[0]);
  const answer = game.refusal(memberOf(ILMARA), { type: 'draft.setLine', line: claim([LYNX[0]], { who: 'who:nobody' }), base: 0 });
  expect(answer).toMatchObject({ rule: 'AT6', facts: { hypothesis: 'who:nobody' } });
});

test('AT7 naming a state is applauded at home and priced abroad by each step missing to Supported', () => {
  const game = table().give(ILMARA, 'item:grid/scans').toPhase('decide');
  const events = game.seal(ILMARA, claim(['item:grid/scans'], { who: 'who:veyra-service', link: 'link:veyra/organ' })).resolve();
  const moves = eventsOf(events, 'track.moved').filter(({ state }) => state === ILMARA);
  expect(moves.find(({ because }) => because.key === 'track.applause')?.by).toBe(rule('claimApplause', TABLE));
  const price = must(
    moves.find(({ because }) => because.key === 'track.claimBelowSupported'),
    'a price',
  );
  expect(price.by).toBe(-Number(price.because.facts['steps']) * rule('claimMissingStep', TABLE));
  expect(Number(price.because.facts['steps'])).toBeGreaterThan(1);
});

test('AT8 a rushed claim on the same file holds one standard less', () => {
  const game = table().give(NORVIA, ...LYNX);
  const file = fileOf(game.exercise, NORVIA, 'incident:grid');
  const prepared = groundsOn(game.exercise, file, 'who:ash-lynx', 'link:sarkand/unable');
  const rushed = groundsOn(game.exercise, file, 'who:ash-lynx', 'link:sarkand/unable', true);
  expect([prepared.who, rushed.who]).toEqual(['established', 'corroborated']);
});

test('AT9 another’s claim cannot be taken back, nor one’s own twice', () => {
  const game = table()
    .give(ILMARA, ...LYNX)
    .toPhase('decide');
  game.seal(ILMARA, claim(LYNX)).resolve();
  const { id } = onlyClaim(game);
  game.toPhase('decide', 2);
  expect(game.refusal(memberOf(NORVIA), { type: 'draft.setLine', line: retract(id), base: 9 })).toMatchObject({ rule: 'AT9' });
  game.seal(ILMARA, retract(id)).resolve();
  game.toPhase('decide', 3);
  expect(game.refusal(memberOf(ILMARA), { type: 'draft.setLine', line: retract(id), base: 99 })).toMatchObject({ rule: 'AT9' });
});

test('AT10 a public claim puts what it cites into every delegation’s hands, a private one does not', () => {
  const open = table().give(ILMARA, LYNX[0]).toPhase('decide');
  open.seal(ILMARA, claim([LYNX[0]])).resolve();
  expect(open.exercise.holdings[`${QUOYA}|${LYNX[0]}`]).toMatchObject({ via: 'disclosure', from: ILMARA });
  const quiet = table().give(ILMARA, LYNX[0]).toPhase('decide');
  quiet.seal(ILMARA, claim([LYNX[0]], { audience: SARKAND })).resolve();
  expect(quiet.exercise.holdings[`${QUOYA}|${LYNX[0]}`]).toBeUndefined();
  expect(Object.keys(project(quiet.exercise, SARKAND).attribution)).toHaveLength(1);
  expect(Object.keys(project(quiet.exercise, QUOYA).attribution)).toHaveLength(0);
});

test('AT11 citing a source-risk item in public is cautioned on the card', () => {
  const game = table().give(NORVIA, 'item:grid/talk');
  game.as(NORVIA, { type: 'draft.setLine', line: claim(['item:grid/talk']), base: 0 });
  const [check] = Object.values(must(project(game.exercise, NORVIA).draft[NORVIA], 'draft').lineChecks);
  expect(check?.cautions.map(({ rule: id }) => id)).toContain('AT11');
});

test('AT12 retracting costs little, returns the applause, and costs more the second time', () => {
  const game = table()
    .give(ILMARA, ...LYNX)
    .toPhase('decide');
  game.seal(ILMARA, claim(LYNX)).resolve();
  game.toPhase('decide', 2);
  const once = game.seal(ILMARA, retract(onlyClaim(game).id), claim(LYNX.slice(0, 4))).resolve();
  const moves = eventsOf(once, 'track.moved');
  expect(moves.find(({ because }) => because.key === 'track.applauseReversed')?.by).toBe(-rule('claimApplause', TABLE));
  expect(moves.find(({ because }) => because.key === 'track.tookBack')?.by).toBe(-rule('claimCorrected', TABLE));
  const second = must(
    Object.values(game.exercise.attributions).find((entry) => entry?.status !== 'retracted'),
    'second',
  );
  game.toPhase('decide', 3);
  const twice = game.seal(ILMARA, retract(second.id)).resolve();
  expect(eventsOf(twice, 'track.moved').find(({ because }) => because.key === 'track.tookBack')?.by).toBe(-rule('secondRetraction', TABLE));
});

test('AT12 a correction replaces the claim by the new one', () => {
  const game = table()
    .give(ILMARA, ...LYNX)
    .toPhase('decide');
  game.seal(ILMARA, claim(LYNX, { who: 'who:insider', link: 'link:none' })).resolve();
  game
    .toPhase('decide', 2)
    .seal(ILMARA, correct(onlyClaim(game).id, 'who:ash-lynx', 'link:sarkand/unable', [...LYNX]))
    .resolve();
  expect(
    Object.values(game.exercise.attributions)
      .map((entry) => `${entry?.who} ${entry?.status === 'corrected'}`)
      .sort(),
  ).toEqual(['who:ash-lynx false', 'who:insider true']);
});

const confirmedTable = (): TestTable => {
  const game = table()
    .give(ILMARA, ...LYNX.slice(0, 4))
    .give(NORVIA, ...LYNX);
  game.toPhase('decide').seal(TESSALY, hold('incident:grid'));
  game
    .seal(ILMARA, claim(LYNX.slice(0, 4)))
    .seal(NORVIA, claim(LYNX))
    .resolve();
  return game;
};

test('AT13 a matching claim at Supported with an item of its own confirms the first', () => {
  const game = confirmedTable();
  const ilmara = Object.values(game.exercise.attributions).find((entry) => entry?.by === ILMARA);
  expect(ilmara).toMatchObject({ status: 'confirmed', confirmedBy: [NORVIA] });
  expect(
    eventsOf(game.events, 'track.moved').some(
      ({ state, because, by }) => state === ILMARA && because.key === 'track.claimConfirmed' && by === rule('claimConfirmed', TABLE),
    ),
  ).toBe(true);
});

test('AT13 items that came from the claimant itself do not confirm its claim', () => {
  const game = table()
    .give(ILMARA, ...LYNX)
    .toPhase('assess');
  game.as(ILMARA, { type: 'evidence.share', items: LYNX.slice(0, 3), to: [NORVIA] });
  game.as(ILMARA, { type: 'evidence.share', items: LYNX.slice(3), to: [NORVIA] });
  game
    .toPhase('decide')
    .seal(ILMARA, claim(LYNX.slice(0, 4)))
    .seal(NORVIA, claim(LYNX))
    .resolve();
  expect(Object.values(game.exercise.attributions).some((entry) => entry?.status === 'confirmed')).toBe(false);
});

test('AT14 credit for sharing is capped per turn', () => {
  const game = table()
    .give(QUOYA, ...LYNX)
    .give(NORVIA, ...LYNX)
    .toPhase('assess');
  game.as(QUOYA, { type: 'evidence.share', items: LYNX.slice(0, 3), to: [ILMARA] });
  game.as(QUOYA, { type: 'evidence.share', items: LYNX.slice(3, 4), to: [ILMARA] });
  game
    .toPhase('decide')
    .seal(ILMARA, claim(LYNX.slice(0, 4)))
    .seal(NORVIA, claim(LYNX))
    .resolve();
  const credits = eventsOf(game.events, 'track.moved').filter(({ state, because }) => state === QUOYA && because.key === 'track.sharerCredit');
  expect(credits.reduce((sum, { by }) => sum + by, 0)).toBe(rule('sharerCreditCap', TABLE));
});

test('AT14 who shared an item that a confirmed claim cites gains Standing', () => {
  const game = table()
    .give(QUOYA, 'item:grid/loader')
    .give(ILMARA, ...LYNX.slice(1, 4))
    .give(NORVIA, ...LYNX);
  game.toPhase('assess').as(QUOYA, { type: 'evidence.share', items: ['item:grid/loader'], to: [ILMARA] });
  game
    .toPhase('decide')
    .seal(ILMARA, claim(LYNX.slice(0, 4)))
    .seal(NORVIA, claim(LYNX))
    .resolve();
  expect(eventsOf(game.events, 'track.moved').find(({ state, because }) => state === QUOYA && because.key === 'track.sharerCredit')?.by).toBe(
    rule('sharerCredit', TABLE),
  );
});

test('AT15 holding with reason is borne out by a confirmed claim', () => {
  const move = eventsOf(confirmedTable().events, 'track.moved').find(({ because }) => because.key === 'track.holdBorneOut');
  expect(move).toMatchObject({ state: TESSALY, by: rule('holdCredit', TABLE) });
});

test('AT16 a claim that the disclosed file puts below a fifth is contradicted and the applause turns', () => {
  const game = table()
    .give(TESSALY, 'item:grid/toolkit')
    .give(NORVIA, ...LYNX, 'item:grid/copied-strings')
    .toPhase('decide');
  game.seal(TESSALY, claim(['item:grid/toolkit'], { who: 'who:veyra-service', link: 'link:veyra/organ' })).resolve();
  game
    .toPhase('decide', 2)
    .seal(NORVIA, claim([...LYNX, 'item:grid/copied-strings']))
    .resolve();
  const wrong = Object.values(game.exercise.attributions).find((entry) => entry?.by === TESSALY);
  expect(wrong?.status).toBe('contradicted');
  expect(eventsOf(game.events, 'track.moved').find(({ state, because }) => state === TESSALY && because.key === 'track.claimContradicted')?.by).toBe(
    -rule('claimContradicted', TABLE),
  );
});

test('AT17 every item found was unheld, in reach, near enough in hours and true to what happened', () => {
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const game = TestTable.started({ seed, scenario: alder }).toPhase('assess');
    for (const state of [ILMARA, NORVIA, SARKAND, TESSALY, QUOYA]) game.as(state, { type: 'incident.investigate', incident: 'incident:grid' });
    for (const { holding } of eventsOf(game.events, 'evidence.obtained').filter(({ holding }) => holding.via === 'investigation')) {
      const def = must(
        coldHarbour.items.find(({ id }) => id === holding.item),
        holding.item,
      );
      expect(def.access).toContain(holding.holder);
      expect(def.methods).toContain('search');
      // Exceptional access brings data sooner: Sarkand begins with it.
      const easier = holding.holder === SARKAND ? 750 : 1000;
      expect(Math.floor((def.hours * easier) / 1000)).toBeLessThanOrEqual(rule('searchSlackHours', TABLE));
      expect(def.truths === undefined || def.truths.includes('truth:alder')).toBe(true);
    }
  }
});

test('AT18 one search an incident and turn; a search that finds nothing costs nothing', () => {
  const game = table().toPhase('assess');
  game.as(ILMARA, { type: 'incident.investigate', incident: 'incident:grid' });
  expect(game.refusal(memberOf(ILMARA), { type: 'incident.investigate', incident: 'incident:grid' })).toMatchObject({
    code: 'incident.alreadyInvestigated',
    rule: 'AT18',
  });
  const empty = TestTable.started({ scenario: { ...alder, items: [] } }).toPhase('assess');
  const before = empty.exercise.delegations[ILMARA]?.capacity;
  const events = empty.as(ILMARA, { type: 'incident.investigate', incident: 'incident:grid' });
  expect(eventsOf(events, 'incident.investigated')[0]?.found).toBe(false);
  expect(empty.exercise.delegations[ILMARA]?.capacity).toBe(before);
});

test('BE1 a belief must sum to 100 over hypotheses of the board', () => {
  const game = table();
  const set = (percents: { [id: string]: number }) =>
    game.ask(memberOf(ILMARA), { type: 'belief.set', incident: 'incident:grid', question: 'who', percents });
  expect(set({ 'who:accident': 60, 'who:ash-lynx': 30 })).toMatchObject({ code: 'belief.notHundred', rule: 'BE1', facts: { sum: 90 } });
  expect(set({ 'who:martians': 100 })).toMatchObject({ code: 'hypothesis.unknown', rule: 'BE1' });
  expect(set({ 'who:accident': 60, 'who:ash-lynx': 40 })).toHaveLength(1);
  expect(Object.keys(project(game.exercise, NORVIA).belief)).toHaveLength(0);
  game.must(CELL, { type: 'exercise.end' });
  expect(Object.keys(project(game.exercise, NORVIA).belief)).toHaveLength(1);
});
