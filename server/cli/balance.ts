/** The balance report of scenarios: `npm run balance [-- <folder> ...] [--size middle] [--seed 1] [--only T1,T5] [--json]`. */
import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { balanceReport, SIZES } from '../../shared/bots/balance/report.ts';
import type { Target } from '../../shared/bots/balance/targets.ts';
import { scenarioNamed } from './scenario.ts';
import type { Subcommand } from './threshold.ts';

const SHIPPED = ['cold-harbour', 'clear-water', 'undertow'].map((name) => resolve(import.meta.dirname, '../../scenarios', name));
export const USAGE = 'threshold balance [<scenario folder> ...] [--size small|middle|full] [--seed 1] [--only T1,T5,C] [--rows] [--json]\n';

const lineOf = ({ id, wanted, measured, holds, rows }: Target, withRows: boolean): string =>
  `${holds ? 'holds ' : 'FAILS '} ${id.padEnd(4)} ${wanted}: ${measured}\n${withRows ? rows.map((row) => `            ${row}\n`).join('') : ''}`;

export const balance: Subcommand = async (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      size: { type: 'string', default: 'middle' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
      rows: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const size = (['small', 'middle', 'full'] as const).find((known) => known === values.size);
  if (size === undefined) {
    process.stderr.write(`--size ${values.size}: expected small, middle or full\n${USAGE}`);
    return 2;
  }
  const reports = [];
  for (const folder of positionals.length === 0 ? SHIPPED : positionals) {
    const loaded = await scenarioNamed(folder);
    if (!loaded.ok) {
      for (const line of loaded.refusal) process.stderr.write(`${line}\n`);
      return 1;
    }
    const { scenario } = loaded.value;
    if (!values.json) process.stdout.write(`# ${scenario.id} ${scenario.version} (size ${size}, seed ${values.seed})\n`);
    const tell = (target: Target): void => void (values.json || process.stdout.write(lineOf(target, values.rows)));
    const report = balanceReport(scenario, SIZES[size], values.seed, values.only?.split(',') ?? [], tell);
    reports.push(report);
    if (!values.json)
      process.stdout.write(
        `${report.targets.filter(({ holds }) => holds).length} of ${report.targets.length} targets hold, ${report.exercises} exercises\n\n`,
      );
  }
  if (values.json) process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
  return 0;
};
