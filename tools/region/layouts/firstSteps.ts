import type { Layout } from '../layout.ts';

/** Two neighbours on one coast, for the first steps: little to look at, so that the eye finds the one thing that is wrong. */
export const firstSteps: Layout = {
  mainland: [
    [560, 470, 330, 260],
    [1030, 500, 330, 280],
    [800, 560, 300, 230],
  ],
  islands: [],
  hearts: [
    { state: 'kelda', x: 520, y: 480, reach: 1 },
    { state: 'brenn', x: 1060, y: 500, reach: 1.25 },
  ],
};
