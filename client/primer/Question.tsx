/** The one question at the end. Every answer explains; none is counted. */
import { useState } from 'react';
import { useWords } from '../words/words.tsx';
import { ANSWERS, RIGHT, type Answer } from './steps.ts';

export const Question = () => {
  const { t } = useWords();
  const [given, setGiven] = useState<Answer | null>(null);
  const brink = t('rung.brink');
  return (
    <div className="coach-question">
      <div className="row" role="group" aria-label={t('primer.question')}>
        {ANSWERS.map((answer) => (
          <button key={answer} type="button" aria-pressed={given === answer} onClick={() => setGiven(answer)}>
            {t(`primer.answer.${answer}`, { brink })}
          </button>
        ))}
      </div>
      <div className="coach-answer" aria-live="polite">
        {given !== null && <p className={given === RIGHT ? 'note ok' : 'note warn'}>{t(`primer.answer.${given}.is`, { brink })}</p>}
        {given !== null && <p className="muted">{t('primer.end')}</p>}
      </div>
    </div>
  );
};
