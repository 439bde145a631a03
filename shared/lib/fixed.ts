/** Integer arithmetic for the few curves the rules need. exp and pow differ between engines; these tables do not. */

/** Product of two per-mille values, rounded down. */
export const perMilleOf = (value: number, perMille: number): number => Math.floor((value * perMille) / 1000);

export const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** exp(-x / 100) x 10,000,000 for x = 0..1600, by repeated integer multiplication with exp(-0.01). */
const DECAY = (() => {
  const table = [10_000_000];
  for (let i = 1; i <= 1600; i += 1) table.push(Math.round(((table[i - 1] ?? 0) * 9_900_498) / 10_000_000));
  return table;
})();

/** Shares per mille of scores in centinats (hundredths of a nat): softmax, largest remainder, sums to 1000. */
export const sharesOf = (scores: readonly number[]): readonly number[] => {
  const top = Math.max(...scores);
  const weights = scores.map((score) => DECAY[Math.min(1600, Math.round(top - score))] ?? 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const floors = weights.map((weight) => Math.floor((weight * 1000) / total));
  const rest = 1000 - floors.reduce((sum, share) => sum + share, 0);
  const byRemainder = weights.map((weight, i) => ({ i, remainder: (weight * 1000) % total })).sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of byRemainder.slice(0, rest)) floors[i] = (floors[i] ?? 0) + 1;
  return floors;
};

/** ln(p / 1000) in centinats, by search in the table; p from 1 to 1000. */
export const logPerMille = (p: number): number => {
  let low = 0;
  let high = 1600;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((DECAY[middle] ?? 0) > p * 10_000) low = middle + 1;
    else high = middle;
  }
  return -low;
};

/** 0.5^(1/h) in millionths for whole hours h >= 1: the part left after one hour of half-life h. By integer bisection. */
const halvings = new Map<number, number>();
export const halfLifeFactor = (hours: number): number => {
  const h = Math.max(1, Math.round(hours));
  const known = halvings.get(h);
  if (known !== undefined) return known;
  let low = 500_000;
  let high = 1_000_000;
  while (low < high) {
    const middle = Math.floor((low + high + 1) / 2);
    let left = 1_000_000_000;
    for (let i = 0; i < h; i += 1) left = Math.floor((left * middle) / 1_000_000);
    if (left <= 500_000_000) low = middle;
    else high = middle - 1;
  }
  halvings.set(h, low);
  return low;
};

/** Linear interpolation in a table of [x, y] points sorted by x; flat outside. Rounds down. */
export const interpolate = (points: readonly (readonly [number, number])[], x: number): number => {
  let [beforeX, beforeY] = points[0] ?? [0, 0];
  for (const [nextX, nextY] of points) {
    if (x <= nextX) return nextX === beforeX ? nextY : beforeY + Math.floor(((nextY - beforeY) * (x - beforeX)) / (nextX - beforeX));
    [beforeX, beforeY] = [nextX, nextY];
  }
  return beforeY;
};
