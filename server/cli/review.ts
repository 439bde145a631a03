/**
 * The ledgers and scores of one exercise, from its log. For the white cell and a trainer: it reads the truth. Findings are
 * listed, never added up.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Result } from '../../shared/lib/result.ts';
import { ok, refuse } from '../../shared/lib/result.ts';
import type { CompiledScenario } from '../../shared/model/scenario.ts';
import { LEDGERS, type Finding } from '../../shared/review/finding.ts';
import type { ReviewRecord } from '../../shared/review/moment.ts';
import { reviewOf, type Review } from '../../shared/review/review.ts';
import { readConfig } from '../config.ts';
import { readLog } from '../log/chain.ts';
import { openDatabase } from '../log/database.ts';
import { sqliteEvents } from '../log/sqlite.ts';
import { scenarioNamed } from './scenario.ts';
import { databaseFile } from '../serve.ts';
import { MAX_LOG_BYTES, recordsOf, textOf, type Lines } from './logFile.ts';
import type { Subcommand } from './threshold.ts';

export const USAGE = `threshold review <log.jsonl> --scenario <scenario> [--json]
threshold review --exercise <id> [--json]
`;

interface Log {
  readonly scenario: CompiledScenario;
  readonly records: readonly ReviewRecord[];
}

const fromFile = async (path: string, folder: string): Promise<Result<Log, Lines>> => {
  const loaded = await scenarioNamed(folder);
  if (!loaded.ok) return loaded;
  const text = await textOf(path, MAX_LOG_BYTES);
  const records = text.ok ? recordsOf(path, text.value) : text;
  return records.ok ? ok({ scenario: loaded.value.scenario, records: records.value }) : records;
};

/** An exercise of this server, with the scenario it was opened with. */
const fromStore = (exercise: string): Result<Log, Lines> => {
  const { DATA_DIR } = readConfig(process.env);
  const nothing = refuse([`--exercise ${exercise}: expected an exercise in ${DATA_DIR}, got nothing`]);
  if (!existsSync(databaseFile(DATA_DIR))) return nothing;
  const db = openDatabase(databaseFile(DATA_DIR));
  try {
    const store = sqliteEvents(db);
    const row = store.exercises().find((entry) => entry.exercise === exercise);
    const text = row === undefined ? null : store.scenarioText(row.scenarioHash);
    if (text === null) return nothing;
    const scenario: CompiledScenario = JSON.parse(text);
    return ok({ scenario, records: readLog(exercise, store.records(exercise)) });
  } finally {
    db.close();
  }
};

const factsText = (facts: Finding['facts']): string =>
  Object.entries(facts)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
const line = ({ of, turn, column, subject, rule, events, facts }: Finding): string =>
  `  turn ${turn}  ${of}  ${column}  ${subject}  (${rule}; event ${events.join(', ')})  ${factsText(facts)}`.trimEnd();

const tenThousandths = (score: number): string => (score / 10_000).toFixed(2);
const readable = ({ ledgers, forecasts, calibration, beliefs }: Review): string =>
  [
    'Findings are proposals for the trainer to confirm or reject. They are not added up.',
    ...LEDGERS.flatMap((ledger) => ['', `${ledger[0]?.toUpperCase()}${ledger.slice(1)}`, ...ledgers[ledger].map(line)]),
    '',
    'Forecasts (Brier score: 0 best, 1 worst)',
    ...forecasts.map(
      ({ by, about, will, percent, turn, event, came, brier }) =>
        `  turn ${turn}  ${by} about ${about}: ${will} ${percent} %, ${came === null ? 'cannot be scored' : `${came ? 'came' : 'did not come'}, ${tenThousandths(brier ?? 0)}`} (event ${event})`,
    ),
    ...calibration.map(
      ({ from, forecasts: made, meanPercent, cameTrue }) =>
        `  said ${from}-${from + 9} %: ${made} made, ${meanPercent} % on average, ${cameTrue} came`,
    ),
    '',
    'Beliefs (Brier score: 0 best, 2 worst)',
    ...beliefs.map(
      ({ state, incident, question, turn, event, onTruth, brier }) =>
        `  turn ${turn}  ${state}  ${incident} ${question}: ${onTruth} % on what happened, ${tenThousandths(brier)} (event ${event})`,
    ),
    '',
  ].join('\n');

export const review: Subcommand = async (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { scenario: { type: 'string' }, exercise: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [path] = positionals;
  const file = path !== undefined && values.scenario !== undefined;
  if (file === (values.exercise !== undefined)) {
    process.stderr.write(USAGE);
    return 2;
  }
  const log = file ? await fromFile(path, values.scenario ?? '') : fromStore(values.exercise ?? '');
  if (!log.ok) {
    process.stderr.write(`${log.refusal.join('\n')}\n`);
    return 1;
  }
  const read = reviewOf(log.value.scenario, log.value.records);
  process.stdout.write(values.json ? `${JSON.stringify(read, null, 2)}\n` : readable(read));
  return 0;
};
