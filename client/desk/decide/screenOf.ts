/** Which guided checklist an order is taken through. */
import type { ProcessLine } from '../../../shared/acts/orderLine.ts';
import { rightsScreen, SCREENS, type Screen } from '../../../shared/norms/screens.ts';
import type { View } from '../../../shared/view/kinds.ts';

/** An extension is asked what the measure it extends was asked: a derogation stays one. */
export const screenOf = (line: ProcessLine, view: Pick<View, 'measure'>): Screen => {
  if (line.act === 'emergency') return rightsScreen(line.basis);
  return line.act === 'extend' ? rightsScreen(view.measure[line.emergency]?.basis ?? null) : SCREENS.countermeasure;
};
