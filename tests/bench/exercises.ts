/** Whole exercises per CPU second, bots and rules as shipped. The hash of all end states says that nothing was skipped. */
import { createHash } from 'node:crypto';
import { playExercise } from '../../shared/bots/play.ts';
import { planRun } from '../../shared/bots/simulate.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import { canonical } from '../../shared/lib/canonical.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { publicStepMs } from './charts.ts';
import { cpuMs, line, median } from './cpu.ts';

/** Six of each field of styles, so that what is measured is no longer being compiled. */
const WARM = 108;
const BATCH = 20;

const play = (seed: string, index: number): Exercise => {
  const plan = planRun(coldHarbour, seed, index);
  return playExercise(coldHarbour, { seed: plan.seed, plan: 'ninety', styles: plan.styles });
};

export const exercises = (runs: number): void => {
  for (let n = 0; n < WARM; n += 1) play('warm', n);
  const batches: number[] = [];
  const steps: number[] = [];
  publicStepMs();
  const hash = createHash('sha256');
  let ended = 0;
  let spentMs = 0;
  for (let n = 0; n < runs; n += BATCH) {
    let ms = 0;
    for (let i = n; i < Math.min(n + BATCH, runs); i += 1) {
      const start = cpuMs();
      const end = play('1', i);
      ms += cpuMs() - start;
      if (end.clock.stage === 'ended') ended += 1;
      // Hashed outside the measure and let go: a heap of old exercises would be measured along.
      hash.update((i === 0 ? '' : '\n') + canonical({ ...end, scenario: end.scenario.id }));
    }
    spentMs += ms;
    batches.push((Math.min(BATCH, runs - n) * 1000) / ms);
    steps.push(publicStepMs());
  }
  const all = (runs * 1000) / spentMs;
  const [worst, best] = [Math.min(...batches), Math.max(...batches)];
  line(
    'exercises per CPU second',
    `${all.toFixed(1)} (median of ${batches.length} batches ${median(batches).toFixed(1)}, ${worst.toFixed(1)} to ${best.toFixed(1)}); goal 100`,
  );
  line('', `one exercise costs as much as ${Math.round(1000 / all / median(steps))} steps by XState's transition() in the same run`);
  line('', `${runs} runs of ${coldHarbour.id}, five seats, five turns, ended ${ended}, end states ${hash.digest('hex').slice(0, 16)}`);
};
