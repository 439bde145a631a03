/** Runs described incidents (docs/model.md) through the service model and prints their curves, or how far off they are. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Result } from '../../shared/lib/result.ts';
import { refuse } from '../../shared/lib/result.ts';
import { parseDescribed } from '../../shared/scenario/described.ts';
import type { ScenarioFault } from '../../shared/scenario/fault.ts';
import { MAX_HOUR, type DescribedIncident } from '../../shared/services/incidentFile.ts';
import { faultLine } from '../scenarios/load.ts';
import { readJsonFile } from '../scenarios/read.ts';
import { readable, report, summary, table, type Report } from './modelReport.ts';
import type { Subcommand } from './threshold.ts';

const SHIPPED = 'scenarios/incidents';
const MOST_HOURS = 200;
export const USAGE = `threshold model <incident.json | folder> [--hours 0,6,24] [--json]
threshold model --all [--json]    all incidents of ${SHIPPED}
`;

export const readIncident = async (file: string): Promise<Result<DescribedIncident, readonly ScenarioFault[]>> => {
  const read = await readJsonFile(file);
  return read.ok ? parseDescribed(file, read.value) : refuse([read.refusal]);
};

/** The asked hours in order, each once; null when they are not whole hours within a year. */
const hoursOf = (text: string): readonly number[] | null => {
  const hours = text.split(',').map((part) => (/^\s*\d{1,5}\s*$/.test(part) ? Number(part) : Number.NaN));
  const sound = hours.length <= MOST_HOURS && hours.every((hour) => Number.isInteger(hour) && hour <= MAX_HOUR);
  return sound ? [...new Set(hours)].sort((a, b) => a - b) : null;
};

/** The incident files a path stands for: itself, or those of a folder. */
const filesAt = async (path: string): Promise<{ readonly folder: boolean; readonly files: readonly string[] }> => {
  const folder = await stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!folder) return { folder, files: [path] };
  const names = (await readdir(path)).filter((name) => name.endsWith('.json')).sort();
  return { folder, files: names.map((name) => join(path, name)) };
};

const print = (reports: readonly Report[], folder: boolean, json: boolean): void => {
  const [first] = reports;
  if (!folder && first !== undefined) process.stdout.write(json ? `${JSON.stringify(first, null, 2)}\n` : readable(first));
  else process.stdout.write(json ? `${JSON.stringify({ incidents: reports, overall: summary(reports) }, null, 2)}\n` : table(reports));
};

export const model: Subcommand = async (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { hours: { type: 'string' }, json: { type: 'boolean', default: false }, all: { type: 'boolean', default: false } },
  });
  const path = positionals[0] ?? (values.all ? SHIPPED : undefined);
  const hours = values.hours === undefined ? null : hoursOf(values.hours);
  if (path === undefined || (values.hours !== undefined && hours === null)) {
    if (path !== undefined)
      process.stderr.write(`--hours wants at most ${MOST_HOURS} whole hours from 0 to ${MAX_HOUR}, such as 0,6,24; got ${values.hours}\n`);
    process.stderr.write(USAGE);
    return 2;
  }
  const { folder, files } = await filesAt(path);
  if (files.length === 0) process.stderr.write(`${path}: expected incident files, got none\n`);
  const read = await Promise.all(files.map(readIncident));
  const faults = read.flatMap((one) => (one.ok ? [] : one.refusal));
  for (const fault of faults) process.stderr.write(`${faultLine(fault)}\n`);
  if (faults.length > 0 || files.length === 0) return 1;
  print(
    read.flatMap((one) => (one.ok ? [report(one.value, hours)] : [])),
    folder,
    values.json,
  );
  return 0;
};
