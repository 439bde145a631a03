/** Facts for an act's check, read from the exercise (the same facts a delegation can read from its own view). */
import type { ActFacts } from '../acts/facts.ts';
import { remember, rememberBy, rememberPair } from '../lib/remember.ts';
import type { AttributionId, IncidentId, InjectId, ItemId, LinkId, ServiceId, StateId, WhoId } from '../model/ids.ts';
import type { CompiledScenario, InjectDef, ItemDef } from '../model/scenario.ts';
import { byId } from '../model/scenarioIndex.ts';
import { must } from '../lib/assert.ts';
import { ACTS } from '../acts/acts.ts';
import { delegationOf, draftOf } from './evolve.ts';
import type { Exercise } from './exercise.ts';

export const itemDef = (exercise: Exercise, item: ItemId): ItemDef => byId(exercise.scenario.items, item);

/** An incident is known to a delegation once detected, if it is a victim; to all once it is in the news (always, after its headline). */
export const knowsIncident = (exercise: Exercise, incident: IncidentId): boolean => exercise.incidents[incident]?.stage !== 'latent';

/** Equal files are one array, so that what is worked out from one is worked out once. Forgotten when there are too many. */
const MOST_FILES = 5000;
const filesOf = remember<readonly ItemDef[], Map<string, readonly ItemDef[]>>(() => new Map());
export const sameFile = (scenario: CompiledScenario, items: readonly ItemDef[]): readonly ItemDef[] => {
  const files = filesOf(scenario.items);
  const name = items.map(({ id }) => id).join();
  const known = files.get(name);
  if (known !== undefined) return known;
  if (files.size >= MOST_FILES) files.clear();
  files.set(name, items);
  return items;
};

const itemsHeld = rememberPair((holdings: Exercise['holdings'], scenario: CompiledScenario, state: StateId) =>
  sameFile(
    scenario,
    Object.values(holdings)
      .filter(({ holder }) => holder === state)
      .map(({ item }) => byId(scenario.items, item)),
  ),
);
export const heldBy = (exercise: Exercise, state: StateId): readonly ItemDef[] => itemsHeld(exercise.holdings, exercise.scenario, state);

const heldOn = rememberPair((held: readonly ItemDef[], scenario: CompiledScenario, incident: IncidentId) =>
  sameFile(
    scenario,
    held.filter((item) => item.incident === incident),
  ),
);
/** Items of one incident that a state holds. */
export const heldOnIncident = (exercise: Exercise, state: StateId, incident: IncidentId): readonly ItemDef[] =>
  heldOn(heldBy(exercise, state), exercise.scenario, incident);

const standing = (status: string): boolean => status !== 'retracted' && status !== 'corrected';
const ids = remember((list: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id)));
const playable = remember((states: CompiledScenario['states']) => new Set(states.filter((state) => state.playable).map(({ id }) => id)));

const servicesNow = rememberPair(
  (services: Exercise['services'], defs: CompiledScenario['services']) =>
    new Map(defs.map(({ id, state }): [ServiceId, { state: StateId; level: number }] => [id, { state, level: must(services[id], id).level }])),
);
const servicesOwned = rememberPair((services: Exercise['services'], defs: CompiledScenario['services'], own: StateId) =>
  defs.filter(({ state }) => state === own).map(({ id }) => must(services[id], id)),
);
const incidentsKnown = remember(
  (incidents: Exercise['incidents']) =>
    new Set(Object.values(incidents).flatMap((incident) => (incident !== undefined && incident.stage !== 'latent' ? [incident.id] : []))),
);
const itemsOf = remember((held: readonly ItemDef[]) => new Map(held.map((item): [ItemId, IncidentId] => [item.id, item.incident])));
const claimsBy = rememberBy(
  (attributions: Exercise['attributions'], own: StateId) =>
    new Map(
      Object.values(attributions).flatMap((claim): [AttributionId, { public: boolean }][] =>
        claim?.by === own && standing(claim.status) ? [[claim.id, { public: claim.audience === 'public' }]] : [],
      ),
    ),
);
const emergenciesOf = rememberBy(
  (measures: Exercise['measures'], own: StateId) =>
    new Set(
      Object.values(measures).flatMap((measure) =>
        measure?.by === own && measure.kind === 'emergency' && measure.stage === 'active' && measure.service !== null ? [measure.service] : [],
      ),
    ),
);
const setOf = remember((list: readonly IncidentId[]) => new Set(list));

/** A check reads two or three of them, so each is looked up when it is read; what each reads is remembered by its slice. */
class Facts implements ActFacts {
  readonly own: StateId;
  readonly #exercise: Exercise;

  constructor(exercise: Exercise, own: StateId) {
    this.own = own;
    this.#exercise = exercise;
  }
  get turn() {
    return this.#exercise.clock.turn;
  }
  get sealed() {
    return draftOf(this.#exercise, this.own).sealed;
  }
  get capacity() {
    return delegationOf(this.#exercise, this.own).capacity;
  }
  get slots() {
    return delegationOf(this.#exercise, this.own).slots;
  }
  get states() {
    return ids(this.#exercise.scenario.states) as ReadonlySet<StateId>; // ids of this list
  }
  get playable() {
    return playable(this.#exercise.scenario.states);
  }
  get ownServices() {
    const before = this.turn - 1;
    return new Map(
      servicesOwned(this.#exercise.services, this.#exercise.scenario.services, this.own).map(
        ({ id, resilience, fallbackTurn, level }): [ServiceId, { resilience: number; fallbackRests: boolean; level: number }] => [
          id,
          { resilience, fallbackRests: fallbackTurn === before, level },
        ],
      ),
    );
  }
  get services() {
    return servicesNow(this.#exercise.services, this.#exercise.scenario.services, 'all');
  }
  get incidents() {
    return incidentsKnown(this.#exercise.incidents);
  }
  get held() {
    return itemsOf(heldBy(this.#exercise, this.own));
  }
  get who() {
    return ids(this.#exercise.scenario.who) as ReadonlySet<WhoId>; // ids of this list
  }
  get link() {
    return ids(this.#exercise.scenario.link) as ReadonlySet<LinkId>; // ids of this list
  }
  get claims() {
    return claimsBy(this.#exercise.attributions, this.own);
  }
  get investigated() {
    return setOf(delegationOf(this.#exercise, this.own).investigated);
  }
  get activeEmergencies() {
    return emergenciesOf(this.#exercise.measures, this.own);
  }
}
export const factsOf = (exercise: Exercise, own: StateId): ActFacts => new Facts(exercise, own);

/** Cost in points of everything on a sheet. */
export const sheetCost = (lines: readonly { readonly act: keyof typeof ACTS }[]): number => lines.reduce((sum, line) => sum + ACTS[line.act].cost, 0);

export const injectDef = (exercise: Exercise, id: InjectId): InjectDef => byId(exercise.scenario.injects, id);
