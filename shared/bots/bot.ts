/** The public door to bots: `(style, view, board, own, luck seed) -> commands`. The same for live seats and simulation. */
import { sha256Hex } from '../lib/sha256.ts';
import type { DelegationCommand } from '../exercise/command.ts';
import type { StateId } from '../model/ids.ts';
import type { BotStyle } from '../model/terms.ts';
import type { Board } from '../view/board.ts';
import type { View } from '../view/kinds.ts';
import { sightOf } from './sight.ts';
import { STYLES } from './styles.ts';

/** A bot's own luck, derived from the exercise's secret seed so that it cannot be told from any view. */
export const botSeed = (exerciseSeed: string, own: StateId): string => sha256Hex(`${exerciseSeed}|bot|${own}`);

/** Moments of a phase, in per mille of its length, at which a bot looks at its view and acts. */
export const BOT_MOMENTS = [350, 750] as const;

/** What the bot of `own` asks for in the phase its view is in. Stateless; empty when it has nothing to do. */
export const botCommands = (style: BotStyle, view: View, board: Board, own: StateId, seed: string): readonly DelegationCommand[] => STYLES[style](sightOf(view, board, own, seed));
