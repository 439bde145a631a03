/**
 * Compiles the scenario of the first steps: `node tools/primer.ts` writes `client/primer/compiled.json` from
 * `client/primer/scenario/`. It is compiled here, by the compiler of all scenarios, and not loaded like them: the loader
 * refuses a deck of four items, one interest each and two states, since no table could play on them for an hour; and it
 * must not stand in the list the white cell opens from. A fault that is not of that kind is refused here as well.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readScenarioFiles } from '../server/scenarios/read.ts';
import type { CompiledScenario } from '../shared/model/scenario.ts';
import { scenarioFaults } from '../shared/scenario/check.ts';
import { assembleScenario } from '../shared/scenario/compile.ts';
import type { ScenarioFault } from '../shared/scenario/fault.ts';
import { parseFiles } from '../shared/scenario/files.ts';

const FOLDER = resolve(import.meta.dirname, '../client/primer');
export const COMPILED = join(FOLDER, 'compiled.json');

/** What only a table of several delegations over several turns wants of a scenario. */
const FOR_A_TABLE: readonly RegExp[] = [
  /^\d+ to \d+ items within reach/,
  /^at least \d+ clusters/,
  /^at least \d+ roads to it/,
  /^two delegations that share at Corroborated/,
  /^\d+ secret interests/,
  /^at least \d+ pairs of conflicting interests/,
  /^a hypothesis of kind (falseFlag|insider)$/,
];
export const isForATable = ({ expected }: ScenarioFault): boolean => FOR_A_TABLE.some((pattern) => pattern.test(expected));

const fail = (faults: readonly ScenarioFault[]): never => {
  throw new Error(faults.map(({ file, path, expected, got }) => `${file} ${path}: expected ${expected}, got ${got}`).join('\n'));
};

/** The scenario as the browser gets it; throws with every fault that matters to one turn. */
export const compilePrimer = async (): Promise<CompiledScenario> => {
  const read = await readScenarioFiles(join(FOLDER, 'scenario'));
  if (!read.ok) return fail(read.refusal);
  const parsed = parseFiles(read.value.files);
  if (!parsed.ok) return fail(parsed.refusal);
  const faults = scenarioFaults(parsed.value).filter((fault) => !isForATable(fault));
  return faults.length > 0 ? fail(faults) : assembleScenario(parsed.value);
};

/** The text of the committed file. */
export const compiledText = (scenario: CompiledScenario): string => `${JSON.stringify(scenario)}\n`;

const main = async (): Promise<void> => {
  const text = compiledText(await compilePrimer());
  writeFileSync(COMPILED, text);
  console.log(`${COMPILED}: ${text.length} bytes`);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
