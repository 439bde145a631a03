/** Facts for an act's check, read from the exercise (the same facts a delegation can read from its own view). */
import { ActFacts, type ClaimRow, type DyadRow, type FactRows, type IncidentRow, type ServiceRow } from '../acts/facts.ts';
import type { AttributionId, IncidentId, InjectId, ItemId, ServiceId, StateId } from '../model/ids.ts';
import { maySee } from '../model/audience.ts';
import type { Policy } from '../model/terms.ts';
import type { CompiledScenario, InjectDef, ItemDef } from '../model/scenario.ts';
import { remember, rememberBy, rememberPair } from '../lib/remember.ts';
import { byId, findById } from '../model/scenarioIndex.ts';
import { must } from '../lib/assert.ts';
import { delegationOf, draftOf } from './evolve.ts';
import type { Delegation, Dispute, Exercise, Process } from './exercise.ts';

export const itemDef = (exercise: Exercise, item: ItemId): ItemDef => byId(exercise.scenario.items, item);

/** A state's policy: its delegation's, or what the scenario says of a state that nobody plays. */
export const policyOf = (exercise: Exercise, state: StateId): Policy =>
  exercise.delegations[state]?.policy ?? byId(exercise.scenario.states, state).policy;

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

interface Held {
  readonly byState: ReadonlyMap<StateId, readonly ItemDef[]>;
  readonly byFile: ReadonlyMap<string, readonly ItemDef[]>;
  /** Files asked for so far, each the one array of its kind. */
  readonly files: Map<string, readonly ItemDef[]>;
}
const held = rememberPair((holdings: Exercise['holdings'], scenario: CompiledScenario): Held => {
  const byState = new Map<StateId, ItemDef[]>();
  const byFile = new Map<string, ItemDef[]>();
  const add = <Key>(lists: Map<Key, ItemDef[]>, key: Key, item: ItemDef): void => {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [item]);
    else list.push(item);
  };
  for (const { holder, item: id } of Object.values(holdings)) {
    const item = byId(scenario.items, id);
    add(byState, holder, item);
    add(byFile, `${holder}|${item.incident}`, item);
  }
  return { byState, byFile, files: new Map() };
});
const NONE: readonly ItemDef[] = [];
export const heldBy = ({ holdings, scenario }: Exercise, state: StateId): readonly ItemDef[] =>
  held(holdings, scenario, '').byState.get(state) ?? NONE;

const emptyFile = remember((scenario: CompiledScenario) => sameFile(scenario, []));
/** Items of one incident that a state holds. */
export const heldOnIncident = ({ holdings, scenario }: Exercise, state: StateId, incident: IncidentId): readonly ItemDef[] => {
  const { byFile, files } = held(holdings, scenario, '');
  const key = `${state}|${incident}`;
  const known = files.get(key);
  if (known !== undefined) return known;
  const found = byFile.get(key);
  const file = found === undefined ? emptyFile(scenario) : sameFile(scenario, found);
  files.set(key, file);
  return file;
};

/** The entities of a map, in the order they came. */
export const listOf = <Entity>(map: { readonly [id: string]: Entity | undefined }): readonly Entity[] =>
  Object.values(map).flatMap((entity) => (entity === undefined ? [] : [entity]));

export const seesProcess = (process: Process, state: StateId): boolean => process.owner === state || process.audience.includes(state);

type Slices = Pick<
  Exercise,
  'incidents' | 'attributions' | 'measures' | 'processes' | 'agreements' | 'cases' | 'disputes' | 'messages' | 'opened' | 'dyads'
>;
const incidentRows = rememberPair(
  (incidents: Slices['incidents'], { incidents: defs }: CompiledScenario): ReadonlyMap<IncidentId, IncidentRow> =>
    new Map(
      defs.flatMap(({ id, victims }): [IncidentId, IncidentRow][] => {
        const { stage, disclosed } = must(incidents[id], id);
        return stage === 'latent' ? [] : [[id, { victims, disclosed }]];
      }),
    ),
);
const itemRows = remember((held: readonly ItemDef[]): ReadonlyMap<ItemId, ItemDef> => new Map(held.map((item) => [item.id, item])));
const claimRows = rememberBy(
  (claims: Slices['attributions'], own: StateId): ReadonlyMap<AttributionId, ClaimRow> =>
    new Map(
      listOf(claims)
        .filter(({ audience }) => maySee(audience, own))
        .map((claim) => [claim.id, { ...claim, public: claim.audience === 'public', withdrawn: claim.withdrawn ?? [] }]),
    ),
);
const measureRows = rememberBy((measures: Slices['measures'], own: StateId) => listOf(measures).filter(({ audience }) => maySee(audience, own)));
const processRows = rememberBy((processes: Slices['processes'], own: StateId) => listOf(processes).filter((process) => seesProcess(process, own)));
const agreementRows = rememberBy((agreements: Slices['agreements'], own: StateId) =>
  listOf(agreements).filter(({ terms, stage }) => terms.parties.includes(own) || (stage !== 'open' && stage !== 'dropped')),
);
const caseRows = remember((cases: Slices['cases']) =>
  listOf(cases).map((entry) => ({ ...entry, substantiated: entry.finding?.result === 'substantiated' })),
);
/** AR3: the turn of the award. A standstill lasts into the turn after it was ordered, so that it holds something up; the last turn has none after it. */
export const awardTurnOf = (turns: number, { stage, standstillTurn }: Dispute): number | null =>
  stage !== 'standstill' || standstillTurn === null ? null : Math.min(standstillTurn + 1, turns);
