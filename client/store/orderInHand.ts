/** An order that is being written: kept in this tab per exercise and person, so that a reload loses nothing of it. */
import type { OrderLine } from '../../shared/acts/orderLine.ts';
import { ORDER_ACTS } from '../../shared/model/terms.ts';
import { useDeskState, useView } from './deskContext.tsx';
import { exerciseOf } from './selectors.ts';

export interface InHand {
  readonly line: OrderLine;
  /** It is not on the sheet yet. */
  readonly isNew: boolean;
  /** Revision of the sheet when the form was opened. */
  readonly base: number;
}

/** What a tab kept, or null: nothing, or nothing that is an order. */
export const inHandFrom = (stored: string | null): InHand | null => {
  try {
    // What we stored ourselves below; the form and the door check its fields again.
    const { line, isNew, base } = JSON.parse(stored ?? '{}') as Partial<InHand>;
    return line !== undefined && ORDER_ACTS.includes(line.act) && typeof line.id === 'string'
      ? { line, isNew: isNew === true, base: base ?? 0 }
      : null;
  } catch {
    return null;
  }
};

const keysOf = (exercise: string): string => `threshold.order.${exercise}.`;
/** A new rehearsal begins with empty hands. */
export const dropOrders = (exercise: string): void => {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(keysOf(exercise))) sessionStorage.removeItem(key);
};

/** The order in hand of this person in this exercise, and how to keep or drop it. */
export const useInHand = (): { readonly kept: () => InHand | null; readonly keep: (order: InHand) => void; readonly drop: () => void } => {
  const exercise = useDeskState((state) => state.exercise);
  const me = useDeskState((state) => state.me) ?? '';
  // What was begun in an earlier turn was about that turn.
  const { turn } = exerciseOf(useView());
  const key = `${keysOf(exercise)}${me}.${String(turn)}`;
  return {
    kept: () => inHandFrom(sessionStorage.getItem(key)),
    keep: (order) => sessionStorage.setItem(key, JSON.stringify(order)),
    drop: () => sessionStorage.removeItem(key),
  };
};
