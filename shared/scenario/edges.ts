/** Dependency edges: those inside a state come from the sector table, those across borders from the scenario. */
import type { ServiceId } from '../model/ids.ts';
import { serviceOf } from '../model/ids.ts';
import type { EdgeDef } from '../model/scenario.ts';
import { SECTORS } from '../model/terms.ts';
import { SECTOR_TABLE } from '../services/sectors.ts';
import type { ScenarioFile } from './schema.ts';

interface Named {
  readonly states: readonly Pick<ScenarioFile['states'][number], 'id'>[];
}

/** One edge for every pair of the sector table whose two sectors the state has. */
export const domesticEdges = ({ states, services }: Named & Pick<ScenarioFile, 'services'>): readonly EdgeDef[] =>
  states.flatMap((state) => {
    const sectors = new Set(services.filter((service) => service.state === state.id).map((service) => service.sector));
    return SECTORS.filter((sector) => sectors.has(sector)).flatMap((sector) =>
      SECTOR_TABLE[sector].dependsOn
        .filter(({ on }) => sectors.has(on))
        .map(({ on, coefficient, bufferHours }) => ({
          from: serviceOf(state.id, on),
          to: serviceOf(state.id, sector),
          coefficient,
          bufferHours,
        })),
    );
  });

const STEPS = 120;
const SCALE = 1_000_000;

/**
 * Spectral radius of the dependency matrix, per mille, rounded up. Below 1000 a loss dies out along the edges; at or
 * above it a loss would feed itself. Power iteration in whole numbers; the growth of the total tends to the radius.
 */
export const spectralRadius = (edges: readonly EdgeDef[]): number => {
  let loss = new Map<ServiceId, number>(
    edges.flatMap(({ from, to }) => [
      [from, SCALE],
      [to, SCALE],
    ]),
  );
  let growth = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const total = sum(loss.values());
    if (total === 0) return 0;
    const next = felt(edges, loss);
    growth = Math.ceil((1000 * sum(next.values())) / total);
    const top = Math.max(1, ...next.values());
    loss = new Map([...next].map(([id, value]) => [id, Math.round((value * SCALE) / top)]));
  }
  return growth;
};

const felt = (edges: readonly EdgeDef[], loss: ReadonlyMap<ServiceId, number>): Map<ServiceId, number> => {
  const next = new Map<ServiceId, number>();
  for (const { from, to, coefficient } of edges) next.set(to, (next.get(to) ?? 0) + Math.round((coefficient * (loss.get(from) ?? 0)) / 1000));
  return next;
};

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};
