/** Many pairs, one after another, and what came of them. */
import { judgePair } from './compare.ts';
import { TwinPair } from './pair.ts';
import { SECRETS, type Secret } from './scene.ts';
import { writeScene } from './write.ts';

export interface Tally {
  pairs: number;
  seats: number;
  frames: number;
  bytes: number;
}
export interface Outcome {
  readonly tallies: { readonly [secret in Secret]: Tally };
  readonly differingBytes: number;
  readonly faults: readonly string[];
}

const blank = (): Tally => ({ pairs: 0, seats: 0, frames: 0, bytes: 0 });

/** Plays `pairs` pairs, the kinds in turn. Any seed. */
export const runPairs = async (seed: number, pairs: number, tell: (line: string) => void = () => undefined): Promise<Outcome> => {
  const tallies = Object.fromEntries(SECRETS.map((secret) => [secret, blank()])) as { [secret in Secret]: Tally }; // one for each kind
  const faults: string[] = [];
  let differingBytes = 0;
  const twins = await TwinPair.start();
  try {
    for (let number = 0; number < pairs; number += 1) {
      const secret = SECRETS[number % SECRETS.length] ?? 'brief';
      const [a, b] = await twins.play({ do: 'play', seed, number, secret, leak: null });
      const verdict = judgePair(writeScene(seed, number, secret), a, b);
      const tally = tallies[secret];
      tally.pairs += 1;
      tally.seats += verdict.seats;
      tally.frames += verdict.frames;
      tally.bytes += verdict.bytes;
      differingBytes += verdict.differingBytes;
      faults.push(...verdict.faults);
      for (const fault of verdict.faults) tell(fault);
    }
    if (twins.log.includes('canary(')) faults.push('a secret text stands in the log of a server');
  } finally {
    await twins.stop();
  }
  return { tallies, differingBytes, faults };
};
