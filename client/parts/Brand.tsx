import { toggleTheme } from '../app/theme.ts';
import { useWords } from '../words/words.tsx';

/** Three steps up to a point of no return. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 32 32" width="22" height="22" aria-hidden="true">
    <path d="M5 25h22M8 19h16M11 13h10" stroke="var(--accent)" strokeWidth="2.8" strokeLinecap="round" />
    <circle cx="16" cy="7" r="2.6" fill="var(--warn)" />
  </svg>
);
export const Brand = () => {
  const { t } = useWords();
  return (
    <span className="brand">
      <Mark /> {t('app.name')}
    </span>
  );
};
export const ThemeButton = () => {
  const { t } = useWords();
  return (
    <button type="button" className="quiet mini" onClick={toggleTheme} aria-label={t('start.theme')} title={t('start.theme')}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
      </svg>
    </button>
  );
};
