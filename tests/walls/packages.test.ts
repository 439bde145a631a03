/** What may not be installed, and how the rest is pinned. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (file: string): Record<string, Record<string, unknown> | undefined> => JSON.parse(readFileSync(resolve(ROOT, file), 'utf8'));

/** Unauthenticated room access (monitor, playground), a git dependency (the umbrella), unfixed or unmaintained parsers. */
const BANNED = ['@colyseus/monitor', '@colyseus/playground', '@colyseus/auth', 'colyseus', 'xlsx', 'exceljs'];

test('no banned package is anywhere in the tree', () => {
  const installed = Object.keys(read('package-lock.json')['packages'] ?? {}).map((path) =>
    path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
  );
  expect(installed.length).toBeGreaterThan(100);
  expect(installed.filter((name) => BANNED.includes(name))).toEqual([]);
});

test('every dependency is pinned to one exact version', () => {
  const manifest = read('package.json');
  const versions = Object.entries({ ...manifest['dependencies'], ...manifest['devDependencies'], ...manifest['optionalDependencies'] });
  expect(versions.length).toBeGreaterThan(20);
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
});

test('the lock file names no download address', () => {
  expect(readFileSync(resolve(ROOT, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
});
