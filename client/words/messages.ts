/**
 * The words this page has, in the reader's language. English for the start page comes with the page, so that it never
 * stands empty; all else comes part by part, language by language.
 */
import type { MessageFormatElement } from 'react-intl';
import type { WordId } from './en.ts';
import { first } from './en/first.ts';
import { patient } from '../app/patient.ts';
import { localeOf, PSEUDO, type Locale } from './locales.ts';

export type Messages = Readonly<Record<string, string | MessageFormatElement[]>>;
/** `first` is the start page's, `room` that of every page of an exercise, `table` the desk's and the control room's, `papers` that of the panels. */
export type Part = 'first' | 'room' | 'table' | 'papers' | 'cell' | 'outside' | 'references' | 'primer';
export interface Voices {
  readonly locale: Locale;
  /** As a delegation says it. */
  readonly own: Messages;
  /** What is said otherwise to whoever belongs to no delegation. */
  readonly outside: Messages;
  /** What is done to texts of the scenario before they are shown; only the pseudo-language does anything. */
  readonly story: (text: string) => string;
}

const FILES = import.meta.glob<Readonly<Record<string, Readonly<Record<string, string>>>>>(
  './*/{first,room,table,papers,cell,outside,references,primer}.ts',
);
const wanted = new Set<Part>(['first']);
const listeners = new Set<() => void>();
const asItIs = (text: string): string => text;
let voices: Voices = { locale: localeOf('en'), own: { ...first }, outside: {}, story: asItIs };

const set = (next: Voices): void => {
  voices = next;
  for (const listener of listeners) listener();
};
export const currentVoices = (): Voices => voices;
export const onVoices = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const read = async ({ id }: Locale, part: Part): Promise<Messages> => {
  const plain = id === PSEUDO.id;
  const words = (await FILES[`./${plain ? 'en' : id}/${part}.ts`]?.())?.[part] ?? {};
  return plain ? (await import('./pseudo.ts')).pseudo(words) : words;
};
const gather = async (locale: Locale, parts: readonly Part[]): Promise<Pick<Voices, 'own' | 'outside'>> => {
  const read1 = async (part: Part) => [part, await read(locale, part)] as const;
  const all = await Promise.all(parts.map(read1));
  const of = (outside: boolean) =>
    Object.assign({}, ...all.filter(([part]) => (part === 'outside') === outside).map(([, words]) => words)) as Messages;
  return { own: of(false), outside: of(true) };
};

const fetchWords = async (fresh: readonly Part[]): Promise<void> => {
  for (;;) {
    const { locale } = voices;
    const { own, outside } = await gather(locale, fresh);
    // The reader may have chosen another language meanwhile: then in that one.
    if (voices.locale !== locale) continue;
    for (const part of fresh) wanted.add(part);
    return set({ ...voices, own: { ...voices.own, ...own }, outside: { ...voices.outside, ...outside } });
  }
};
const coming = new Map<Part, Promise<void>>();
/** Fetches these parts before what is drawn with them; what is there, or on its way, is not fetched again. */
export const needWords = async (...parts: readonly Part[]): Promise<void> => {
  const fresh = parts.filter((part) => !wanted.has(part) && !coming.has(part));
  if (fresh.length > 0) {
    const fetched = fetchWords(fresh).finally(() => fresh.forEach((part) => coming.delete(part)));
    fresh.forEach((part) => coming.set(part, fetched));
  }
  await Promise.all(parts.flatMap((part) => coming.get(part) ?? []));
};
/** What is drawn, once its words are there too: both are fetched at the same time. */
export const withWords = async <Drawn>(draw: () => Promise<Drawn>, ...parts: readonly Part[]): Promise<Drawn> =>
  (await Promise.all([patient(draw), patient(() => needWords(...parts))]))[0];
let choices = 0;
/** Changes the language of the page once all its words are there; false when another was chosen meanwhile, which then holds. */
export const speak = async (locale: Locale): Promise<boolean> => {
  const choice = (choices += 1);
  const story = locale.id === PSEUDO.id ? (await import('./pseudo.ts')).accented : asItIs;
  for (;;) {
    const parts = [...wanted];
    const words = await gather(locale, parts);
    if (choice !== choices) return false;
    // Parts that came for the language before are wanted in this one too.
    if (wanted.size > parts.length) continue;
    set({ locale, ...words, story });
    return true;
  }
};

export const isWord = (id: string): id is WordId => id in voices.own;
/** For tests: words that are there without being fetched. */
export const addWords = (words: Messages): void => set({ ...voices, own: { ...voices.own, ...words } });
