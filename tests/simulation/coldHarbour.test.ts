/** Cold Harbour played many times by software: nothing in it is decoration, and restraint pays. */
import { expect, test } from 'vitest';
import { playExercise } from '../../shared/bots/play.ts';
import { canonical } from '../../shared/lib/canonical.ts';
import { sha256Hex } from '../../shared/lib/sha256.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { testPlayedOut } from './playedOut.ts';

testPlayedOut(coldHarbour);

test('the same seed plays the same exercise to the same state', () => {
  const play = () =>
    playExercise(coldHarbour, { seed: sha256Hex('again'), plan: 'sixty', styles: { 'state:norvia': 'random', 'state:ilmara': 'hawk' } });
  const state = (end: ReturnType<typeof play>): string => sha256Hex(canonical({ ...end, scenario: end.scenario.id }));
  expect(state(play())).toBe(state(play()));
});
