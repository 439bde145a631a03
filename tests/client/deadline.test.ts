/** A date is said with news only while something can still be done by it. */
import { expect, test } from 'vitest';
import { project } from '../../shared/view/project.ts';
import type { CaseView, ReportView, View } from '../../shared/view/kinds.ts';
import { deadlineOf } from '../../client/desk/deadline.ts';
import { TestTable } from '../builders/table.ts';
import { filed } from '../builders/cases.ts';

const seen = project(TestTable.started().exercise, 'cell');
const news: ReportView = {
  kind: 'headline',
  to: 'public',
  source: null,
  title: null,
  text: null,
  because: { key: 'headline.complaint', rule: 'FO1', facts: { by: 'state:ilmara', state: 'state:sarkand', incident: 'incident:grid' } },
  turn: 1,
  phase: 'resolve',
  at: 0,
};
const withCase = (change: Partial<CaseView>): View => ({ ...seen, case: { one: { ...filed, ...change } } });

test('the date comes from the case, and goes when it is answered', () => {
  expect(deadlineOf(news, withCase({}), null)).toEqual({ word: 'report.forumReply', turn: 2 });
  expect(deadlineOf(news, withCase({ reply: 'No.' }), null)).toBeNull();
  expect(deadlineOf(news, withCase({ stage: 'found' }), null)).toBeNull();
  expect(deadlineOf(news, seen, null)).toBeNull();
});

test('no date is said beyond the last turn', () => {
  const last = Object.values(seen.exercise)[0]?.turns ?? 0;
  expect(deadlineOf({ ...news, turn: last }, withCase({ turn: last }), null)).toBeNull();
});
