/** A text against its earlier version, and a case on its timetable. */
import { expect, test } from 'vitest';
import { templateTerms } from '../../shared/acts/templates.ts';
import type { AgreementTerms } from '../../shared/acts/terms.ts';
import type { StateId } from '../../shared/model/ids.ts';
import type { CaseView } from '../../shared/view/kinds.ts';
import { trackOf } from '../../client/desk/statecraft/caseTrack.ts';
import { comparedWith, termsDiff } from '../../client/desk/statecraft/termsDiff.ts';
import { TABLE } from '../../shared/model/ruleset.ts';
import { filed } from '../builders/cases.ts';

/** What is decided in turn 3 lasts 180 days: into turn 4. */
const time = { turns: 5, spansHours: [720, 720, 2160, 4320, 720] };
const said = (change: Partial<CaseView>) =>
  trackOf({ ...filed, ...change }, time, TABLE).map(({ step, turn, is }) => `${step} ${String(turn)} ${is}`);

test('each step of a case has its turn, and one of them is next', () => {
  expect(said({})).toEqual(['filed 1 done', 'reply 2 next', 'finding 2 later', 'vote 3 later', 'review 4 later']);
  expect(said({ stage: 'found' })).toEqual(['filed 1 done', 'reply 2 done', 'finding 2 done', 'vote 3 next', 'review 4 later']);
  expect(said({ kind: 'situation', accused: null })).toEqual(['filed 1 done', 'finding 2 next', 'vote 3 later', 'review 4 later']);
  expect(said({ lane: 'emergency', accused: null })).toEqual(['filed 1 done', 'vote 2 next', 'review 4 later']);
  expect(said({ stage: 'rejected' }).at(-1)).toBe('vote 3 done');
});

test('what was adopted is under way to its review, which may be after the exercise', () => {
  const decided = { stage: 'adopted', measure: 'mission', endsHour: 5760 } as const;
  expect(said(decided).slice(-2)).toEqual(['vote 3 done', 'review 4 next']);
  expect(said({ ...decided, endsHour: 8641 }).at(-1)).toBe('review null next');
  expect(said({ ...decided, stage: 'closed' }).at(-1)).toBe('review 4 done');
});

const base = templateTerms('help', ['state:ilmara', 'state:norvia'], 5);
const [first, ...rest] = base.clauses;
test('what an amendment adds, takes out and changes is told apart', () => {
  const nothing = { added: [], removed: [], moved: [], defined: [], dropped: [], joined: [], left: [], changed: [] };
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

test('definitions and parties that come and go are told, too', () => {
  const wider: AgreementTerms = { ...base, definitions: ['service-includes-cables'], parties: ['state:ilmara', 'state:quoya'] };
  expect(termsDiff(base, wider)).toMatchObject({
    defined: ['service-includes-cables'],
    dropped: [],
    joined: ['state:quoya'],
    left: ['state:norvia'],
  });
  expect(termsDiff(wider, base)).toMatchObject({
    defined: [],
    dropped: ['service-includes-cables'],
    joined: ['state:norvia'],
    left: ['state:quoya'],
  });
});

test('a reader compares with the last text it signed, or else with the one before', () => {
  const text = (version: number, signatures: StateId[]) => ({ version, terms: base, laidBy: 'state:ilmara', turn: version, signatures }) as const;
  const earlier = [text(1, ['state:ilmara', 'state:norvia']), text(2, ['state:quoya'])];
  expect(comparedWith({ earlier }, 'state:norvia')?.version).toBe(1);
  expect(comparedWith({ earlier }, 'state:tessaly')?.version).toBe(2);
  expect(comparedWith({ earlier }, null)?.version).toBe(2);
  expect(comparedWith({ earlier: [] }, 'state:norvia')).toBeUndefined();
});
