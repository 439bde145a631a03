/** A scenario may come from a stranger: whatever stands in the files, the compiler answers, and never with a crash. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileScenario } from '../../shared/scenario/compile.ts';
import { coldHarbourFiles } from './coldHarbourFiles.ts';
import type { Files, Json } from './coldHarbourFiles.ts';

type Holder = { [key: string]: Json } | Json[];

/** Every place in the files that holds something. */
const holdersIn = (value: Json): Holder[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap((each) => holdersIn(each))] : [];

const good = coldHarbourFiles();
const count = holdersIn(good).length;
const hostile = fc.oneof(
  fc.jsonValue() as fc.Arbitrary<Json>, // fast-check's JSON is the same JSON
  fc.constantFrom<Json>('__proto__', 'constructor', 'state:', 'truth:alder', 'who:accident', -1, 1e21, 0.1, '', [], {}),
);

const replaceAt = (files: Files, holder: number, key: number, value: Json): void => {
  const target = holdersIn(files)[holder];
  if (target === undefined) return;
  const keys = Object.keys(target);
  const name = keys[key % Math.max(1, keys.length)] ?? 'extra';
  Reflect.set(target, name, value);
};

test('SC1 any value anywhere is either accepted or answered with faults that name a file', () => {
  fc.assert(
    fc.property(fc.nat(count - 1), fc.nat(200), hostile, (holder, key, value) => {
      const files = coldHarbourFiles();
      replaceAt(files, holder, key, value);
      const result = compileScenario(files);
      if (result.ok) return;
      expect(result.refusal.length).toBeGreaterThan(0);
      for (const fault of result.refusal) {
        expect(fault.file).not.toBe('');
        expect(fault.expected).not.toBe('');
        expect(fault.got).not.toBe('');
        expect(fault.got.length).toBeLessThanOrEqual(200);
      }
    }),
    { numRuns: 150, seed: 20260112 },
  );
});

test('SC1 files that are not even objects are faults', () => {
  for (const value of [null, 7, 'text', [], [[]]] as const) {
    const files = Object.fromEntries(Object.keys(good).map((name) => [name, value]));
    const result = compileScenario(files);
    expect(result.ok ? [] : [...new Set(result.refusal.map(({ file }) => file))].sort()).toEqual(Object.keys(good).sort());
  }
});
