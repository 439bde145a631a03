/**
 * Rewrites the golden logs: `node tools/golden.ts`. Two exercises played by bots, the scenario they were played on, and the
 * hash of the state after every record. A change of these files says that old saves may fold to something else: the commit
 * that makes it explains why. `node tools/golden.ts --hashes` folds the logs that are there and rewrites the hashes only.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { playExercise, type Played } from '../shared/bots/play.ts';
import { ALL_FIELDS, planRun, type Field } from '../shared/bots/simulate.ts';
import { canonical } from '../shared/lib/canonical.ts';
import type { CompiledScenario } from '../shared/model/scenario.ts';
import { logLines } from '../server/cli/simulate.ts';
import { loadScenario } from '../server/scenarios/load.ts';
import { foldHashes } from './golden/fold.ts';

const FOLDER = resolve(import.meta.dirname, '../tests/golden');
const NAME = 'cold-harbour';
/** The first is what `simulate --runs 1 --seed 1 --plan sixty --log` writes; the second walks every act that is open. */
const LOGS: readonly { readonly seed: string; readonly field: Field }[] = [
  { seed: '1', field: 'responsible' },
  { seed: '2', field: 'random' },
];

const compiled = async (): Promise<CompiledScenario> => {
  const loaded = await loadScenario(resolve(import.meta.dirname, '../scenarios', NAME));
  if (!loaded.ok) throw new Error(`${NAME} cannot be compiled: ${JSON.stringify(loaded.refusal)}`);
  return loaded.value;
};

const playLog = (scenario: CompiledScenario, seed: string, field: Field): string => {
  const played: Played[] = [];
  const plan = planRun(scenario, seed, ALL_FIELDS.indexOf(field));
  playExercise(scenario, { seed: plan.seed, plan: 'sixty', styles: plan.styles, onAccepted: (record) => void played.push(record) });
  return `${logLines(seed, played).join('\n')}\n`;
};

const main = async (hashesOnly: boolean): Promise<void> => {
  const pinned = join(FOLDER, `${NAME}.scenario.json`);
  const scenario = hashesOnly ? (JSON.parse(readFileSync(pinned, 'utf8')) as CompiledScenario) : await compiled(); // the text this tool wrote
  if (!hashesOnly) writeFileSync(pinned, `${canonical(scenario)}\n`);
  for (const [n, { seed, field }] of LOGS.entries()) {
    const file = join(FOLDER, `${NAME}-${n + 1}`);
    const text = hashesOnly ? readFileSync(`${file}.jsonl`, 'utf8') : playLog(scenario, seed, field);
    const hashes = foldHashes(scenario, text);
    writeFileSync(`${file}.jsonl`, text);
    writeFileSync(`${file}.hashes.json`, `${JSON.stringify(hashes, null, 1)}\n`);
    process.stdout.write(`${NAME}-${n + 1}: ${hashes.length} records, ends at ${hashes.at(-1)}\n`);
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.includes('--hashes'));
