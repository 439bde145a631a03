/** The balance report of one scenario: T1-T12 and the calibration, each measured, none asserted here. */
import type { CompiledScenario } from '../../model/scenario.ts';
import { calibration } from './calibration.ts';
import { t9 } from './robust.ts';
import { Bench } from './seats.ts';
import { t1, t10, t11, t12, t2, t3, t4, t5, t6, t7, t8, type Size, type Target } from './targets.ts';

export const SIZES: { readonly [name in 'small' | 'middle' | 'full']: Size } = {
  small: { runs: 2, candidates: 6, generations: 0 },
  middle: { runs: 6, candidates: 18, generations: 1 },
  full: { runs: 20, candidates: 40, generations: 3 },
};

export interface BalanceReport {
  readonly scenario: string;
  readonly targets: readonly Target[];
  readonly exercises: number;
}

/** Measures the targets asked for (all by default) on seeded runs. */
export const balanceReport = (
  scenario: CompiledScenario,
  size: Size,
  seed: string,
  only: readonly string[] = [],
  told: (target: Target) => void = () => undefined,
): BalanceReport => {
  const bench = new Bench(scenario, seed);
  const wanted = (id: string): boolean => only.length === 0 || only.includes(id);
  const measures: readonly (readonly [string, () => readonly Target[]])[] = [
    ['T1', () => [t1(bench, size)]],
    ['T2', () => [t2(bench, size)]],
    ['T3', () => [t3(bench, size)]],
    ['T4', () => [t4(bench, size)]],
    ['T5', () => [t5(bench, size)]],
    ['T6', () => [t6(bench, size)]],
    ['T7', () => [t7(bench, size)]],
    ['T8', () => [t8(bench, size)]],
    ['T9', () => [t9(scenario, seed, size)]],
    ['T10', () => [t10(bench, size)]],
    ['T11', () => [t11(bench, size)]],
    ['T12', () => [t12(bench, size)]],
    ['C', () => calibration(bench, size)],
  ];
  const targets = measures.flatMap(([id, measure]) => (wanted(id) ? measure() : []).map((measured) => (told(measured), measured)));
  return { scenario: `${scenario.id} ${scenario.version}`, targets, exercises: bench.played };
};