const disputeRows = rememberBy((disputes: Slices['disputes'], turns: number) =>
  listOf(disputes).map((dispute) => ({ ...dispute, awardTurn: awardTurnOf(turns, dispute), responsible: dispute.award?.responsible ?? null })),
);
const sentRows = rememberBy((messages: Slices['messages'], own: StateId) => listOf(messages).filter(({ from }) => from === own));
const openedRows = rememberBy((opened: Slices['opened'], own: StateId) => opened.filter(({ state }) => state === own).flatMap(({ lines }) => lines));
const dyadRows = remember((dyads: Slices['dyads']): readonly DyadRow[] =>
  listOf(dyads).map(({ id, rung, snapshot }) => ({ id, rung, process: snapshot.process })),
);

/** Rows of an exercise; each is worked out when it is read, and once for as long as its slice is the same. */
class ExerciseRows implements FactRows {
  readonly own: StateId;
  readonly #exercise: Exercise;
  readonly #means: Delegation;
  constructor(exercise: Exercise, own: StateId) {
    this.own = own;
    this.#exercise = exercise;
    this.#means = delegationOf(exercise, own);
  }
  get turn() {
    return this.#exercise.clock.turn;
  }
  get turns() {
    return this.#exercise.turns;
  }
  get sealed() {
    return draftOf(this.#exercise, this.own).sealed;
  }
  get capacity() {
    return this.#means.capacity;
  }
  get slots() {
    return this.#means.slots;
  }
  get small() {
    return byId(this.#exercise.scenario.states, this.own).size === 'small';
  }
  get advanced() {
    return this.#means.advanced;
  }
  get freeUsed() {
    return this.#means.freeUsed;
  }
  get standing() {
    return this.#means.standing;
  }
  get policy() {
    return this.#means.policy;
  }
  get investigated() {
    return this.#means.investigated;
  }
  get switches() {
    return this.#exercise.scenario.switches;
  }
  get states() {
    return this.#exercise.scenario.states;
  }
  get sharedInfrastructure() {
    return this.#exercise.scenario.sharedInfrastructure;
  }
  get rules() {
    return this.#exercise.scenario.rules;
  }
  get who() {
    return this.#exercise.scenario.who;
  }
  get link() {
    return this.#exercise.scenario.link;
  }
  service(id: ServiceId): ServiceRow | undefined {
    const def = findById(this.#exercise.scenario.services, id);
    if (def === undefined) return undefined;
    const { level, resilience, fallbackTurn } = must(this.#exercise.services[id], id);
    const mine = def.state === this.own;
    return {
      state: def.state,
      sector: def.sector,
      level,
      resilience: mine ? resilience : null,
      rests: mine ? fallbackTurn === this.turn - 1 : null,
    };
  }
  incidents() {
    return incidentRows(this.#exercise.incidents, this.#exercise.scenario, '');
  }
  items() {
    return itemRows(heldBy(this.#exercise, this.own));
  }
  claims() {
    return claimRows(this.#exercise.attributions, this.own);
  }
  measures() {
    return measureRows(this.#exercise.measures, this.own);
  }
  processes() {
    return processRows(this.#exercise.processes, this.own);
  }
  agreements() {
    return agreementRows(this.#exercise.agreements, this.own);
  }
  cases() {
    return caseRows(this.#exercise.cases);
  }
  disputes() {
    return disputeRows(this.#exercise.disputes, this.#exercise.turns);
  }
  sent() {
    return sentRows(this.#exercise.messages, this.own);
  }
  opened() {
    return openedRows(this.#exercise.opened, this.own);
  }
  dyads() {
    return dyadRows(this.#exercise.dyads);
  }
}

export const factsOf = (exercise: Exercise, own: StateId): ActFacts => new ActFacts(new ExerciseRows(exercise, own));

export const injectDef = (exercise: Exercise, id: InjectId): InjectDef => byId(exercise.scenario.injects, id);
