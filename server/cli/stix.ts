/**
 * STIX 2.1 on the command line (docs/stix.md): a delegation's evidence and claims out, a bundle in. Out of a log the view is
 * the projection for the named side, as in a room; nothing else of the log is looked at.
 */
import { parseArgs } from 'node:util';
import { evolveAll } from '../../shared/exercise/evolve.ts';
import { blankExercise } from '../../shared/exercise/opening.ts';
import { exportBundle } from '../../shared/interop/stixExport.ts';
import { importBundle, MAX_BUNDLE } from '../../shared/interop/stixImport.ts';
import { exportedView, viewFileSchema, type ExportedView } from '../../shared/interop/viewFile.ts';
import type { Result } from '../../shared/lib/result.ts';
import { ok, refuse } from '../../shared/lib/result.ts';
import type { CompiledScenario } from '../../shared/model/scenario.ts';
import { faultsOfIssues } from '../../shared/scenario/fault.ts';
import { boardOf } from '../../shared/view/board.ts';
import { project } from '../../shared/view/project.ts';
import { faultLine } from '../scenarios/load.ts';
import { scenarioNamed } from './scenario.ts';
import { readJsonFile } from '../scenarios/read.ts';
import { systemSources } from '../sources.ts';
import { MAX_LOG_BYTES, recordsOf, textOf, type Lines } from './logFile.ts';
import type { Subcommand } from './threshold.ts';

export const USAGE = `threshold stix export <log.jsonl> --scenario scenarios/<name> --as state:<id> [--at <time>] [--created <time>] [--exercise <name>]
threshold stix export <view.json> --scenario scenarios/<name> [--at <time>] [--created <time>] [--exercise <name>]
threshold stix import <bundle.json>
  Times are RFC 3339 in UTC, such as 2026-01-31T12:00:00.000Z; --at is now unless given. Ids are made from the
  name of the exercise (the scenario's unless given), so give two exercises two names and one exercise always the same.
`;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

const viewOfLog = async (path: string, scenario: CompiledScenario, as: string | undefined): Promise<Result<ExportedView, Lines>> => {
  const state = scenario.states.find(({ id, playable }) => playable && id === as);
  const known = scenario.states.flatMap(({ id, playable }) => (playable ? [id] : [])).join(', ');
  if (state === undefined) return refuse([`--as: expected one of ${known}, got ${as ?? 'nothing'}`]);
  const text = await textOf(path, MAX_LOG_BYTES);
  const records = text.ok ? recordsOf(path, text.value) : text;
  if (!records.ok) return records;
  const exercise = records.value.reduce((now, record) => evolveAll(now, record.events, record.at), blankExercise(scenario));
  return ok(exportedView(project(exercise, state.id)));
};

const viewOfFile = async (path: string): Promise<Result<ExportedView, Lines>> => {
  const read = await readJsonFile(path);
  if (!read.ok) return refuse([faultLine(read.refusal)]);
  const view = viewFileSchema.safeParse(read.value);
  return view.success ? ok(view.data) : refuse(faultsOfIssues(path, read.value, view.error.issues).map(faultLine));
};

const answer = (result: Result<unknown, Lines>): number => {
  if (result.ok) process.stdout.write(`${JSON.stringify(result.value, null, 2)}\n`);
  else for (const line of result.refusal) process.stderr.write(`${line}\n`);
  return result.ok ? 0 : 1;
};

interface Asked {
  readonly scenario: string;
  readonly as: string | undefined;
  readonly exercise: string | undefined;
  readonly created: string;
  readonly modified: string;
}
const exported = async (path: string, { scenario: folder, as, exercise, created, modified }: Asked): Promise<Result<unknown, Lines>> => {
  const loaded = await scenarioNamed(folder);
  if (!loaded.ok) return loaded;
  const { scenario } = loaded.value;
  const view = await (path.endsWith('.jsonl') ? viewOfLog(path, scenario, as) : viewOfFile(path));
  if (!view.ok) return view;
  return ok(exportBundle(view.value, boardOf(scenario), { exercise: exercise ?? scenario.id, created, modified, locale: 'en' }));
};

export const stix: Subcommand = async (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      scenario: { type: 'string' },
      as: { type: 'string' },
      at: { type: 'string' },
      created: { type: 'string' },
      exercise: { type: 'string' },
    },
  });
  const [way, path] = positionals;
  const modified = values.at ?? new Date(systemSources.now()).toISOString();
  const created = values.created ?? modified;
  if (way === 'import' && path !== undefined) {
    const text = await textOf(path, MAX_BUNDLE * 4);
    return answer(text.ok ? importBundle(text.value) : text);
  }
  if (way === 'export' && path !== undefined && values.scenario !== undefined && TIME.test(modified) && TIME.test(created))
    return answer(await exported(path, { scenario: values.scenario, as: values.as, exercise: values.exercise, created, modified }));
  process.stderr.write(USAGE);
  return 2;
};
