/** Norms, law and terms: every reference that is shown is known, has words, and names no paragraph that nobody checked. */
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../client/references/entries.ts';
import { numbersOf, PLAYS } from '../../client/references/plays.ts';
import { en } from '../../client/words/en.ts';
import { plays } from '../../client/words/en/plays.ts';
import { TABLE } from '../../shared/model/ruleset.ts';
import { references as words } from '../../client/words/en/references.ts';
import { situation } from '../../client/words/en/situation.ts';
import { ACTS } from '../../shared/acts/acts.ts';
import { CASE_KINDS, CLAUSE_KINDS, DYAD_CHARTS, POSITION_TOPICS } from '../../shared/model/terms.ts';
import table from '../../shared/norms/references.json' with { type: 'json' };
import { DISPUTE_STANDS_ON, mayBreach, REFERENCE_KINDS, standsOn, standsOnCase, standsOnClause, topicOf } from '../../shared/norms/references.ts';

const rows = table.rows;
/** How far somebody has to have read for a number to be shown: the text, or the number and its heading. */
const NUMBERED = new Set(['checked', 'number-checked']);
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
  expect(rows.filter(({ locator, check }) => locator !== null && !NUMBERED.has(check))).toEqual([]);
  const unchecked = rows.filter(({ check }) => !NUMBERED.has(check)).map(({ id }) => `${Reflect.get(words, `ref.${id}.is`)}`);
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

describe('the exercise’s own words', () => {
  const term = (id: string, values?: object): string =>
    id in en ? String(new IntlMessageFormat(Reflect.get(en, id) as string, 'en').format({ ...values })) : id; // a word of English
  const words = { t: term, term, number: String } as unknown as Parameters<typeof entriesOf>[0]; // only what entries ask for
  const entries = entriesOf(words, TABLE, 'restraint');
  const find = (wanted: string) => entries.filter(({ label, text }) => `${label} ${text}`.toLowerCase().includes(wanted));
  test.each(
    'rupture,brink,ladder,mandate,standing,liberties,slot,capacity point,strand,standard,suspicion,supported,corroborated,established,weighted hours,white cell,joint review,signal,heat,seal'.split(
      ',',
    ),
  )('a newcomer who looks for “%s” finds a term of the exercise', (wanted) => expect(find(wanted).some(({ group }) => group === 'play')).toBe(true));
  test('each has a name and a sentence, and what is read with it is there', () => {
    const ids = new Set(entries.map(({ id }) => id));
    expect(ids.size).toBe(entries.length);
    for (const { id, label, text, see, group } of entries) {
      expect([label === id, text.startsWith(id)], id).toEqual([false, false]);
      if (group === 'play')
        expect(
          see.filter((each) => !ids.has(each)),
          id,
        ).toEqual([]);
    }
    const named = Object.keys(plays).flatMap((key) => /^(play\.[a-zA-Z]+)\.is$/.exec(key)?.[1] ?? []);
    expect(named.toSorted()).toEqual(PLAYS.map(({ id }) => id as string).toSorted());
  });
  test('the numbers are those that are played', () => {
    const slots = PLAYS.find(({ id }) => id === 'play.slots');
    if (slots === undefined) throw new Error('slots are explained');
    expect(numbersOf(slots, { rules: { slots: 5 } }, 'restraint', words)).toMatchObject({ slots: '5', slotsMedium: '4' });
    for (const chart of DYAD_CHARTS) for (const { text } of entriesOf(words, TABLE, chart)) expect(text).not.toMatch(/[{}]|undefined|NaN/);
    const heat = (chart: 'own' | 'spiral') => entriesOf(words, TABLE, chart).find(({ id }) => id === 'play.heat')?.text ?? '';
    expect(heat('spiral')).toContain('one rung from 1, two rungs from 3');
    expect(heat('own')).not.toContain('rung from');
  });
  test('each point of the national positions is told beside a reference', () =>
    expect(new Set(rows.flatMap(({ id }) => topicOf(id) ?? []))).toEqual(new Set(Object.keys(POSITION_TOPICS))));
});
