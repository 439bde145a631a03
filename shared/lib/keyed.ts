/**
 * Keyed chance: a draw depends on the secret seed and on what it is for, never on how many draws came before. One side's
 * hidden act cannot shift another's luck, and branches share theirs.
 */
import { sha256Word } from './sha256.ts';

export interface Draw {
  readonly seed: string;
  readonly turn: number;
}

/** An integer from 0 to `below` - 1. `below` must be at most 1,000,000 so that the modulo's bias stays under 1 in 4,000. */
export const draw = (key: Draw, purpose: string, subject: string, below: number): number =>
  sha256Word(`${key.seed}|${key.turn}|${purpose}|${subject}`) % below;

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
