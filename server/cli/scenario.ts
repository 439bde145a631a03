/** A scenario as it is named on a command line: by its folder, or by the name of one that ships. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ok, refuse, type Result } from '../../shared/lib/result.ts';
import type { CompiledScenario } from '../../shared/model/scenario.ts';
import { faultLine, listScenarios, loadScenario } from '../scenarios/load.ts';

const SHIPPED = resolve(import.meta.dirname, '../../scenarios');
const holdsScenario = (folder: string): boolean => existsSync(join(folder, 'scenario.json'));

export interface NamedScenario {
  readonly folder: string;
  readonly scenario: CompiledScenario;
}

/** The scenario, compiled; or a line for each thing that is wrong with it, or one that says which names there are. */
export const scenarioNamed = async (named: string): Promise<Result<NamedScenario, readonly string[]>> => {
  // A folder without its first file is still told all that is wrong with it.
  const folder = [named, join(SHIPPED, named)].find(holdsScenario) ?? (existsSync(named) ? named : undefined);
  if (folder === undefined)
    return refuse([`${named}: expected a folder with a scenario.json, or one of ${(await listScenarios(SHIPPED)).join(', ')}; got nothing`]);
  const loaded = await loadScenario(folder);
  return loaded.ok ? ok({ folder, scenario: loaded.value }) : refuse(loaded.refusal.map(faultLine));
};
