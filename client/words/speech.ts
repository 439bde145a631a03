/** Which language the reader has chosen, and the page in it: `lang` and `dir` of the document follow. */
import { bestLocale, localeOf, PSEUDO, type Locale } from './locales.ts';
import { currentVoices, speak } from './messages.ts';

const KEY = 'threshold.locale';
const dress = ({ id, dir }: Locale): void => {
  document.documentElement.lang = id === PSEUDO.id ? 'en' : id;
  document.documentElement.dir = dir;
  document.documentElement.dataset['spoken'] = id;
};
/** An address may name a language (`?lang=fr`), as an invitation to a French table does; else what was chosen here before; else the browser's. */
const wantedLocale = (): Locale => {
  const named = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(KEY);
  return named === null ? bestLocale(navigator.languages) : localeOf(named);
};

/** Speaks the reader's language from the first screen; English meanwhile if its words cannot be fetched. */
export const startSpeech = async (): Promise<void> => {
  const locale = wantedLocale();
  if (new URLSearchParams(location.search).has('lang')) localStorage.setItem(KEY, locale.id);
  try {
    if (locale.id !== currentVoices().locale.id) await speak(locale);
  } catch {
    // The line failed: the page opens in English, and the language can be chosen again.
  }
  dress(currentVoices().locale);
  // What is chosen in one tab holds in the others.
  addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY && newValue !== null) void speak(localeOf(newValue)).then(() => dress(currentVoices().locale));
  });
};
/** Rejects when the words cannot be fetched; the page then stays as it is. */
export const chooseLocale = async (id: string): Promise<void> => {
  if (!(await speak(localeOf(id)))) return;
  localStorage.setItem(KEY, id);
  dress(currentVoices().locale);
};
