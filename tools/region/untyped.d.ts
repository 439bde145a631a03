/** The two geometry packages that ship without types; only what the generator uses. */
declare module 'd3-delaunay' {
  export interface Voronoi {
    cellPolygon(index: number): readonly (readonly [number, number])[];
    neighbors(index: number): Iterable<number>;
  }
  export class Delaunay {
    static from(points: readonly (readonly [number, number])[]): Delaunay;
    voronoi(bounds: readonly [number, number, number, number]): Voronoi;
  }
}
declare module 'topojson-server' {
  import type { Topology } from 'topojson-specification';
  export function topology(objects: { readonly [name: string]: unknown }): Topology;
}
