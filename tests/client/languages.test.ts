/** Every language has every word, with the same arguments, well formed for its plurals; names keep their direction in a sentence. */
import { IntlMessageFormat } from 'intl-messageformat';
import { parse, TYPE, type MessageFormatElement, type SelectElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { isolate, selectorsOf } from '../../client/words/isolate.ts';
import { bestLocale, LOCALES, localeOf } from '../../client/words/locales.ts';
import { currentVoices, needWords, speak } from '../../client/words/messages.ts';
import { pseudo } from '../../client/words/pseudo.ts';
import { softwareWord } from '../../client/words/software.ts';
import { TEXTS } from '../../shared/bots/texts.ts';

type Words = Readonly<Record<string, string>>;
const PARTS = ['first', 'room', 'table', 'papers', 'cell', 'outside', 'references', 'primer'] as const;
const wordsOf = async (locale: string): Promise<Words> => {
  const parts = await Promise.all(PARTS.map(async (part) => (await import(`../../client/words/${locale}/${part}.ts`))[part] as Words)); // each file exports its part
  return Object.assign({}, ...parts);
};
const english = await wordsOf('en');
const others = LOCALES.filter(({ id }) => id !== 'en');

/** Names and kinds of the arguments, with the selectors of a `select`: what the code gives and asks for. */
const argumentsOf = (elements: readonly MessageFormatElement[]): readonly string[] =>
  elements.flatMap((element) => {
    if (element.type === TYPE.argument || element.type === TYPE.number) return [element.value];
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inside = Object.values(element.options).flatMap(({ value }) => argumentsOf(value));
    const choices = element.type === TYPE.select ? Object.keys(element.options).toSorted().join('/') : '';
    return [`${element.value}${choices}`, ...inside];
  });
const distinct = (text: string): readonly string[] => [...new Set(argumentsOf(parse(text)))].toSorted();

const selectsIn = (elements: readonly MessageFormatElement[]): readonly SelectElement[] =>
  elements.flatMap((element) => {
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [];
    const inside = Object.values(element.options).flatMap(({ value }) => selectsIn(value));
    return element.type === TYPE.select ? [element, ...inside] : inside;
  });
/** Something for every argument of a text. */
const filled = (text: string): Readonly<Record<string, number>> =>
  Object.fromEntries([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name = '']) => [name, 3]));

