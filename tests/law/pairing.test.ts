/** No rule without a test, no test with an unknown rule, no refusal or reason without a sentence's key. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { BECAUSE_KEYS } from '../../shared/exercise/becauseKeys.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap((match) => (match[1] === undefined ? [] : [match[1]]));

const rules = matches(read('shared/norms/RULES.md'), /^- \*\*([A-Z]{2}\d+)\*\* /gm);
const tested = filesIn('tests').flatMap((file) => matches(read(file), /(?:\btest\(|\bdescribe\(|\)\(|\bname:)\s*['"`]([A-Z]{2}\d+) /g));
const used = filesIn('shared').flatMap((file) => matches(read(file), /'([A-Z]{2}\d+)'/g));

test('every rule has a test and every test that names a rule names a known one', () => {
  expect(rules.length).toBeGreaterThan(80);
  expect(new Set(rules).size).toBe(rules.length);
  expect(rules.filter((id) => !tested.includes(id))).toEqual([]);
  expect([...new Set(tested)].filter((id) => !rules.includes(id))).toEqual([]);
});

test('every rule id in the code is in the book', () => {
  expect([...new Set(used)].filter((id) => !rules.includes(id))).toEqual([]);
});

test('every reason the rules give has a listed key', () => {
  const known = new Set<string>(BECAUSE_KEYS);
  const given = filesIn('shared')
    .filter((file) => !file.endsWith('becauseKeys.ts'))
    .flatMap((file) => matches(read(file), /['"`]((?:closed|dropped|price|caution|track|headline|cable|regime|missing|forecast)\.[A-Za-z]+)['"`]/g));
  expect(given.length).toBeGreaterThan(60);
  expect([...new Set(given)].filter((key) => !known.has(key) && !['track.moved', 'regime.moved'].includes(key))).toEqual([]);
});
