/** LE: the ledgers of a review, from the records of a played exercise and of small tables. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Event } from '../../shared/exercise/event.ts';
import type { OrderLine } from '../../shared/acts/orderLine.ts';
import { playExercise } from '../../shared/bots/play.ts';
import { NORM_REASONS } from '../../shared/norms/ledger.ts';
import { BECAUSE_KEYS } from '../../shared/exercise/becauseKeys.ts';
import { LEDGERS, type Finding } from '../../shared/review/finding.ts';
import type { ReviewRecord } from '../../shared/review/moment.ts';
import { reviewOf, type Review } from '../../shared/review/review.ts';
import { calibrationOf } from '../../shared/review/scores.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { must } from '../../shared/lib/assert.ts';
import { dyadOf } from '../../shared/model/ids.ts';
import { SCREENS } from '../../shared/norms/screens.ts';
import { countermeasure, diplomatic, hold, protest } from '../builders/lines.ts';
import { order, pact } from '../builders/order.ts';
import { ILMARA, NORVIA, QUOYA, SARKAND, TESSALY, TestTable } from '../builders/table.ts';

const played = (seed: string): readonly ReviewRecord[] => {
  const records: ReviewRecord[] = [];
  playExercise(coldHarbour, {
    seed,
    plan: 'ninety',
    styles: { [NORVIA]: 'accuser', [SARKAND]: 'hawk', [TESSALY]: 'surveillance', [ILMARA]: 'responsible', [QUOYA]: 'pledger' },
    onAccepted: (record) => void records.push(record),
  });
  return records;
};
const records = [played('ledgers-1'), played('ledgers-2')];
const reviews = records.map((log) => reviewOf(coldHarbour, log));
const everything = (review: Review): readonly Finding[] => LEDGERS.flatMap((ledger) => review.ledgers[ledger]);
const eventAt = (log: readonly ReviewRecord[], number: string): Event | undefined => {
  const [record = 0, event = 0] = number.split('.').map(Number);
  return log[record - 1]?.events[event - 1];
};
const reviewTable = ({ exercise, records: log }: TestTable): Review => reviewOf(exercise.scenario, log);

const rules = [...readFileSync(resolve(import.meta.dirname, '../../shared/norms/RULES.md'), 'utf8').matchAll(/^- \*\*([A-Z]{2}\d+)\*\*/gm)].map(
  ([, id]) => id,
);

test('LE1 every finding is a proposal, names a rule of the book and an event that is in the log, and no ledger has a sum', () => {
  for (const [n, review] of reviews.entries()) {
    expect(everything(review).length).toBeGreaterThan(100);
    for (const { rule, events, status, ledger } of everything(review)) {
      expect(rules).toContain(rule);
      expect(status).toBe('proposed');
      expect(LEDGERS).toContain(ledger);
      expect(events.map((number) => eventAt(records[n] ?? [], number))).not.toContain(undefined);
    }
    expect(Object.keys(review).toSorted()).toEqual(['beliefs', 'calibration', 'forecasts', 'ledgers']);
    for (const page of Object.values(review.ledgers)) expect(Array.isArray(page)).toBe(true);
  }
});

test('LE1 the same log gives the same review', () => {
  expect(reviewOf(coldHarbour, records[0] ?? [])).toEqual(reviews[0]);
});

describe('LE2 in line', () => {
  test('LE2 an act that was carried out stands in line with the norms of its row', () => {
    const game = TestTable.started().toPhase('decide').seal(NORVIA, hold('incident:grid'));
    game.resolve();
    expect(reviewTable(game).ledgers.norms).toContainEqual(
      expect.objectContaining({ of: NORVIA, column: 'in-line', subject: 'norm.13b', rule: 'LE2', facts: { act: 'hold' } }),
    );
  });

  test('LE2 a line that was dropped stands nowhere', () => {
    const lines = coldHarbour.services.filter(({ state }) => state === NORVIA).map(({ id }) => order({ act: 'harden', service: id }));
    const game = TestTable.started()
      .toPhase('decide')
      .seal(NORVIA, ...lines.slice(0, 5));
    game.resolve();
    const dropped = game.events.filter((event) => event.type === 'order.dropped' && event.state === NORVIA).length;
    const inLine = reviewTable(game).ledgers.norms.filter(({ of, facts }) => of === NORVIA && facts['act'] === 'harden');
    expect(dropped).toBeGreaterThan(0);
    expect(inLine).toHaveLength(Math.min(5, lines.length) - dropped);
  });
});

