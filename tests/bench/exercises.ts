/** Whole exercises per CPU second, bots and rules as shipped. The hash of all end states says that nothing was skipped. */
import { playExercise } from '../../shared/bots/play.ts';
import { planRun } from '../../shared/bots/simulate.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import { canonical } from '../../shared/lib/canonical.ts';
import { sha256Hex } from '../../shared/lib/sha256.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { cpuMs, line, median } from './cpu.ts';

const WARM = 30;
const BATCH = 20;

const play = (seed: string, index: number): Exercise => {
  const plan = planRun(coldHarbour, seed, index);
  return playExercise(coldHarbour, { seed: plan.seed, plan: 'ninety', styles: plan.styles });
};

export const exercises = (runs: number): void => {
  for (let n = 0; n < WARM; n += 1) play('warm', n);
  const ends: Exercise[] = [];
  const batches: number[] = [];
  const before = cpuMs();
  for (let n = 0; n < runs; n += BATCH) {
    const start = cpuMs();
    for (let i = n; i < Math.min(runs, n + BATCH); i += 1) ends.push(play('1', i));
    batches.push((Math.min(BATCH, runs - n) * 1000) / (cpuMs() - start));
  }
  const all = (runs * 1000) / (cpuMs() - before);
  const hash = sha256Hex(ends.map((end) => canonical({ ...end, scenario: end.scenario.id })).join('\n'));
  const [worst, best] = [Math.min(...batches), Math.max(...batches)];
  line(
    'exercises per CPU second',
    `${all.toFixed(1)} (median of ${batches.length} batches ${median(batches).toFixed(1)}, ${worst.toFixed(1)} to ${best.toFixed(1)}); goal 100`,
  );
  line(
    '',
    `${runs} runs of ${coldHarbour.id}, five seats, five turns, ended ${ends.filter(({ clock }) => clock.stage === 'ended').length}, end states ${hash.slice(0, 16)}`,
  );
};
