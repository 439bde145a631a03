/** The second wall: who may import whom. Parsed, not grepped; a planted bad import of each kind is caught. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
/** Inside shared, each imports only what stands before it. */
const ORDER = [
  ['lib'],
  ['model'],
  ['norms'],
  ['escalation', 'services'],
  ['acts'],
  ['exercise'],
  ['scenario', 'view'],
  ['protocol', 'bots', 'interop', 'review'],
];
const rank = (folder: string): number => ORDER.findIndex((level) => level.includes(folder));

interface Module {
  readonly file: string;
  readonly imports: readonly { readonly from: string; readonly typeOnly: boolean }[];
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));

const parse = (file: string, source: string): Module => {
  const { module: parsed } = parseSync(file, source);
  const statics = parsed.staticImports.map((entry) => ({
    from: entry.moduleRequest.value,
    typeOnly: entry.entries.length > 0 && entry.entries.every((name) => name.isType),
  }));
  const exported = parsed.staticExports.flatMap((entry) =>
    entry.entries.flatMap((name) => (name.moduleRequest === null ? [] : [{ from: name.moduleRequest.value, typeOnly: name.isType }])),
  );
  const dynamic = parsed.dynamicImports.map((entry) => ({
    from: source.slice(entry.moduleRequest.start, entry.moduleRequest.end).replaceAll(/['"`]/g, ''),
    typeOnly: false,
  }));
  return { file, imports: [...statics, ...exported, ...dynamic] };
};

const target = (file: string, from: string): string => (from.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), from)) : from);
const folderOf = (path: string): string => path.split('/').slice(0, 2).join('/');

const faultOf = (file: string, from: string, typeOnly: boolean): string | null => {
  const to = target(file, from);
  const [top = '', inner = ''] = file.split('/');
  const outside = !from.startsWith('.');
  if (top !== 'tests' && to.startsWith('tests/')) return 'nothing imports tests';
  if (top === 'shared') {
    if (outside) return from === 'zod' || from === 'xstate' || from === 'xstate/graph' ? null : 'shared imports no package but zod and xstate';
    if (!to.startsWith('shared/')) return 'shared imports nothing outside shared';
    return rank(to.split('/')[1] ?? '') <= rank(inner) || (typeOnly && to === 'shared/acts/orderLine.ts')
      ? null
      : `shared/${inner} may not import shared/${to.split('/')[1] ?? ''}`;
  }
  if (top === 'client' && to.startsWith('server/')) return 'the client never imports the server';
  if (top === 'server' && to.startsWith('client/')) return 'the server never imports the client';
  if (top === 'server' && from.startsWith('@colyseus/') && inner !== 'rooms') return 'only server/rooms imports colyseus';
  if (top === 'server' && inner === 'rooms' && /^shared\/exercise\/(decide|evolve|resolve)/.test(to)) return 'a door never decides';
  if (top === 'client' && from === 'phaser' && inner !== 'board') return 'only client/board imports phaser';
  if (top === 'client' && from.startsWith('@colyseus/') && inner !== 'connection') return 'only client/connection imports the SDK';
  if (folderOf(file) === 'client/board' && folderOf(to) === 'client/desk') return 'board and desk meet in the store';
  if (folderOf(file) === 'client/desk' && folderOf(to) === 'client/board') return 'board and desk meet in the store';
  return null;
};
const faults = (modules: readonly Module[]): string[] =>
  modules.flatMap(({ file, imports }) =>
    imports.flatMap(({ from, typeOnly }) => {
      const fault = faultOf(file, from, typeOnly);
      return fault === null ? [] : [`${file} imports ${from}: ${fault}`];
    }),
  );

test('every import keeps to the house', () => {
  const modules = ['shared', 'server', 'client', 'tools'].flatMap(filesIn).map((file) => parse(file, readFileSync(join(ROOT, file), 'utf8')));
  expect(modules.length).toBeGreaterThan(60);
  expect(modules.reduce((sum, { imports }) => sum + imports.length, 0)).toBeGreaterThan(200);
  expect(faults(modules)).toEqual([]);
});

test.each([
  ['shared/model/x.ts', `import { readFileSync } from 'node:fs';`],
  ['shared/model/x.ts', `import { x } from '../../server/x.ts';`],
  ['shared/acts/x.ts', `import { x } from '../exercise/decide.ts';`],
  ['shared/exercise/x.ts', `export { x } from '../view/project.ts';`],
  ['client/desk/x.tsx', `import { x } from '../../server/x.ts';`],
  ['client/desk/x.tsx', `import Phaser from 'phaser';`],
  ['client/desk/x.tsx', `const x = import('../board/scene.ts');`],
  ['client/board/x.ts', `import { x } from '../desk/x.tsx';`],
  ['client/store/x.ts', `import { Client } from '@colyseus/sdk';`],
  ['server/authority/x.ts', `import { Room } from '@colyseus/core';`],
  ['server/rooms/x.ts', `import { decide } from '../../shared/exercise/decide.ts';`],
  ['server/x.ts', `import { x } from '../tests/x.ts';`],
])('a planted bad import in %s is caught: %s', (file, source) => {
  expect(faults([parse(file, source)])).toHaveLength(1);
});
