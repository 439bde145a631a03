/** The evidence board, as the rules and the view have it. */
import { describe, expect, test } from 'vitest';
import { claimCiting, discloseOffer, reviewOffers } from '../../client/desk/assess/offers.ts';
import { citingLines, hypothesesOf, letterAt, pointings, strandsOf, withCite } from '../../client/store/evidence.ts';
import { heldItems, incidentsOf } from '../../client/store/selectors.ts';
import { rule } from '../../shared/model/ruleset.ts';
import { slotsOf } from '../../shared/model/slots.ts';
import { boardOf } from '../../shared/view/board.ts';
import { project } from '../../shared/view/project.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { ILMARA, SARKAND, TestTable } from '../builders/table.ts';

const board = boardOf(coldHarbour);
const incident =
  coldHarbour.incidents.find(({ id }) => incidentsOf(project(TestTable.started().exercise, ILMARA)).includes(id))?.id ?? 'incident:none';
const items = coldHarbour.items.filter((item) => item.incident === incident);
const table = TestTable.started()
  .give(ILMARA, ...items.map(({ id }) => id))
  .toPhase('assess');
table.as(ILMARA, { type: 'seat.advance', on: true });
const view = project(table.exercise, ILMARA);
const held = heldItems(view, ILMARA, incident);
const desk = { own: ILMARA, view, board };

describe('strands', () => {
  test('every item is in one strand, and a strand holds what goes back to one source', () => {
    const strands = strandsOf(held);
    expect(strands.flatMap((strand) => strand.items)).toHaveLength(held.length);
    for (const strand of strands) expect(new Set(strand.items.map(({ cluster }) => cluster)).size).toBe(1);
    expect(strands.some((strand) => strand.items.length > 1)).toBe(true);
    expect(new Set(strands.map(({ letter }) => letter)).size).toBe(strands.length);
  });
  test('a strand keeps its letter when another item comes in the same moment, as while the clock stands', () => {
    const ids = items
      .map(({ id }) => id)
      .toSorted()
      .toReversed();
    const one = TestTable.started();
    const lettersOf = () =>
      strandsOf(heldItems(project(one.exercise, ILMARA), ILMARA, incident)).map(({ letter, items: [first] }) => [letter, first?.cluster]);
    for (const id of ids) {
      const before = lettersOf();
      one.give(ILMARA, id);
      expect(lettersOf().slice(0, before.length)).toEqual(before);
    }
  });
  test('they are lettered in the order in which they came, beyond Z too', () => {
    expect(strandsOf(held).map(({ at, letter }) => [at, letter])[0]).toEqual([0, 'A']);
    expect([0, 25, 26, 27, 51, 52].map(letterAt)).toEqual(['A', 'Z', 'AA', 'AB', 'AZ', 'BA']);
  });
});

describe('what an item speaks for', () => {
  test('stands strongest first, apart from what it speaks against', () => {
    for (const item of held) {
      const { towards, away } = pointings(item, 'who');
      expect(towards.every(({ stars }) => stars > 0) && away.every(({ stars }) => stars < 0)).toBe(true);
      expect(towards.map(({ stars }) => stars)).toEqual(towards.map(({ stars }) => stars).toSorted((a, b) => b - a));
    }
  });
  test('every explanation of who is on the board; of links those that are spoken of', () => {
    expect(hypothesesOf(board, held, 'who')).toEqual(board.who.map(({ id }) => id));
    expect(hypothesesOf(board, [], 'link')).toEqual(board.link.map(({ id }) => id));
    for (const id of hypothesesOf(board, held, 'link'))
      expect(held.some(({ linkStars }) => (linkStars[id as `link:${string}`] ?? 0) !== 0)).toBe(true);
  });
});

describe('from the evidence to the sheet', () => {
  const put = (line: NonNullable<ReturnType<typeof discloseOffer>>['line'] | undefined): void => {
    if (line === undefined) throw new Error('nothing is offered');
    table.as(ILMARA, { type: 'draft.setLine', line, base: table.exercise.drafts[ILMARA]?.revision ?? 0 });
  };
  const now = () => ({ own: ILMARA, view: project(table.exercise, ILMARA), board });
  test('a joint review is offered with every other state about this incident', () => {
    const offers = reviewOffers(incident, desk);
    expect(offers.map(({ state }) => state)).toEqual(board.states.flatMap(({ id }) => (id === ILMARA ? [] : [id])));
    for (const { line, state } of offers) expect(line).toMatchObject({ act: 'review', incident, state });
  });
  test('what is on the sheet is not offered again', () => {
    put(reviewOffers(incident, desk).find(({ state }) => state === SARKAND)?.line);
    const offers = reviewOffers(incident, now());
    expect(offers.filter(({ onSheet }) => onSheet).map(({ state }) => state)).toEqual([SARKAND]);
  });
  test('the weakness can be disclosed by who holds a technical trace, and by nobody else', () => {
    expect(discloseOffer(incident, desk)?.closed).toBeNull();
    const bare = project(TestTable.started().toPhase('assess').exercise, ILMARA);
    expect(discloseOffer(incident, { own: ILMARA, view: bare, board })?.closed?.key).toBe('closed.nothingToDisclose');
  });
  test('a new claim cites the one item; a claim on the sheet takes a further one', () => {
    const [first, second] = held;
    if (first === undefined || second === undefined) throw new Error('too few items');
    const claim = claimCiting(incident, first.item, now());
    expect(claim?.line).toMatchObject({ act: 'attribute', incident, cites: [first.item] });
    put(claim?.line);
    const [citing] = citingLines(now().view.draft[ILMARA], second);
    expect(citing?.cited).toBe(false);
    put(citing === undefined ? undefined : withCite(citing.line, second.item));
    expect(citingLines(now().view.draft[ILMARA], second)[0]).toMatchObject({ cited: true, line: { cites: [first.item, second.item] } });
  });
});

test('a delegation begins a turn with the slots of its size', () => {
  const fresh = project(TestTable.started().exercise, 'cell');
  for (const { id, size, playable } of board.states) if (playable) expect(fresh.own[id]?.slots).toBe(slotsOf(size, board));
  expect(slotsOf('medium', board)).toBe(rule('slotsMedium', board));
});
