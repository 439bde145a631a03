/** The golden fold for a browser: the test opens this on a blank page and asks for a log's hashes. */
import { foldHashes } from '../../tools/golden/fold.ts';
import type { CompiledScenario } from '../../shared/model/scenario.ts';

const text = async (path: string): Promise<string> => {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.text();
};

Object.assign(globalThis, {
  golden: async (name: string): Promise<readonly string[]> => {
    const scenario = JSON.parse(await text('/cold-harbour.scenario.json')) as CompiledScenario; // the committed file
    return foldHashes(scenario, await text(`/${name}.jsonl`));
  },
});