test('LE2 an act that was suspended at Brink stands in line with nothing, and its choice is kept in the law ledger', () => {
  const game = TestTable.started().toPhase('decide');
  const dyad = must(game.exercise.dyads[dyadOf(ILMARA, SARKAND)], 'a dyad');
  const why = { rule: 'ES3', key: 'dyad.risesOne', facts: {} };
  const toBrink: Event = {
    type: 'dyad.moved',
    dyad: dyad.id,
    from: dyad.rung,
    to: 'brink',
    guard: 'risesOne',
    snapshot: { ...dyad.snapshot, tension: 'brink' },
    because: why,
  };
  game.change([toBrink]).records.push({ ask: null, events: [toBrink] });
  game.seal(ILMARA, protest(SARKAND, 'incident:grid')).seal(SARKAND, diplomatic(ILMARA)).resolve();
  expect(game.events.filter(({ type }) => type === 'order.suspended')).toHaveLength(2);
  const { norms, law } = reviewTable(game).ledgers;
  expect(norms.filter(({ of, facts }) => of === ILMARA && facts['act'] === 'protest')).toEqual([]);
  expect(law).toContainEqual(expect.objectContaining({ of: ILMARA, column: 'class', subject: 'protest' }));
});

test('LE3 what a rule priced for going against a norm stands against it, with that rule', () => {
  const against = reviews.flatMap(({ ledgers }) => ledgers.norms.filter(({ column }) => column === 'against'));
  expect(against.filter(({ rule, subject }) => rule === 'AT7' && subject === 'norm.13b').length).toBeGreaterThan(0);
  expect(against.filter(({ rule, subject }) => rule === 'HR3' && subject === 'norm.13e').length).toBeGreaterThan(0);
});

test('LE3 the state behind deliberate harm is written down only once the truth is told', () => {
  for (const log of records) {
    const told = log.findIndex(({ events }) => events.some(({ type }) => type === 'truth.revealed'));
    expect(told).toBeGreaterThan(0);
    const early = reviewOf(coldHarbour, log.slice(0, told));
    expect(early.ledgers.norms.filter(({ rule }) => rule === 'RE4')).toEqual([]);
    // A score against the truth would tell it.
    expect(early.beliefs).toEqual([]);
  }
});

test('LE3 every reason in the table is one the rules give', () => {
  const known: readonly string[] = BECAUSE_KEYS;
  expect(Object.keys(NORM_REASONS).filter((key) => !known.includes(key))).toEqual([]);
});

test('LE4 a hotline left ringing is a duty missed by the side that was called', () => {
  const game = TestTable.started().toPhase('consult');
  game.as(NORVIA, {
    type: 'message.send',
    kind: 'hotline',
    to: [SARKAND],
    intent: 'ask',
    incident: 'incident:grid',
    text: 'Are you there?',
    replyTo: null,
    audience: 'addressees',
  } as never);
  game.resolve();
  expect(reviewTable(game).ledgers.norms).toContainEqual(
    expect.objectContaining({ of: SARKAND, column: 'duty-missed', subject: 'norm.13a', rule: 'CH3', facts: { by: NORVIA } }),
  );
});

test('LE5 the law ledger keeps class, checklist and position, and no column is a verdict', () => {
  const law = reviews.flatMap(({ ledgers }) => ledgers.law);
  expect(law.filter(({ column }) => !['class', 'screen', 'contested', 'position'].includes(column))).toEqual([]);
  expect(law.some(({ column }) => column === 'class')).toBe(true);
  expect(law.some(({ column, rule }) => column === 'position' && rule === 'PO2')).toBe(true);
  expect(JSON.stringify(law)).not.toMatch(/unlawful act|illegal/);
});

test('LE6 the escalation ledger has every move of every ladder and no other', () => {
  for (const [n, { ledgers }] of reviews.entries()) {
    const moves = (records[n] ?? []).flatMap(({ events }) => events.filter(({ type }) => type === 'dyad.moved'));
    expect(ledgers.escalation).toHaveLength(moves.length);
    expect(moves.length).toBeGreaterThan(0);
    for (const { facts, rule } of ledgers.escalation) {
      expect(facts['guard']).not.toBe('');
      expect(rule).not.toBe('');
    }
  }
});

