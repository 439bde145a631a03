/** Who owns which cell: states grow from their hearts over uneven ground until they meet. */
import type { Cells } from './land.ts';
import { pieces } from './land.ts';
import type { Layout } from './layout.ts';
import type { Chance, Noise } from './random.ts';
import { distance } from './random.ts';

const JITTER = 50;

const nearest = (cells: Cells, among: readonly number[], x: number, y: number): number =>
  among.reduce((best, cell) => (away(cells, cell, x, y) < away(cells, best, x, y) ? cell : best));

const away = ({ points }: Cells, cell: number, x: number, y: number): number => {
  const point = points[cell];
  return point === undefined ? Infinity : distance(point[0], point[1], x, y);
};

/** Owner of each cell, by the state's short name; sea has none. */
export const ownersOf = (cells: Cells, layout: Layout, chance: Chance, noise: Noise): ReadonlyMap<number, string> => {
  const land = cells.points.map((_, cell) => cell).filter((cell) => cells.land[cell] === true);
  const islands = islandsOf(cells, layout, land);
  const onIsland = new Set(islands.flatMap(({ island }) => island));
  const mainland = land.filter((cell) => !onIsland.has(cell));
  const owners = new Map<number, string>();
  grow(cells, { ground: new Set(mainland), hearts: layout.hearts }, { chance, noise }, owners);
  // Islets go to the nearest state.
  const settled = [...owners.keys()];
  for (const cell of mainland.filter((each) => !owners.has(each))) {
    const [x, y] = cells.points[cell] ?? [0, 0];
    owners.set(cell, owners.get(nearest(cells, settled, x, y)) ?? '');
  }
  for (const { state, island } of islands) for (const cell of island) owners.set(cell, state);
  return owners;
};

/** The piece of land at the middle of each island of the layout. */
const islandsOf = (
  cells: Cells,
  { islands }: Layout,
  land: readonly number[],
): readonly { readonly state: string; readonly island: readonly number[] }[] => {
  const all = pieces(cells.neighbours, (cell) => cells.land[cell] === true);
  return islands.map(({ state, ellipse: [x, y] }) => {
    const heart = nearest(cells, land, x, y);
    return { state, island: all.find((piece) => piece.includes(heart)) ?? [] };
  });
};

interface Ground {
  readonly ground: ReadonlySet<number>;
  readonly hearts: Layout['hearts'];
}
interface Luck {
  readonly chance: Chance;
  readonly noise: Noise;
}

const grow = (cells: Cells, { ground, hearts }: Ground, { chance, noise }: Luck, owners: Map<number, string>): void => {
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
