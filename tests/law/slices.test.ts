/**
 * What is remembered by identity is remembered rightly: a projected kind reads no slice that it does not name, a judgement
 * reads none that it says it does not. Each runs on exercises from whole plays whose other slices throw when they are read.
 */
import { expect, test } from 'vitest';
import { playExercise } from '../../shared/bots/play.ts';
import { checkLine } from '../../shared/exercise/lineCheck.ts';
import { draftOf } from '../../shared/exercise/evolve.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import { heatsIn } from '../../shared/exercise/resolveLadder.ts';
import { UNREAD_BY_CHECKS, type Slice } from '../../shared/exercise/whileSame.ts';
import { canonical } from '../../shared/lib/canonical.ts';
import { sha256Hex } from '../../shared/lib/sha256.ts';
import type { Viewer } from '../../shared/model/audience.ts';
import type { StateId } from '../../shared/model/ids.ts';
import { KINDS } from '../../shared/view/kinds.ts';
import { CLOCK_READ, glance, project, slicesRead } from '../../shared/view/project.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { ILMARA, NORVIA, QUOYA, SARKAND, TESSALY } from '../builders/table.ts';

const STATES: readonly StateId[] = [NORVIA, SARKAND, TESSALY, ILMARA, QUOYA];
const VIEWERS: readonly Viewer[] = ['cell', 'public', ...STATES];

const met: Exercise[] = [];
let records = 0;
for (const style of ['responsible', 'random', 'hawk'] as const)
  playExercise(coldHarbour, {
    seed: sha256Hex(style),
    plan: 'sixty',
    styles: Object.fromEntries(STATES.map((state) => [state, style])),
    onAccepted: ({ ask }, after) => {
      records += 1;
      if (records % 9 === 0 || ask === null || ask.type === 'deadline.fall') met.push(after);
    },
  });

/** The exercise with every slice but these forbidden, on a scenario of its own so that nothing is remembered of it. */
const onlyWith = (exercise: Exercise, may: (slice: Slice) => boolean, who: string): Exercise =>
  new Proxy(
    { ...exercise, scenario: { ...exercise.scenario } },
    {
      get: (target, key) => {
        if (typeof key === 'string' && key in target && !may(key as Slice)) throw new Error(`${who} reads ${key}`);
        return Reflect.get(target, key) as unknown;
      },
    },
  );

/** The clock with everything forbidden that passes with every command. */
const withoutTime = (exercise: Exercise, who: string): Exercise => ({
  ...exercise,
  clock: new Proxy(exercise.clock, {
    get: (target, key) => {
      if (!CLOCK_READ.some((field) => field === key)) throw new Error(`${who} reads clock.${String(key)}`);
      return Reflect.get(target, key) as unknown;
    },
  }),
});

test.each(KINDS)('the kind %s reads the slices it names and no other', (kind) => {
  const may = slicesRead(kind);
  for (const exercise of met)
    for (const viewer of VIEWERS) {
      const seen = glance(
        onlyWith(withoutTime(exercise, kind), (slice) => may.includes(slice), kind),
        viewer,
      )[kind];
      expect(canonical(seen)).toBe(canonical(project({ ...exercise, scenario: { ...exercise.scenario } }, viewer)[kind]));
    }
});

test('a glance is the projection, kind by kind', () => {
  for (const exercise of met)
    for (const viewer of VIEWERS) for (const kind of KINDS) expect(glance(exercise, viewer)[kind]).toEqual(project(exercise, viewer)[kind]);
});

test('the judgement of a line reads nothing that it says it does not', () => {
  const unread: readonly Slice[] = UNREAD_BY_CHECKS;
  let lines = 0;
  for (const exercise of met) {
    const guarded = onlyWith(exercise, (slice) => !unread.includes(slice), 'a judgement');
    for (const state of STATES) {
      const orders = draftOf(exercise, state).lines.map((line) => ({ state, line: { ...line } }));
      lines += orders.length;
      for (const { line } of orders) expect(checkLine(guarded, state, line)).toEqual(checkLine({ ...exercise }, state, { ...line }));
      expect(heatsIn(guarded, [...orders])).toEqual(heatsIn({ ...exercise }, [...orders]));
    }
  }
  expect(lines).toBeGreaterThan(100);
});
