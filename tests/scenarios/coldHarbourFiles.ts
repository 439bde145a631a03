/** The files of Cold Harbour as parsed JSON, fresh on every call so that a test may break its own copy. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const COLD_HARBOUR = `${ROOT}scenarios/cold-harbour`;

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Files = { [file: string]: Json };

const names = readdirSync(COLD_HARBOUR, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json')).map((name) => name.replaceAll('\\', '/'));
const texts = new Map(names.map((name) => [name, readFileSync(`${COLD_HARBOUR}/${name}`, 'utf8')]));

export const coldHarbourFiles = (): Files => Object.fromEntries([...texts].map(([name, text]) => [name, JSON.parse(text) as Json])); // JSON.parse gives JSON

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
