/** Plays many exercises with bots and prints what came of them; with `--log`, writes one run's log as JSON lines. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Played } from '../../shared/bots/play.ts';
import { ALL_FIELDS, simulateRun, summarise, type FieldRun, type Simulation, type SimulationOptions } from '../../shared/bots/simulate.ts';
import type { Nation, Spread, Tally } from '../../shared/bots/tally.ts';
import type { CompiledScenario } from '../../shared/model/scenario.ts';
import { DYAD_CHARTS, MODES } from '../../shared/model/terms.ts';
import { sha256Hex } from '../../shared/lib/sha256.ts';
import { GENESIS, RECORD_VERSION, sealRecord } from '../../shared/protocol/record.ts';
import { scenarioNamed } from './scenario.ts';
import type { Subcommand } from './threshold.ts';

/** The run's asks as the same chained records a live exercise keeps; salts come from the seed, so the file is reproducible. */
export const logLines = (seed: string, played: readonly Played[]): readonly string[] => {
  let prev = GENESIS;
  return played.map(({ at, by, commandId, ask, events }, i) => {
    const record = sealRecord(prev, {
      v: RECORD_VERSION,
      seq: i + 1,
      at,
      by,
      commandId,
      ask,
      events,
      salt: sha256Hex(`${seed}|salt|${i}`).slice(0, 32),
    });
    prev = record.hash;
    return JSON.stringify({ bytes: record.bytes, prev: record.prev, hash: record.hash });
  });
};

const table = (title: string, counts: { readonly [key: string]: number }): string =>
  `${title}\n${Object.entries(counts)
    .map(([key, n]) => `  ${key.padEnd(34)} ${String(n).padStart(6)}`)
    .join('\n')}\n`;
const share = (counts: { readonly [key: string]: number }): string =>
  Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([key, n]) => `${key} ${n}`)
    .join(', ');
const fieldLine = (field: string, tally: Tally): string =>
  `${field.padEnd(22)} world ${(tally.worldScore / 100).toFixed(2)} of 3 (${share(tally.results)}), Regime ${(tally.meanRegime / 100).toFixed(2)}, harm ${(tally.meanHarm / 100).toFixed(1)} h per head, peak rung ${(tally.meanPeakRung / 100).toFixed(2)} (${share(tally.peakRungs)}), ${tally.ruptures} ruptures, medals ${share(tally.medals)}, score ${(tally.meanScore / 100).toFixed(2)}`;
const spread = ({ low, median, high }: Spread): string => [low, median, high].map((value) => (value / 100).toFixed(1)).join(' ');
const nationLine = (state: string, { medals, mandate, standing, liberties, harm, interestsMet }: Nation): string =>
  `${state.padEnd(22)} medals ${share(medals)}; Mandate ${spread(mandate)}, Standing ${spread(standing)}, Liberties ${spread(liberties)}, harm ${spread(harm)}; interests met ${(interestsMet / 100).toFixed(1)} on average`;
const readable = (simulation: Simulation, perSecond: number): string =>
  [
    `${simulation.scenario}: ${simulation.ended} of ${simulation.runs} exercises ended (seed ${simulation.seed}, plan ${simulation.plan}), ${perSecond.toFixed(1)} exercises per CPU-second\n`,
    table('Acts used', simulation.acts),
    table('Injects fired, in runs', simulation.injects),
    table('Truths drawn', simulation.truths),
    `Acts never used: ${simulation.actsNeverUsed.join(', ') || 'none'}`,
    `Injects never fired: ${simulation.injectsNeverFired.join(', ') || 'none'}`,
    `Branches of the charts never taken: ${simulation.branchesNeverTaken.join(', ') || 'none'}\n`,
    ...(simulation.hash === null ? [] : [`Hash of all end states: ${simulation.hash}\n`]),
    ...Object.entries(simulation.fields).map(([field, tally]) => fieldLine(field, tally)),
    '\nNations over all runs: medals; tenth, fiftieth and ninetieth percentile of each track of 10 and of harm in hours per head',
    ...Object.entries(simulation.nations).map(([state, nation]) => nationLine(state, nation)),
    '',
  ].join('\n');

export const USAGE =
  'threshold simulate <scenario> [--runs 200] [--seed 1] [--plan ninety|sixty|express] [--bots a,b,mixed] [--chart restraint|standard|spiral|own] [--mode basic|advanced] [--workers 1] [--hash] [--json] [--log run.jsonl with --runs 1]\n';

