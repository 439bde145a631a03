/** Words come part by part: whatever is drawn finds its words in the parts that are fetched with it. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, normalize, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { first } from '../../client/words/en/first.ts';
import { cell } from '../../client/words/en/cell.ts';
import { papers } from '../../client/words/en/papers.ts';
import { primer } from '../../client/words/en/primer.ts';
import { references } from '../../client/words/en/references.ts';
import { room } from '../../client/words/en/room.ts';
import { table } from '../../client/words/en/table.ts';

const CLIENT = resolve(import.meta.dirname, '../../client');
const PARTS: { readonly [part: string]: object } = { first, room, table, papers, cell, references, primer };
const WORDS = new Set(Object.values(PARTS).flatMap((part) => Object.keys(part)));

const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^;]*?from\s+)?'(\.[^']+)'/gm;
/** `import('…')`, with the parts that are fetched along with it. */
const FETCH = /import\('(\.[^']+)'\)\)?(?:,\s*((?:'\w+'(?:,\s*)?)+)\))?/g;
const textOf = (path: string): string => readFileSync(path, 'utf8');
const beside = (path: string, to: string): string => {
  const found = normalize(resolve(dirname(path), to.replace(/\?.*$/, '')));
  if (!existsSync(found)) throw new Error(`${path} imports ${to}, which is not there`);
  return found;
};
const isCode = (path: string): boolean => /\.tsx?$/.test(path) && !/\/words\/(en|fr|ar)[/.]/.test(path);
/** A module and all that comes with it, without what it fetches later. */
const closure = (entry: string): ReadonlySet<string> => {
  const seen = new Set<string>();
  const take = (path: string): void => {
    if (seen.has(path) || !isCode(path)) return;
    seen.add(path);
    for (const [, to = ''] of textOf(path).matchAll(IMPORT)) take(beside(path, to));
  };
  take(entry);
  return seen;
};
/** The book is fetched when it is opened: its words are no concern of whoever opens it. */
const BOOK = /^(play|ref)\./;
/** Those of a family that is put together: one step of the id is filled in, or, where none has such a step, several. */
const familyOf = (template: string): readonly string[] => {
  const steps = template.split(/\$\{[^}]*\}/).map((step) => step.replaceAll('.', '\\.'));
  const [one, more] = ['[^.]+', '.+'].map((step) => new RegExp(`^${steps.join(step)}$`));
  const found = [...WORDS].filter((id) => one?.test(id) === true);
  return found.length > 0 ? found : [...WORDS].filter((id) => more?.test(id) === true);
};
/** Ids that stand in the code as they are, and those put together there. */
const wordsIn = (code: string): readonly string[] => {
  const literal = [...code.matchAll(/['`]([a-z][\w-]*(?:\.[\w-]+)+)['`]/gi)].flatMap(([, id = '']) => (WORDS.has(id) ? [id] : []));
  const families = [...code.matchAll(/`([a-z][\w-]*\.[^`$]*\$\{[^`]*)`/gi)].flatMap(([, template = '']) => familyOf(template));
  return [...literal, ...families].filter((id) => !BOOK.test(id));
};

/** What asks for words when it is drawn (Attach), or says a thing only where its words are (software). */
const ASKS: { readonly [module: string]: readonly string[] } = {
  'desk/consult/Attach.tsx': ['references'],
  'words/software.ts': ['table'],
};
/** The replay draws what it fetches inside a desk, which came with these. */
const WITHIN: { readonly [entry: string]: readonly string[] } = { 'app/ReplayPage.tsx': ['table'] };
type Fetched = readonly [entry: string, ...parts: string[]];
/** Every module that is fetched by itself, from the page's own on, with the parts that are there by then. */
const fetched = (): readonly Fetched[] => {
  const found = new Map<string, Fetched>();
  const follow = (entry: string, parts: readonly string[]): void => {
    const key = `${entry} ${[...parts].toSorted().join()}`;
    if (found.has(key)) return;
    found.set(key, [entry.slice(CLIENT.length + 1), ...parts]);
    for (const path of closure(entry))
      for (const [, to = '', also = ''] of textOf(path).matchAll(FETCH)) {
        const target = beside(path, to);
        const more = [...also.matchAll(/'(\w+)'/g)].map(([, part = '']) => part).filter((part) => part in PARTS);
        const around = WITHIN[entry.slice(CLIENT.length + 1)] ?? [];
        if (isCode(target)) follow(target, [...new Set([...parts, ...around, ...more])]);
      }
  };
  follow(resolve(CLIENT, 'main.tsx'), ['first']);
  return [...found.values()];
};
const FETCHED = fetched();

test('what is fetched by itself is found, with its parts', () => {
  const names = FETCHED.map((each) => each.join(' '));
  expect(names).toContain('app/ExercisePage.tsx first room table');
  expect(names).toContain('desk/decide/Decide.tsx first room table papers');
  expect(names).toContain('cell/ControlRoom.tsx first room table cell');
  expect(names).toContain('desk/consult/Marked.tsx first room table');
});

test.each(FETCHED)('what %s draws is worded by then', (entry, ...parts) => {
  const there = new Set(parts.flatMap((part) => Object.keys(PARTS[part] ?? {})));
  const missing = [...closure(resolve(CLIENT, entry))].flatMap((path) => {
    if (!path.startsWith(CLIENT)) return [];
    const name = path.slice(CLIENT.length + 1);
    const asked = new Set((ASKS[name] ?? []).flatMap((part) => Object.keys(PARTS[part] ?? {})));
    return wordsIn(textOf(path)).flatMap((id) => (there.has(id) || asked.has(id) ? [] : [`${name}: ${id}`]));
  });
  expect([...new Set(missing)]).toEqual([]);
});
