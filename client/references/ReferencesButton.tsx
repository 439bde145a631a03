import { useWords } from '../words/words.tsx';
import { useReferences } from './open.tsx';

/** Opens the list of all norms, rules of law and terms. */
export const ReferencesButton = () => {
  const { t } = useWords();
  const open = useReferences();
  return (
    <button type="button" className="quiet mini" onClick={() => open(null)} aria-label={t('refs.open')} title={t('refs.open')} aria-haspopup="dialog">
      <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.5">
        <path d="M8 4.2C6.6 3 4.8 2.7 2.5 2.7v9.6c2.3 0 4.1.3 5.5 1.5 1.4-1.2 3.2-1.5 5.5-1.5V2.7C11.2 2.7 9.4 3 8 4.2zM8 4.2v9.6" />
      </svg>
    </button>
  );
};
