/**
 * A whole exercise played by bots, through the same authorize, decide and evolve as a live room. Pure: used by the
 * simulation, the tests and the tour.
 */
import { must } from '../lib/assert.ts';
import { shuffled } from '../lib/keyed.ts';
import type { Actor, Ask, CellCommand, Command } from '../exercise/command.ts';
import { decide } from '../exercise/decide.ts';
import { deadlines } from '../exercise/deadlines.ts';
import type { Event } from '../exercise/event.ts';
import { evolveAll } from '../exercise/evolve.ts';
import type { Owned } from '../exercise/evolveWorld.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { openExercise } from '../exercise/opening.ts';
import { authorize } from '../exercise/rights.ts';
import type { StateId } from '../model/ids.ts';
import type { CompiledScenario } from '../model/scenario.ts';
import type { BotStyle, DyadChartName, Mode, Plan } from '../model/terms.ts';
import { boardOf, type Board } from '../view/board.ts';
import { glance } from '../view/project.ts';
import { botCommands, botMoments, botSeed, temperCommands } from './bot.ts';
import type { Temper } from './temper.ts';

/** One accepted ask with its events, in order; seq 1 is the opening. */
export interface Played {
  readonly at: number;
  readonly by: Actor;
  readonly commandId: string;
  readonly ask: Command | null;
  readonly events: readonly Event[];
}
export interface CellMove {
  readonly turn: number;
  readonly command: CellCommand;
}
export interface Play {
  readonly seed: string;
  readonly plan: Plan;
  readonly styles: { readonly [state in StateId]?: BotStyle };
  /** Ways to play that no style has, for balance: they stand in for the style of their seat. */
  readonly tempers?: { readonly [state in StateId]?: Temper };
  /** What the white cell does by hand, at the beginning of a turn. */
  readonly cell?: readonly CellMove[];
  readonly mode?: Mode;
  readonly chart?: DyadChartName;
  /** Called after every accepted ask with the exercise before and after. */
  readonly onAccepted?: (played: Played, after: Exercise, before: Exercise) => void;
  /** Called when a bot's ask is refused: it may not know better, but it should be rare. */
  readonly onRefused?: (ask: Ask, code: string) => void;
  /** Nobody keeps an exercise after the next ask: lists of news grow in place. By itself so when nobody watches. */
  readonly keepsOnlyNewest?: boolean;
}

class Table {
  exercise: Exercise;
  readonly board: Board;
  private readonly play: Play;
  private readonly seeds = new Map<StateId, string>();
  /** What the table may write on: nothing of its own, or what no watcher can have kept. */
  private readonly owned: Owned | undefined;
  private count = 0;

  constructor(scenario: CompiledScenario, play: Play) {
    const { exercise, events } = openExercise(scenario, {
      id: 'simulation',
      seed: play.seed,
      plan: play.plan,
      ...(play.mode === undefined ? {} : { mode: play.mode }),
      ...(play.chart === undefined ? {} : { chart: play.chart }),
    });
    this.exercise = exercise;
    this.board = boardOf(scenario);
    this.play = play;
    this.owned = (play.keepsOnlyNewest ?? play.onAccepted === undefined) ? new Set() : undefined;
    play.onAccepted?.({ at: 0, by: { kind: 'system' }, commandId: 'open', ask: null, events }, exercise, exercise);
  }

  ask(by: Actor, command: Command, at: number): void {
    this.count += 1;
    const ask: Ask = { by, command, at, id: `play-${this.count}` };
    const refused = authorize(this.exercise, ask, new Set());
    const decided = refused === null ? decide(this.exercise, ask, this.owned) : null;
    if (decided === null || !decided.ok) {
      this.play.onRefused?.(ask, refused?.code ?? (decided !== null && !decided.ok ? decided.refusal.code : ''));
      return;
    }
    if (decided.value.length === 0) return;
    const before = this.exercise;
    this.exercise = evolveAll(before, decided.value, at);
    this.play.onAccepted?.({ at, by, commandId: ask.id, ask: command, events: decided.value }, this.exercise, before);
  }

  private seedOf(state: StateId): string {
    const seed = this.seeds.get(state) ?? botSeed(this.play.seed, state);
    this.seeds.set(state, seed);
    return seed;
  }

  /** Lets every bot act once, in a keyed order. */
  round(at: number): void {
    const seats = Object.values(this.exercise.seats).flatMap((seat) =>
      seat === undefined || seat.bot === null ? [] : [{ state: seat.state, style: seat.bot }],
    );
    const { turn, phase } = this.exercise.clock;
    for (const { state, style } of shuffled({ seed: this.play.seed, turn }, `round|${phase}|${at}`, seats, (seat) => seat.state)) {
      const temper = this.play.tempers?.[state];
      const seen = glance(this.exercise, state, this.owned);
      const commands =
        temper === undefined
          ? botCommands(style, seen, this.board, state, this.seedOf(state))
          : temperCommands(temper, seen, this.board, state, this.seedOf(state));
      for (const command of commands) this.ask({ kind: 'bot', state }, command, at);
    }
  }

  /** Deadlines up to `until`, then on to it. */
  run(until: number): void {
    for (;;) {
      const due = deadlines(this.exercise)[0];
      if (due === undefined || due.at > until || this.exercise.clock.stage === 'ended') return;
      this.ask({ kind: 'system' }, { type: 'deadline.fall', deadline: due.id }, due.at);
    }
  }
}

/** Plays from opening to end and returns the ended exercise. */
export const playExercise = (scenario: CompiledScenario, play: Play): Exercise => {
  const table = new Table(scenario, play);
  for (const state of scenario.states.filter(({ playable }) => playable))
    table.ask({ kind: 'cell' }, { type: 'seat.setBot', state: state.id, style: must(play.styles[state.id] ?? 'responsible', 'style') }, 0);
  table.ask({ kind: 'cell' }, { type: 'exercise.start' }, 0);
  while (table.exercise.clock.stage !== 'ended') {
    const { phaseStartedAt, phaseEndsAt, turn, phase } = table.exercise.clock;
    if (phase === 'brief') for (const move of play.cell ?? []) if (move.turn === turn) table.ask({ kind: 'cell' }, move.command, phaseStartedAt);
    for (const offset of botMoments(phaseEndsAt - phaseStartedAt)) {
      const at = phaseStartedAt + offset;
      table.run(at - 1);
      table.round(at);
    }
    table.run(phaseEndsAt);
  }
  return table.exercise;
};