describe('LE7 scores', () => {
  const foretold = (percent: number, will: 'acts-on-territory' | 'holds-back') => {
    const line = { ...hold('incident:grid'), forecast: { state: SARKAND, will, percent } } as OrderLine;
    return TestTable.started().toPhase('decide').seal(NORVIA, line);
  };

  test('LE7 a forecast that came true and one that did not', () => {
    const game = foretold(70, 'acts-on-territory');
    game.toPhase('decide', 2).seal(SARKAND, order({ act: 'territory', pace: 'rushed', incident: 'incident:grid' }));
    game.resolve();
    expect(reviewTable(game).forecasts).toMatchObject([
      { by: NORVIA, about: SARKAND, will: 'acts-on-territory', percent: 70, came: true, brier: 900 },
    ]);
    const quiet = foretold(70, 'acts-on-territory');
    quiet.toPhase('decide', 2);
    quiet.resolve();
    expect(reviewTable(quiet).forecasts).toMatchObject([{ came: false, brier: 4900 }]);
  });

  test('LE7 a forecast about a turn that was not played is not scored', () => {
    const game = foretold(40, 'holds-back');
    game.resolve();
    expect(reviewTable(game).forecasts).toMatchObject([{ came: null, brier: null }]);
    expect(reviewTable(game).calibration).toEqual([]);
  });

  test('LE7 beliefs are scored against what truly happened, and their score falls as they come nearer to it', () => {
    const scores = reviews.flatMap(({ beliefs }) => beliefs);
    expect(scores.length).toBeGreaterThan(10);
    for (const { brier, onTruth } of scores) {
      expect(brier).toBeGreaterThanOrEqual((100 - onTruth) ** 2);
      expect(brier).toBeLessThanOrEqual(20_000);
    }
  });

  test('LE7 calibration sets how sure beside how often right', () => {
    const one = { by: NORVIA, about: SARKAND, will: 'signs', turn: 1, event: '1.1', brier: 0 } as const;
    const bands = calibrationOf([
      { ...one, percent: 70, came: true },
      { ...one, percent: 74, came: false },
      { ...one, percent: 100, came: true },
      { ...one, percent: 5, came: null },
    ]);
    expect(bands).toEqual([
      { from: 70, forecasts: 2, meanPercent: 72, cameTrue: 1 },
      { from: 90, forecasts: 1, meanPercent: 100, cameTrue: 1 },
    ]);
  });
});

test('LE5 a countermeasure leaves the answers to all twelve steps, and what goes against its own position or class is set beside them', () => {
  const game = TestTable.started();
  const position = { sovereignty: 'rule', dueDiligence: 'norm', notice: 'always', collective: 'lawful' } as const;
  game.as(ILMARA, { type: 'position.publish', position });
  game.toPhase('decide').seal(ILMARA, protest(SARKAND, 'incident:grid'));
  game.toPhase('decide', 2).seal(ILMARA, countermeasure({ urgent: true, legalClass: 'no-legal-issue' }));
  game.resolve();
  const law = reviewTable(game).ledgers.law.filter(({ of, turn }) => of === ILMARA && turn === 2);
  const screen = law.filter(({ column }) => column === 'screen');
  expect(screen.map(({ subject }) => subject)).toEqual(SCREENS.countermeasure.steps);
  expect(screen.every(({ facts }) => facts['answer'] === 'yes')).toBe(true);
  expect(law).toContainEqual(expect.objectContaining({ column: 'contested', rule: 'LG2', subject: 'countermeasure' }));
  expect(law).toContainEqual(expect.objectContaining({ column: 'position', rule: 'PO1', facts: { topic: 'notice' } }));
});

test('LE4 a broken clause stands on the page of the state that broke it, with both signatures beside it', () => {
  const game = TestTable.started()
    .toPhase('decide')
    .seal(ILMARA, pact([ILMARA, QUOYA], [{ kind: 'freeze' }]));
  game.toPhase('consult', 2);
  const agreement = must(Object.values(game.exercise.agreements)[0], 'an agreement').id;
  game.as(QUOYA, { type: 'agreement.sign', agreement, version: 1, reservation: null });
  game.toPhase('decide', 3).seal(ILMARA, diplomatic(QUOYA));
  game.toPhase('decide', 4).resolve();
  const { promises } = reviewTable(game).ledgers;
  expect(promises.filter(({ column }) => column === 'made').map(({ of }) => of)).toEqual([ILMARA, QUOYA]);
  expect(promises.filter(({ column }) => column === 'breached')).toMatchObject([{ of: ILMARA, subject: 'freeze', rule: 'AG4' }]);
});
