/** Map geometry in device pixels: where the region lies in the pane, outlines, anchors of states. */
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { NodeId, StateId } from '../../shared/model/ids.ts';
import type { Board } from '../../shared/view/board.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Geometry {
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS pixel. */
  readonly dpr: number;
  /** Device pixels per unit of the signs: they shrink with a small map. */
  readonly unit: number;
  readonly land: Path2D;
  readonly coast: Path2D;
  readonly borders: Path2D;
  readonly states: readonly { readonly id: StateId; readonly path: Path2D; readonly rings: readonly (readonly Point[])[]; readonly label: Point }[];
  readonly node: ReadonlyMap<NodeId, Point>;
  readonly anchor: ReadonlyMap<StateId, Point>;
}
type Place = (x: number, y: number) => Point;

const ringsOf = (shape: Polygon | MultiPolygon): readonly (readonly number[][])[] =>
  shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
const pathOf = (rings: readonly (readonly number[][])[], place: Place, closed: boolean): Path2D => {
  const path = new Path2D();
  for (const ring of rings) {
    ring.forEach(([x = 0, y = 0], at) => {
      const point = place(x, y);
      if (at === 0) path.moveTo(point.x, point.y);
      else path.lineTo(point.x, point.y);
    });
    if (closed) path.closePath();
  }
  return path;
};
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

/** Fits the land into the pane, with room for the tools above and the legend below. */
const placeIn = (rings: readonly (readonly number[][])[], width: number, height: number, dpr: number): Place => {
  const points = rings.flat();
  const xs = points.map(([x = 0]) => x);
  const ys = points.map(([, y = 0]) => y);
  const range = (values: readonly number[]): readonly [number, number] => [
    values.reduce((low, value) => Math.min(low, value), Infinity),
    values.reduce((high, value) => Math.max(high, value), -Infinity),
  ];
  const [x0, x1] = range(xs);
  const [y0, y1] = range(ys);
  const pad = { side: 18 * dpr, top: 48 * dpr, bottom: 46 * dpr };
  const scale = Math.min((width - 2 * pad.side) / (x1 - x0), (height - pad.top - pad.bottom) / (y1 - y0));
  const left = (width - (x1 - x0) * scale) / 2;
  const top = pad.top + (height - pad.top - pad.bottom - (y1 - y0) * scale) / 2;
  return (x, y) => ({ x: left + (x - x0) * scale, y: top + (y - y0) * scale });
};

const inside = (ring: readonly Point[], { x, y }: Point): boolean => {
  let is = false;
  ring.forEach((a, at) => {
    const b = ring[(at + 1) % ring.length] ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) is = !is;
  });
  return is;
};

/** The place for a name: off the nodes and on the land where it can be, just off the coast if it must, else as near to the middle as can be. `half`: half its size. */
const labelPlace = (ring: readonly Point[], nodes: readonly Point[], half: Point, dpr: number, unit: number): Point => {
  const middle = centre(ring);
  const covered = ({ x, y }: Point): number =>
    nodes.filter((node) => Math.abs(node.x - x) < half.x + 9 * unit && Math.abs(node.y - y) < half.y + 9 * unit).length;
  const outside = ({ x, y }: Point): number => [-1, 1].filter((side) => !inside(ring, { x: x + side * half.x, y })).length;
  const score = (place: Point): number =>
    covered(place) * 90 + (outside(place) + (inside(ring, place) ? 0 : 1)) * 16 + Math.hypot(place.x - middle.x, (place.y - middle.y) * 1.3) / dpr;
  const steps = [-8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8];
  const places = steps.flatMap((row) => steps.map((column) => ({ x: middle.x + column * 9 * dpr, y: middle.y + row * 9 * dpr })));
  return places.reduce((best, place) => (score(place) < score(best) ? place : best), middle);
};

const unitOf = (width: number, dpr: number): number => dpr * Math.max(0.7, Math.min(1.2, width / dpr / 560));

export const geometryOf = (board: Board, width: number, height: number, dpr: number, nameOf: (state: StateId) => string): Geometry => {
  // Scenario checks have shown that the topology has one object `states` of polygons whose ids are state ids.
  const topology = board.region.topology as Topology<{ states: GeometryCollection }>;
  const { states } = topology.objects;
  const polygons = states.geometries as Parameters<typeof merge>[1];
  const whole = merge(topology, polygons);
  const place = placeIn(ringsOf(whole), width, height, dpr);
  const lines = (shape: MultiLineString) => pathOf(shape.coordinates, place, false);
  const nodes = new Map(board.region.nodes.map(({ id, x, y }): [NodeId, Point] => [id, place(x, y)]));
  const shapes = feature(topology, states).features.map((each) => {
    const rings = ringsOf(each.geometry as Polygon | MultiPolygon).map((ring) => ring.map(([x = 0, y = 0]) => place(x, y)));
    const largest = [...rings].sort((a, b) => area(b) - area(a))[0] ?? [];
    const id = String(each.id) as StateId;
    const half = { x: nameOf(id).length * 5.6 * Math.max(0.84 * dpr, Math.min(dpr, unitOf(width, dpr))), y: 7 * dpr };
    return {
      id,
      path: pathOf(ringsOf(each.geometry as Polygon | MultiPolygon), place, true),
      rings,
      label: labelPlace(largest, [...nodes.values()], half, dpr, unitOf(width, dpr)),
    };
  });
  return {
    width,
    height,
    dpr,
    unit: unitOf(width, dpr),
    land: pathOf(ringsOf(whole), place, true),
    coast: lines(mesh(topology, states, (a, b) => a === b)),
    borders: lines(mesh(topology, states, (a, b) => a !== b)),
    states: shapes,
    node: nodes,
    anchor: new Map(shapes.map(({ id, label }) => [id, { x: label.x, y: label.y + 15 * dpr }])),
  };
};

export interface Curve {
  readonly a: Point;
  readonly c: Point;
  readonly b: Point;
}
/** A bow from a to b; `bow` is its height as a part of the length, to the left of the direction of travel. */
export const curveOf = (a: Point, b: Point, bow: number): Curve => ({
  a,
  b,
  c: { x: (a.x + b.x) / 2 - (b.y - a.y) * bow, y: (a.y + b.y) / 2 + (b.x - a.x) * bow },
});
export const along = ({ a, c, b }: Curve, u: number): Point => ({
  x: (1 - u) ** 2 * a.x + 2 * u * (1 - u) * c.x + u * u * b.x,
  y: (1 - u) ** 2 * a.y + 2 * u * (1 - u) * c.y + u * u * b.y,
});
