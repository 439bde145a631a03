/** Seats of a balance run: who plays what, many times, on paired seeds, each outcome played once however often it is asked for. */
import { sha256Hex } from '../../lib/sha256.ts';
import type { StateId } from '../../model/ids.ts';
import type { CompiledScenario } from '../../model/scenario.ts';
import type { BotStyle, DyadChartName } from '../../model/terms.ts';
import { playOutcome, type Outcome, type SeatOutcome } from '../outcome.ts';
import type { CellMove } from '../play.ts';
import { TEMPERS, type Temper } from '../temper.ts';

/** A way to play: a style by name, or a temper no style has. */
export type Way = BotStyle | Temper;
export const isStyle = (way: Way): way is BotStyle => typeof way === 'string';
export const temperOf = (way: Exclude<BotStyle, 'random'>, change: Partial<Temper> = {}): Temper => ({ ...TEMPERS[way], ...change });

export interface Table {
  /** Way of each seat. */
  readonly ways: { readonly [state in StateId]?: Way };
  readonly run: number;
  readonly chart?: DyadChartName;
  readonly cell?: readonly CellMove[];
}

export const playersOf = ({ states }: CompiledScenario): readonly StateId[] => states.filter(({ playable }) => playable).map(({ id }) => id);
export const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length);

/** A bench on one scenario. Outcomes are remembered by what was played, so that targets share their runs. */
export class Bench {
  readonly scenario: CompiledScenario;
  readonly players: readonly StateId[];
  played = 0;
  private readonly seed: string;
  private readonly known = new Map<string, Outcome>();

  constructor(scenario: CompiledScenario, seed: string) {
    this.scenario = scenario;
    this.players = playersOf(scenario);
    this.seed = seed;
  }

  play(table: Table): Outcome {
    const key = JSON.stringify(table);
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const entries = this.players.map((state) => [state, table.ways[state] ?? 'responsible'] as const);
    const outcome = playOutcome(this.scenario, {
      // The same run number is the same world whoever sits where: results are paired.
      seed: sha256Hex(`${this.seed}|${table.run}`),
      plan: 'ninety',
      styles: Object.fromEntries(entries.map(([state, way]) => [state, isStyle(way) ? way : 'responsible'])),
      tempers: Object.fromEntries(entries.flatMap(([state, way]) => (isStyle(way) ? [] : [[state, way] as const]))),
      ...(table.chart === undefined ? {} : { chart: table.chart }),
      ...(table.cell === undefined ? {} : { cell: table.cell }),
    });
    this.played += 1;
    this.known.set(key, outcome);
    return outcome;
  }

  /** All seats play one way. */
  all(way: Way, runs: number, rest: Omit<Table, 'ways' | 'run'> = {}): readonly Outcome[] {
    const ways = Object.fromEntries(this.players.map((state) => [state, way]));
    return Array.from({ length: runs }, (_, run) => this.play({ ways, run, ...rest }));
  }

  /** One seat plays a way among others; every seat has its turn in each run. */
  alone(way: Way, field: (state: StateId, run: number) => Way, runs: number): readonly { readonly state: StateId; readonly outcome: Outcome }[] {
    return Array.from({ length: runs }, (_, run) => run).flatMap((run) =>
      this.players.map((state) => {
        const ways = Object.fromEntries(this.players.map((other) => [other, other === state ? way : field(other, run)]));
        return { state, outcome: this.play({ ways, run }) };
      }),
    );
  }

  /** Mean score of the seat that plays the way. */
  scoreAlone(way: Way, field: (state: StateId, run: number) => Way, runs: number): number {
    return mean(this.alone(way, field, runs).map(({ state, outcome }) => outcome.seats[state]?.score ?? 0));
  }
}

export const seatsOf = (outcomes: readonly Outcome[]): readonly SeatOutcome[] =>
  outcomes.flatMap(({ seats }) => Object.values(seats).flatMap((seat) => (seat === undefined ? [] : [seat])));
export const scoreOfAll = (outcomes: readonly Outcome[]): number => mean(seatsOf(outcomes).map(({ score }) => score));
