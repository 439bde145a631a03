/** A decision writes on maps of its own; what comes of it is what the pure fold of its events makes, and nothing else changes. */
import { expect, test } from 'vitest';
import { playExercise } from '../../shared/bots/play.ts';
import { evolve, evolveAll } from '../../shared/exercise/evolve.ts';
import type { Owned } from '../../shared/exercise/evolveWorld.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import { file, snapshot, workOn } from '../../shared/exercise/work.ts';
import { canonical } from '../../shared/lib/canonical.ts';
import { sha256Hex } from '../../shared/lib/sha256.ts';
import { BOT_STYLES } from '../../shared/model/terms.ts';
import { glance } from '../../shared/view/project.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { ILMARA, NORVIA, QUOYA, SARKAND, TESSALY, TestTable } from '../builders/table.ts';

const STATES = [NORVIA, SARKAND, TESSALY, ILMARA, QUOYA];
const hashOf = (exercise: Exercise): string => sha256Hex(canonical({ ...exercise, scenario: undefined }));

test.each([1, 2, 3])('the state after every record of play %i is the pure fold of its events, and the state before is untouched', (n) => {
  let last = '';
  let records = 0;
  playExercise(coldHarbour, {
    seed: sha256Hex(`fold ${n}`),
    plan: 'sixty',
    styles: Object.fromEntries(STATES.map((state, i) => [state, BOT_STYLES[(i + n) % BOT_STYLES.length] ?? 'random'])),
    onAccepted: ({ at, ask, events }, after, before) => {
      records += 1;
      if (ask !== null) {
        expect(hashOf(before)).toBe(last);
        const one = events.reduce((state, event) => evolve(state, event), before);
        const pure = { ...one, clock: { ...one.clock, at } };
        expect(hashOf(after)).toBe(hashOf(pure));
        expect(hashOf(evolveAll(before, JSON.parse(JSON.stringify(events)), at))).toBe(hashOf(pure));
        expect(hashOf(before)).toBe(last);
      }
      last = hashOf(after);
    },
  });
  expect(records).toBeGreaterThan(100);
});

test('a snapshot stays as it is while the decision goes on', () => {
  const work = workOn(new TestTable().exercise, 0);
  const first = snapshot(work);
  file(work, 'one', { kind: 'cable', audience: 'cell' });
  const second = snapshot(work);
  const held = [hashOf(first), hashOf(second)];
  file(work, 'two', { kind: 'cable', audience: 'cell' });
  file(work, 'three', { kind: 'cable', audience: 'cell' });
  expect([hashOf(first), hashOf(second)]).toEqual(held);
  expect(Object.keys(work.exercise.reports).length - Object.keys(second.reports).length).toBe(2);
});

test('a table that keeps only the newest exercise plays to the same end as one that keeps them all', () => {
  for (const n of [1, 2, 3, 4]) {
    const play = {
      seed: sha256Hex(`newest ${n}`),
      plan: 'sixty',
      styles: Object.fromEntries(STATES.map((state, i) => [state, BOT_STYLES[(4 * n + i) % BOT_STYLES.length] ?? 'random'])),
    } as const;
    const records = { kept: [''], grown: [''] };
    const kept = playExercise(coldHarbour, {
      ...play,
      keepsOnlyNewest: false,
      onAccepted: (_played, after) => void records.kept.push(hashOf(after)),
    });
    const grown = playExercise(coldHarbour, {
      ...play,
      keepsOnlyNewest: true,
      onAccepted: (_played, after) => void records.grown.push(hashOf(after)),
    });
    expect(records.grown).toEqual(records.kept);
    expect(hashOf(grown)).toBe(hashOf(kept));
  }
});

test('news that somebody has read is written on no more, and news to come is seen to be new', () => {
  const owned: Owned = new Set();
  const first = workOn(new TestTable().exercise, 0, owned);
  file(first, 'one', { kind: 'cable', audience: [NORVIA] });
  const read = glance(first.exercise, NORVIA, owned).report;
  const count = Object.keys(first.exercise.reports).length;
  const second = workOn(first.exercise, 0, owned);
  file(second, 'two', { kind: 'cable', audience: [NORVIA] });
  expect(Object.keys(first.exercise.reports)).toHaveLength(count);
  expect(Object.keys(glance(second.exercise, NORVIA, owned).report)).toHaveLength(Object.keys(read).length + 1);
});
