import { lazy, Suspense, useState } from 'react';
import type { MessageId, StateId } from '../../shared/model/ids.ts';
import type { MessageView } from '../../shared/view/kinds.ts';
import { patient } from '../app/patient.ts';
import { RingClock } from '../parts/RingClock.tsx';
import { useSend, useView } from '../store/deskContext.tsx';
import { ringingFor } from '../store/selectors.ts';
import { useNames } from '../words/names.ts';
import { useWords } from '../words/words.tsx';
import { ReplyForm } from './consult/ReplyForm.tsx';

const Marked = lazy(() => patient(() => import('./consult/Marked.tsx')).then((module) => ({ default: module.Marked })));

/** A ringing hotline stops nothing, but nobody can overlook it. */
export const HotlineAlert = ({ own }: { readonly own: StateId }) => {
  const ringing = ringingFor(useView(), own);
  return (
    <div className="calls">
      {ringing.map(([id, message]) => (
        <Ringing key={id} id={id} message={message} />
      ))}
    </div>
  );
};

const Ringing = ({ id, message }: { readonly id: MessageId; readonly message: MessageView }) => {
  const { t, say, quote } = useWords();
  const nameOf = useNames();
  const send = useSend();
  const [replying, setReplying] = useState(false);
  return (
    <section className="hotline" aria-labelledby={`ring-${id}`}>
      <span className="hotline-bell" aria-hidden="true" />
      <div className="grow">
        <h2 id={`ring-${id}`}>{t('consult.ringing', { from: nameOf(message.from) })}</h2>
        <p className="small">
          {t('consult.ringing.wants', { intent: t(`intent.${message.intent}`) })}
          {message.incident !== null && ` · ${nameOf(message.incident)}`} <RingClock at={message.at} />
        </p>
        {say(message.text) !== '' && (
          <p className={replying ? 'prose' : 'hotline-text'} dir="auto">
            <Suspense fallback={quote(say(message.text))}>
              <Marked text={quote(say(message.text))} />
            </Suspense>
          </p>
        )}
        {replying && <ReplyForm message={id} done={() => setReplying(false)} />}
      </div>
      <div className="hotline-answers">
        <span className="row">
          <button type="button" className="primary" onClick={() => void send({ type: 'message.acknowledge', message: id })}>
            {t('consult.pickUp')}
          </button>
          <button type="button" onClick={() => setReplying(!replying)} aria-expanded={replying}>
            {t('consult.reply')}
          </button>
        </span>
        <span className="tiny">{t('consult.ringing.free')}</span>
      </div>
    </section>
  );
};
