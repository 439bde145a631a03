/** Plays many exercises with bots and prints what came of them; with `--log`, writes one run's log as JSON lines. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Played } from '../../shared/bots/play.ts';
import { simulate as simulateRuns, type Simulation } from '../../shared/bots/simulate.ts';
import { sha256Hex } from '../../shared/lib/sha256.ts';
import { GENESIS, RECORD_VERSION, sealRecord } from '../../shared/protocol/record.ts';
import { faultLine, loadScenario } from '../scenarios/load.ts';
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
const readable = (simulation: Simulation): string =>
  [
    `${simulation.scenario}: ${simulation.ended} of ${simulation.runs} exercises ended (seed ${simulation.seed}, plan ${simulation.plan})\n`,
    table('Acts used', simulation.acts),
    table('Injects fired', simulation.injects),
    table('Truths drawn', simulation.truths),
    ...Object.entries(simulation.fields).map(
      ([field, tally]) =>
        `${field.padEnd(12)} world ${(tally.worldScore / 100).toFixed(2)} of 3, Regime ${(tally.meanRegime / 100).toFixed(2)}, harm ${(tally.meanHarm / 100).toFixed(1)} h per head, ${tally.ruptures} ruptures, medals ${JSON.stringify(tally.medals)}`,
    ),
    '',
  ].join('\n');

const USAGE = 'threshold simulate <scenario folder> [--runs 200] [--seed 1] [--plan ninety|sixty|express] [--json] [--log run.jsonl with --runs 1]\n';

export const simulate: Subcommand = async (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      plan: { type: 'string', default: 'ninety' },
      json: { type: 'boolean', default: false },
      log: { type: 'string' },
    },
  });
  const runs = Number(values.runs);
  const plan = (['ninety', 'sixty', 'express'] as const).find((known) => known === values.plan);
  const [folder] = positionals;
  if (folder === undefined || plan === undefined || !Number.isInteger(runs) || runs < 1 || (values.log !== undefined && runs !== 1)) {
    process.stderr.write(USAGE);
    return 2;
  }
  const loaded = await loadScenario(folder);
  if (!loaded.ok) {
    for (const fault of loaded.refusal) process.stderr.write(`${faultLine(fault)}\n`);
    return 1;
  }
  const played: Played[] = [];
  const simulation = simulateRuns(loaded.value, {
    runs,
    seed: values.seed,
    plan,
    ...(values.log === undefined ? {} : { onRecord: (_run: number, record: Played) => played.push(record) }),
  });
  if (values.log !== undefined) await writeFile(values.log, `${logLines(values.seed, played).join('\n')}\n`);
  process.stdout.write(values.json ? `${JSON.stringify(simulation, null, 2)}\n` : readable(simulation));
  return 0;
};
