import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandOf, evenShares, healthOf, hitsOf, incidentsOf, laddersFor, rebalance, rungStep, tabOf } from '../../client/store/selectors.ts';
import { threadsOf } from '../../client/store/threads.ts';
import { exerciseTime } from '../../client/store/deskStore.ts';
import { affordances } from '../../shared/view/affordances.ts';
import { boardOf } from '../../shared/view/board.ts';
import { project } from '../../shared/view/project.ts';
import { blankLine } from '../../client/desk/decide/blankLine.ts';
import { lineText } from '../../client/desk/decide/lineText.ts';
import { cardsOf, inSight, withSought } from '../../client/desk/decide/cards.ts';
import { withField } from '../../client/desk/decide/change.ts';
import { orderLineSchema, type OrderLine } from '../../shared/acts/orderLine.ts';
import { ORDER_ACTS, type OrderAct } from '../../shared/model/terms.ts';
import type { View } from '../../shared/view/kinds.ts';
import { order } from '../builders/order.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { ILMARA, SARKAND, TestTable } from '../builders/table.ts';

const sum = (percents: { readonly [id: string]: number }): number => Object.values(percents).reduce((total, percent) => total + percent, 0);
const board = boardOf(coldHarbour);

describe('belief sliders', () => {
  test('moving one keeps the sum at 100 and every share whole and not negative', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }),
        fc.array(fc.tuple(fc.nat(8), fc.integer({ min: 0, max: 100 })), { maxLength: 12 }),
        (size, moves) => {
          const ids = Array.from({ length: size }, (_, at) => `who:${String(at)}`);
          let percents = evenShares(ids);
          for (const [at, to] of moves) percents = rebalance(percents, ids[at % size] ?? '', to);
          expect(sum(percents)).toBe(100);
          expect(Object.values(percents).every((percent) => Number.isInteger(percent) && percent >= 0)).toBe(true);
        },
      ),
    );
  });
  test('the others keep their proportions', () => expect(rebalance({ a: 20, b: 60, c: 20 }, 'a', 60)).toEqual({ a: 60, b: 30, c: 10 }));
});

