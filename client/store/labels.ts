import { useDeskState, useReadOnly, useView } from './deskContext.tsx';
import { exerciseOf, ownStateOf } from './selectors.ts';

/** Whether TLP labels and Admiralty grades are shown: in Basic they are words until the review (GAME-EXACT R10). */
export const useLabels = (): boolean => {
  const view = useView();
  const readOnly = useReadOnly();
  const own = ownStateOf(useDeskState((state) => state.eyes));
  return readOnly || own === null || exerciseOf(view).stage === 'ended' || view.own[own]?.advanced === true;
};
