/** States, services, dyads, secret interests: whether the table is complete and a loss dies out. */
import { serviceOf } from '../../model/ids.ts';
import { dyadOf } from '../../model/ids.ts';
import { RUNGS } from '../../model/terms.ts';
import { domesticEdges, spectralRadius } from '../edges.ts';
import type { ScenarioFault } from '../fault.ts';
import { shown } from '../fault.ts';
import { SCENARIO_FILE } from '../files.ts';
import type { ScenarioFiles } from '../files.ts';
import type { ScenarioFile } from '../schema.ts';

type State = ScenarioFile['states'][number];
type Predicate = State['interests'][number]['predicate'];
const fault = (path: string, expected: string, got: string): ScenarioFault => ({ file: SCENARIO_FILE, path, expected, got });

const INTERESTS_PER_STATE = 3;
const CONFLICTING_PAIRS = 2;

const serviceFaults = ({ services }: ScenarioFile): readonly ScenarioFault[] =>
  services.flatMap((service, index) => {
    const id = serviceOf(service.state, service.sector);
    return service.id === id ? [] : [fault(`services[${index}].id`, shown(id), shown(service.id))];
  });

const edgeFaults = ({ services, edges }: ScenarioFile): readonly ScenarioFault[] => {
  const owner = new Map(services.map(({ id, state }) => [id, state]));
  return edges.flatMap(({ from, to }, index) =>
    owner.get(from) !== undefined && owner.get(from) === owner.get(to)
      ? [fault(`edges[${index}].to`, `a service of another state than ${from}`, shown(to))]
      : [],
  );
};

const radiusFaults = (scenario: ScenarioFile): readonly ScenarioFault[] => {
  const radius = spectralRadius([...domesticEdges(scenario), ...scenario.edges]);
  return radius < 1000 ? [] : [fault('edges', 'a dependency matrix with a spectral radius below 1000 per mille', `${radius} per mille`)];
};

const dyadFaults = ({ states, dyads }: ScenarioFile): readonly ScenarioFault[] => {
  const named = dyads.map(({ a, b }) => dyadOf(a, b));
  const wanted = states.flatMap((a, index) => states.slice(index + 1).map((b) => dyadOf(a.id, b.id)));
  return [
    ...dyads.flatMap(({ a, b }, index) => (a === b ? [fault(`dyads[${index}].b`, 'another state', shown(b))] : [])),
    ...named.flatMap((id, index) => (named.indexOf(id) < index ? [fault(`dyads[${index}]`, 'a dyad named once', shown(id))] : [])),
    ...wanted.filter((id) => !named.includes(id)).map((id) => fault('dyads', `an entry for ${id}`, 'nothing')),
  ];
};

/** Two interests conflict when no end of the exercise can meet both, or when each undoes what the other needs. */
export const conflict = (
  mine: { readonly state: State; readonly predicate: Predicate },
  theirs: { readonly state: State; readonly predicate: Predicate },
): boolean => {
  const [a, b] = [mine.predicate, theirs.predicate];
  if (a.kind === 'noSanctionAgainst' && b.kind === 'sanctionInForceAgainst') return a.state === b.state;
  if (a.kind === 'authorNotNamed' && b.kind === 'claimConfirmed') return true;
  if (a.kind === 'notPubliclyAccused' && b.kind === 'claimConfirmed') return true;
  if (a.kind === 'dyadAtMost' && b.kind === 'dyadAtLeast') {
    const same = dyadOf(mine.state.id, a.with) === dyadOf(theirs.state.id, b.with);
    return same && RUNGS.indexOf(a.rung) < RUNGS.indexOf(b.rung);
  }
  return false;
};

export const conflictingPairs = ({ states }: Pick<ScenarioFile, 'states'>): number => {
  const all = states.flatMap((state) => state.interests.map(({ predicate }) => ({ state, predicate })));
  return all.flatMap((mine) => all.filter((theirs) => mine.state !== theirs.state && conflict(mine, theirs))).length;
};

const interestFaults = (scenario: ScenarioFile): readonly ScenarioFault[] => {
  const pairs = conflictingPairs(scenario);
  return [
    ...scenario.states.flatMap(({ playable, interests }, index) => {
      const wanted = playable ? INTERESTS_PER_STATE : 0;
      return interests.length === wanted ? [] : [fault(`states[${index}].interests`, `${wanted} secret interests`, `${interests.length}`)];
    }),
    ...(pairs >= CONFLICTING_PAIRS ? [] : [fault('states', `at least ${CONFLICTING_PAIRS} pairs of conflicting interests`, `${pairs}`)]),
  ];
};

export const worldFaults = ({ scenario }: ScenarioFiles): readonly ScenarioFault[] => [
  ...serviceFaults(scenario),
  ...edgeFaults(scenario),
  ...radiusFaults(scenario),
  ...dyadFaults(scenario),
  ...interestFaults(scenario),
];
