/** What the panels say of a case before the Forum: what comes next and when, and its outcome for a turn after the vote. */
import { expect, test } from 'vitest';
import { templateTerms } from '../../shared/acts/templates.ts';
import type { AgreementView, CaseView } from '../../shared/view/kinds.ts';
import { isFresh, nextOf, timetableOf } from '../../shared/norms/forumTimetable.ts';
import { awaitsBallot, awaitsReply, awaitsVerdict } from '../../client/store/statecraft.ts';
import { filed } from '../builders/cases.ts';

/** The same case, but for this. */
const but = (change: Partial<CaseView>): CaseView => ({ ...filed, ...change });

test('every stage of a case names its next step and the turn of it', () => {
  expect(nextOf(filed)).toEqual({ step: 'reply', turn: 2 });
  expect(nextOf(but({ kind: 'situation', accused: null }))).toEqual({ step: 'finding', turn: 2 });
  expect(nextOf(but({ lane: 'emergency' }))).toEqual({ step: 'emergency', turn: 2 });
  expect(nextOf(but({ stage: 'replied' }))).toEqual({ step: 'finding', turn: 2 });
  expect(nextOf(but({ stage: 'found' }))).toEqual({ step: 'vote', turn: 3 });
});

test('a case that is over says how it ended', () => {
  expect(nextOf(but({ stage: 'adopted' })).step).toBe('adopted');
  expect(nextOf(but({ stage: 'adopted', measure: 'mission' })).step).toBe('decided');
  expect(nextOf(but({ stage: 'closed', measure: 'mission' })).step).toBe('ended');
  expect(nextOf(but({ stage: 'rejected' })).step).toBe('rejected');
  expect([3, 4, 5].map((now) => isFresh(but({ stage: 'rejected' }), now))).toEqual([true, true, false]);
});

test('the emergency lane votes a turn sooner and makes no finding', () => {
  expect(timetableOf(filed)).toEqual({ reply: 2, finding: 2, vote: 3 });
  expect(timetableOf(but({ lane: 'emergency', accused: null }))).toEqual({ reply: null, finding: null, vote: 2 });
});

test('what is announced is when the desk asks for it', () => {
  const { turn } = nextOf(filed);
  expect(awaitsReply(filed, 'state:sarkand', turn)).toBe(true);
  const found: CaseView = { ...filed, stage: 'found' };
  expect(awaitsBallot(found, 'state:norvia', nextOf(found).turn)).toBe(true);
  expect(awaitsBallot(found, 'state:norvia', nextOf(found).turn - 1)).toBe(false);
  expect(awaitsBallot(found, 'state:sarkand', nextOf(found).turn)).toBe(false);
});

test('a review waits for a word on every clause', () => {
  const terms = templateTerms('help', ['state:ilmara', 'state:norvia'], 5);
  const agreement: AgreementView = {
    terms,
    stage: 'under-review',
    proposedBy: 'state:ilmara',
    laidBy: 'state:ilmara',
    turn: 1,
    version: 1,
    earlier: [],
    lateSigners: [],
    signatures: ['state:ilmara', 'state:norvia'],
    reservations: [],
    inForceTurn: 3,
    endsHour: null,
    performance: [],
    verdicts: [],
    suspended: [],
  };
  const keeps = (most: number): AgreementView => ({
    ...agreement,
    verdicts: terms.clauses.slice(0, most).map((_, clause) => ({ state: 'state:ilmara', clause, verdict: 'keep' })),
  });
  expect([0, 1, terms.clauses.length].map((said) => awaitsVerdict(keeps(said), 'state:ilmara'))).toEqual([true, true, false]);
  expect(awaitsVerdict(keeps(1), 'state:sarkand')).toBe(false);
});
