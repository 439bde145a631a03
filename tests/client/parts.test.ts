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

/** Modules that are fetched by themselves, with the parts that are there by then. */
const FETCHED: readonly (readonly [string, ...string[]])[] = [
  ['main.tsx', 'first'],
  ['start/CellDesk.tsx', 'first'],
  ['app/ReplayPage.tsx', 'first', 'room'],
  ['app/ExercisePage.tsx', 'first', 'room', 'table'],
  ['primer/PrimerPage.tsx', 'first', 'room', 'table', 'primer'],
  ['lobby/CellLobby.tsx', 'first', 'room', 'table', 'cell'],
  ['cell/ControlRoom.tsx', 'first', 'room', 'table', 'cell'],
  ['app/LadderFacts.tsx', 'first', 'room', 'table', 'references'],
  ['references/Sheet.tsx', 'first', 'room', 'table', 'references'],
  ['desk/Desk.tsx', 'first', 'room', 'table'],
  ...['assess/Assess', 'consult/Consult', 'decide/Decide', 'Reveal', 'Closing', 'statecraft/AssessPanels', 'statecraft/ConsultPanels'].map(
    (panel) => [`desk/${panel}.tsx`, 'first', 'room', 'table', 'papers'] as const,
  ),
  ['app/TableTwin.tsx', 'first', 'room', 'table', 'papers'],
];

const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^;]*?from\s+)?'(\.[^']+)'/gm;
const textOf = (path: string): string => readFileSync(path, 'utf8');
/** A module and all that comes with it, without what it fetches later. */
const closure = (entry: string): ReadonlySet<string> => {
  const seen = new Set<string>();
  const take = (path: string): void => {
    if (seen.has(path) || !existsSync(path) || /\/words\/(en|fr|ar)[/.]/.test(path)) return;
    seen.add(path);
    for (const [, to = ''] of textOf(path).matchAll(IMPORT)) take(normalize(resolve(dirname(path), to)));
  };
  take(resolve(CLIENT, entry));
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
  const families = [...code.matchAll(/\b(?:t|term)\(\s*`([a-z][^`$]*\.\$\{[^`]*)`/g)].flatMap(([, template = '']) => familyOf(template));
  return [...literal, ...families].filter((id) => !BOOK.test(id));
};

test.each(FETCHED)('what %s draws is worded by then', (entry, ...parts) => {
  const there = new Set(parts.flatMap((part) => Object.keys(PARTS[part] ?? {})));
  const modules = closure(entry);
  expect(modules.size).toBeGreaterThan(1);
  const missing = [...modules].flatMap((path) =>
    wordsIn(textOf(path)).flatMap((id) => (there.has(id) ? [] : [`${path.slice(CLIENT.length + 1)}: ${id}`])),
  );
  expect([...new Set(missing)]).toEqual([]);
});
