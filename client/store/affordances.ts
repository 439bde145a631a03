/** What is open to our delegation, as the rules say it of our own view. */
import { useMemo } from 'react';
import type { ActId } from '../../shared/model/terms.ts';
import { affordances, type Affordance } from '../../shared/view/affordances.ts';
import { useDeskState } from './deskContext.tsx';
import { ownStateOf } from './selectors.ts';

export const useOpenActs = (): readonly Affordance[] => {
  const view = useDeskState((state) => state.view);
  const board = useDeskState((state) => state.board);
  const own = ownStateOf(useDeskState((state) => state.eyes));
  return useMemo(() => (view === null || board === null || own === null ? [] : affordances(view, board, own)), [view, board, own]);
};
export const useOpenAct = (act: ActId): Affordance =>
  useOpenActs().find((each) => each.act === act) ?? { act, cost: 0, most: 0, slots: 0, open: false, because: null };
