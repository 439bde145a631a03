/** Chance from a seed (mulberry32), so that the same seed draws the same map everywhere. */
export type Chance = () => number;

export const chanceOf = (seed: number): Chance => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export type Noise = (x: number, y: number, octaves: number) => number;

/** Sum of octaves of a noise, each half as strong and twice as fine; between -1 and 1. */
export const fractal =
  (noise: (x: number, y: number) => number): Noise =>
  (x, y, octaves) => {
    let [total, strength, fineness, norm] = [0, 1, 1, 0];
    for (let octave = 0; octave < octaves; octave += 1) {
      total += strength * noise(x * fineness, y * fineness);
      norm += strength;
      strength *= 0.5;
      fineness *= 2;
    }
    return total / norm;
  };

export const distance = (ax: number, ay: number, bx: number, by: number): number => Math.sqrt((ax - bx) ** 2 + (ay - by) ** 2);
