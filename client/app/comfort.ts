/** How the page is shown to this reader: theme, text size and simple graphics. Kept in this browser only. */
export const THEMES = ['dark', 'light'] as const;
/** Per cent of the browser's own text size; zoom of the browser comes on top. */
export const TEXT_SIZES = [100, 115, 130, 150] as const;
export type Theme = (typeof THEMES)[number];
export interface Comfort {
  readonly theme: Theme;
  readonly text: (typeof TEXT_SIZES)[number];
  /** No movement and no glow on the map: for weak machines and for whoever prefers it. */
  readonly simple: boolean;
}

const KEYS = { theme: 'threshold.theme', text: 'threshold.text', simple: 'threshold.simple' } as const;

/** What was chosen here before; else dark, which suits a room with a projector, and the plain size. */
export const keptComfort = (): Comfort => ({
  theme: localStorage.getItem(KEYS.theme) === 'light' ? 'light' : 'dark',
  text: TEXT_SIZES.find((size) => String(size) === localStorage.getItem(KEYS.text)) ?? 100,
  simple: localStorage.getItem(KEYS.simple) === 'yes',
});
/** The page takes the reader's choice; the map hears of it. */
export const applyComfort = ({ theme, text, simple }: Comfort): void => {
  const { dataset, style } = document.documentElement;
  dataset['theme'] = theme;
  dataset['simple'] = simple ? 'yes' : 'no';
  style.fontSize = `${String(text)}%`;
  dispatchEvent(new Event('comfortchange'));
};
export const chooseComfort = (comfort: Comfort): void => {
  localStorage.setItem(KEYS.theme, comfort.theme);
  localStorage.setItem(KEYS.text, String(comfort.text));
  localStorage.setItem(KEYS.simple, comfort.simple ? 'yes' : 'no');
  applyComfort(comfort);
};
export const isSimple = (): boolean => document.documentElement.dataset['simple'] === 'yes';
/** Takes what was chosen here before, and what is chosen in another tab from now on. */
export const startComfort = (): void => {
  applyComfort(keptComfort());
  addEventListener('storage', ({ key }) => {
    if (Object.values<string | null>(KEYS).includes(key)) applyComfort(keptComfort());
  });
};
