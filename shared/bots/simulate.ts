/**
 * Many exercises played by bots, and what came of them: distributions of the world's and the nations' results, ladders, harm,
 * what was never used. Each run depends on the seed and its number alone, so that workers may share them out as they like.
 */
import { SWITCHED_ACTS } from '../acts/acts.ts';
import { agreementChart } from '../escalation/agreementChart.ts';
import { branchesOf } from '../escalation/chart.ts';
import { disputeChart } from '../escalation/disputeChart.ts';
import { chartFor } from '../escalation/dyad.ts';
import { forumCaseChart } from '../escalation/forumCaseChart.ts';
import { incidentChart } from '../escalation/incidentChart.ts';
import { processChart } from '../escalation/processChart.ts';
import { sha256Hex } from '../lib/sha256.ts';
import type { StateId } from '../model/ids.ts';
import type { CompiledScenario } from '../model/scenario.ts';
import { BOT_STYLES, ORDER_ACTS, TALK_ACTS, type BotStyle, type DyadChartName, type Mode, type Plan } from '../model/terms.ts';
import type { Played } from './play.ts';
import { playOutcome, type Outcome } from './outcome.ts';
import { add, nationOf, tallyOf, zeroes, type Counts, type Nation, type Tally } from './tally.ts';

/** A field: one style at every seat, or all styles mixed, changing seats from run to run. */
export type Field = BotStyle | 'mixed';

export interface SimulationOptions {
  readonly runs: number;
  readonly seed: string;
  readonly plan: Plan;
  /** Fields that take turns; by default every style alone and all mixed. */
  readonly bots?: readonly Field[];
  readonly chart?: DyadChartName;
  readonly mode?: Mode;
  readonly hash?: boolean;
}
export const ALL_FIELDS: readonly Field[] = [...BOT_STYLES, 'mixed'];

export interface RunPlan {
  readonly field: Field;
  readonly seed: string;
  readonly styles: { readonly [state in StateId]?: BotStyle };
}

/** What run number `index` plays: reproducible from the seed and the index alone. */
export const planRun = (scenario: CompiledScenario, seed: string, index: number, fields: readonly Field[] = ALL_FIELDS): RunPlan => {
  const field = fields[index % fields.length] ?? 'mixed';
  const seats = scenario.states.filter(({ playable }) => playable);
  const shift = Math.floor(index / fields.length);
  // A mixed table of named fields mixes those; one of nothing else mixes all styles.
  const named = fields.filter((each) => each !== 'mixed');
  const mix = named.length > 0 ? named : BOT_STYLES;
  const styles = Object.fromEntries(seats.map(({ id }, i) => [id, field === 'mixed' ? (mix[(i + shift) % mix.length] ?? 'random') : field]));
  return { field, seed: sha256Hex(`${seed}|run|${index}`), styles };
};

export interface FieldRun {
  readonly index: number;
  readonly field: Field;
  readonly outcome: Outcome;
}

/** Plays one numbered run. */
export const simulateRun = (scenario: CompiledScenario, options: SimulationOptions, index: number, onRecord?: (played: Played) => void): FieldRun => {
  const { field, seed, styles } = planRun(scenario, options.seed, index, options.bots ?? ALL_FIELDS);
  const outcome = playOutcome(scenario, {
    seed,
    plan: options.plan,
    styles,
    hash: options.hash ?? false,
    ...(options.chart === undefined ? {} : { chart: options.chart }),
    ...(options.mode === undefined ? {} : { mode: options.mode }),
    ...(onRecord === undefined ? {} : { onRecord }),
  });
  return { index, field, outcome };
};

export interface Simulation {
  readonly scenario: string;
  readonly seed: string;
  readonly plan: Plan;
  readonly runs: number;
  readonly ended: number;
  readonly acts: { readonly [act: string]: number };
  readonly injects: { readonly [inject: string]: number };
  readonly truths: { readonly [truth: string]: number };
  readonly fields: { readonly [field: string]: Tally };
  /** Over all runs, whatever the field. */
  readonly nations: { readonly [state: string]: Nation };
  readonly refused: { readonly [code: string]: number };
  readonly actsNeverUsed: readonly string[];
  readonly injectsNeverFired: readonly string[];
  /** Branches of the charts taken at least once, as `chart branch`. */
  readonly guards: readonly string[];
  readonly branchesNeverTaken: readonly string[];
  /** Hash of all end states in the order of their numbers, when hashes were asked for. */
  readonly hash: string | null;
}

