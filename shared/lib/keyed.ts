/**
 * Keyed chance: a draw depends on the secret seed and on what it is for, never on how many draws came before. One side's
 * hidden act cannot shift another's luck, and branches share theirs.
 */
import { sha256Hex } from './sha256.ts';
import { sipHashText, type SipKey } from './sipHash.ts';

export interface Draw {
  readonly seed: string;
  readonly turn: number;
}

/** Keys of the seeds last drawn from. A key is 128 bits of the seed's own hash, so that a draw tells nothing of the seed. */
const keys = new Map<string, SipKey>();
const MOST_KEYS = 256;
const keyFrom = (seed: string): SipKey => {
  const hash = sha256Hex(`draws|${seed}`);
  const word = (at: number): number => Number.parseInt(hash.slice(at, at + 8), 16) | 0;
  return [word(0), word(8), word(16), word(24)];
};
const keyOf = (seed: string): SipKey => {
  const known = keys.get(seed);
  if (known !== undefined) return known;
  if (keys.size >= MOST_KEYS) keys.clear();
  const key = keyFrom(seed);
  keys.set(seed, key);
  return key;
};

/** An integer from 0 to `below` - 1. `below` must be at most 1,000,000 so that the modulo's bias stays under 1 in 4,000. */
export const draw = (key: Draw, purpose: string, subject: string, below: number): number =>
  sipHashText(keyOf(key.seed), `${key.turn}|${purpose}|${subject}`).low % below;

/** Twelve hex digits for a subject that only who knows the seed can work out. */
export const secretName = (seed: string, subject: string): string => {
  const { high, low } = sipHashText(keyOf(seed), `name|${subject}`);
  return (high & 0xffff).toString(16).padStart(4, '0') + low.toString(16).padStart(8, '0');
};

/** True with `perMille` in a thousand. */
export const chance = (key: Draw, purpose: string, subject: string, perMille: number): boolean => draw(key, purpose, subject, 1000) < perMille;

/** One of a list by weight; weights are positive integers. The list's own order decides ties, so pass it sorted. */
export const pickWeighted = <Item>(
  key: Draw,
  purpose: string,
  subject: string,
  items: readonly Item[],
  weight: (item: Item) => number,
): Item | undefined => {
  const total = items.reduce((sum, item) => sum + weight(item), 0);
  if (total <= 0) return items[0];
  let left = draw(key, purpose, subject, total);
  for (const item of items) {
    left -= weight(item);
    if (left < 0) return item;
  }
  return items[items.length - 1];
};

/** The list in a keyed-random order. */
export const shuffled = <Item>(key: Draw, purpose: string, items: readonly Item[], name: (item: Item) => string): readonly Item[] =>
  items
    .map((item) => ({ item, rank: draw(key, purpose, name(item), 1_000_000), name: name(item) }))
    .sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1))
    .map(({ item }) => item);
