/** Small ways of writing numbers down. */
import type { Words } from '../words/words.tsx';

/** A scenario span in the unit a person would use. */
export const spanText = (hours: number, { t }: Words): string => {
  if (hours < 72 && hours % 24 !== 0) return t('span.hours', { n: hours });
  const days = Math.round(hours / 24);
  if (days < 14) return t('span.days', { n: days });
  if (days < 56) return t('span.weeks', { n: Math.round(days / 7) });
  return t('span.months', { n: Math.round(days / 30) });
};
/** `m:ss`, rounded up so that zero means zero. */
export const clockText = (ms: number): string => {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
};
/** Keeps a sign to the left of its figures, whichever way the text around it runs. */
const LTR = '\u200E';
/** A change in hundredths, with its sign. */
export const signed = (hundredths: number, { decimal }: Pick<Words, 'decimal'>): string =>
  `${LTR}${hundredths < 0 ? '−' : '+'}${decimal(Math.abs(hundredths))}`;
/** People rounded to a figure one can say aloud. */
export const peopleText = (people: number, { number }: Words): string => {
  const step = people >= 100_000 ? 10_000 : people >= 10_000 ? 1000 : people >= 1000 ? 100 : 10;
  return number(Math.max(step, Math.round(people / step) * step));
};
