/** The one door to visible text. Ids are typed; a missing one does not compile. */
import { createContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { IntlProvider, useIntl, type IntlShape } from 'react-intl';
import type { Wording } from '../../shared/model/audience.ts';
import type { Because } from '../../shared/exercise/exercise.ts';
import type { Rejection } from '../../shared/exercise/rejection.ts';
import type { WordId } from './en.ts';
import { factText } from './facts.ts';
import { isolate, selectorsOf } from './isolate.ts';
import { currentVoices, isWord, onVoices, type Messages, type Voices } from './messages.ts';
import { pick } from './pick.ts';
import { softwareWord } from './software.ts';

export type Values = { readonly [name: string]: string | number };
export interface Words {
  readonly t: (id: WordId, values?: Values) => string;
  /** A text of the scenario, or what a person wrote. */
  readonly say: (wording: Wording | null | undefined) => string;
  /** What a delegation wrote: people's as it is, software's in the language of the page. */
  readonly written: (text: string) => string;
  readonly because: (because: Because, nameOf: (id: string) => string) => string;
  /** A closed act is refused with the reason that closes it. */
  readonly refusal: (rejection: Rejection, nameOf: (id: string) => string) => string;
  /** A term whose key is not known when compiling; the key itself when there is no word for it. */
  readonly term: (id: string, values?: Values) => string;
  readonly number: (value: number) => string;
  /** Hundredths as a decimal with two digits, as the reader's language writes it. */
  readonly decimal: (hundredths: number) => string;
  /** What somebody wrote, in the quotation marks of the reader's language. */
  readonly quote: (text: string) => string;
  /** What comes before something, with the colon of the reader's language. */
  readonly label: (text: string) => string;
  readonly list: (items: readonly string[]) => string;
  /** A day of the scenario, as the reader's language writes it. */
  readonly date: (day: Date) => string;
  /** From one day to another, without saying twice what they share. */
  readonly dates: (from: Date, to: Date) => string;
  /** The reader's language (BCP 47) and its direction. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
}

/** Months by name: in figures, readers of different countries take one for the other. */
const CALENDAR = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;

const wordsOf = (intl: IntlShape, { locale: { id: locale, dir }, story }: Voices): Words => {
  const t = (id: WordId, values?: Values): string => {
    if (values === undefined) return intl.formatMessage({ id });
    const selectors = selectorsOf(intl.messages[id]);
    const own = ([name, value]: readonly [string, string | number]) =>
      [name, typeof value === 'number' || selectors.includes(name) ? value : isolate(value, dir)] as const;
    return intl.formatMessage({ id }, Object.fromEntries(Object.entries(values).map(own)));
  };
  const decimal = (hundredths: number): string => intl.formatNumber(hundredths / 100, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const list: Words['list'] = (items) =>
    intl.formatList(
      items.map((item) => isolate(item, dir)),
      { type: 'conjunction' },
    );
  const because: Words['because'] = ({ key, rule, facts }, nameOf) => {
    const id = `because.${key}`;
    const named = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, factText(name, value, nameOf, t, decimal, list)]));
    return isWord(id) ? t(id, { ...named, rule }) : t('because.unknown', { rule });
  };
  const written = (text: string): string => {
    const id = softwareWord(text);
    return id !== null && isWord(id) ? t(id) : text;
  };
  return {
    t,
    say: (wording) => (wording?.['said'] === undefined ? story(pick(wording, locale)) : written(pick(wording, locale))),
    written,
    because,
    refusal: ({ code, rule, facts }, nameOf) => {
      const { key, ...rest } = facts;
      if (typeof key === 'string' && isWord(`because.${key}`)) return because({ key, rule, facts: rest }, nameOf);
      const id = `refusal.${code}`;
      return isWord(id) ? t(id, facts) : t('refusal.command.malformed');
    },
    term: (id, values) => (isWord(id) ? t(id, values) : id),
    number: (value) => intl.formatNumber(value),
    decimal,
    quote: (text) => t('text.quote', { text }),
    label: (text) => t('text.label', { text }),
    list,
    date: (day) => intl.formatDate(day, CALENDAR),
    dates: (from, to) => intl.formatDateTimeRange(from, to, CALENDAR),
    locale,
    dir,
  };
};

const WordsContext = createContext<Words | null>(null);

export const useVoices = (): Voices => useSyncExternalStore(onVoices, currentVoices);

export const WordsProvider = ({ children }: { readonly children: ReactNode }) => <Spoken messages={useVoices().own}>{children}</Spoken>;

/** Words from these messages, in the language of the page. */
export const Spoken = ({ messages, children }: { readonly messages: Messages; readonly children: ReactNode }) => {
  const voices = useVoices();
  return (
    <IntlProvider
      locale={voices.locale.format}
      messages={messages as Record<string, string>}
      onError={(fault) => {
        throw fault;
      }}
    >
      <Bridge voices={voices}>{children}</Bridge>
    </IntlProvider>
  );
};
const Bridge = ({ voices, children }: { readonly voices: Voices; readonly children: ReactNode }) => {
  const intl = useIntl();
  const words = useMemo(() => wordsOf(intl, voices), [intl, voices]);
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
};

export const useWords = (): Words => {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('words were asked for outside the provider');
  return words;
};
