/** The server serves a newer page than this one: said, with what a reload keeps. */
import { useReplaced } from '../app/build.ts';
import { useWords } from '../words/words.tsx';

export const Replaced = () => {
  const { t } = useWords();
  if (!useReplaced()) return null;
  return (
    <div className="banner warn" role="alert">
      {t('page.replaced')}{' '}
      <button type="button" className="primary" onClick={() => location.reload()}>
        {t('page.reload')}
      </button>
    </div>
  );
};
