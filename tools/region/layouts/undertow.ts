import type { Layout } from '../layout.ts';

/** A gulf open to the north with the islands in its mouth; Uvelle lies behind the others and touches no sea. */
export const undertow: Layout = {
  mainland: [
    [330, 400, 310, 300],
    [300, 690, 260, 210],
    [1290, 400, 300, 310],
    [1300, 640, 250, 190],
    [1150, 800, 300, 190],
    [640, 800, 320, 220],
    [860, 760, 330, 260],
    [600, 560, 190, 160],
    [1040, 600, 160, 130],
  ],
  islands: [{ state: 'scarra', ellipse: [790, 195, 184, 124] }],
  hearts: [
    { state: 'kelmark', x: 320, y: 370, reach: 1.35 },
    { state: 'ostrane', x: 1290, y: 370, reach: 1.35 },
    { state: 'lanvere', x: 590, y: 820, reach: 1.05 },
    { state: 'wendry', x: 800, y: 540, reach: 1.02 },
    { state: 'uvelle', x: 860, y: 745, reach: 0.72 },
    { state: 'hadrun', x: 1130, y: 820, reach: 1 },
  ],
};
