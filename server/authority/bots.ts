/**
 * Seats played by software. A bot sees its own delegation's view and nothing else, and asks by the same commands as
 * people. It acts at a few moments of each phase, the states one after another and not all at once.
 */
import { sha256Word } from '../../shared/lib/sha256.ts';
import { BOT_PICKS_UP_MS, botMoments, botSeed, type botCommands } from '../../shared/bots/bot.ts';
import type { Exercise, Seat } from '../../shared/exercise/exercise.ts';
import type { StateId } from '../../shared/model/ids.ts';
import type { BotStyle } from '../../shared/model/terms.ts';
import { boardOf, type Board } from '../../shared/view/board.ts';
import type { Authority, Sleeper } from './authority.ts';

/** What a bot asks for, given its own view. `seed` keys its draws. */
export type BotMind = typeof botCommands;

/** Ms over which the bots of a moment spread. */
const SPREAD_MS = 3_000;

interface Turn {
  readonly state: StateId;
  readonly style: BotStyle;
  readonly key: string;
  /** Exercise ms. */
  readonly at: number;
}

const bare = (id: string): string => id.slice(id.indexOf(':') + 1);

const spread = (key: string, length: number): number => sha256Word(key) % Math.max(1, Math.min(SPREAD_MS, Math.floor(length / 10)));

const momentsOf = ({ clock }: Exercise, state: StateId, style: BotStyle): readonly Turn[] => {
  const length = clock.phaseEndsAt - clock.phaseStartedAt;
  return botMoments(length).map((offset, n) => {
    const key = `bot.${bare(state)}.${clock.turn}.${clock.phase}.${n}`;
    return { state, style, key, at: clock.phaseStartedAt + offset + spread(key, length) };
  });
};

/** A ringing hotline is looked at soon, whatever the moment of the phase. */
const ringsOf = (exercise: Exercise, state: StateId, style: BotStyle): readonly Turn[] =>
  Object.values(exercise.messages).flatMap((message) =>
    message?.ring === 'ringing' && message.to.includes(state)
      ? [{ state, style, key: `bot.${bare(state)}.ring.${bare(message.id)}`, at: message.at + BOT_PICKS_UP_MS }]
      : [],
  );

const turnsOf = (exercise: Exercise, { state, bot }: Seat): readonly Turn[] =>
  bot === null || exercise.clock.stage !== 'running' ? [] : [...momentsOf(exercise, state, bot), ...ringsOf(exercise, state, bot)];

export class BotPlayers implements Sleeper {
  readonly #authority: Authority;
  readonly #mind: BotMind;
  readonly #fault: (error: unknown, doing: string) => void;
  readonly #board: Board;
  readonly #played = new Set<string>();

  constructor(authority: Authority, mind: BotMind, fault: (error: unknown, doing: string) => void) {
    this.#fault = fault;
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
      if (turn.at <= at) void this.#play(exercise, turn).catch((error: unknown) => this.#fault(error, `bot of ${turn.state}`));
    }
  }

  #waiting(exercise: Exercise): readonly Turn[] {
    const turns = Object.values(exercise.seats).flatMap((seat) => (seat === undefined ? [] : turnsOf(exercise, seat)));
    return turns.filter(({ key }) => !this.#played.has(key));
  }

  /** Command ids are made of state, turn, phase and moment: after a restart the same turn cannot be played twice. */
  async #play(exercise: Exercise, { state, style, key }: Turn): Promise<void> {
    this.#played.add(key);
    const { view } = this.#authority.view(state);
    const commands = this.#mind(style, view, this.#board, state, botSeed(exercise.seed, state));
    for (const [n, command] of commands.entries()) {
      await this.#authority.submit({ kind: 'bot', state }, `${key}.${n}`, command);
    }
  }
}
