/** Where things lie before chance has its say: land masses, the island, and the heart of each state. Map units. */
export const WIDTH = 1600;
export const HEIGHT = 1000;

/** Ellipses of land: centre x, y, radii x, y. Land follows them loosely; the coast is noise. */
export const MAINLAND: readonly (readonly [number, number, number, number])[] = [
  [420, 300, 330, 250],
  [330, 500, 190, 120],
  [1200, 300, 330, 240],
  [1330, 560, 200, 170],
  [1240, 760, 260, 180],
  [860, 690, 250, 190],
  [800, 300, 220, 170],
  [620, 520, 170, 130],
  [1040, 560, 150, 120],
];
export const ISLAND: readonly [number, number, number, number] = [235, 810, 178, 128];

/** Heart of each state on the mainland, and how far it reaches compared with the others (more is larger). */
export const HEARTS: readonly { readonly state: string; readonly x: number; readonly y: number; readonly reach: number }[] = [
  { state: 'norvia', x: 400, y: 330, reach: 1.35 },
  { state: 'sarkand', x: 1220, y: 310, reach: 1.3 },
  { state: 'tessaly', x: 830, y: 680, reach: 1 },
  { state: 'ilmara', x: 815, y: 270, reach: 0.8 },
  { state: 'veyra', x: 1270, y: 740, reach: 1 },
];
export const ISLAND_STATE = 'quoya';

/** Space kept free round the centroid for the state's name: half width, half height. */
export const LABEL = { halfWidth: 95, halfHeight: 34 } as const;
export const NODE_SPACING = 48;
