/**
 * Where time and chance come from. Passed in, so that two servers in a test can be given the same and a third party can
 * read from this one file that nothing else on the server looks at a clock or draws a random number for the exercise.
 */
import { randomBytes } from 'node:crypto';

export interface Sources {
  /** Wall time in ms since 1970; must not run backwards while the process lives. */
  readonly now: () => number;
  /** `bytes` random bytes as lower-case hex, fit for secrets. */
  readonly randomHex: (bytes: number) => string;
}

/** The machine's own: monotonic within one process, so that a corrected system clock cannot eat a phase. */
export const systemSources: Sources = {
  now: () => Math.floor(performance.timeOrigin + performance.now()),
  randomHex: (bytes) => randomBytes(bytes).toString('hex'),
};
