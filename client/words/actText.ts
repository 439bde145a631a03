/** What an act does, in a sentence, with the numbers of the exercise that is played. */
import { useMemo } from 'react';
import { rule } from '../../shared/model/ruleset.ts';
import type { OrderAct, TalkProcess } from '../../shared/model/terms.ts';
import type { Board } from '../../shared/view/board.ts';
import { useBoard } from '../store/deskContext.tsx';
import { useWords } from './words.tsx';

/** Numbers that the sentences of the acts name; a percentage where the table counts per mille. */
export const actNumbers = (board: Pick<Board, 'rules'>) => ({
  restore: rule('restoreFactor', board) / 10,
  floor: rule('fallbackFloor', board) / 10,
  hours: rule('fallbackHours', board),
});

export const useActText = (): ((act: OrderAct | TalkProcess) => string) => {
  const { t } = useWords();
  const board = useBoard();
  return useMemo(() => {
    const numbers = actNumbers(board);
    return (act) => t(`act.${act}.does`, numbers);
  }, [t, board]);
};
