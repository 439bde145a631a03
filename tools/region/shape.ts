/** From owned cells to borders: merged shapes whose shared arcs are roughened once, so that neighbours still fit. */
import { merge, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Polygon, Topology } from 'topojson-specification';
import type { Cells, Point } from './land.ts';

const GRID = 8000;
const ROUGHNESS = 0.32;
const ROUGHENINGS = 2;

type States = Topology<{ states: GeometryCollection }>;
interface CellProperties {
  readonly owner: string;
}

/** A repeatable number between -0.5 and 0.5 for a segment, whichever way round it is asked. */
const wobble = ([ax, ay]: Point, [bx, by]: Point): number => {
  let mixed = 0x9e3779b9;
  for (const value of [ax + bx, ay + by, ax * bx, ay * by]) {
    mixed = Math.imul(mixed ^ Math.round(value * 64), 0x85ebca6b);
    mixed ^= mixed >>> 13;
  }
  return ((mixed >>> 0) % 10_000) / 10_000 - 0.5;
};

/** Cuts corners, ends kept. */
const smooth = (arc: readonly Point[]): readonly Point[] => {
  const [first, last] = [arc[0], arc.at(-1)];
  if (first === undefined || last === undefined || arc.length < 3) return arc;
  const between = arc.slice(1).flatMap((end, index): Point[] => {
    const start = arc[index] ?? end;
    return [
      ...(index === 0 ? [] : [[start[0] * 0.75 + end[0] * 0.25, start[1] * 0.75 + end[1] * 0.25] as const]),
      ...(index === arc.length - 2 ? [] : [[start[0] * 0.25 + end[0] * 0.75, start[1] * 0.25 + end[1] * 0.75] as const]),
    ];
  });
  return [first, ...between, last];
};

const roughen = (arc: readonly Point[]): readonly Point[] =>
  arc.flatMap((start, index): readonly Point[] => {
    const end = arc[index + 1];
    if (end === undefined) return [start];
    const push = wobble(start, end) * ROUGHNESS;
    return [start, [(start[0] + end[0]) / 2 - (end[1] - start[1]) * push, (start[1] + end[1]) / 2 + (end[0] - start[0]) * push]];
  });

const drawn = (arc: readonly Point[]): number[][] => {
  let line = smooth(arc);
  for (let round = 0; round < ROUGHENINGS; round += 1) line = roughen(line);
  return line.map(([x, y]) => [x, y]);
};

/** TopoJSON with one object `states`; ids of its geometries are state ids. */
export const shapeOf = (cells: Cells, owners: ReadonlyMap<number, string>, states: readonly string[]): States => {
  const features = [...owners].map(([cell, owner]) => ({
    type: 'Feature',
    properties: { owner },
    geometry: { type: 'Polygon', coordinates: [cells.polygons[cell] ?? []] },
  }));
  // The package has no types: one collection of polygons went in, so one comes out.
  const rough = topology({ cells: { type: 'FeatureCollection', features } }) as Topology<{ cells: GeometryCollection<CellProperties> }>;
  const polygons = rough.objects.cells.geometries.filter((each): each is Polygon<CellProperties> => each.type === 'Polygon');
  const merged = states.map((state) => ({
    type: 'Feature',
    id: `state:${state}`,
    properties: {},
    geometry: merge(
      rough,
      polygons.filter(({ properties }) => properties?.owner === state),
    ),
  }));
  // As above: one collection named `states`.
  const whole = topology({ states: { type: 'FeatureCollection', features: merged } }) as States;
  // Arcs of planar coordinates are pairs.
  const arcs = whole.arcs.map((arc) => drawn(arc as readonly Point[] & typeof arc));
  return quantize({ ...whole, arcs }, GRID);
};
