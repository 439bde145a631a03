/** The words that every page needs: the start page is light, so it has no others. */
import type { first as en } from '../en/first.ts';
import { refusals } from './refusals.ts';
import { review } from './review.ts';
import { start } from './start.ts';
import { terms } from './terms.ts';

export const first = { ...terms, ...refusals, ...start, ...review } satisfies Record<keyof typeof en, string>;
