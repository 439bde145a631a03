/** The languages the screens are written in. A further language is a folder of words beside `en` and a line here. */
export interface Locale {
  /** BCP 47; the folder of its words, and the key of its texts in a scenario. */
  readonly id: string;
  /** In its own language, as its readers look for it. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** How numbers, lists and plurals are formed: with Western digits everywhere, as in UN documents. */
  readonly format: string;
}

export const LOCALES: readonly Locale[] = [
  { id: 'en', name: 'English', dir: 'ltr', format: 'en-GB' },
  { id: 'fr', name: 'Français', dir: 'ltr', format: 'fr' },
  { id: 'ar', name: 'العربية', dir: 'rtl', format: 'ar-u-nu-latn' },
];
/** English stretched and accented, for finding text that is not translatable. Reached by address only. */
export const PSEUDO: Locale = { id: 'pseudo', name: 'Pseudo', dir: 'ltr', format: 'en-GB' };
const ENGLISH = { id: 'en', name: 'English', dir: 'ltr', format: 'en-GB' } as const satisfies Locale;

export const localeOf = (id: string): Locale => (id === PSEUDO.id ? PSEUDO : (LOCALES.find((locale) => locale.id === id) ?? ENGLISH));

/** The first of the wanted languages (BCP 47, best first) in which the screens are written; else English. */
export const bestLocale = (wanted: readonly string[]): Locale => {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0];
    const found = LOCALES.find(({ id }) => id === language);
    if (found !== undefined) return found;
  }
  return ENGLISH;
};
