/** Sentences that software writes (shared/bots/texts.ts), by the word that says each in the reader's language. */
import { TEXTS } from '../../shared/bots/texts.ts';

const IDS: ReadonlyMap<string, string> = new Map(Object.entries(TEXTS).map(([id, text]) => [text, `software.${id}`]));

/** The id of the word for a sentence of software's; null for all that people write. */
export const softwareWord = (text: string): string | null => IDS.get(text) ?? null;
