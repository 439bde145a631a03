/**
 * Seats played by software. A bot sees its own delegation's view and nothing else, and asks by the same commands as
 * people. It acts once in each phase, at about a third of it, the states one after another.
 */
import { sha256Hex, sha256Word } from '../../shared/lib/sha256.ts';
import type { DelegationCommand } from '../../shared/exercise/command.ts';
import type { Exercise, Seat } from '../../shared/exercise/exercise.ts';
import type { StateId } from '../../shared/model/ids.ts';
import type { BotStyle, Phase } from '../../shared/model/terms.ts';
import { boardOf, type Board } from '../../shared/view/board.ts';
import type { View } from '../../shared/view/kinds.ts';
import type { Authority, Sleeper } from './authority.ts';

/** What a bot asks for, given its own view. `seed` keys its draws. */
export type BotMind = (style: BotStyle, view: View, board: Board, phase: Phase, seed: string) => readonly DelegationCommand[];

/** Per mille of the phase at which bots begin to act, and over how much of it they spread. */
const ACTS_AT = 350;
const SPREAD = 100;

interface Turn {
  readonly state: StateId;
  readonly style: BotStyle;
  readonly key: string;
  /** Exercise ms. */
  readonly at: number;
}

const bare = (state: StateId): string => state.slice(state.indexOf(':') + 1);

const turnOf = (exercise: Exercise, seat: Seat): Turn | null => {
  const { stage, turn, phase, phaseStartedAt, phaseEndsAt } = exercise.clock;
  if (seat.bot === null || stage !== 'running') return null;
  const key = `bot.${bare(seat.state)}.${turn}.${phase}`;
  const share = ACTS_AT + (sha256Word(key) % SPREAD);
  return { state: seat.state, style: seat.bot, key, at: phaseStartedAt + Math.floor(((phaseEndsAt - phaseStartedAt) * share) / 1000) };
};

export class BotPlayers implements Sleeper {
  readonly #authority: Authority;
  readonly #mind: BotMind;
  readonly #board: Board;
  readonly #played = new Set<string>();

  constructor(authority: Authority, mind: BotMind) {
    this.#authority = authority;
    this.#mind = mind;
    this.#board = boardOf(authority.exercise.scenario);
  }

  /** Exercise ms of the next bot's turn, or null while none is due in this phase. */
  nextAt(exercise: Exercise): number | null {
    const times = this.#waiting(exercise).map(({ at }) => at);
    return times.length === 0 ? null : Math.min(...times);
  }

  wake(exercise: Exercise, at: number): void {
    for (const turn of this.#waiting(exercise)) {
      if (turn.at <= at) void this.#play(exercise, turn);
    }
  }

  #waiting(exercise: Exercise): readonly Turn[] {
    const turns = Object.values(exercise.seats).map((seat) => (seat === undefined ? null : turnOf(exercise, seat)));
    return turns.filter((turn) => turn !== null).filter(({ key }) => !this.#played.has(key));
  }

  /** Command ids are made of state, turn and phase: after a restart the same turn cannot be played twice. */
  async #play(exercise: Exercise, { state, style, key }: Turn): Promise<void> {
    this.#played.add(key);
    const { view } = this.#authority.view(state);
    const commands = this.#mind(style, view, this.#board, exercise.clock.phase, sha256Hex(`${exercise.seed}|${key}`));
    for (const [n, command] of commands.entries()) {
      await this.#authority.submit({ kind: 'bot', state }, `${key}.${n}`, command);
    }
  }
}
