/** Who owns which cell: states grow from their hearts over uneven ground until they meet. */
import type { Cells } from './land.ts';
import { pieces } from './land.ts';
import type { Heart, Layout } from './layout.ts';
import type { Chance, Noise } from './random.ts';
import { distance } from './random.ts';

const JITTER = 50;

const nearest = (cells: Cells, among: readonly number[], x: number, y: number): number =>
  among.reduce((best, cell) => (away(cells, cell, x, y) < away(cells, best, x, y) ? cell : best));

const away = ({ points }: Cells, cell: number, x: number, y: number): number => {
  const point = points[cell];
  return point === undefined ? Infinity : distance(point[0], point[1], x, y);
};

export interface Settlement {
  readonly layout: Layout;
  /** Short names of the states, in the scenario's order. */
  readonly names: readonly string[];
}

/** Owner of each cell, by the state's short name; sea has none. */
export const ownersOf = (cells: Cells, chance: Chance, noise: Noise, settlement: Settlement): ReadonlyMap<number, string> => {
  const { layout, names } = settlement;
  const land = cells.points.map((_, cell) => cell).filter((cell) => cells.land[cell] === true);
  const owners = new Map<number, string>();
  const heart = nearest(cells, land, layout.island[0], layout.island[1]);
  const island = pieces(cells.neighbours, (cell) => cells.land[cell] === true).find((piece) => piece.includes(heart)) ?? [];
  const mainland = land.filter((cell) => !island.includes(cell));
  const hearts = layout.hearts.map((heart) => ({ ...heart, state: names[heart.place] ?? '' }));
  grow(cells, { ground: new Set(mainland), hearts, owners }, chance, noise);
  // Islets go to the nearest state.
  const settled = [...owners.keys()];
  for (const cell of mainland.filter((each) => !owners.has(each))) {
    const [x, y] = cells.points[cell] ?? [0, 0];
    owners.set(cell, owners.get(nearest(cells, settled, x, y)) ?? '');
  }
  for (const cell of island) owners.set(cell, names[layout.islandPlace] ?? '');
  return owners;
};

interface Growth {
  readonly ground: ReadonlySet<number>;
  readonly hearts: readonly (Heart & { readonly state: string })[];
  /** Written to as states grow. */
  readonly owners: Map<number, string>;
}

const grow = (cells: Cells, { ground, hearts, owners }: Growth, chance: Chance, noise: Noise): void => {
  const cost = new Map<number, number>();
  const reach = new Map(hearts.map(({ state, reach: far }) => [state, far]));
  const frontier = hearts.map(({ state, x, y }) => {
    const cell = nearest(cells, [...ground], x + (chance() - 0.5) * JITTER, y + (chance() - 0.5) * JITTER);
    owners.set(cell, state);
    cost.set(cell, 0);
    return cell;
  });
  while (frontier.length > 0) {
    frontier.sort((a, b) => (cost.get(b) ?? 0) - (cost.get(a) ?? 0));
    const cell = frontier.pop() ?? 0;
    const owner = owners.get(cell) ?? '';
    for (const next of cells.neighbours[cell] ?? []) {
      if (!ground.has(next)) continue;
      const [x, y] = cells.points[next] ?? [0, 0];
      const step = away(cells, cell, x, y) * (1 + 2.8 * Math.abs(noise(x / 150, y / 150, 4)));
      const total = (cost.get(cell) ?? 0) + step / (reach.get(owner) ?? 1);
      if (total >= (cost.get(next) ?? Infinity)) continue;
      cost.set(next, total);
      owners.set(next, owner);
      frontier.push(next);
    }
  }
};
