/** The server serves a newer page than this one: said, with what a reload keeps. */
import { useSyncExternalStore } from 'react';
import { isReplaced, onReplaced } from '../app/build.ts';
import { useWords } from '../words/words.tsx';

export const Replaced = () => {
  const { t } = useWords();
  if (!useSyncExternalStore(onReplaced, isReplaced)) return null;
  return (
    <div className="banner warn" role="alert">
      {t('page.replaced')}{' '}
      <button type="button" className="primary" onClick={() => location.reload()}>
        {t('page.reload')}
      </button>
    </div>
  );
};
