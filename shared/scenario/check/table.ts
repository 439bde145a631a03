/** Operators, the Forum's roster, what shares infrastructure: whether they fit the states and services they name (SC15). */
import type { ScenarioFault } from '../fault.ts';
import { pathOf, shown } from '../fault.ts';
import { SCENARIO_FILE } from '../files.ts';
import type { ScenarioFiles } from '../files.ts';
import type { ScenarioFile } from '../schema.ts';

const fault = (path: string, expected: string, got: string): ScenarioFault => ({ file: SCENARIO_FILE, path, expected, got });

const operatorFaults = ({ operators, services, states }: ScenarioFile): readonly ScenarioFault[] => {
  const owner = new Map(services.map(({ id, state }) => [id, state]));
  return [
    ...operators.flatMap(({ state, services: run }, index) =>
      run.flatMap((service, at) =>
        owner.get(service) === state ? [] : [fault(`operators[${index}].services[${at}]`, `a service of ${state}`, shown(service))],
      ),
    ),
    ...states.flatMap(({ id, playable }, index) =>
      !playable || operators.some(({ state }) => state === id) ? [] : [fault(`states[${index}]`, `an operator in ${id}`, 'none')],
    ),
  ];
};

const sharedFaults = ({ sharedInfrastructure, services }: ScenarioFile): readonly ScenarioFault[] => {
  const owner = new Map(services.map(({ id, state }) => [id, state]));
  return sharedInfrastructure.flatMap(([a, b], index) =>
    a !== b && owner.get(a) === owner.get(b)
      ? []
      : [fault(`sharedInfrastructure[${index}]`, 'two services of one state', `${shown(a)} and ${shown(b)}`)],
  );
};

const chairFaults = ({ chair, states }: ScenarioFile): readonly ScenarioFault[] => {
  const seat = states.find(({ id }) => id === chair);
  return seat?.playable === true && seat.size === 'small'
    ? []
    : [fault('chair', 'a small state that is played (GAME 2: the chair rotates among them)', shown(chair))];
};

const itemFaults = ({ incidents, scenario }: ScenarioFiles): readonly ScenarioFault[] => {
  const operators = new Set<string>(scenario.operators.map(({ id }) => id));
  return incidents.flatMap(({ file, content }) =>
    content.items.flatMap(({ methods, operator, access }, index) => {
      const path = (key: string) => pathOf(['items', index, key]);
      return [
        ...(methods.includes('ask') === (operator !== undefined)
          ? []
          : [
              {
                file,
                path: path('operator'),
                expected: methods.includes('ask') ? 'the operator that can be asked' : 'nothing, since nobody is asked',
                got: shown(operator),
              },
            ]),
        ...(operator === undefined || operators.has(operator)
          ? []
          : [{ file, path: path('operator'), expected: 'an operator of this scenario', got: shown(operator) }]),
        ...(methods.includes('search') && access.length === 0
          ? [{ file, path: path('access'), expected: 'a delegation that can search for it', got: 'none' }]
          : []),
      ];
    }),
  );
};

export const tableFaults = (files: ScenarioFiles): readonly ScenarioFault[] => [
  ...operatorFaults(files.scenario),
  ...sharedFaults(files.scenario),
  ...chairFaults(files.scenario),
  ...itemFaults(files),
];
