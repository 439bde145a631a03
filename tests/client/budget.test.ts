/** What a person has to fetch before the page answers, packed as the server packs it, against the promised weights. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { LOCALES } from '../../client/words/locales.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const BUILT = join(ROOT, 'dist/client');
const MANIFEST = join(BUILT, '.vite/manifest.json');
/** Thousands of bytes, packed. */
const START_KB = 140;
const JOINED_KB = 210;
/** With the worker that folds; other languages come on top of the English of the start page. */
const REPLAY_KB = 190;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}
type Manifest = { readonly [source: string]: Chunk };
let manifest: Manifest = {};

beforeAll(() => {
  if (!existsSync(MANIFEST))
    execFileSync(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'], { cwd: ROOT });
  manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest; // what vite wrote
}, 120_000);

/** Every file that comes with a source: itself, what it imports, and their styles. */
const filesWith = (sources: readonly string[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  const files = new Set<string>();
  const take = (source: string): void => {
    if (seen.has(source)) return;
    seen.add(source);
    const chunk = manifest[source];
    if (chunk === undefined) throw new Error(`the build has no ${source}`);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    chunk.imports?.forEach(take);
  };
  sources.forEach(take);
  return files;
};
const packed = (file: string): number => gzipSync(readFileSync(join(BUILT, file))).length;
const kilobytes = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + packed(file), 0) / 1000;
const report = (what: string, files: Iterable<string>, most: number): number => {
  const weight = kilobytes(files);
  console.log(`${what}: ${weight.toFixed(1)} kB packed (at most ${String(most)})`);
  return weight;
};
const worker = (): string =>
  `assets/${readdirSync(join(BUILT, 'assets')).find((name) => /^foldWorker.*\.js$/.test(name)) ?? 'the fold worker is missing'}`;

test('the start page is light', () => {
  const files = ['index.html', ...filesWith(['index.html'])];
  expect(files.filter((file) => file.endsWith('.js')).length).toBeGreaterThan(0);
  const weight = report('start page', files, START_KB);
  expect(weight).toBeGreaterThan(20);
  expect(weight).toBeLessThanOrEqual(START_KB);
});

/** The files of words that a page fetches in a language; English for the start page is part of the page. */
const wordsIn = (locale: string, parts: readonly string[]): readonly string[] =>
  parts.filter((part) => part !== 'first' || locale !== 'en').map((part) => `words/${locale}/${part}.ts`);

test.each(LOCALES)('a desk in $name, with the line to the room, is light', ({ id }) => {
  const files = filesWith(['index.html', 'app/ExercisePage.tsx', ...wordsIn(id, ['first', 'room', 'table'])]);
  expect([...files].some((file) => readFileSync(join(BUILT, file), 'utf8').includes('matchmake'))).toBe(true);
  expect(report(`start page and desk, ${id}`, ['index.html', ...files], JOINED_KB)).toBeLessThanOrEqual(JOINED_KB);
});

test.each(LOCALES)('the replay page in $name, with the worker that folds the record, is light', ({ id }) => {
  const files = filesWith(['index.html', 'app/ReplayPage.tsx', ...wordsIn(id, ['first', 'room'])]);
  expect(report(`start page and replay, ${id}`, ['index.html', worker(), ...files], REPLAY_KB)).toBeLessThanOrEqual(REPLAY_KB);
});

test('the map comes apart from all of them', () => {
  const map = filesWith(['board/mount.ts']);
  const others = filesWith(['index.html', 'app/ExercisePage.tsx', 'app/ReplayPage.tsx', 'cell/ControlRoom.tsx', 'start/CellDesk.tsx']);
  const alone = [...map].filter((file) => !others.has(file));
  expect(kilobytes(alone)).toBeGreaterThan(50);
  console.log(`map, fetched apart: ${kilobytes(alone).toFixed(1)} kB packed`);
  const fonts = readdirSync(join(BUILT, 'assets')).filter((name) => name.endsWith('.woff2'));
  for (const font of fonts) console.log(`font ${font}: ${(readFileSync(join(BUILT, 'assets', font)).length / 1000).toFixed(1)} kB`);
  expect(fonts.length).toBeGreaterThan(0);
});
