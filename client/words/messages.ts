/** The words this page has: those of the start page from the first, those of a room once its code is there. */
import type { WordId } from './en.ts';
import { first } from './en/first.ts';

export const messages: Record<string, string> = { ...first };
export const addWords = (words: { readonly [id: string]: string }): void => void Object.assign(messages, words);
export const isWord = (id: string): id is WordId => id in messages;
