import { rule } from './ruleset.ts';
import type { Size } from './terms.ts';

/** Channel slots a delegation has at the start of a turn: a medium state brokers (GX R9). */
export const slotsOf = (size: Size, of: Parameters<typeof rule>[1]): number => rule(size === 'medium' ? 'slotsMedium' : 'slots', of);
