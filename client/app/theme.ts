/** Dark or light: what the reader chose, else dark, which suits a room with a projector. */
const KEY = 'threshold.theme';
export type Theme = 'dark' | 'light';

export const currentTheme = (): Theme => (document.documentElement.dataset['theme'] === 'light' ? 'light' : 'dark');
export const startTheme = (): void => {
  document.documentElement.dataset['theme'] = localStorage.getItem(KEY) === 'light' ? 'light' : 'dark';
};
export const toggleTheme = (): void => {
  const next: Theme = currentTheme() === 'dark' ? 'light' : 'dark';
  localStorage.setItem(KEY, next);
  document.documentElement.dataset['theme'] = next;
  dispatchEvent(new Event('themechange'));
};
