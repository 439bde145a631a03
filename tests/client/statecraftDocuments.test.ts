/** A text against its earlier version, and a case on its timetable. */
import { expect, test } from 'vitest';
import { templateTerms } from '../../shared/acts/templates.ts';
import type { AgreementTerms } from '../../shared/acts/terms.ts';
import type { CaseView } from '../../shared/view/kinds.ts';
import { trackOf } from '../../client/desk/statecraft/caseTrack.ts';
import { termsDiff } from '../../client/desk/statecraft/termsDiff.ts';
import { filed } from '../builders/cases.ts';

const said = (change: Partial<CaseView>) => trackOf({ ...filed, ...change }).map(({ step, turn, is }) => `${step} ${String(turn)} ${is}`);

test('each step of a case has its turn, and one of them is next', () => {
  expect(said({})).toEqual(['filed 1 done', 'reply 2 next', 'finding 2 later', 'vote 3 later']);
  expect(said({ stage: 'found' })).toEqual(['filed 1 done', 'reply 2 done', 'finding 2 done', 'vote 3 next']);
  expect(said({ kind: 'situation', accused: null })).toEqual(['filed 1 done', 'finding 2 next', 'vote 3 later']);
  expect(said({ lane: 'emergency', accused: null })).toEqual(['filed 1 done', 'vote 2 next']);
  expect(said({ stage: 'rejected' }).at(-1)).toBe('vote 3 done');
});

const base = templateTerms('help', ['state:ilmara', 'state:norvia'], 5);
const [first, ...rest] = base.clauses;
test('what an amendment adds, takes out and changes is told apart', () => {
  const nothing = { added: [], removed: [], moved: [], changed: [] };
  expect(termsDiff(base, base)).toEqual(nothing);
  expect(termsDiff(base, { ...base, clauses: rest })).toEqual({ ...nothing, removed: [first] });
  expect(termsDiff({ ...base, clauses: rest }, base)).toEqual({ ...nothing, added: [first] });
  expect(termsDiff(base, { ...base, sunsetDays: base.sunsetDays + 30 }).changed).toEqual([
    { field: 'sunsetDays', from: base.sunsetDays, to: base.sunsetDays + 30 },
  ]);
});

test('the same promise on another sector is a change, and order is none', () => {
  if (first === undefined) throw new Error('the template has no clause');
  const onHealth: AgreementTerms = { ...base, clauses: [{ ...first, sector: 'health' }, ...rest] };
  const onWater: AgreementTerms = { ...base, clauses: [{ ...first, sector: 'water' }, ...rest] };
  expect(termsDiff(onHealth, onWater)).toMatchObject({ added: [], removed: [], moved: [{ from: { sector: 'health' }, to: { sector: 'water' } }] });
  expect(termsDiff(base, { ...base, clauses: base.clauses.toReversed() }).moved).toEqual([]);
});
