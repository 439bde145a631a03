/** The files of a scenario that ships as parsed JSON, and hands to break them with. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Files = { [file: string]: Json };

/** Reads the folder once; each call parses anew, so that a test may break its own copy. */
export const jsonFilesOf = (scenario: string): (() => Files) => {
  const folder = `${ROOT}scenarios/${scenario}`;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json')).map((name) => name.replaceAll('\\', '/'));
  const texts = names.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const);
  return () => Object.fromEntries(texts.map(([name, text]) => [name, JSON.parse(text) as Json])); // JSON.parse gives JSON
};

/** The object or list at a path of keys; throws when it is not there, so that a mutation cannot miss. */
export const inside = (root: Json | undefined, ...path: readonly (string | number)[]): { [key: string]: Json } => {
  let value: Json | undefined = root;
  for (const key of path) value = typeof value === 'object' && value !== null ? (value as { [key: string]: Json })[key] : undefined; // a list has keys too
  if (typeof value !== 'object' || value === null) throw new Error(`nothing at ${path.join('.')}`);
  return value as { [key: string]: Json }; // a list is written to by index
};

/** Sets a value that must already be there. */
export const change = (root: Json | undefined, path: readonly (string | number)[], value: Json): void => {
  const key = String(path.at(-1));
  const holder = inside(root, ...path.slice(0, -1));
  if (!(key in holder)) throw new Error(`nothing at ${path.join('.')}`);
  holder[key] = value;
};
