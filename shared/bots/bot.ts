/** The public door to bots: `(style, view, board, own, luck seed) -> commands`. The same for live seats and simulation. */
import { sha256Hex } from '../lib/sha256.ts';
import type { DelegationCommand } from '../exercise/command.ts';
import type { StateId } from '../model/ids.ts';
import type { BotStyle } from '../model/terms.ts';
import type { Board } from '../view/board.ts';
import type { View } from '../view/kinds.ts';
import { withinPurse } from './purse.ts';
import { sightOf } from './sight.ts';
import { played, STYLES } from './styles.ts';
import type { Temper } from './temper.ts';

/** A bot's own luck, derived from the exercise's secret seed so that it cannot be told from any view. */
export const botSeed = (exerciseSeed: string, own: StateId): string => sha256Hex(`${exerciseSeed}|bot|${own}`);

/** When a bot looks at its view and acts: per mille of the phase, but not later than so many ms, so that a room need not wait for software. */
const MOMENTS = [
  { perMille: 350, mostMs: 12_000 },
  { perMille: 750, mostMs: 45_000 },
] as const;
/** Offsets in ms from the start of a phase of `lengthMs`. */
export const botMoments = (lengthMs: number): readonly number[] =>
  MOMENTS.map(({ perMille, mostMs }) => Math.min(Math.floor((lengthMs * perMille) / 1000), mostMs));

/** How long a bot lets a hotline ring, in ms. */
export const BOT_PICKS_UP_MS = 4_000;

/** Software says that it is ready once it has done its part, so that people need not wait for it. */
const ready = (view: View, own: StateId): readonly DelegationCommand[] => {
  const clock = view.exercise['exercise'];
  if (clock === undefined || clock.phase === 'decide' || clock.phase === 'resolve' || view.state[own]?.ready === true) return [];
  // Nobody waits for software when software is alone.
  if (!Object.values(view.state).some(({ seat }) => seat === 'human')) return [];
  return [{ type: 'phase.ready', ready: true, turn: clock.turn, phase: clock.phase }];
};

/** What the bot of `own` asks for in the phase its view is in. Stateless; empty when it has nothing to do. */
export const botCommands = (style: BotStyle, view: View, board: Board, own: StateId, seed: string): readonly DelegationCommand[] => [
  ...withinPurse(STYLES[style](sightOf(view, board, own, seed)), view.own[own]),
  ...ready(view, own),
];

/** The same for a temper that no style has (balance). */
export const temperCommands = (temper: Temper, view: View, board: Board, own: StateId, seed: string): readonly DelegationCommand[] =>
  withinPurse(played(temper)(sightOf(view, board, own, seed)), view.own[own]);
