/** Where the region lies in the pane, in device pixels: room for the tools above, the legend below. No drawing here. */
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { MultiPolygon, Polygon } from 'geojson';
import type { NodeId, StateId } from '../../shared/model/ids.ts';
import type { Board } from '../../shared/view/board.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Pane {
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS pixel. */
  readonly dpr: number;
}
export type Place = (x: number, y: number) => Point;

export const ringsOf = (shape: Polygon | MultiPolygon): readonly (readonly number[][])[] =>
  shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();

/** The legend as it wraps in a pane of this width, in CSS pixels. */
const LEGEND = { wide: 1050, row: 20, one: 58 };
export interface Pads {
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
}
export const padsOf = (width: number, dpr: number): Pads => {
  const rows = Math.ceil(LEGEND.wide / Math.max(1, width / dpr));
  return { side: 18 * dpr, top: 48 * dpr, bottom: (LEGEND.one + LEGEND.row * (rows - 1)) * dpr };
};

/** Fits the land into the pane, with room for the tools above and the legend below. */
const placeIn = (rings: readonly (readonly number[][])[], { width, height, dpr }: Pane): Place => {
  const points = rings.flat();
  const xs = points.map(([x = 0]) => x);
  const ys = points.map(([, y = 0]) => y);
  const range = (values: readonly number[]): readonly [number, number] => [
    values.reduce((low, value) => Math.min(low, value), Infinity),
    values.reduce((high, value) => Math.max(high, value), -Infinity),
  ];
  const [x0, x1] = range(xs);
  const [y0, y1] = range(ys);
  const pad = padsOf(width, dpr);
  const scale = Math.min((width - 2 * pad.side) / (x1 - x0), (height - pad.top - pad.bottom) / (y1 - y0));
  const left = (width - (x1 - x0) * scale) / 2;
  const top = pad.top + (height - pad.top - pad.bottom - (y1 - y0) * scale) / 2;
  return (x, y) => ({ x: left + (x - x0) * scale, y: top + (y - y0) * scale });
};

/** Device pixels per unit of the signs: they shrink with the land, whichever side of the pane is short. */
const unitOf = (land: number, dpr: number): number => dpr * Math.max(0.7, Math.min(1.2, land / dpr / 525));

/** The region as it lies in a pane: its topology, where a point of it goes, where signs and states are. */
export const fitted = (board: Board, pane: Pane) => {
  // Scenario checks have shown that the topology has one object `states` of polygons whose ids are state ids.
  const topology = board.region.topology as Topology<{ states: GeometryCollection }>;
  const { states } = topology.objects;
  const whole = merge(topology, states.geometries as Parameters<typeof merge>[1]);
  const place = placeIn(ringsOf(whole), pane);
  const nodes = new Map(board.region.nodes.map(({ id, x, y }): [NodeId, Point] => [id, place(x, y)]));
  const shapes = feature(topology, states).features.map((each) => {
    const outline = ringsOf(each.geometry as Polygon | MultiPolygon);
    return { id: String(each.id) as StateId, outline, rings: outline.map((ring) => ring.map(([x = 0, y = 0]) => place(x, y))) };
  });
  const xs = shapes.flatMap(({ rings }) => rings.flatMap((ring) => ring.map(({ x }) => x)));
  const land = xs.reduce((high, x) => Math.max(high, x), -Infinity) - xs.reduce((low, x) => Math.min(low, x), Infinity);
  return { topology, states, whole, place, nodes, shapes, unit: unitOf(land, pane.dpr), land };
};
export type Fitted = ReturnType<typeof fitted>;
