/**
 * The twin proof: two servers play the same exercise over real sockets, and only one secret of one delegation differs.
 * Everybody who may not know it must be sent the same bytes in the same frames.
 */
import type { Proof } from './main.ts';
import { SECRET_NAMES, SECRETS } from './twin/scene.ts';
import { runPairs } from './twin/run.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

export const twin: Proof = async ({ seed, pairs }) => {
  say(`twin: seed ${seed}, ${pairs} pairs`);
  const { tallies, differingBytes, faults } = await runPairs(seed, pairs, say);
  for (const secret of SECRETS) {
    const { pairs: count, seats, frames, bytes } = tallies[secret];
    say(`${SECRET_NAMES[secret]}: ${count} pairs, ${seats} seats without a right to it, ${frames} frames, ${bytes} bytes`);
  }
  say(`twin: ${pairs} pairs, ${differingBytes} differing bytes`);
  return faults.length === 0;
};
