/** A worker of a simulation: plays the runs whose numbers it is given and posts what came of them. */
import { parentPort, workerData } from 'node:worker_threads';
import { simulateRun, type SimulationOptions } from '../../shared/bots/simulate.ts';
import { loadScenario } from '../scenarios/load.ts';

const { folder, options, from, step } = workerData as { folder: string; options: SimulationOptions; from: number; step: number }; // posted by simulate.ts
const loaded = await loadScenario(folder);
if (loaded.ok) {
  const runs = [];
  for (let index = from; index < options.runs; index += step) runs.push(simulateRun(loaded.value, options, index));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin
  parentPort?.postMessage({ runs, cpuMs: (process.threadCpuUsage().user + process.threadCpuUsage().system) / 1000 });
}
