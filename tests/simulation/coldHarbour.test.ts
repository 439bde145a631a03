/** Cold Harbour played many times by software: nothing in it is decoration, and restraint pays. */
import { expect, test } from 'vitest';
import { simulate } from '../../shared/bots/simulate.ts';
import { playExercise } from '../../shared/bots/play.ts';
import { canonical } from '../../shared/lib/canonical.ts';
import { sha256Hex } from '../../shared/lib/sha256.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';

const simulation = simulate(coldHarbour, { runs: 60, seed: 'test', plan: 'ninety' });
const unused = (counts: { readonly [key: string]: number }): readonly string[] =>
  Object.entries(counts).flatMap(([key, count]) => (count === 0 ? [key] : []));

test('every exercise ends, every act is used, every inject fires, every truth is drawn', () => {
  expect(simulation.ended).toBe(60);
  expect(unused(simulation.acts)).toEqual([]);
  expect(unused(simulation.injects)).toEqual([]);
  expect(unused(simulation.truths)).toEqual([]);
});

test('a responsible table leaves a better world than a passive and a hard-line one', () => {
  const score = (field: string): number => simulation.fields[field]?.worldScore ?? 0;
  expect(score('responsible')).toBeGreaterThan(score('passive'));
  expect(score('passive')).toBeGreaterThan(score('hawk'));
});

test('software does not ask for what its own view closes', () => {
  expect(
    Object.keys(simulation.refused).filter(
      (refusal) => !['message.send inbound.full', 'incident.investigate capacity.insufficient'].includes(refusal),
    ),
  ).toEqual([]);
});

test('the same seed plays the same exercise to the same state', () => {
  const play = () =>
    playExercise(coldHarbour, { seed: sha256Hex('again'), plan: 'sixty', styles: { 'state:norvia': 'random', 'state:ilmara': 'hawk' } });
  const state = (end: ReturnType<typeof play>): string => sha256Hex(canonical({ ...end, scenario: end.scenario.id }));
  expect(state(play())).toBe(state(play()));
});
