/** The one door to visible text. Ids are typed; a missing one does not compile. */
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { IntlProvider, useIntl, type IntlShape } from 'react-intl';
import type { Wording } from '../../shared/model/audience.ts';
import type { Because } from '../../shared/exercise/exercise.ts';
import type { Rejection } from '../../shared/exercise/rejection.ts';
import { en, type WordId } from './en.ts';
import { pick } from './pick.ts';

export type Values = { readonly [name: string]: string | number };
export interface Words {
  readonly t: (id: WordId, values?: Values) => string;
  /** A text of the scenario, or what a person wrote. */
  readonly say: (wording: Wording | null | undefined) => string;
  readonly because: (because: Because, nameOf: (id: string) => string) => string;
  readonly refusal: (rejection: Rejection) => string;
  /** A term whose key is not known when compiling; the key itself when there is no word for it. */
  readonly term: (id: string) => string;
  readonly number: (value: number) => string;
  readonly list: (items: readonly string[]) => string;
}

/** Facts that are hundredths are shown as decimals; ids and terms by their names; lists of phases word by word. */
const HUNDREDTHS: ReadonlySet<string> = new Set(['standing', 'liberties', 'mandate', 'hundredths']);
const factText = (name: string, value: string | number, nameOf: (id: string) => string): string | number => {
  if (typeof value === 'number') return HUNDREDTHS.has(name) ? (value / 100).toFixed(2) : value;
  return name === 'phases' ? value.split(', ').map(nameOf).join(', ') : nameOf(value);
};

const isWord = (id: string): id is WordId => id in en;

const wordsOf = (intl: IntlShape): Words => {
  const t = (id: WordId, values?: Values): string => intl.formatMessage({ id }, values === undefined ? undefined : { ...values });
  return {
    t,
    say: (wording) => pick(wording, intl.locale),
    because: ({ key, rule, facts }, nameOf) => {
      const id = `because.${key}`;
      const named = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, factText(name, value, nameOf)]));
      return isWord(id) ? t(id, { ...named, rule }) : t('because.unknown', { rule });
    },
    refusal: ({ code, facts }) => {
      const id = `refusal.${code}`;
      return isWord(id) ? t(id, facts) : t('refusal.command.malformed');
    },
    term: (id) => (isWord(id) ? t(id) : id),
    number: (value) => intl.formatNumber(value),
    list: (items) => intl.formatList([...items], { type: 'conjunction' }),
  };
};

const WordsContext = createContext<Words | null>(null);

export const WordsProvider = ({ children }: { readonly children: ReactNode }) => (
  <IntlProvider
    locale="en"
    messages={en}
    onError={(fault) => {
      throw fault;
    }}
  >
    <WordsBridge>{children}</WordsBridge>
  </IntlProvider>
);
const WordsBridge = ({ children }: { readonly children: ReactNode }) => {
  const intl = useIntl();
  const words = useMemo(() => wordsOf(intl), [intl]);
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
};

export const useWords = (): Words => {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('words were asked for outside the provider');
  return words;
};
