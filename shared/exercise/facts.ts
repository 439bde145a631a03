/** Facts for an act's check, read from the exercise (the same facts a delegation can read from its own view). */
import { factsFrom, type ActFacts, type FactRows } from '../acts/facts.ts';
import type { IncidentId, InjectId, ItemId, StateId } from '../model/ids.ts';
import { maySee } from '../model/audience.ts';
import type { CompiledScenario, InjectDef, ItemDef } from '../model/scenario.ts';
import { remember, rememberPair } from '../lib/remember.ts';
import { byId } from '../model/scenarioIndex.ts';
import { must } from '../lib/assert.ts';
import { ACTS } from '../acts/acts.ts';
import { delegationOf, draftOf } from './evolve.ts';
import type { Exercise, Process } from './exercise.ts';

export const itemDef = (exercise: Exercise, item: ItemId): ItemDef => byId(exercise.scenario.items, item);

/** An incident is known to a delegation once detected, if it is a victim; to all once it is in the news (always, after its headline). */
export const knowsIncident = (exercise: Exercise, incident: IncidentId): boolean => {
  const stage = exercise.incidents[incident]?.stage;
  return stage !== undefined && stage !== 'latent';
};

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

/** The entities of a map, in the order they came. */
export const listOf = <Entity>(map: { readonly [id: string]: Entity | undefined }): readonly Entity[] =>
  Object.values(map).flatMap((entity) => (entity === undefined ? [] : [entity]));

export const seesProcess = (process: Process, state: StateId): boolean => process.owner === state || process.audience.includes(state);

const rowsOf = (exercise: Exercise, own: StateId): FactRows => {
  const { scenario, clock } = exercise;
  const { capacity, slots, advanced, freeUsed, standing, policy, investigated } = delegationOf(exercise, own);
  return {
    own,
    turn: clock.turn,
    turns: exercise.turns,
    sealed: draftOf(exercise, own).sealed,
    capacity,
    slots,
    small: byId(scenario.states, own).size === 'small',
    advanced,
    freeUsed,
    standing,
    policy,
    investigated,
    switches: scenario.switches,
    states: scenario.states,
    services: () =>
      scenario.services.map(({ id, state, sector }) => {
        const { level, resilience, fallbackTurn } = must(exercise.services[id], id);
        const mine = state === own;
        return { id, state, sector, level, resilience: mine ? resilience : null, rests: mine ? fallbackTurn === clock.turn - 1 : null };
      }),
    sharedInfrastructure: scenario.sharedInfrastructure,
    incidents: () =>
      scenario.incidents
        .filter(({ id }) => knowsIncident(exercise, id))
        .map(({ id, victims }) => ({ id, victims, disclosed: must(exercise.incidents[id], id).disclosed })),
    items: () => heldBy(exercise, own),
    who: scenario.who,
    link: scenario.link,
    claims: () =>
      listOf(exercise.attributions)
        .filter(({ audience }) => maySee(audience, own))
        .map((claim) => ({ ...claim, public: claim.audience === 'public' })),
    measures: () => listOf(exercise.measures).filter(({ audience }) => maySee(audience, own)),
    processes: () => listOf(exercise.processes).filter((process) => seesProcess(process, own)),
    agreements: () =>
      listOf(exercise.agreements).filter(
        (agreement) => agreement.terms.parties.includes(own) || (agreement.stage !== 'open' && agreement.stage !== 'dropped'),
      ),
    cases: () => listOf(exercise.cases).map((entry) => ({ ...entry, substantiated: entry.finding?.result === 'substantiated' })),
    disputes: () => listOf(exercise.disputes).map((dispute) => ({ ...dispute, responsible: dispute.award?.responsible === true })),
    sent: () => listOf(exercise.messages).filter(({ from }) => from === own),
    opened: () => exercise.opened.filter(({ state }) => state === own).flatMap(({ lines }) => lines),
    dyads: () => listOf(exercise.dyads).map(({ id, rung, snapshot }) => ({ id, rung, process: snapshot.process })),
  };
};

/** Exercises are immutable, so the facts of one never age. */
const made = new WeakMap<Exercise, Map<StateId, ActFacts>>();
export const factsOf = (exercise: Exercise, own: StateId): ActFacts => {
  const known = made.get(exercise) ?? new Map<StateId, ActFacts>();
  made.set(exercise, known);
  const facts = known.get(own) ?? factsFrom(rowsOf(exercise, own));
  known.set(own, facts);
  return facts;
};

/** Cost in points of everything on a sheet. */
export const sheetCost = (lines: readonly { readonly act: keyof typeof ACTS }[]): number => lines.reduce((sum, line) => sum + ACTS[line.act].cost, 0);

export const injectDef = (exercise: Exercise, id: InjectId): InjectDef => byId(exercise.scenario.injects, id);
