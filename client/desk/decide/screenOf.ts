/** Which guided checklist an order is taken through. */
import type { ProcessLine } from '../../../shared/acts/orderLine.ts';
import { rightsScreen, SCREENS, type Screen } from '../../../shared/norms/screens.ts';

export const screenOf = (line: ProcessLine): Screen => {
  if (line.act === 'emergency') return rightsScreen(line.basis);
  return line.act === 'extend' ? SCREENS['rights-limit'] : SCREENS.countermeasure;
};
