/** Cells of a relaxed Voronoi diagram, and which of them are land. */
import { Delaunay } from 'd3-delaunay';
import { HEIGHT, WIDTH } from './layout.ts';
import type { Ellipse, Layout } from './layout.ts';
import type { Chance, Noise } from './random.ts';
import { distance } from './random.ts';

export type Point = readonly [number, number];
export interface Cells {
  readonly points: readonly Point[];
  readonly polygons: readonly (readonly Point[])[];
  readonly neighbours: readonly (readonly number[])[];
  readonly land: readonly boolean[];
}

const CELLS = 5200;
const RELAXATIONS = 3;
const MIN_ISLET = 7;
const MIN_LAKE = 16;
const MARGIN = 60;

const at = <Value>(list: readonly Value[], index: number): Value => {
  const value = list[index];
  if (value === undefined) throw new Error(`no cell ${index}`);
  return value;
};

const mean = (polygon: readonly Point[]): Point => [
  polygon.reduce((sum, [x]) => sum + x, 0) / polygon.length,
  polygon.reduce((sum, [, y]) => sum + y, 0) / polygon.length,
];

const ellipse = (x: number, y: number, [cx, cy, rx, ry]: Ellipse): number => 1 - distance(x / rx, y / ry, cx / rx, cy / ry);

/** Above 0 is land. The strait keeps the mainland off the islands. */
const heightAt =
  (noise: Noise, { islands, mainland: blobs }: Layout) =>
  ([x, y]: Point): number => {
    const island = Math.max(...islands.map((each) => ellipse(x, y, each.ellipse)));
    const strait = Math.max(0, island + 0.75) * 2;
    const mainland = Math.max(...blobs.map((blob) => ellipse(x, y, blob))) - strait;
    const edge = Math.min(x, y, WIDTH - x, HEIGHT - y);
    const rim = edge < MARGIN ? (MARGIN - edge) / MARGIN : 0;
    return Math.max(mainland + 0.85 * noise(x / 300, y / 300, 6) - 0.08, island + 0.42 * noise(x / 150, y / 150, 5)) - rim;
  };

/** Connected pieces of the cells for which `belongs` holds. */
export const pieces = (neighbours: readonly (readonly number[])[], belongs: (cell: number) => boolean): readonly (readonly number[])[] => {
  const seen = new Set<number>();
  return neighbours.flatMap((_, start) => {
    if (seen.has(start) || !belongs(start)) return [];
    const piece = [start];
    seen.add(start);
    for (const cell of piece) {
      for (const next of at(neighbours, cell))
        if (!seen.has(next) && belongs(next)) {
          seen.add(next);
          piece.push(next);
        }
    }
    return [piece];
  });
};

export const cellsOf = (chance: Chance, noise: Noise, layout: Layout): Cells => {
  const bounds = [0, 0, WIDTH, HEIGHT] as const;
  let points: Point[] = Array.from({ length: CELLS }, () => [chance() * WIDTH, chance() * HEIGHT]);
  for (let round = 0; round < RELAXATIONS; round += 1) {
    const diagram = Delaunay.from(points).voronoi(bounds);
    points = points.map((_, index) => mean(diagram.cellPolygon(index)));
  }
  const diagram = Delaunay.from(points).voronoi(bounds);
  const neighbours = points.map((_, index) => [...diagram.neighbors(index)]);
  const height = heightAt(noise, layout);
  const land = points.map((point) => height(point) > 0);
  for (const islet of pieces(neighbours, (cell) => at(land, cell))) if (islet.length < MIN_ISLET) for (const cell of islet) land[cell] = false;
  for (const lake of pieces(neighbours, (cell) => !at(land, cell))) if (lake.length < MIN_LAKE) for (const cell of lake) land[cell] = true;
  return { points, polygons: points.map((_, index) => diagram.cellPolygon(index)), neighbours, land };
};
