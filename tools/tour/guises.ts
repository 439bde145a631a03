/** One screen in many guises: languages, themes, sizes. The page takes them as from another tab of the same reader. */
import type { Page } from '@playwright/test';

export interface Guise {
  readonly locale: string;
  readonly theme: 'dark' | 'light';
  readonly viewport: { readonly width: number; readonly height: number };
  /** Name of the picture's part that says which guise it is. */
  readonly name: string;
}
export const SIZES = {
  '1440': { width: 1440, height: 900 },
  '1024': { width: 1024, height: 768 },
  '768': { width: 768, height: 1024 },
  /** A screen of 1440 x 900 at 200 % zoom. */
  zoom200: { width: 720, height: 450 },
} as const;

export const isSize = (name: string): name is keyof typeof SIZES => Object.hasOwn(SIZES, name);

/** Every pairing of the named languages, themes and sizes. */
export const guisesOf = (locales: readonly string[], themes: readonly Guise['theme'][], sizes: readonly (keyof typeof SIZES)[]): readonly Guise[] =>
  sizes.flatMap((size) =>
    themes.flatMap((theme) => locales.map((locale) => ({ locale, theme, viewport: SIZES[size], name: `${locale}-${theme}-${size}` }))),
  );

/** Dresses the page and waits until its words and its map are those of the guise. */
export const dress = async (page: Page, { locale, theme, viewport }: Guise): Promise<void> => {
  await page.setViewportSize(viewport);
  await page.evaluate(
    ([language, colours]) => {
      for (const [key, newValue] of [
        ['threshold.locale', language],
        ['threshold.theme', colours],
      ] as const) {
        localStorage.setItem(key, newValue);
        dispatchEvent(new StorageEvent('storage', { key, newValue }));
      }
    },
    [locale, theme] as const,
  );
  await page.waitForFunction(
    ([language, colours]) => document.documentElement.dataset['spoken'] === language && document.documentElement.dataset['theme'] === colours,
    [locale, theme] as const,
  );
};
