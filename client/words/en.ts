/** All visible text of the screens, in English. Scenario texts come as data; what people write stays as written. */
import { because } from './en/because.ts';
import { cell } from './en/cell.ts';
import { desk } from './en/desk.ts';
import { review } from './en/review.ts';
import { refusals } from './en/refusals.ts';
import { start } from './en/start.ts';
import { terms } from './en/terms.ts';

export const en = { ...terms, ...refusals, ...because, ...start, ...desk, ...cell, ...review } as const;
export type WordId = keyof typeof en;
