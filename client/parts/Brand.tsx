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
