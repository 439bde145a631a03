/** The map: a shape for every state, and a node for every service, inside its own state. */
import type { ScenarioFault } from '../fault.ts';
import { shown } from '../fault.ts';
import { REGION_FILE, SCENARIO_FILE } from '../files.ts';
import type { ScenarioFiles } from '../files.ts';

export const regionFaults = ({ scenario, region }: ScenarioFiles): readonly ScenarioFault[] => {
  const shapes = new Set(region.topology.objects.states.geometries.map(({ id }) => id));
  const stateOf = new Map(region.nodes.map(({ id, state }) => [id, state]));
  return [
    ...scenario.states
      .filter(({ id }) => !shapes.has(id))
      .map(({ id }) => ({ file: REGION_FILE, path: 'topology.objects.states.geometries', expected: `a shape for ${id}`, got: 'nothing' })),
    ...scenario.services.flatMap(({ node, state }, index) => {
      const place = stateOf.get(node);
      return place === undefined || place === state
        ? []
        : [{ file: SCENARIO_FILE, path: `services[${index}].node`, expected: `a node in ${state}`, got: `${shown(node)} in ${place}` }];
    }),
    ...region.nodes.flatMap(({ x, y }, index) =>
      x <= region.width && y <= region.height
        ? []
        : [{ file: REGION_FILE, path: `nodes[${index}]`, expected: `a place on a map of ${region.width} x ${region.height}`, got: `${x}, ${y}` }],
    ),
  ];
};
