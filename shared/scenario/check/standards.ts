/**
 * Lint of the decks (GAME-EXACT R4) with the exercise's own weighing: early on no delegation can prove the truth alone,
 * and soon after two that share can. Otherwise sharing would be either pointless or not enough.
 */
import type { StateId } from '../../model/ids.ts';
import { rule } from '../../model/ruleset.ts';
import type { Standard } from '../../model/terms.ts';
import { basisOf, standardOf, standardRank, weighFile } from '../../norms/weighing.ts';
import type { Question } from '../../norms/weighing.ts';
import type { ScenarioFault } from '../fault.ts';
import type { ScenarioFiles } from '../files.ts';
import type { IncidentFile, ItemEntry, ScenarioFile } from '../schema.ts';
import { firstSearchTurn, hourOfTurn, isIn, onsetHour } from './evidence.ts';

/** Before this turn nobody proves anything alone. */
const SHARED_TURN = 3;
type Truth = ScenarioFile['truths'][number];

interface Table {
  readonly scenario: ScenarioFile;
  readonly incident: IncidentFile;
  readonly truth: Truth;
}

/** All that these states could have found by the Assess of `turn`, had they drawn every item within reach. */
export const within = ({ scenario, incident, truth }: Table, states: readonly StateId[], turn: number): readonly ItemEntry[] => {
  const since = hourOfTurn(scenario.spansHours, turn) - onsetHour(scenario.spansHours, incident);
  if (turn < firstSearchTurn(incident)) return [];
  return incident.items.filter(
    (item) =>
      isIn(item, truth.id) &&
      item.hours <= since + rule('searchSlackHours', scenario) &&
      item.methods.includes('search') &&
      item.access.some((state) => states.includes(state)),
  );
};

/** Standard these items reach for what is true. */
export const standardOfTruth = ({ scenario, incident, truth }: Table, items: readonly ItemEntry[], question: Question): Standard => {
  const answer = truth.incidents[incident.id]?.[question];
  if (answer === undefined) return 'none';
  return standardOf(basisOf(items, weighFile(items, scenario[question], question, scenario), question, [answer]), scenario);
};

const proves = (table: Table, states: readonly StateId[], turn: number, question: Question): boolean =>
  standardRank(standardOfTruth(table, within(table, states, turn), question)) >= standardRank('corroborated');

const pairsOf = (states: readonly StateId[]): readonly (readonly StateId[])[] =>
  states.flatMap((a, index) => states.slice(index + 1).map((b) => [a, b]));

const loneFaults = (table: Table, file: string, players: readonly StateId[]): readonly ScenarioFault[] =>
  players
    .filter((state) => proves(table, [state], SHARED_TURN - 1, 'who'))
    .map((state) => ({
      file,
      path: 'items',
      expected: `${state} alone below Corroborated on who before turn ${SHARED_TURN} in ${table.truth.id}`,
      got: 'corroborated',
    }));

const pairFaults = (table: Table, file: string, players: readonly StateId[]): readonly ScenarioFault[] => {
  const last = table.scenario.spansHours.length;
  const limits = [
    ['who', Math.min(last, Math.max(SHARED_TURN, firstSearchTurn(table.incident) + 1))],
    ['link', last],
  ] as const;
  return limits.flatMap(([question, turn]) =>
    pairsOf(players).some((pair) => proves(table, pair, turn, question))
      ? []
      : [
          {
            file,
            path: 'items',
            expected: `two delegations that share at Corroborated on ${question} by turn ${turn} in ${table.truth.id}`,
            got: 'no such two',
          },
        ],
  );
};

export const standardFaults = ({ scenario, incidents }: ScenarioFiles): readonly ScenarioFault[] => {
  const players = scenario.states.filter(({ playable }) => playable).map(({ id }) => id);
  return incidents.flatMap(({ file, content: incident }) =>
    scenario.truths.flatMap((truth) => {
      const table = { scenario, incident, truth };
      return [...loneFaults(table, file, players), ...pairFaults(table, file, players)];
    }),
  );
};
