/** Norms, law and terms: every reference that is shown is known, has words, and names no paragraph that nobody checked. */
import { expect, test } from 'vitest';
import { references as words } from '../../client/words/en/references.ts';
import { situation } from '../../client/words/en/situation.ts';
import { ACTS } from '../../shared/acts/acts.ts';
import { CASE_KINDS, CLAUSE_KINDS } from '../../shared/model/terms.ts';
import table from '../../shared/norms/references.json' with { type: 'json' };
import { DISPUTE_STANDS_ON, mayBreach, REFERENCE_KINDS, standsOn, standsOnCase, standsOnClause } from '../../shared/norms/references.ts';

const rows = table.rows;
const known = new Set(rows.map(({ id }) => id));
const has = (id: string): boolean => Object.hasOwn(words, id);

test('every reference has a kind, a standing, a source and words', () => {
  expect(known.size).toBe(rows.length);
  for (const row of rows) {
    expect(REFERENCE_KINDS).toContain(row.kind);
    expect(row.kind === 'term' ? [null] : ['binding', 'customary', 'contested', 'voluntary'], row.id).toContain(row.status);
    expect(row.doc, row.id).not.toBe('');
    expect([has(`ref.${row.id}`), has(`ref.${row.id}.is`)], row.id).toEqual([true, true]);
  }
});

test('a paragraph or an article is named only where somebody checked it', () => {
  expect(rows.filter(({ locator, check }) => locator !== null && check !== 'checked')).toEqual([]);
  const unchecked = rows.filter(({ check }) => check !== 'checked').map(({ id }) => `${Reflect.get(words, `ref.${id}.is`)}`);
  expect(unchecked.filter((text) => /\b(Arts?\.?|Articles?|paras?|Rules?) \d/.test(text))).toEqual([]);
});

test('no word is left over for a reference that is not in the table', () => {
  const named = Object.keys(words)
    .filter((id) => id.startsWith('ref.'))
    .map((id) => id.replace(/^ref\./, '').replace(/\.is$/, ''));
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});

test('every act, clause, case and dispute stands on something that is known, and a chip can name it', () => {
  const shown = [
    ...Object.values(ACTS).flatMap((act) => [...standsOn(act), ...mayBreach(act)]),
    ...CLAUSE_KINDS.flatMap(standsOnClause),
    ...CASE_KINDS.flatMap(standsOnCase),
    ...DISPUTE_STANDS_ON,
  ];
  expect(shown.filter((id) => !known.has(id))).toEqual([]);
  const bare = Object.values(ACTS).filter((act) => standsOn(act).length + mayBreach(act).length === 0);
  expect(bare.map(({ id }) => id)).toEqual([]);
  const bodies = shown.filter((id) => id.startsWith('law.')).map((id) => id.split('.')[1] ?? '');
  expect(bodies.filter((body) => !Object.hasOwn(situation, `refs.chip.${body}`))).toEqual([]);
});

test('the three tests of proportionality never share a label', () => {
  const labels = rows.filter(({ id }) => id.startsWith('gloss.proportionality')).map(({ id }) => Reflect.get(words, `ref.${id}`));
  expect(labels).toHaveLength(3);
  expect(new Set(labels).size).toBe(3);
});
