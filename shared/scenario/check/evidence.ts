/** The deck of each incident in each truth (GAME-EXACT R4): enough of it, reachable, by more than one road, and telling. */
import type { TruthId } from '../../model/ids.ts';
import { rule } from '../../model/ruleset.ts';
import type { ScenarioFault } from '../fault.ts';
import { pathOf, shown } from '../fault.ts';
import type { ScenarioFiles } from '../files.ts';
import type { IncidentFile, ItemEntry, ScenarioFile } from '../schema.ts';

export const DECK_SIZE = { min: 9, max: 14 } as const;
const CLUSTERS = 4;
const ROUTES = 2;
const TELLING_ITEMS = 3;

export const isIn = (item: ItemEntry, truth: TruthId): boolean => item.truths === undefined || item.truths.includes(truth);

/** Scenario hour at which a turn begins; turns count from 1. */
export const hourOfTurn = (spans: readonly number[], turn: number): number => spans.slice(0, turn - 1).reduce((sum, span) => sum + span, 0);

/** Scenario hour at which an incident begins; one that runs from the opening begins at 0. */
export const onsetHour = (spans: readonly number[], { turn, onset }: Pick<IncidentFile, 'turn' | 'onset'>): number =>
  turn === 0 ? 0 : hourOfTurn(spans, turn) + Math.round(((spans[turn - 1] ?? 0) * onset) / 1000);

/** Roads to an item: each delegation that can search for it, and each other method. */
export const routesTo = ({ access, methods }: ItemEntry): number =>
  (methods.includes('search') ? new Set(access).size : 0) + methods.filter((method) => method !== 'search').length;

/** Items somebody can find before the exercise is over, in one truth. */
export const deckOf = (scenario: ScenarioFile, incident: IncidentFile, truth: TruthId): readonly ItemEntry[] => {
  const { spansHours } = scenario;
  const last = hourOfTurn(spansHours, spansHours.length) - onsetHour(spansHours, incident) + rule('searchSlackHours', scenario);
  return incident.items.filter((item) => isIn(item, truth) && routesTo(item) > 0 && item.hours <= last);
};

const deckFaults = (scenario: ScenarioFile, file: string, incident: IncidentFile): readonly ScenarioFault[] =>
  scenario.truths.flatMap(({ id }) => {
    const deck = deckOf(scenario, incident, id);
    const clusters = new Set(deck.map(({ cluster }) => cluster)).size;
    return [
      ...(deck.length < DECK_SIZE.min || deck.length > DECK_SIZE.max
        ? [{ file, path: 'items', expected: `${DECK_SIZE.min} to ${DECK_SIZE.max} items within reach in ${id}`, got: `${deck.length}` }]
        : []),
      ...(clusters < CLUSTERS ? [{ file, path: 'items', expected: `at least ${CLUSTERS} clusters in ${id}`, got: `${clusters}` }] : []),
    ];
  });

const routeFaults = (file: string, { items }: IncidentFile): readonly ScenarioFault[] =>
  items.flatMap((item, index) =>
    item.planted || routesTo(item) >= ROUTES
      ? []
      : [{ file, path: pathOf(['items', index, 'access']), expected: `at least ${ROUTES} roads to it`, got: shown(item.access) }],
  );

/** The first turn in which anybody can search: the exercise's first, or the one after the span it begins in. */
export const firstSearchTurn = ({ turn }: Pick<IncidentFile, 'turn'>): number => turn + 1;

const tellingFaults = (scenario: ScenarioFile, file: string, incident: IncidentFile): readonly ScenarioFault[] =>
  scenario.truths.flatMap((one, index) =>
    scenario.truths.slice(index + 1).flatMap((two) => {
      const [a, b] = [one.incidents[incident.id], two.incidents[incident.id]];
      if (a === undefined || b === undefined || (a.who === b.who && a.link === b.link)) return [];
      const telling = incident.items.filter((item) => isIn(item, one.id) !== isIn(item, two.id)).length;
      return telling >= TELLING_ITEMS
        ? []
        : [{ file, path: 'items', expected: `at least ${TELLING_ITEMS} items that tell ${one.id} from ${two.id}`, got: `${telling}` }];
    }),
  );

export const evidenceFaults = ({ scenario, incidents }: ScenarioFiles): readonly ScenarioFault[] =>
  incidents.flatMap(({ file, content }) => [
    ...deckFaults(scenario, file, content),
    ...routeFaults(file, content),
    ...tellingFaults(scenario, file, content),
    ...(firstSearchTurn(content) <= scenario.spansHours.length
      ? []
      : [{ file, path: 'turn', expected: `a turn before ${scenario.spansHours.length}, so that it can be looked into`, got: `${content.turn}` }]),
  ]);
