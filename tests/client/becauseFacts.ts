/** The facts each rule gives with its reason, read from the source: names of the object that follows the key. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SHARED = resolve(import.meta.dirname, '../../shared');
const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sources(join(folder, entry.name))
      : entry.name.endsWith('.ts') && entry.name !== 'becauseKeys.ts' && entry.name !== 'rejection.ts'
        ? [readFileSync(join(folder, entry.name), 'utf8')]
        : [],
  );

/** The text between a brace and its partner. */
const braced = (text: string, from: number): string => {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return text.slice(from + 1, at);
  }
  return '';
};
/** Names at the top level of an object literal; spreads are left out. */
const namesIn = (body: string): readonly string[] => {
  const names: string[] = [];
  let depth = 0;
  let part = '';
  for (const letter of `${body},`) {
    if ('{[('.includes(letter)) depth += 1;
    if ('}])'.includes(letter)) depth -= 1;
    if (letter === ',' && depth === 0) {
      const name = /^\s*(\w+)\s*(:|$)/.exec(part.trim())?.[1];
      if (name !== undefined) names.push(name);
      part = '';
    } else part += letter;
  }
  return names;
};

/** Between a key and its facts stand at most the other arm of a choice, a closing quote, and `facts:`. */
const BETWEEN = /^(?:\s*[:)?]?\s*(?:[\w.=! ]+\?)?\s*'[a-z]+\.\w+')*\s*,?\s*(?:facts:)?\s*$/;

export const sourcesOf = (keys: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const texts = sources(SHARED);
  const found = new Map<string, (readonly string[])[]>();
  for (const key of keys) {
    for (const text of texts) {
      for (let at = text.indexOf(`'${key}'`); at !== -1; at = text.indexOf(`'${key}'`, at + 1)) {
        const brace = text.indexOf('{', at);
        const between = text.slice(at + key.length + 2, brace);
        if (brace === -1 || !BETWEEN.test(between)) continue;
        found.set(key, [...(found.get(key) ?? []), namesIn(braced(text, brace))]);
      }
    }
  }
  return found;
};
