/** Checks a scenario folder: every fault with its file, the path in it, what was expected and what is there. */
import { scenarioNamed } from './scenario.ts';
import type { Subcommand } from './threshold.ts';

export const validate: Subcommand = async ([folder]) => {
  if (folder === undefined) {
    process.stderr.write('Which scenario? npm run threshold -- validate scenarios/<name>\n');
    return 2;
  }
  const loaded = await scenarioNamed(folder);
  if (loaded.ok) {
    const { id, version, states, incidents, items, injects } = loaded.value.scenario;
    process.stdout.write(
      `${id} ${version} is sound: ${states.length} states, ${incidents.length} incidents, ${items.length} items, ${injects.length} injects.\n`,
    );
    return 0;
  }
  for (const line of loaded.refusal) process.stderr.write(`${line}\n`);
  return 1;
};
