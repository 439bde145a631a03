/** The shipped scenario, compiled once per test file. */
import { resolve } from 'node:path';
import { loadScenario } from '../../server/scenarios/load.ts';

const loaded = await loadScenario(resolve(import.meta.dirname, '../../scenarios/cold-harbour'));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal, null, 1));
export const coldHarbour = loaded.value;
