/** How long a hotline still rings: the rule's window, cut short by the end of the phase (CH3, CK6). */
import { rule } from '../../shared/model/ruleset.ts';
import type { Board } from '../../shared/view/board.ts';
import type { ExerciseView, MessageView } from '../../shared/view/kinds.ts';

const SECOND_MS = 1000;
export const ringWindow = (board: Pick<Board, 'rules'>): number => rule('hotlineRing', board) / SECOND_MS;

/** Exercise ms at which it falls silent. */
export const silentAt = ({ at }: Pick<MessageView, 'at'>, { phaseEndsAt }: Pick<ExerciseView, 'phaseEndsAt'>, board: Pick<Board, 'rules'>): number =>
  Math.min(at + rule('hotlineRing', board), phaseEndsAt);
/** Whole seconds as a clock shows them: the last one counts until it is over. */
export const secondsLeft = (ms: number): number => Math.max(0, Math.ceil(ms / SECOND_MS));