const OPTIONS = {
  runs: { type: 'string', default: '200' },
  seed: { type: 'string', default: '1' },
  plan: { type: 'string', default: 'ninety' },
  bots: { type: 'string' },
  chart: { type: 'string' },
  mode: { type: 'string' },
  workers: { type: 'string', default: '1' },
  hash: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  log: { type: 'string' },
} as const;
type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

const oneOf = <Choice extends string>(choices: readonly Choice[], value: string | undefined): Choice | undefined =>
  choices.find((known) => known === value);

/** What was asked for, or one sentence per thing that cannot be. */
const readOptions = (values: Values): SimulationOptions | readonly string[] => {
  const faults: string[] = [];
  const runs = Number(values.runs);
  const plan = oneOf(['ninety', 'sixty', 'express'] as const, values.plan);
  const bots = values.bots?.split(',');
  const strangers = (bots ?? []).filter((name) => oneOf(ALL_FIELDS, name) === undefined);
  const chart = oneOf(DYAD_CHARTS, values.chart);
  const mode = oneOf(MODES, values.mode);
  if (!Number.isInteger(runs) || runs < 1 || runs > 1_000_000) faults.push(`--runs ${values.runs}: expected a whole number from 1 to 1000000`);
  if (plan === undefined) faults.push(`--plan ${values.plan}: expected ninety, sixty or express`);
  for (const name of strangers) faults.push(`--bots ${name}: expected ${ALL_FIELDS.join(', ')}`);
  if (values.chart !== undefined && chart === undefined) faults.push(`--chart ${values.chart}: expected ${DYAD_CHARTS.join(', ')}`);
  if (values.mode !== undefined && mode === undefined) faults.push(`--mode ${values.mode}: expected ${MODES.join(', ')}`);
  if (values.log !== undefined && runs !== 1) faults.push('--log: writes one run; expected with --runs 1');
  if (faults.length > 0 || plan === undefined) return faults;
  return {
    runs,
    seed: values.seed ?? '1',
    plan,
    hash: values.hash ?? false,
    ...(bots === undefined ? {} : { bots: bots.flatMap((name) => oneOf(ALL_FIELDS, name) ?? []) }),
    ...(chart === undefined ? {} : { chart }),
    ...(mode === undefined ? {} : { mode }),
  };
};

interface Shift {
  readonly runs: readonly FieldRun[];
  readonly cpuMs: number;
}
const inWorker = (folder: string, options: SimulationOptions, from: number, step: number): Promise<Shift> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./simulationWorker.ts', import.meta.url), { workerData: { folder, options, from, step } });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => code !== 0 && reject(new Error(`a worker of the simulation ended with ${code}`)));
  });

const here = (scenario: CompiledScenario, options: SimulationOptions, played: Played[] | null): Shift => {
  const before = process.cpuUsage();
  const runs = Array.from({ length: options.runs }, (_, index) =>
    simulateRun(scenario, options, index, played === null ? undefined : (record) => played.push(record)),
  );
  const { user, system } = process.cpuUsage(before);
  return { runs, cpuMs: (user + system) / 1000 };
};

export const simulate: Subcommand = async (args) => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  const [folder] = positionals;
  const workers = Number(values.workers);
  const options = readOptions(values);
  if (folder === undefined || Array.isArray(options) || !Number.isInteger(workers) || workers < 1 || workers > 64) {
    const faults = Array.isArray(options) ? options : [];
    if (!Number.isInteger(workers) || workers < 1 || workers > 64) faults.push(`--workers ${values.workers}: expected a whole number from 1 to 64`);
    process.stderr.write(`${faults.map((fault) => `${fault}\n`).join('')}${USAGE}`);
    return 2;
  }
  const asked = options as SimulationOptions; // not a list of faults, as seen above
  const loaded = await scenarioNamed(folder);
  if (!loaded.ok) {
    for (const line of loaded.refusal) process.stderr.write(`${line}\n`);
    return 1;
  }
  const { scenario } = loaded.value;
  const played: Played[] | null = values.log === undefined ? null : [];
  const shifts =
    workers === 1
      ? [here(scenario, asked, played)]
      : await Promise.all(Array.from({ length: workers }, (_, n) => inWorker(loaded.value.folder, asked, n, workers)));
  const simulation = summarise(
    scenario,
    asked,
    shifts.flatMap(({ runs }) => runs),
  );
  const perSecond =
    (asked.runs * 1000) /
    Math.max(
      1,
      shifts.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    );
  if (values.log !== undefined) await writeFile(values.log, `${logLines(asked.seed, played ?? []).join('\n')}\n`);
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ ...simulation, exercisesPerCpuSecond: Math.round(perSecond * 10) / 10 }, null, 2)}\n`
      : readable(simulation, perSecond),
  );
  return 0;
};
