/** Map geometry in device pixels: where the region lies in the pane, outlines, anchors of states. */
import { mesh } from 'topojson-client';
import type { MultiLineString } from 'geojson';
import type { NodeId, StateId } from '../../shared/model/ids.ts';
import type { Board } from '../../shared/view/board.ts';
import { inside, labelsOf } from './labels.ts';
import { fitted, ringsOf, type Place, type Point } from './place.ts';

export type { Point } from './place.ts';

export interface Geometry {
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS pixel. */
  readonly dpr: number;
  /** Device pixels per unit of the signs: they shrink with a small map. */
  readonly unit: number;
  readonly land: Path2D;
  readonly coast: Path2D;
  /** The coast for strokes so wide that its small bays do not show; a tenth of the work. */
  readonly coarseCoast: Path2D;
  readonly borders: Path2D;
  readonly states: readonly { readonly id: StateId; readonly path: Path2D; readonly rings: readonly (readonly Point[])[]; readonly label: Point }[];
  readonly node: ReadonlyMap<NodeId, Point>;
  readonly anchor: ReadonlyMap<StateId, Point>;
}

/** Device pixels (per CSS pixel) below which two points of an outline are one to the eye, and beneath a wide stroke. */
const FINE = 0.6;
const COARSE = 3;

/** First, last, and of those between the ones that are at least `apart` from the one before. */
const thinned = (points: readonly Point[], apart: number): readonly Point[] => {
  let last = points[0];
  return points.filter((point, at) => {
    const keep = at === 0 || at === points.length - 1 || last === undefined || Math.hypot(point.x - last.x, point.y - last.y) >= apart;
    if (keep) last = point;
    return keep;
  });
};
const pathOf = (rings: readonly (readonly number[][])[], place: Place, closed: boolean, apart: number): Path2D => {
  const path = new Path2D();
  for (const ring of rings) {
    thinned(
      ring.map(([x = 0, y = 0]) => place(x, y)),
      apart,
    ).forEach((point, at) => {
      if (at === 0) path.moveTo(point.x, point.y);
      else path.lineTo(point.x, point.y);
    });
    if (closed) path.closePath();
  }
  return path;
};
export const geometryOf = (board: Board, width: number, height: number, dpr: number, nameOf: (state: StateId) => string): Geometry => {
  const pane = { width, height, dpr };
  const { topology, states, whole, place, nodes, shapes, unit, land } = fitted(board, pane);
  const lines = (shape: MultiLineString, apart = FINE) => pathOf(shape.coordinates, place, false, apart * dpr);
  const coast = mesh(topology, states, (a, b) => a === b);
  const labels = labelsOf({ shapes, nodes, unit, land }, pane, nameOf);
  const labelled = shapes.map(({ id, outline, rings }) => ({
    id,
    path: pathOf(outline, place, true, FINE * dpr),
    rings,
    label: labels.get(id) ?? { x: 0, y: 0 },
  }));
  return {
    width,
    height,
    dpr,
    unit,
    land: pathOf(ringsOf(whole), place, true, FINE * dpr),
    coast: lines(coast),
    coarseCoast: lines(coast, COARSE),
    borders: lines(mesh(topology, states, (a, b) => a !== b)),
    states: labelled,
    node: nodes,
    anchor: new Map(labelled.map((state) => [state.id, anchorOf(state, servicesIn(board, nodes, state.id), dpr)])),
  };
};

const servicesIn = (board: Board, nodes: ReadonlyMap<NodeId, Point>, state: StateId): readonly Point[] =>
  board.services.flatMap((service) => {
    const point = service.state === state ? nodes.get(service.node) : undefined;
    return point === undefined ? [] : [point];
  });
/** Where lines to and from a state end: below its name, or, where the name stands off the land, amid or at its services. */
const anchorOf = (
  { rings, label }: { readonly rings: readonly (readonly Point[])[]; readonly label: Point },
  services: readonly Point[],
  dpr: number,
): Point => {
  const below = { x: label.x, y: label.y + 15 * dpr };
  const amid = {
    x: services.reduce((sum, { x }) => sum + x, 0) / Math.max(1, services.length),
    y: services.reduce((sum, { y }) => sum + y, 0) / Math.max(1, services.length),
  };
  return [below, amid, ...services].find((point) => rings.some((ring) => inside(ring, point))) ?? below;
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