describe('what the screens show', () => {
  test('a band is named by its lower edge', () => {
    expect([1, 5, 20, 45, 55, 80, 95].map((low) => bandOf(low, Math.min(100, low + 15)))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
  test('a service is disrupted below half, degraded below nine tenths', () =>
    expect([499, 500, 899, 900].map(healthOf)).toEqual(['disrupted', 'degraded', 'degraded', 'whole']));
  test('own ladders come first, then others that are not calm', () => {
    const rows = laddersFor(project(TestTable.started().exercise, ILMARA), ILMARA, false);
    const lastOwn = rows.findLastIndex(({ own }) => own);
    expect(rows.slice(0, lastOwn + 1).every(({ own }) => own)).toBe(true);
    expect(rows.slice(lastOwn + 1).every(({ dyad }) => rungStep(dyad.rung) > 0)).toBe(true);
  });
  test('the people without a service are counted from its level', () => {
    const view = project(TestTable.started().exercise, ILMARA);
    const hits = hitsOf(view, board, ILMARA);
    expect(hits.length).toBeGreaterThan(0);
    for (const { service, level, without } of hits) expect(without).toBe(Math.round((service.people * (1000 - level)) / 1000));
  });
  test('Resolve is shown on the Reveal tab', () => expect(tabOf('resolve')).toBe('reveal'));
  test('a reply stands below the message it answers', () => {
    const table = TestTable.started().toPhase('consult');
    table.as(ILMARA, { type: 'message.send', kind: 'note', to: [SARKAND], intent: 'ask', text: 'Do you see it too?' });
    const [note] = threadsOf(project(table.exercise, SARKAND));
    table.as(SARKAND, { type: 'message.reply', message: note?.id ?? 'message:none', intent: 'accept', text: 'We do.' });
    const threads = threadsOf(project(table.exercise, ILMARA)).filter(({ message }) => message.kind === 'note');
    expect(threads).toHaveLength(1);
    expect(threads[0]?.replies.map(([, { from }]) => from)).toEqual([SARKAND]);
  });
});

describe('the clock between two readings', () => {
  test('goes on while the exercise runs and stands while it is paused', () => {
    expect(exerciseTime({ at: 1000, running: true, seenAt: 50 }, 350)).toBe(1300);
    expect(exerciseTime({ at: 1000, running: false, seenAt: 50 }, 350)).toBe(1000);
  });
});

/** A view in which claims, a measure and an award are on record. */
const grown = (view: View): View => {
  const incident = incidentsOf(view)[0] ?? 'incident:none';
  const claim = {
    layer: 'political',
    incident,
    who: board.who[0]?.id ?? 'who:other',
    link: board.link[0]?.id ?? 'link:none',
    accused: null,
    public: true,
    bandLow: 550,
    bandHigh: 800,
    confidence: 'low',
    standardWho: null,
    standardLink: null,
    cites: [],
    status: 'claimed',
    confirmedBy: [],
    contestedBy: [],
    withdrawn: [],
    turn: 1,
  } as const;
  const service = board.services.find(({ state }) => state === ILMARA)?.id ?? 'service:none';
  return {
    ...view,
    attribution: {
      'attribution:ours': { ...claim, by: ILMARA, claimants: [ILMARA] },
      'attribution:theirs': { ...claim, by: SARKAND, claimants: [SARKAND] },
    },
    measure: {
      'measure:m': {
        kind: 'emergency',
        form: 'reroute',
        by: ILMARA,
        against: null,
        service,
        incident: null,
        stage: 'active',
        oversight: true,
        basis: null,
        limits: null,
        audited: false,
        extensions: 0,
        turn: 1,
        endsHour: 900,
      },
    },
    dispute: {
      'dispute:d': {
        incident,
        by: SARKAND,
        against: ILMARA,
        stage: 'awarded',
        turn: 1,
        legalAid: false,
        standstillTurn: null,
        awardTurn: null,
        award: { responsible: true, remedy: 'cease', turn: 2 },
      },
    },
  };
};

describe('the first, blank order of each act', () => {
  const table = TestTable.started().toPhase('decide');
  const view = project(table.exercise, ILMARA);
  const words = { t: (id: string) => id, list: (items: readonly string[]) => items.join(), written: (text: string) => text };
  /** What only a person can write. */
  const written = (line: OrderLine | null): OrderLine | null => (line?.act === 'other' ? { ...line, text: 'Ring the ferry office.' } : line);
  const isComplete = (act: OrderAct, seen: View) => {
    const line = written(blankLine(act, ILMARA, seen, board));
    expect(line === null ? act : orderLineSchema.safeParse(line).error).toBeUndefined();
    if (line !== null) expect(lineText(line, words, String)).toBe(`line.${act}`);
  };
  const later: readonly OrderAct[] = ['extend', 'audit', 'endorse', 'contest', 'correct', 'retract', 'comply'];
  test.each(ORDER_ACTS.filter((act) => !later.includes(act)))('%s is complete and has a sentence', (act) => isComplete(act, view));
  test.each(later)('%s is not offered before there is something it could be about, and then is complete', (act) => {
    expect(blankLine(act, ILMARA, view, board)).toBeNull();
    expect(cardsOf({ own: ILMARA, view, board }, affordances(view, board, ILMARA)).find((card) => card.act === act)?.open).toBe(false);
    isComplete(act, grown(view));
  });
  test('an order whose state changes takes a service of that state', () => {
    const line = blankLine('assist', ILMARA, view, board);
    if (line?.act !== 'assist') throw new Error('no help to offer');
    const moved = withField(line, 'state', SARKAND, { own: ILMARA, view, board });
    expect(moved.act === 'assist' && board.services.find(({ id }) => id === moved.service)?.state).toBe(SARKAND);
  });
  test('another measure to extend is asked its own questions anew', () => {
    const line = order({ act: 'extend', emergency: 'measure:one', endsAfterDays: 5, screen: ['yes', 'no'] });
    const moved = withField(line, 'emergency', 'measure:two', { own: ILMARA, view, board });
    expect(moved).toMatchObject({ emergency: 'measure:two', screen: [] });
    expect(withField(line, 'endsAfterDays', 9, { own: ILMARA, view, board })).toMatchObject({ screen: ['yes', 'no'] });
  });
  test('Basic mode shows at most eight acts at once, open ones first', () => {
    const cards = inSight(cardsOf({ own: ILMARA, view, board }, affordances(view, board, ILMARA)));
    expect(cards.length).toBeLessThanOrEqual(8);
    expect(cards.findLastIndex(({ open }) => open)).toBeLessThan(
      cards.findIndex(({ open }) => !open) === -1 ? 99 : cards.findIndex(({ open }) => !open),
    );
  });
  test('the card somebody was sent to is in sight, once', () => {
    const cards = cardsOf({ own: ILMARA, view, board }, affordances(view, board, ILMARA));
    const shown = inSight(cards);
    const beyond = cards.find((card) => !shown.includes(card))?.act ?? null;
    expect(beyond).not.toBeNull();
    expect(withSought(shown, cards, beyond).map(({ act }) => act)).toEqual([beyond, ...shown.map(({ act }) => act)]);
    expect(withSought(shown, cards, shown[0]?.act ?? null)).toEqual(shown);
    expect(withSought(shown, cards, null)).toEqual(shown);
  });
  test('an incident we know of is the one it is about', () => expect(incidentsOf(view).length).toBeGreaterThan(0));
});
