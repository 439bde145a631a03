/** How an exercise begins: the truth is drawn from the secret seed, the table is laid, nothing has happened yet. */
import { pickWeighted } from '../lib/keyed.ts';
import { must } from '../lib/assert.ts';
import { dyadOf, type DyadId, type StateId } from '../model/ids.ts';
import { PLAN_TABLE, rule } from '../model/ruleset.ts';
import type { CompiledScenario, IncidentDef, StateDef } from '../model/scenario.ts';
import type { DyadChartName, Mode, Plan, Rung } from '../model/terms.ts';
import { edgesTo } from '../model/scenarioIndex.ts';
import type { Event } from './event.ts';
import { evolveAll } from './evolve.ts';
import type { Delegation, Draft, Dyad, Exercise, Incident, Seat, Service } from './exercise.ts';

const keyed = <Item, Entity>(items: readonly Item[], id: (item: Item) => string, make: (item: Item) => Entity): { readonly [id: string]: Entity } =>
  Object.fromEntries(items.map((item) => [id(item), make(item)]));

const blankSeat = ({ id }: StateDef): Seat => ({ state: id, bot: null, members: [], roles: {}, ready: false });
const blankDraft = ({ id }: StateDef): Draft => ({
  state: id,
  revision: 0,
  changed: {},
  clearedAt: 0,
  lines: [],
  prose: { intent: '', signal: '' },
  signatures: [],
  sealed: false,
  author: {},
  previous: null,
  objections: [],
});
const blankDelegation = (scenario: CompiledScenario, { id, position, policy }: StateDef): Delegation => ({
  state: id,
  mandate: rule('mandateStart', scenario),
  standing: rule('standingStart', scenario),
  liberties: rule('libertiesStart', scenario),
  capacity: 0,
  slots: 0,
  harm: 0,
  personHours: {},
  counts: { assisted: 0, shared: 0, acknowledged: 0, performed: 0, corrected: 0 },
  investigated: [],
  asked: [],
  freeUsed: [],
  position,
  positionPublished: false,
  policy,
  advanced: true,
  advancedTurn: -1,
  medal: null,
  interestsMet: [],
});
const blankIncident = ({ id, victims }: IncidentDef): Incident => ({
  id,
  stage: 'latent',
  detectedHour: 0,
  detectedTurn: 0,
  audience: victims,
  handled: false,
  waves: 0,
  disclosed: false,
  intensity: 0,
});
const blankDyad = (a: StateId, b: StateId, rung: Rung, reach: number): Dyad => ({
  id: dyadOf(a, b),
  rung,
  reach,
  snapshot: { tension: rung, channel: 'silent', process: 'none', coercion: 'none' },
  why: null,
  ultimatum: null,
});

const dyadsOf = (scenario: CompiledScenario): readonly Dyad[] => {
  const states = scenario.states.map(({ id }) => id);
  const pairs = states.flatMap((a, i) => states.slice(i + 1).map((b) => [a, b] as const));
  const rungOf = (id: DyadId): Rung => scenario.dyads.find((dyad) => dyadOf(dyad.a, dyad.b) === id)?.rung ?? 'calm';
  const reachOf = (id: DyadId): number => scenario.reach.find((pair) => dyadOf(pair.a, pair.b) === id)?.perMille ?? rule('contactReach', scenario);
  return pairs.map(([a, b]) => blankDyad(a, b, rungOf(dyadOf(a, b)), reachOf(dyadOf(a, b))));
};

/** The exercise before its first event: only what the scenario says. */
export const blankExercise = (scenario: CompiledScenario): Exercise => {
  const playable = scenario.states.filter((state) => state.playable);
  const service = (def: CompiledScenario['services'][number]): Service => ({
    id: def.id,
    level: 1000,
    lowest: 1000,
    through: [],
    resilience: 1,
    losses: [],
    felt: edgesTo(scenario.edges, def.id).map(() => 0),
    fallbackTurn: -1,
  });
  return {
    id: '',
    scenario,
    seed: '',
    plan: 'ninety',
    turns: 0,
    truth: must(scenario.truths[0], 'a truth').id,
    truthRevealed: false,
    mode: 'advanced',
    chart: scenario.chart,
    locked: false,
    clock: {
      stage: 'lobby',
      running: false,
      pausedBy: 'none',
      turn: 0,
      phase: 'brief',
      phaseStartedAt: 0,
      phaseEndsAt: 0,
      at: 0,
      hour: 0,
      spanHours: scenario.spansHours[0] ?? 0,
      downtimeMs: 0,
    },
    seats: keyed(playable, ({ id }) => id, blankSeat),
    delegations: keyed(
      playable,
      ({ id }) => id,
      (state) => blankDelegation(scenario, state),
    ),
    services: keyed(scenario.services, ({ id }) => id, service),
    incidents: keyed(scenario.incidents, ({ id }) => id, blankIncident),
    holdings: {},
    beliefs: {},
    messages: {},
    remarks: {},
    drafts: keyed(playable, ({ id }) => id, blankDraft),
    processes: {},
    attributions: {},
    measures: {},
    agreements: {},
    indications: {},
    cases: {},
    disputes: {},
    operators: keyed(
      scenario.operators,
      ({ id }) => id,
      ({ id, trust }) => ({ id, trust, safeHarbour: false, harbourBroken: false }),
    ),
    improvised: {},
    dyads: keyed(
      dyadsOf(scenario),
      ({ id }) => id,
      (dyad) => dyad,
    ),
    reports: {},
    injects: keyed(
      scenario.injects,
      ({ id }) => id,
      ({ id }) => ({ id, status: 'planned' as const, dueAt: null, firedTurn: null }),
    ),
    world: { regime: rule('regimeStart', scenario), regimeGainedThisTurn: 0, impunity: 0, ruptures: 0, result: null, itemsShared: 0 },
    opened: [],
  };
};

/** What the white cell chooses when it opens an exercise; mode and chart have defaults. */
export interface Opening {
  readonly id: string;
  readonly seed: string;
  readonly plan: Plan;
  readonly mode?: Mode;
  readonly chart?: DyadChartName;
}

/** Opens an exercise. `seed` is 64 secret hex digits; the truth is its first keyed draw. */
export const openExercise = (
  scenario: CompiledScenario,
  { id, seed, plan, mode = 'advanced', chart = scenario.chart }: Opening,
): { readonly exercise: Exercise; readonly events: readonly Event[] } => {
  const truth = must(
    pickWeighted({ seed, turn: 0 }, 'truth', 'joint', scenario.truths, ({ weight }) => weight),
    'a truth',
  );
  const intensities = Object.entries(truth.incidents).map(([incident, { intensity }]) => ({ incident, intensity }));
  const events: Event[] = [
    {
      type: 'exercise.opened',
      id,
      seed,
      plan,
      turns: Math.min(PLAN_TABLE[plan].turns, scenario.spansHours.length),
      truth: truth.id,
      locales: Object.keys(scenario.title),
      mode,
      chart,
    },
    ...intensities.map(({ incident, intensity }): Event => ({
      type: 'incident.intensityChanged',
      incident: incident as `incident:${string}`,
      to: intensity,
    })), // keys of the truth table are incident ids (checked by the loader)
  ];
  return { exercise: evolveAll(blankExercise(scenario), events), events };
};
