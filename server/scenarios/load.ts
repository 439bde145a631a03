/** Scenarios on disk: which there are, and one of them compiled. */
import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../../shared/lib/result.ts';
import type { CompiledScenario } from '../../shared/model/scenario.ts';
import { compileScenario } from '../../shared/scenario/compile.ts';
import type { ScenarioFault } from '../../shared/scenario/compile.ts';
import { readScenarioFiles } from './read.ts';

export { readScenarioFiles } from './read.ts';
export type { ScenarioFolder } from './read.ts';

/** Reads, checks and compiles one scenario folder; or says all that is wrong with it. */
export const loadScenario = async (folder: string): Promise<Result<CompiledScenario, readonly ScenarioFault[]>> => {
  const read = await readScenarioFiles(folder);
  return read.ok ? compileScenario(read.value.files) : read;
};

/** Names of the folders under `root` that hold a scenario, in alphabetical order. */
export const listScenarios = async (root: string): Promise<readonly string[]> => {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
  const found = await Promise.all(folders.map(async (name) =>
    access(join(root, name, 'scenario.json')).then(() => [name], () => [])));
  return found.flat();
};

/** A fault as one line for a terminal: file, place, what was expected and what was found. */
export const faultLine = ({ file, path, expected, got }: ScenarioFault): string =>
  `${file}${path === '' ? '' : ` ${path}`}: expected ${expected}, got ${got}`;
