/** Places for capitals and services, well inside their state and clear of its name, and the links drawn between them. */
import type { Region } from '../../shared/model/scenario.ts';
import type { NodeId, StateId } from '../../shared/model/ids.ts';
import type { ScenarioFile } from '../../shared/scenario/schema.ts';
import { pieces } from './land.ts';
import type { Cells } from './land.ts';
import { LABEL, NODE_SPACING } from './layout.ts';
import type { Chance } from './random.ts';
import { distance } from './random.ts';

type Node = Region['nodes'][number];
type Link = Region['links'][number];
const WIDEST = 92;
const TRIES_PER_WIDTH = 160;

/** Centre of area of some cells; cells of a relaxed diagram are nearly equal in size. */
const centreOf = (cells: Cells, mine: readonly number[]): readonly [number, number] => {
  const sum = (axis: 0 | 1) => mine.reduce((total, cell) => total + (cells.points[cell]?.[axis] ?? 0), 0) / Math.max(1, mine.length);
  return [sum(0), sum(1)];
};

/** Where a name may stand: the middle of the whole state, or of its largest piece when it has islets. */
const labelsOf = (cells: Cells, mine: ReadonlySet<number>): readonly (readonly [number, number])[] => {
  const largest = pieces(cells.neighbours, (cell) => mine.has(cell)).reduce((best, piece) => (piece.length > best.length ? piece : best), []);
  return [centreOf(cells, [...mine]), centreOf(cells, largest)];
};

/** Cells with two rings of own land round them. */
const inner = (cells: Cells, mine: ReadonlySet<number>): readonly number[] => {
  const core = (set: ReadonlySet<number>) => [...set].filter((cell) => (cells.neighbours[cell] ?? []).every((next) => set.has(next)));
  return core(new Set(core(mine)));
};

const placeOne = (cells: Cells, free: readonly number[], taken: readonly Node[], chance: Chance): readonly [number, number] => {
  for (let width = WIDEST; width >= NODE_SPACING; width -= 2) {
    for (let attempt = 0; attempt < TRIES_PER_WIDTH; attempt += 1) {
      const point = cells.points[free[Math.floor(chance() * free.length)] ?? -1];
      if (point === undefined) continue;
      const [x, y] = [Math.round(point[0]), Math.round(point[1])];
      if (taken.every((node) => distance(node.x, node.y, x, y) >= width)) return [x, y];
    }
  }
  throw new Error('a state is too small for its nodes: try another seed');
};

/** A node for the capital and one for each service of the state. */
export const nodesOf = (cells: Cells, owners: ReadonlyMap<number, string>, scenario: ScenarioFile, chance: Chance): readonly Node[] => {
  const nodes: Node[] = [];
  for (const { id: state } of scenario.states) {
    const short = state.slice('state:'.length);
    const mine = new Set([...owners].filter(([, owner]) => owner === short).map(([cell]) => cell));
    const labels = labelsOf(cells, mine);
    const free = inner(cells, mine).filter((cell) => {
      const [x, y] = cells.points[cell] ?? [0, 0];
      return labels.every(([cx, cy]) => Math.abs(x - cx) > LABEL.halfWidth || Math.abs(y - cy) > LABEL.halfHeight);
    });
    const ids: readonly NodeId[] = [
      `node:${short}/capital`,
      ...scenario.services.filter((service) => service.state === state).map(({ node }) => node),
    ];
    for (const id of ids) {
      const [x, y] = placeOne(cells, free, nodes, chance);
      nodes.push({ id, state, x, y });
    }
  }
  return nodes;
};

/** Power feeds each service of its state; edges across borders are drawn as what they are, telecommunications as cables. */
export const linksOf = (scenario: ScenarioFile): readonly Link[] => {
  const service = new Map(scenario.services.map((each) => [each.id, each]));
  const power = new Map<StateId, NodeId>(scenario.services.filter(({ sector }) => sector === 'power').map(({ state, node }) => [state, node]));
  const domestic = scenario.services.flatMap(({ state, sector, node }): Link[] => {
    const from = power.get(state);
    return from === undefined || sector === 'power' ? [] : [{ from, to: node, kind: 'domestic' }];
  });
  const across = scenario.edges.flatMap(({ from, to }): Link[] => {
    const [a, b] = [service.get(from), service.get(to)];
    if (a === undefined || b === undefined) return [];
    return [{ from: a.node, to: b.node, kind: a.sector === 'telecom' ? 'cable' : 'cross-border' }];
  });
  return [...domestic, ...across];
};
