import { useWords } from '../words/words.tsx';

export const Waiting = () => {
  const { t } = useWords();
  return (
    <main className="waiting" aria-busy="true">
      <p className="muted">{t('start.sending')}</p>
    </main>
  );
};
