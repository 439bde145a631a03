import type { Wording } from '../../shared/model/audience.ts';

/** Picks the reader's language, else English, else what a person wrote, else whatever there is. */
export const pick = (wording: Wording | null | undefined, locale: string): string =>
  wording === null || wording === undefined ? '' : (wording['said'] ?? wording[locale] ?? wording['en'] ?? Object.values(wording)[0] ?? '');
