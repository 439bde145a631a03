/** docs/mechanics.md is held against the rules, the acts and the tests it names. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ACTS } from '../../shared/acts/acts.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const found = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([, match = '']) => match);

const rules = found(read('shared/norms/RULES.md'), /^- \*\*([A-Z]{2}\d+)\*\* /gm);
const rows = read('docs/mechanics.md')
  .split('\n')
  .filter((line) => /^\| [A-Z]/.test(line) && !line.startsWith('| Mechanic'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, name = '', ids = '', acts = '', tests = '']) => ({
    name,
    ids: ids.split(' '),
    acts: found(acts, /`([a-z-]+)`/g),
    tests: tests.split(', '),
  }));
/** What a mission speaks of; no row may go missing. */
const MISSION = [
  'Vocabulary',
  'Attribution standards',
  'Verification',
  'Proportionality and reversibility',
  'Hotline and confidence-building',
  'Defensive practice and capacity building',
  'Transparent reporting of violations and corrective steps',
  'Private-sector duties',
  'Small-state voice',
  'Civilian protection and dual use',
  'Investigation and remediation by bodies',
  'Resilience',
  'Collective response with due process',
  'Mediation and arbitration',
  'Rights and emergency limits',
  'Technology policy',
  'Civil society and academia',
  'Periodic review and sunset',
  'Rewards for compliance',
  'Negotiating text',
];

test('every mechanic of the mission has a row', () => {
  expect(MISSION.filter((name) => !rows.some((row) => row.name === name))).toEqual([]);
});

test.each(rows)('$name: its rules are in the book, its acts can be played, and its tests show each rule', ({ ids, acts, tests }) => {
  expect(ids.filter((id) => !rules.includes(id))).toEqual([]);
  expect(acts.filter((act) => !Object.hasOwn(ACTS, act))).toEqual([]);
  const shown = tests.map(read).join('\n');
  expect(ids.filter((id) => !new RegExp(`['"\`]${id} `).test(shown))).toEqual([]);
});
