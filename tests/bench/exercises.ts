/** Whole exercises per CPU second, bots and rules as shipped. The hash of all end states says that nothing was skipped. */
import { createHash } from 'node:crypto';
import { playExercise } from '../../shared/bots/play.ts';
import { planRun } from '../../shared/bots/simulate.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import { canonical } from '../../shared/lib/canonical.ts';
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
  const batches: number[] = [];
  const hash = createHash('sha256');
  let ended = 0;
  let spentMs = 0;
  for (let n = 0; n < runs; n += BATCH) {
    const start = cpuMs();
    const ends = Array.from({ length: Math.min(BATCH, runs - n) }, (_, i) => play('1', n + i));
    const ms = cpuMs() - start;
    spentMs += ms;
    batches.push((ends.length * 1000) / ms);
    ended += ends.filter(({ clock }) => clock.stage === 'ended').length;
    // Hashed batch by batch and let go: a heap of old exercises would be measured along.
    hash.update((n === 0 ? '' : '\n') + ends.map((end) => canonical({ ...end, scenario: end.scenario.id })).join('\n'));
  }
  const all = (runs * 1000) / spentMs;
  const [worst, best] = [Math.min(...batches), Math.max(...batches)];
  line(
    'exercises per CPU second',
    `${all.toFixed(1)} (median of ${batches.length} batches ${median(batches).toFixed(1)}, ${worst.toFixed(1)} to ${best.toFixed(1)}); goal 100`,
  );
  line('', `${runs} runs of ${coldHarbour.id}, five seats, five turns, ended ${ended}, end states ${hash.digest('hex').slice(0, 16)}`);
};
