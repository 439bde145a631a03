/** Where the names of states stand: off the signs, off each other, inside the pane and clear of the legend. Pure. */
import type { StateId } from '../../shared/model/ids.ts';
import { padsOf, type Fitted, type Pane, type Point } from './place.ts';

/** Half of a sign with the ring that a degraded service has around it, in units. */
const NODE = 10.5;
/** A land this wide, in CSS pixels, has room for its names. */
const LAND = 525;

interface Crowd {
  readonly ring: readonly Point[];
  readonly nodes: readonly Point[];
  /** The land of the others: a name in it would be theirs. */
  readonly foreign: readonly (readonly Point[])[];
  /** Half the size of the name. */
  readonly half: Point;
  readonly taken: readonly Label[];
  readonly box: { readonly top: number; readonly right: number; readonly bottom: number };
  readonly dpr: number;
  readonly unit: number;
  /** How much a pixel away from the middle weighs: more on a small map, where a name soon stands by another state. */
  readonly far: number;
}
export interface Label extends Point {
  readonly half: Point;
}

const area = (ring: readonly Point[]): number =>
  Math.abs(
    ring.reduce((sum, point, at) => {
      const next = ring[(at + 1) % ring.length] ?? point;
      return sum + point.x * next.y - next.x * point.y;
    }, 0) / 2,
  );
const centre = (ring: readonly Point[]): Point => {
  let [x, y, twice] = [0, 0, 0];
  ring.forEach((point, at) => {
    const next = ring[(at + 1) % ring.length] ?? point;
    const cross = point.x * next.y - next.x * point.y;
    twice += cross;
    x += (point.x + next.x) * cross;
    y += (point.y + next.y) * cross;
  });
  return { x: x / (3 * twice), y: y / (3 * twice) };
};

export const inside = (ring: readonly Point[], { x, y }: Point): boolean => {
  let is = false;
  let a = ring.at(-1);
  for (const b of ring) {
    if (a !== undefined && a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) is = !is;
    a = b;
  }
  return is;
};

/** The place for a name: off the nodes and on the land where it can be, just off the coast if it must, else as near to the middle as can be.*/
const labelPlace = ({ ring, nodes, foreign, half, taken, box, dpr, unit, far }: Crowd): Point => {
  const middle = centre(ring);
  const covered = ({ x, y }: Point): number =>
    nodes.filter((node) => Math.abs(node.x - x) < half.x + NODE * unit && Math.abs(node.y - y) < half.y + NODE * unit).length;
  const crossed = ({ x, y }: Point): number =>
    taken.filter((other) => Math.abs(other.x - x) < half.x + other.half.x && Math.abs(other.y - y) < half.y + other.half.y).length;
  const beyond = ({ x, y }: Point): boolean => x - half.x < 0 || x + half.x > box.right || y - half.y < box.top || y + half.y > box.bottom;
  const abroad = (place: Point): boolean => foreign.some((other) => inside(other, place));
  const outside = ({ x, y }: Point): number => [-1, 1].filter((side) => !inside(ring, { x: x + side * half.x, y })).length;
  const away = (place: Point): number => Math.hypot(place.x - middle.x, (place.y - middle.y) * 1.3) * far;
  const faults = (place: Point): number =>
    Math.min(2, covered(place)) * 90 +
    (abroad(place) ? 300 : 0) +
    crossed(place) * 400 +
    (beyond(place) ? 400 : 0) +
    (outside(place) + (inside(ring, place) ? 0 : 1)) * 16;
  const steps = [-8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8];
  const places = steps.flatMap((row) => steps.map((column) => ({ x: middle.x + column * 9 * dpr, y: middle.y + row * 9 * dpr })));
  return best(places, away, faults) ?? middle;
};

/** The place with the least `away` and `faults` together. Faults are dear to count: none are where `away` alone is too much. */
const best = (places: readonly Point[], away: (place: Point) => number, faults: (place: Point) => number): Point | undefined => {
  let [found, least]: [Point | undefined, number] = [undefined, Infinity];
  for (const { place, far } of places.map((each) => ({ place: each, far: away(each) })).sort((a, b) => a.far - b.far)) {
    if (far >= least) break;
    const score = far + faults(place);
    if (score < least) [found, least] = [place, score];
  }
  return found;
};

const halfOf = (name: string, unit: number, dpr: number): Point => ({ x: name.length * 5.6 * Math.max(0.84 * dpr, Math.min(dpr, unit)), y: 7 * dpr });

/** Names of the smallest states are placed first: they have the least room. */
export const labelsOf = (
  { shapes, nodes, unit, land }: Pick<Fitted, 'shapes' | 'nodes' | 'unit' | 'land'>,
  { width, height, dpr }: Pane,
  nameOf: (state: StateId) => string,
): ReadonlyMap<StateId, Label> => {
  const pads = padsOf(width, dpr);
  const box = { top: pads.top, right: width, bottom: height - pads.bottom };
  const largest = shapes.map(({ id, rings }) => ({ id, ring: [...rings].sort((a, b) => area(b) - area(a))[0] ?? [] }));
  const far = Math.max(1 / dpr, LAND / land);
  const labels = new Map<StateId, Label>();
  for (const { id, ring } of largest.sort((a, b) => area(a.ring) - area(b.ring))) {
    const half = halfOf(nameOf(id), unit, dpr);
    const foreign = shapes.flatMap((other) => (other.id === id ? [] : other.rings));
    labels.set(id, { ...labelPlace({ ring, foreign, nodes: [...nodes.values()], half, taken: [...labels.values()], box, dpr, unit, far }), half });
  }
  return labels;
};
