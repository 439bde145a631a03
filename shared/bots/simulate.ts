/**
 * Many exercises played by bots, and what came of them: per act how often used, per inject how often fired, per truth how
 * often drawn, outcomes per style. Fields take turns so that every style is seen alone and all are seen together.
 */
import { sha256Hex } from '../lib/sha256.ts';
import type { StateId } from '../model/ids.ts';
import type { CompiledScenario } from '../model/scenario.ts';
import { BOT_STYLES, MEDALS, ORDER_ACTS, TALK_ACTS, WORLD_RESULTS, type ActId, type BotStyle, type Plan } from '../model/terms.ts';
import { worldHarm, worstRung } from '../exercise/worldState.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { playExercise, type Played } from './play.ts';

/** A field: one style at every seat, or all styles mixed, changing seats from run to run. */
export type Field = BotStyle | 'mixed';
export const FIELDS = [...BOT_STYLES, 'mixed'] as const satisfies readonly Field[];

export interface Tally {
  readonly runs: number;
  readonly results: { readonly [result: string]: number };
  readonly medals: { readonly [medal: string]: number };
  /** Means over the runs; hundredths. */
  readonly meanRegime: number;
  readonly meanHarm: number;
  /** Mean of the highest rung at the end, hundredths of a rung. */
  readonly meanWorstRung: number;
  readonly ruptures: number;
  /** Share of runs that ended Strengthened or Fragile calm, per mille; and the mean of the result's place (3 best, 0 worst), hundredths. */
  readonly worldScore: number;
}
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
  readonly refused: { readonly [code: string]: number };
}

export interface RunPlan {
  readonly field: Field;
  readonly seed: string;
  readonly styles: { readonly [state in StateId]?: BotStyle };
}

/** What run number `index` plays: reproducible from the seed and the index alone. */
export const planRun = (scenario: CompiledScenario, seed: string, index: number): RunPlan => {
  const field = FIELDS[index % FIELDS.length] ?? 'mixed';
  const seats = scenario.states.filter(({ playable }) => playable);
  const shift = Math.floor(index / FIELDS.length);
  const styles = Object.fromEntries(
    seats.map(({ id }, i) => [id, field === 'mixed' ? (BOT_STYLES[(i + shift) % BOT_STYLES.length] ?? 'random') : field]),
  );
  return { field, seed: sha256Hex(`${seed}|run|${index}`), styles };
};

type Counts = Map<string, number>;
const count = (counts: Counts, key: string, by = 1): Counts => counts.set(key, (counts.get(key) ?? 0) + by);
const zeroes = (keys: readonly string[]): Counts => new Map(keys.map((key) => [key, 0]));

const TALK_BY_COMMAND: { readonly [command: string]: ActId } = {
  'incident.investigate': 'investigate',
  'evidence.share': 'share',
  'statement.publish': 'statement',
};
const actsOf = ({ ask, events }: Played): readonly ActId[] => {
  const orders = events.flatMap((event) => (event.type === 'orders.opened' ? event.lines.map(({ act }) => act) : []));
  if (ask === null) return orders;
  const talk = ask.type === 'message.send' ? ask.kind : TALK_BY_COMMAND[ask.type];
  return talk === undefined ? orders : [...orders, talk];
};

/** What is counted of an end; the exercise itself is let go. */
interface End {
  readonly result: string;
  readonly medals: readonly string[];
  readonly regime: number;
  readonly ruptures: number;
  readonly harm: number;
  readonly rung: number;
}
const endOf = (end: Exercise): End => ({
  result: end.world.result ?? 'none',
  medals: Object.values(end.delegations).map((own) => own?.medal ?? 'none'),
  regime: end.world.regime,
  ruptures: end.world.ruptures,
  harm: worldHarm(end),
  rung: worstRung(end),
});
const scoreOf = ({ result }: End): number =>
  WORLD_RESULTS.length -
  1 -
  Math.max(
    0,
    WORLD_RESULTS.findIndex((known) => known === result),
  );

class FieldTally {
  private readonly ends: End[] = [];
  add(end: Exercise): void {
    this.ends.push(endOf(end));
  }
  close(): Tally {
    const runs = Math.max(1, this.ends.length);
    const results = zeroes(WORLD_RESULTS);
    const medals = zeroes(MEDALS);
    const mean = (value: (end: End) => number): number => Math.round(this.ends.reduce((sum, end) => sum + value(end), 0) / runs);
    for (const end of this.ends) {
      count(results, end.result);
      for (const medal of end.medals) count(medals, medal);
    }
    return {
      runs: this.ends.length,
      results: Object.fromEntries(results),
      medals: Object.fromEntries(medals),
      meanRegime: mean(({ regime }) => regime),
      meanHarm: mean(({ harm }) => harm),
      meanWorstRung: mean(({ rung }) => rung * 100),
      ruptures: this.ends.reduce((sum, { ruptures }) => sum + ruptures, 0),
      worldScore: mean((end) => scoreOf(end) * 100),
    };
  }
}

/** Plays `runs` exercises; the same numbers for the same seed. `onRun` sees each record of each run (for a log). */
export const simulate = (
  scenario: CompiledScenario,
  options: { readonly runs: number; readonly seed: string; readonly plan: Plan; readonly onRecord?: (run: number, played: Played) => void },
): Simulation => {
  const acts = zeroes([...ORDER_ACTS, ...TALK_ACTS]);
  const injects = zeroes(scenario.injects.map(({ id }) => id));
  const truths = zeroes(scenario.truths.map(({ id }) => id));
  const refused: Counts = new Map();
  const fields = new Map<Field, FieldTally>(FIELDS.map((field) => [field, new FieldTally()]));
  let ended = 0;
  for (let index = 0; index < options.runs; index += 1) {
    const { field, seed, styles } = planRun(scenario, options.seed, index);
    const end = playExercise(scenario, {
      seed,
      plan: options.plan,
      styles,
      keepsOnlyNewest: true,
      onAccepted: (played) => {
        for (const act of actsOf(played)) count(acts, act);
        for (const event of played.events) if (event.type === 'inject.fired') count(injects, event.inject);
        options.onRecord?.(index, played);
      },
      onRefused: ({ command }, code) => count(refused, `${command.type} ${code}`),
    });
    count(truths, end.truth);
    ended += end.clock.stage === 'ended' ? 1 : 0;
    fields.get(field)?.add(end);
  }
  return {
    scenario: `${scenario.id} ${scenario.version}`,
    seed: options.seed,
    plan: options.plan,
    runs: options.runs,
    ended,
    acts: Object.fromEntries(acts),
    injects: Object.fromEntries(injects),
    truths: Object.fromEntries(truths),
    fields: Object.fromEntries([...fields].map(([field, tally]) => [field, tally.close()])),
    refused: Object.fromEntries(refused),
  };
};
