/**
 * Exercises that were played once, kept for good: today's program must read every record and come to the same state after
 * each. A change here means that old saves fold to something else; `node tools/golden.ts` rewrites the files, and the
 * commit that does so says why.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Event } from '../../shared/exercise/event.ts';
import type { CompiledScenario } from '../../shared/model/scenario.ts';
import { foldHashes, foldLines, readLines, type StoredLine } from '../../tools/golden/fold.ts';

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
const scenario: CompiledScenario = JSON.parse(read('cold-harbour.scenario.json'));
const GOLDEN = ['cold-harbour-1', 'cold-harbour-2'] as const;

test.each(GOLDEN)('%s folds to the committed state after every record', (name) => {
  const expected: readonly string[] = JSON.parse(read(`${name}.hashes.json`));
  expect(expected.length).toBeGreaterThan(100);
  expect(new Set(expected).size).toBe(expected.length);
  expect(foldHashes(scenario, read(`${name}.jsonl`))).toEqual(expected);
});

test.each(GOLDEN)('%s is a whole exercise that ends with its truth told', (name) => {
  const ended = foldLines(scenario, readLines(read(`${name}.jsonl`)), () => undefined);
  expect(ended).toMatchObject({ clock: { stage: 'ended' }, truthRevealed: true, turns: 3 });
});

test('the golden logs hold most kinds of events, so that a change of the fold cannot pass unseen', () => {
  const kinds = GOLDEN.flatMap((name) =>
    readLines(read(`${name}.jsonl`)).flatMap(({ bytes }) =>
      (JSON.parse(bytes) as { readonly events: readonly Event[] }).events.map(({ type }) => type),
    ),
  );
  expect(new Set(kinds).size).toBeGreaterThan(30);
});

const altered = (lines: readonly StoredLine[], n: number, change: (line: StoredLine) => StoredLine): string =>
  lines.map((line, at) => JSON.stringify(at === n ? change(line) : line)).join('\n');

test('a record that was changed, dropped or moved is not folded', () => {
  const lines = readLines(read('cold-harbour-1.jsonl'));
  const fold = (text: string) => () => foldHashes(scenario, text);
  expect(fold(altered(lines, 40, (line) => ({ ...line, bytes: line.bytes.replace('"at":', '"at":1') })))).toThrow('does not match its hash');
  expect(fold([...lines.slice(0, 40), ...lines.slice(41)].map((line) => JSON.stringify(line)).join('\n'))).toThrow('does not match its hash');
  expect(fold([...lines.slice(0, 40), ...lines.slice(40, 42).reverse(), ...lines.slice(42)].map((line) => JSON.stringify(line)).join('\n'))).toThrow(
    'does not match its hash',
  );
});
