import { useState } from 'react';
import { api, ApiRefusal } from '../connection/api.ts';
import { seatOf } from '../connection/keys.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { useDeskState, useView } from '../store/deskContext.tsx';
import { exerciseOf } from '../store/selectors.ts';
import { useWords } from '../words/words.tsx';

/** A read-only link to the replay, minted when the exercise is over. */
export const TrainerLink = () => {
  const { t } = useWords();
  const exercise = useDeskState((state) => state.exercise);
  const { stage } = exerciseOf(useView());
  const [link, setLink] = useState('');
  const [fault, setFault] = useState('');
  const seat = seatOf(exercise);
  if (stage !== 'ended' || seat === null) return null;
  const mint = () =>
    api.replayLink(exercise, seat.token).then(
      (reply) => setLink(reply.link),
      (error: unknown) => setFault(error instanceof ApiRefusal ? error.code : String(error)),
    );
  return (
    <section className="card stack-s">
      <h3>{t('cell.trainer')}</h3>
      <p className="small muted">{t('cell.trainer.is')}</p>
      {link === '' ? (
        <div>
          <button type="button" onClick={() => void mint()}>
            {t('cell.trainer')}
          </button>
        </div>
      ) : (
        <div className="row">
          <input readOnly value={link} aria-label={t('cell.trainer')} />
          <CopyButton text={link} label={t('codes.copy')} />
        </div>
      )}
      {fault !== '' && (
        <p className="bad small" role="alert">
          {t('cell.fault', { code: fault })}
        </p>
      )}
    </section>
  );
};
