/** What the sheet says of an order: a row only where there is something to say, a warning only where something is to be weighed. */
import { expect, test } from 'vitest';
import { ACTS } from '../../shared/acts/acts.ts';
import type { OrderLine } from '../../shared/acts/orderLine.ts';
import type { LineCheckView } from '../../shared/view/kinds.ts';
import { closedBeside, type Card } from '../../client/desk/decide/cards.ts';
import { en } from '../../client/words/en.ts';
import { orderFacts } from '../../client/desk/decide/orderFacts.ts';

const check: LineCheckView = {
  cost: 1,
  heat: 0,
  atRisk: [],
  against: null,
  wantedWho: 'none',
  wantedLink: 'none',
  heldWho: 'none',
  heldLink: 'none',
  landsTurn: 2,
  twoSignatures: false,
  closed: null,
  prices: [],
  cautions: [],
};
const restore = { act: 'restore', id: 'line:one', rationale: '', service: 'service:grid' } as unknown as OrderLine;
const say = {
  t: (word: string) => word,
  term: (word: string) => word,
  list: (names: readonly string[]) => names.join(),
  date: (day: Date) => day.toISOString().slice(0, 10),
  written: (text: string) => text,
  label: (text: string) => `${text}:`,
};
const when = { clock: { turn: 2, turns: 5, hour: 36 }, calendar: { opensOn: '2031-01-14', spansHours: [36, 120, 504] } };
const factsOf = (line: OrderLine, change: Partial<LineCheckView> = {}) => orderFacts(line, { ...check, ...change }, when, say, (id) => id ?? '');
const said = (change: Partial<LineCheckView>) => factsOf(restore, change).map(({ label, tone }) => `${label} ${tone}`);

test('a plain order has its turn and whether it can be undone, and nothing to weigh', () => {
  expect(said({})).toEqual(['sheet.lands plain', 'sheet.undo plain']);
});

test('what falls short of its standard, heats, endangers others or comes too late is a warning', () => {
  expect(said({ wantedWho: 'corroborated', heldWho: 'suspicion' })).toContain('sheet.who warn');
  expect(said({ wantedWho: 'suspicion', heldWho: 'corroborated' })).toContain('sheet.who ok');
  expect(said({ against: 'state:sarkand', heat: 2 })).toContain('sheet.tension warn');
  expect(said({ against: 'state:sarkand', heat: -1 })).toContain('sheet.tension ok');
  expect(said({ atRisk: ['service:water'] })).toContain('sheet.atRisk warn');
  expect(said({ landsTurn: null })).toContain('sheet.lands warn');
  expect(said({ twoSignatures: true })).toContain('sheet.keys warn');
  const touched = { rule: 'AG4', key: 'caution.obligation', facts: { clause: 'no-operation', agreement: 'agreement:one' } } as const;
  const asked: string[] = [];
  const rows = orderFacts(restore, { ...check, cautions: [touched] }, when, { ...say, term: (word) => (asked.push(word), word) }, (id) => id ?? '');
  expect(rows.map(({ label, tone }) => `${label} ${tone}`)).toContain('sheet.promises warn');
  expect(asked.filter((word) => word in en)).toContain('clause.no-operation');
});

test('a limit on rights says its law, aim, necessity, overseer and end; what is missing or has a price is a warning', () => {
  const line = { id: 'line:two', rationale: '', act: 'emergency', basis: 'derogation', endsAfterDays: 14, screen: [] };
  const limits = { law: 'Act 4', aim: 'public-health', necessity: 'Nothing milder.', oversight: 'court', notified: true };
  const rows = (change: object) =>
    factsOf({ ...line, ...limits, ...change } as unknown as OrderLine).map(({ label, text, tone }) => `${label} ${text} ${tone}`);
  expect(rows({}).slice(0, 5)).toEqual([
    'limits.law Act 4 · basis.derogation plain',
    'limits.aim aim.public-health plain',
    'limits.necessity Nothing milder. plain',
    'limits.oversight overseer.court plain',
    'limits.told limits.told.yes plain',
  ]);
  expect(rows({})).toContain('sheet.ends sheet.ends.after: limits.ends.turn plain');
  expect(rows({ law: ' ', oversight: 'none', notified: false }).filter((row) => row.endsWith('warn'))).toEqual([
    'limits.law limits.unsaid · basis.derogation warn',
    'limits.oversight overseer.none warn',
    'limits.told limits.told.no warn',
  ]);
  // An order of an earlier version: somebody watched, and nothing else was asked for.
  expect(rows({ law: undefined, aim: undefined, oversight: true })).toContain('limits.oversight overseer.ombudsman plain');
});

test('closed acts a person would look for stand beside the cards with their reason', () => {
  const card = (act: 'restore' | 'attribute' | 'retaliate', open: boolean): Card => ({
    act,
    group: ACTS[act].group,
    cost: 0,
    most: 0,
    first: null,
    open,
    because: null,
  });
  const [open, looked, other] = [card('restore', true), card('attribute', false), card('retaliate', false)];
  expect(closedBeside([open, looked, other], [open])).toEqual([looked]);
  expect(closedBeside([open, looked], [looked])).toEqual([]);
});