const merged = (runs: readonly FieldRun[], pick: (outcome: Outcome) => { readonly [key: string]: number }, counts: Counts = new Map()): Counts => {
  for (const { outcome } of runs) for (const [key, n] of Object.entries(pick(outcome))) add(counts, key, n);
  return counts;
};
const never = (counts: Counts): readonly string[] => [...counts].flatMap(([key, n]) => (n === 0 ? [key] : []));

/** Charts whose moves tell their branch, under the names their events have. */
const CHARTS = {
  agreement: agreementChart,
  case: forumCaseChart,
  dispute: disputeChart,
  incident: incidentChart,
  process: processChart,
} as const;

/** Operations and self-defence exist only where the scenario switches them on. */
const isOffered = ({ switches }: CompiledScenario, act: string): boolean =>
  act === 'self-defence' ? switches.armedConflict : switches.coercion || !SWITCHED_ACTS.some((switched) => switched === act);

/** Every branch that a move can be because of; a ladder of hostility is the one that is played on. */
const branchesIn = (scenario: CompiledScenario, chart: DyadChartName = 'restraint'): readonly string[] =>
  Object.entries({ ...CHARTS, dyad: chartFor({ chart, scenario }) }).flatMap(([name, machine]) =>
    branchesOf(machine).map((branch) => `${name} ${branch}`),
  );

/** Adds up runs, whoever played them; their order does not matter. */
export const summarise = (scenario: CompiledScenario, options: SimulationOptions, played: readonly FieldRun[]): Simulation => {
  const runs = played.toSorted((a, b) => a.index - b.index);
  const acts = merged(runs, ({ acts: used }) => used, zeroes([...ORDER_ACTS, ...TALK_ACTS]));
  const injects = merged(runs, ({ injects: fired }) => Object.fromEntries(fired.map((id) => [id, 1])), zeroes(scenario.injects.map(({ id }) => id)));
  const truths = merged(runs, ({ truth }) => ({ [truth]: 1 }), zeroes(scenario.truths.map(({ id }) => id)));
  const fields = [...new Set(options.bots ?? ALL_FIELDS)];
  const taken = new Set(runs.flatMap(({ outcome }) => outcome.guards));
  const players = scenario.states.filter(({ playable }) => playable).map(({ id }) => id);
  return {
    scenario: `${scenario.id} ${scenario.version}`,
    seed: options.seed,
    plan: options.plan,
    runs: runs.length,
    ended: runs.filter(({ outcome }) => outcome.ended).length,
    acts: Object.fromEntries(acts),
    injects: Object.fromEntries(injects),
    truths: Object.fromEntries(truths),
    fields: Object.fromEntries(fields.map((field) => [field, tallyOf(runs.flatMap((run) => (run.field === field ? [run.outcome] : [])))])),
    nations: Object.fromEntries(players.map((state) => [state, nationOf(runs.flatMap(({ outcome }) => outcome.seats[state] ?? []))])),
    refused: Object.fromEntries(merged(runs, ({ refused }) => refused)),
    actsNeverUsed: never(acts).filter((act) => isOffered(scenario, act)),
    injectsNeverFired: never(injects),
    guards: [...taken].toSorted(),
    branchesNeverTaken: branchesIn(scenario, options.chart)
      .filter((branch) => !taken.has(branch))
      .toSorted(),
    hash: options.hash === true ? sha256Hex(runs.map(({ outcome }) => outcome.hash ?? '').join('\n')) : null,
  };
};

/** Plays `runs` exercises in this thread; the same numbers for the same seed. `onRecord` sees each record of each run (for a log). */
export const simulate = (
  scenario: CompiledScenario,
  options: SimulationOptions & { readonly onRecord?: (run: number, played: Played) => void },
): Simulation => {
  const runs = Array.from({ length: options.runs }, (_, index) =>
    simulateRun(scenario, options, index, (played) => options.onRecord?.(index, played)),
  );
  return summarise(scenario, options, runs);
};
