/** The fold of ten thousand records of played exercises, read back from their JSON as a replay reads them. */
import { playExercise, type Played } from '../../shared/bots/play.ts';
import { planRun } from '../../shared/bots/simulate.ts';
import { evolveAll } from '../../shared/exercise/evolve.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import { openExercise } from '../../shared/exercise/opening.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { byTurns, line } from './cpu.ts';

const RECORDS = 10_000;
interface Log {
  readonly opened: Exercise;
  readonly records: readonly Played[];
  readonly end: Exercise;
}

const playLog = (index: number): Log => {
  const plan = planRun(coldHarbour, 'fold', index);
  const records: Played[] = [];
  const end = playExercise(coldHarbour, { seed: plan.seed, plan: 'ninety', styles: plan.styles, onAccepted: (record) => void records.push(record) });
  return { opened: openExercise(coldHarbour, { id: 'simulation', seed: plan.seed, plan: 'ninety' }).exercise, records: records.slice(1), end };
};

export const fold = (): void => {
  const logs: Log[] = [];
  for (let total = 0; total < RECORDS; total += logs.at(-1)?.records.length ?? 0) logs.push(playLog(logs.length));
  const texts = logs.map(({ records }) => JSON.stringify(records));
  const read = texts.map((text) => JSON.parse(text) as readonly Played[]); // what was written a line above
  let left = RECORDS;
  const cut = read.map((records) => records.slice(0, Math.max(0, (left -= records.length) + records.length)));
  const events = cut.flat().reduce((sum, record) => sum + record.events.length, 0);
  const foldAll = (): readonly Exercise[] =>
    cut.map((records, n) => records.reduce((state, record) => evolveAll(state, record.events, record.at), (logs[n] as Log).opened)); // as many logs as texts
  const last = foldAll();
  if (JSON.stringify({ ...last[0], scenario: 0 }) !== JSON.stringify({ ...logs[0]?.end, scenario: 0 }))
    throw new Error('the fold is not what was played');
  const [folding, reading] = byTurns(9, foldAll, () => texts.forEach((text) => void JSON.parse(text)));
  line(
    'fold of 10,000 records',
    `${folding.toFixed(0)} ms CPU (${cut.flat().length} records, ${events} events of ${cut.length} exercises; reading their JSON ${reading.toFixed(0)} ms); goal 100`,
  );
};
