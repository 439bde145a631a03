/** Where things lie before chance has its say: land masses, the island, and the heart of each state. Map units. */
export const WIDTH = 1600;
export const HEIGHT = 1000;

/** Centre x, y, radii x, y. */
export type Ellipse = readonly [number, number, number, number];
/** Heart of a state on the mainland, and how far it reaches compared with the others (more is larger). */
export interface Heart {
  /** Place of the state in the scenario's list, from 0. */
  readonly place: number;
  readonly x: number;
  readonly y: number;
  readonly reach: number;
}
export interface Layout {
  /** Land follows these loosely; the coast is noise. */
  readonly mainland: readonly Ellipse[];
  readonly island: Ellipse;
  readonly islandPlace: number;
  readonly hearts: readonly Heart[];
}

/** Two large neighbours face each other across a small one; the island lies south-west. */
const STRAITS: Layout = {
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
  island: [235, 810, 178, 128],
  islandPlace: 4,
  hearts: [
    { place: 0, x: 400, y: 330, reach: 1.35 },
    { place: 1, x: 1220, y: 310, reach: 1.3 },
    { place: 2, x: 830, y: 680, reach: 1 },
    { place: 3, x: 815, y: 270, reach: 0.8 },
    { place: 5, x: 1270, y: 740, reach: 1 },
  ],
};

/** A river basin: one large state above the other, a small one at the mouth, the island south-east of it. */
const BASIN: Layout = {
  mainland: [
    [640, 250, 400, 230],
    [330, 430, 240, 220],
    [480, 620, 320, 220],
    [1130, 280, 330, 220],
    [1280, 470, 220, 170],
    [780, 480, 260, 200],
    [860, 740, 230, 170],
  ],
  island: [1330, 800, 178, 128],
  islandPlace: 4,
  hearts: [
    { place: 0, x: 420, y: 590, reach: 1.4 },
    { place: 1, x: 680, y: 230, reach: 1.55 },
    { place: 2, x: 920, y: 500, reach: 1.05 },
    { place: 3, x: 880, y: 770, reach: 0.75 },
    { place: 5, x: 1270, y: 350, reach: 0.9 },
  ],
};

/** The thousands of a seed choose the layout, the whole seed the rest. */
export const layoutOf = (seed: number): Layout => (Math.floor(seed / 1000) % 2 === 1 ? BASIN : STRAITS);

/** Space kept free round the centroid for the state's name: half width, half height. */
export const LABEL = { halfWidth: 95, halfHeight: 34 } as const;
export const NODE_SPACING = 48;
