/** What a state says for a limit on rights: its law, aim and necessity, who watches over it, and who was told (GAME 5). */
import type { OVERSEERS, RIGHTS_AIMS } from './forms.ts';

export type Overseer = (typeof OVERSEERS)[number];
export interface Limits {
  readonly law: string;
  readonly aim: (typeof RIGHTS_AIMS)[number] | null;
  readonly necessity: string;
  readonly oversight: Overseer;
  /** Told to those whose rights it limits and, for a derogation, to the other parties. */
  readonly notified: boolean;
}
/** As an earlier version wrote it: only whether somebody watched. Records are folded as they were written. */
type Said = Partial<Omit<Limits, 'oversight'>> & { readonly oversight: Overseer | boolean };

/** Who it was that watched is not in an earlier record; it is taken to be the ombudsman. */
export const overseerOf = (said: Overseer | boolean): Overseer => {
  if (typeof said !== 'boolean') return said;
  return said ? 'ombudsman' : 'none';
};

/** What an order says for its limit on rights, whichever version wrote it. */
export const limitsOf = ({ law = '', aim = null, necessity = '', oversight, notified = true }: Said): Limits => ({
  law,
  aim,
  necessity,
  oversight: overseerOf(oversight),
  notified,
});

export type Unsaid = 'law' | 'aim' | 'necessity';
/** What a limit leaves unsaid that its reader would ask for first (HR8). */
export const unsaidOf = ({ law, aim, necessity }: Pick<Limits, Unsaid>): readonly Unsaid[] => [
  ...(law.trim() === '' ? (['law'] as const) : []),
  ...(aim === null ? (['aim'] as const) : []),
  ...(necessity.trim() === '' ? (['necessity'] as const) : []),
];