test('French keeps its signs with the word before them, and numbers with their unit', async () => {
  const broken = Object.entries(await wordsOf('fr')).filter(([, text]) =>
    / [:;?!»%]|« |[\d#}] (minutes?|heures?|jours?|points?|secondes?|ms)\b/.test(text),
  );
  expect(broken).toEqual([]);
});

test('what a message chooses by is known, so that it is not set apart like a name', async () => {
  for (const { id, format } of LOCALES) {
    for (const [key, text] of Object.entries(await wordsOf(id))) {
      const chosen = selectsIn(parse(text));
      expect([key, [...selectorsOf(text)].toSorted()]).toEqual([key, chosen.map(({ value }) => value).toSorted()]);
      for (const { value, options } of chosen)
        for (const option of Object.keys(options).filter((each) => each !== 'other')) {
          const said = (choice: string) => new IntlMessageFormat(text, format).format({ ...filled(text), [value]: choice });
          expect([key, said(option) === said(isolate(option, 'rtl'))]).toEqual([key, false]);
        }
    }
  }
});

test('whatever comes while the language changes comes in the language chosen last', async () => {
  const [arabic, french] = [localeOf('ar'), localeOf('fr')];
  const chosen = await Promise.all([speak(arabic), needWords('papers'), speak(french), needWords('room')]);
  expect([chosen[0], chosen[2]]).toEqual([false, true]);
  const { locale, own } = currentVoices();
  expect(locale.id).toBe('fr');
  for (const part of ['papers', 'room'] as const)
    for (const [key, text] of Object.entries((await import(`../../client/words/fr/${part}.ts`))[part])) expect([key, own[key]]).toEqual([key, text]);
  expect(await speak(localeOf('en'))).toBe(true);
});

test('what software writes is said in every language, and in English as the record keeps it', () => {
  const ids = Object.values(TEXTS).map(softwareWord);
  expect(ids.map((id) => english[id ?? ''])).toEqual(Object.values(TEXTS));
  expect(softwareWord('We look into it.')).toBeNull();
});

describe.each(others)('$name', ({ id, format }) => {
  test('has every word of English and no other', async () => {
    const words = await wordsOf(id);
    expect(Object.keys(english).filter((key) => !Object.hasOwn(words, key))).toEqual([]);
    expect(Object.keys(words).filter((key) => !Object.hasOwn(english, key))).toEqual([]);
  });
  test('fills every word with the same arguments', async () => {
    const words = await wordsOf(id);
    // A plain number may be said as a plural, and a plural as a number.
    const differing = Object.entries(words).filter(([key, text]) => distinct(text).join() !== distinct(english[key] ?? '').join());
    expect(differing.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });
  test('counts in every plural its grammar knows', async () => {
    const words = await wordsOf(id);
    const categories = new Intl.PluralRules(format).resolvedOptions().pluralCategories;
    // Where English itself counts; a sentence about none and the rest counts nothing.
    const counted = (text: string, wanted: readonly string[]): boolean =>
      parse(text).every((element) => element.type !== TYPE.plural || wanted.every((category) => Object.hasOwn(element.options, category)));
    const wanted = categories.filter((category) => category !== 'zero' && category !== 'many');
    const lacking = Object.entries(words).filter(([key, text]) => counted(english[key] ?? '', ['one']) && !counted(text, wanted));
    expect(lacking.map(([key]) => key)).toEqual([]);
  });
  test('is formed without a fault for every number', async () => {
    const words = await wordsOf(id);
    const broken = Object.entries(words).filter(([, text]) => {
      try {
        const values = Object.fromEntries(distinct(text).map((name) => [name.replace(/[/a-z]*\/.*$/i, ''), 3]));
        new IntlMessageFormat(text, format).format(values);
        return false;
      } catch (fault) {
        return !/not provided/.test(String(fault));
      }
    });
    expect(broken).toEqual([]);
  });
  test('is not English left as it was', async () => {
    const words = await wordsOf(id);
    const said = (text: string): string =>
      parse(text)
        .map((element) => (element.type === TYPE.literal ? element.value : ''))
        .join(' ');
    const sentences = Object.entries(english).filter(([, text]) => said(text).trim().split(/\s+/).length > 3);
    expect(sentences.length).toBeGreaterThan(800);
    expect(sentences.filter(([key, text]) => words[key] === text).map(([key]) => key)).toEqual([]);
  });
});

describe('choosing', () => {
  test('the first language of the reader that is written is spoken; else English', () => {
    expect(bestLocale(['de-AT', 'fr-CH', 'en']).id).toBe('fr');
    expect(bestLocale(['ar-EG']).id).toBe('ar');
    expect(bestLocale(['xx', 'zz']).id).toBe('en');
    expect(localeOf('tlh').id).toBe('en');
  });
  test('Arabic is written with Western digits, as in documents of the United Nations', () =>
    expect(new Intl.NumberFormat(localeOf('ar').format).format(1234)).toMatch(/1.?234/));
});

describe('direction', () => {
  test('a value keeps its own direction where the sentence may run the other way', () => {
    expect(isolate('Ada', 'ltr')).toBe('Ada');
    expect(isolate('إيلمارا', 'ltr')).toBe('\u2068إيلمارا\u2069');
    expect(isolate('Ada', 'rtl')).toBe('\u2068Ada\u2069');
    expect(isolate('', 'rtl')).toBe('');
  });
});

describe('the pseudo-language', () => {
  test('stretches what can be translated and leaves arguments alone', () => {
    const words = pseudo({ a: 'Turn {turn} of {turns}', b: '{n, plural, one {# hour} other {# hours}}' });
    const say = (id: string, values: Record<string, number>) => String(new IntlMessageFormat(words[id] ?? '', 'en').format(values));
    expect(say('a', { turn: 2, turns: 5 })).toMatch(/^Tûrñ~+ 2 .*~+ 5$/u);
    expect(say('b', { n: 1 })).toContain('hõûr');
  });
});
