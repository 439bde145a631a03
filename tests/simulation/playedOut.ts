/** What many exercises of a scenario that ships must show when software plays them. */
import { expect, test } from 'vitest';
import { simulate, type Simulation } from '../../shared/bots/simulate.ts';
import type { CompiledScenario } from '../../shared/model/scenario.ts';

const unused = (counts: { readonly [key: string]: number }): readonly string[] =>
  Object.entries(counts).flatMap(([key, count]) => (count === 0 ? [key] : []));
/** Refusals that a view cannot foresee: somebody else was quicker. */
const RACES: readonly string[] = ['message.send inbound.full'];

/** An award that finds a state responsible comes in a few of a hundred exercises; its rules have tests of their own. */
const RARE: readonly string[] = ['comply'];

const testOutcome = (simulation: Simulation): void => {
  test('every exercise ends, every act is used, every inject fires, every truth is drawn', () => {
    expect(simulation.ended).toBe(simulation.runs);
    expect(simulation.actsNeverUsed.filter((act) => !RARE.includes(act))).toEqual([]);
    expect(unused(simulation.injects)).toEqual([]);
    expect(unused(simulation.truths)).toEqual([]);
  });

  test('a responsible table leaves a better world than a passive and a hard-line one', () => {
    const score = (field: string): number => simulation.fields[field]?.worldScore ?? 0;
    expect(score('responsible')).toBeGreaterThan(score('passive'));
    expect(score('responsible')).toBeGreaterThan(score('hawk'));
    expect(simulation.fields['hawk']?.meanPeakRung).toBeGreaterThan(simulation.fields['responsible']?.meanPeakRung ?? 0);
  });

  test('software does not ask for what its own view closes', () => {
    expect(Object.keys(simulation.refused).filter((refusal) => !RACES.includes(refusal))).toEqual([]);
  });
};

const FIELDS = ['responsible', 'random', 'passive', 'hawk', 'legalist', 'mixed'] as const;
/** Plays a scenario sixty times and registers the tests of what came of it. */
export const testPlayedOut = (scenario: CompiledScenario): void => {
  testOutcome(simulate(scenario, { runs: 60, seed: 'test', plan: 'ninety', bots: FIELDS }));
};
