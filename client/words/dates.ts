/** Days of the scenario in the reader's words. */
import { useBoard } from '../store/deskContext.tsx';
import { useWords } from './words.tsx';

const HOUR_MS = 3_600_000;
/** The moment of scenario hour `hour`; hour 0 is the midnight (UTC) that begins `opensOn` (YYYY-MM-DD). */
export const momentOf = (opensOn: string, hour: number): Date => new Date(Date.parse(`${opensOn}T00:00:00Z`) + hour * HOUR_MS);

/** Names the day of a scenario hour. */
export type DayOf = (hour: number) => string;

export const useDays = (): { readonly dayOf: DayOf; readonly daysOf: (from: number, to: number) => string } => {
  const { date, dates } = useWords();
  const { opensOn } = useBoard();
  return { dayOf: (hour) => date(momentOf(opensOn, hour)), daysOf: (from, to) => dates(momentOf(opensOn, from), momentOf(opensOn, to)) };
};
