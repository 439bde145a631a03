/**
 * Reads the files of a scenario folder. A folder may come from anybody, so files have a size, nesting has a depth, links
 * out of the folder are not followed, and what cannot be read is a fault with its file and place.
 */
import { readFile, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parseJson } from '../../shared/lib/jsonText.ts';
import type { Result } from '../../shared/lib/result.ts';
import { ok, refuse } from '../../shared/lib/result.ts';
import type { ScenarioFault } from '../../shared/scenario/fault.ts';

/** Bytes. */
export const MAX_FILE_BYTES = 1_048_576;
export const MAX_DEPTH = 32;
const MAX_FILES = 64;

/** What stands in a scenario folder, by path inside it: the text as stored, and the same text parsed. */
export interface ScenarioFolder {
  readonly texts: { readonly [path: string]: string };
  readonly files: { readonly [path: string]: unknown };
}

const parseText = (file: string, text: string): Result<unknown, ScenarioFault> => {
  const parsed = parseJson(text, MAX_DEPTH);
  return parsed.ok ? parsed : refuse({ file, ...parsed.refusal });
};

const jsonFilesIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
};

const readOne = async (folder: string, file: string): Promise<Result<string, ScenarioFault>> => {
  const { size } = await stat(join(folder, file));
  if (size > MAX_FILE_BYTES) return refuse({ file, path: '', expected: `at most ${MAX_FILE_BYTES} bytes`, got: `${size}` });
  return ok(await readFile(join(folder, file), 'utf8'));
};

/** One JSON file from anywhere on disk, under the same limits; its faults name it as it was named. */
export const readJsonFile = async (path: string): Promise<Result<unknown, ScenarioFault>> => {
  const read = await readOne('', path).catch(() => refuse({ file: path, path: '', expected: 'a file', got: 'nothing' }));
  return read.ok ? parseText(path, read.value) : read;
};

/** All JSON files of a folder, or every fault met while reading them. */
export const readScenarioFiles = async (folder: string): Promise<Result<ScenarioFolder, readonly ScenarioFault[]>> => {
  const names = await jsonFilesIn(folder).catch(() => []);
  if (names.length === 0) return refuse([{ file: 'scenario.json', path: '', expected: 'a file', got: 'nothing' }]);
  if (names.length > MAX_FILES) return refuse([{ file: '', path: '', expected: `at most ${MAX_FILES} files`, got: `${names.length}` }]);
  const [texts, files, faults]: [Record<string, string>, Record<string, unknown>, ScenarioFault[]] = [{}, {}, []];
  for (const name of names) {
    const read = await readOne(folder, name);
    const parsed = read.ok ? parseText(name, read.value) : read;
    if (read.ok) texts[name] = read.value;
    if (parsed.ok) files[name] = parsed.value;
    else faults.push(parsed.refusal);
  }
  return faults.length > 0 ? refuse(faults) : ok({ texts, files });
};
