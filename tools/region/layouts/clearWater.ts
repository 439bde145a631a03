import type { Layout } from '../layout.ts';

/** A river basin: Maravel at the top, Corvane below it, Sabrine at the mouth; the island lies south-east of the delta. */
export const clearWater: Layout = {
  mainland: [
    [640, 250, 400, 230],
    [330, 430, 240, 220],
    [480, 620, 320, 220],
    [1130, 280, 330, 220],
    [1280, 470, 220, 170],
    [780, 480, 260, 200],
    [860, 740, 230, 170],
  ],
  islands: [{ state: 'ondry', ellipse: [1330, 800, 178, 128] }],
  hearts: [
    { state: 'corvane', x: 420, y: 590, reach: 1.4 },
    { state: 'maravel', x: 680, y: 230, reach: 1.55 },
    { state: 'pellory', x: 920, y: 500, reach: 1.05 },
    { state: 'sabrine', x: 880, y: 770, reach: 0.75 },
    { state: 'tarrow', x: 1270, y: 350, reach: 0.9 },
  ],
};
