/** Choices of the random style, by its own luck: the same purpose in the same turn falls the same way. */
import { clockOf, type Sight } from '../sight.ts';

export const turnOf = (sight: Sight): number => clockOf(sight)?.turn ?? 0;
export const pick = <Item>(sight: Sight, purpose: string, items: readonly Item[]): Item | undefined =>
  items.length === 0 ? undefined : items[sight.luck(purpose, items.length)];
export const some = <Item>(sight: Sight, purpose: string, items: readonly Item[], perMille: number): Item[] =>
  items.filter((_, index) => sight.luck(`${purpose}|${index}`, 1000) < perMille);
export const yes = (sight: Sight, purpose: string): boolean => sight.luck(purpose, 2) === 0;
export const mine = (sight: Sight, map: { readonly [id: string]: { readonly by: string } }): readonly string[] =>
  Object.entries(map).flatMap(([id, { by }]) => (by === sight.own ? [id] : []));
