import type { OrderLine } from '../../../shared/acts/orderLine.ts';
import type { StateId } from '../../../shared/model/ids.ts';
import type { ActId } from '../../../shared/model/terms.ts';
import { useOpenAct } from '../../store/affordances.ts';
import { useBoard, useSend, useView } from '../../store/deskContext.tsx';
import { usePermit } from '../../store/permit.ts';
import { ACTS } from '../../../shared/acts/acts.ts';
import type { Phase } from '../../../shared/model/terms.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';

/** Whether an act is open to the person at this page, and else why, in words. */
export const useAct = (act: ActId, own: StateId, phases: readonly Phase[], byRole = true) => {
  const { because } = useWords();
  const nameOf = useNames();
  const afforded = useOpenAct(act);
  const role = ACTS[act].role;
  const permit = usePermit(own, phases, byRole ? role : null);
  const why = afforded.because === null ? permit : because(afforded.because, nameOf);
  return { cost: afforded.cost, open: afforded.open && permit === null, why: why === '' ? null : why };
};

/** The desk that rules read, and how an order goes on the sheet. */
export const useSheet = (own: StateId) => {
  const view = useView();
  const board = useBoard();
  const send = useSend();
  const put = (line: OrderLine) => send({ type: 'draft.setLine', line, base: view.draft[own]?.revision ?? 0 });
  return { desk: { own, view, board }, put };
};
