/** Where things lie before chance has its say: land masses, islands, and the heart of each state. Map units. */
import { coldHarbour } from './layouts/coldHarbour.ts';
import { clearWater } from './layouts/clearWater.ts';
import { firstSteps } from './layouts/firstSteps.ts';
import { undertow } from './layouts/undertow.ts';

export const WIDTH = 1600;
export const HEIGHT = 1000;

/** Centre x, y, radii x, y. Land follows it loosely; the coast is noise. */
export type Ellipse = readonly [number, number, number, number];
export interface Layout {
  readonly mainland: readonly Ellipse[];
  /** Each belongs whole to one state. */
  readonly islands: readonly { readonly state: string; readonly ellipse: Ellipse }[];
  /** Heart of each state on the mainland, and how far it reaches compared with the others (more is larger). */
  readonly hearts: readonly { readonly state: string; readonly x: number; readonly y: number; readonly reach: number }[];
}

/** By scenario id: a region is drawn for the states that lie in it. */
const LAYOUTS: { readonly [scenario: string]: Layout } = {
  'cold-harbour': coldHarbour,
  'clear-water': clearWater,
  undertow,
  'first-steps': firstSteps,
};

export const layoutOf = (scenario: string): Layout => {
  const layout = LAYOUTS[scenario];
  if (layout === undefined) throw new Error(`no layout for ${scenario}: add one beside those in tools/region/layouts`);
  return layout;
};

/** Space kept free round the centroid for the state's name: half width, half height. */
export const LABEL = { halfWidth: 95, halfHeight: 34 } as const;
export const NODE_SPACING = 48;
