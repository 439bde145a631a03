import type { Layout } from '../layout.ts';

/** Two large states face each other across a smaller one; the island lies off the south-west coast. */
export const coldHarbour: Layout = {
  mainland: [
    [420, 300, 330, 250],
    [330, 500, 190, 120],
    [1200, 300, 330, 240],
    [1330, 560, 200, 170],
    [1240, 760, 260, 180],
    [860, 690, 250, 190],
    [800, 300, 220, 170],
    [620, 520, 170, 130],
    [1040, 560, 150, 120],
  ],
  islands: [{ state: 'quoya', ellipse: [235, 810, 178, 128] }],
  hearts: [
    { state: 'norvia', x: 400, y: 330, reach: 1.35 },
    { state: 'sarkand', x: 1220, y: 310, reach: 1.3 },
    { state: 'tessaly', x: 830, y: 680, reach: 1 },
    { state: 'ilmara', x: 815, y: 270, reach: 0.8 },
    { state: 'veyra', x: 1270, y: 740, reach: 1 },
  ],
};
