/**
 * Remembers the last answer about a thing while the exercise is the same in all that the answer may read. An answer names
 * the slices that it never reads; every other slice counts, so that a slice added later counts as well. Guarded by a test
 * that lets each answer run on an exercise whose unread slices throw (tests/law/whileSame.test.ts).
 */
import type { Exercise } from './exercise.ts';

export type Slice = keyof Exercise;

const slicesBut = (exercise: Exercise, unread: readonly Slice[]): readonly Slice[] =>
  (Object.keys(exercise) as Slice[]).filter((slice) => !unread.includes(slice)); // keys of an exercise are its slices

interface Last<Value> {
  readonly exercise: Exercise;
  readonly by: string;
  readonly value: Value;
}

/** `make(exercise, thing, by)` with `by` for what is asked apart from the thing itself. */
export const whileSame = <Thing extends object, By extends string, Value>(
  unread: readonly Slice[],
  make: (exercise: Exercise, thing: Thing, by: By) => Value,
): ((exercise: Exercise, thing: Thing, by: By) => Value) => {
  const last = new WeakMap<Thing, Last<Value>>();
  let slices: readonly Slice[] | undefined;
  const same = (before: Exercise, after: Exercise): boolean => {
    slices ??= slicesBut(after, unread);
    for (const slice of slices) if (before[slice] !== after[slice]) return false;
    return true;
  };
  return (exercise, thing, by) => {
    const known = last.get(thing);
    if (known !== undefined && known.by === by && (known.exercise === exercise || same(known.exercise, exercise))) return known.value;
    const value = make(exercise, thing, by);
    last.set(thing, { exercise, by, value });
    return value;
  };
};

/** What the judgement of a line never reads. */
export const UNREAD_BY_CHECKS = ['reports', 'injects', 'beliefs', 'seats', 'locked'] as const satisfies readonly Slice[];
