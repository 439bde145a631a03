import { useState } from 'react';
import type { MessageId, StateId } from '../../../shared/model/ids.ts';
import type { MessageView } from '../../../shared/view/kinds.ts';
import { RingClock } from '../../parts/RingClock.tsx';
import { useReadOnly, useSend } from '../../store/deskContext.tsx';
import { usePermit } from '../../store/permit.ts';
import type { Thread } from '../../store/threads.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { Marked } from './Marked.tsx';
import { ReplyForm } from './ReplyForm.tsx';

export const ThreadView = ({ thread, own }: { readonly thread: Thread; readonly own: StateId | null }) => {
  const { t } = useWords();
  const readOnly = useReadOnly();
  const send = useSend();
  const why = usePermit(own, ['consult']);
  const [replying, setReplying] = useState(false);
  const { message, id } = thread;
  const answered = thread.replies.some(([, reply]) => reply.from !== own);
  // Nobody answers a call of their own that no one has answered.
  const forUs = own !== null && !readOnly && (message.to.includes(own) || (message.from === own && answered));
  const latest = thread.replies.at(-1)?.[0] ?? id;
  const mayPickUp = forUs && message.ring === 'ringing' && own !== null && message.to.includes(own);
  return (
    <li className={`thread thread-${message.kind}`} id={`thread-${id}`} tabIndex={-1}>
      <Message message={message} />
      {thread.replies.map(([replyId, reply]) => (
        <div key={replyId} className="thread-reply" id={`thread-${replyId}`} tabIndex={-1}>
          <Message message={reply} />
        </div>
      ))}
      {message.from === own && !answered && message.ring !== 'ringing' && message.to.length > 0 && (
        <p className="tiny muted">{t('consult.unanswered')}</p>
      )}
      {forUs && (
        <div className="row">
          {mayPickUp && (
            <button type="button" className="primary mini" onClick={() => void send({ type: 'message.acknowledge', message: id })}>
              {t('consult.pickUp')}
            </button>
          )}
          <button type="button" className="mini" disabled={why !== null} aria-expanded={replying} onClick={() => setReplying(!replying)}>
            {t('consult.reply')}
          </button>
          {why !== null && why !== '' && <span className="tiny faint">{why}</span>}
        </div>
      )}
      {replying && why === null && <ReplyForm message={latest} done={() => setReplying(false)} />}
    </li>
  );
};

const RING = { none: '', ringing: 'chip warn', acknowledged: 'chip ok', missed: 'chip bad', unreached: 'chip bad' } as const;

export const Message = ({ message }: { readonly message: MessageView }) => {
  const { t, say, list } = useWords();
  const nameOf = useNames();
  const to = message.to.length === 0 ? t('event.everyone') : list(message.to.map(nameOf));
  return (
    <article className="stack-s message">
      <div className="row">
        <strong>{t(`said.${message.intent}`, { from: nameOf(message.from), to })}</strong>
        <span className="chip">{t(`message.${message.kind}`)}</span>
        {message.ring !== 'none' && <span className={RING[message.ring]}>{t(`consult.ring.${message.ring}`)}</span>}
        {message.ring === 'ringing' && <RingClock at={message.at} />}
        {!message.read && <span className="chip accent">{t('consult.unread')}</span>}
        <span className="tiny faint">{t('brief.turn', { turn: message.turn })}</span>
      </div>
      {message.incident !== null && <p className="muted">{nameOf(message.incident)}</p>}
      {say(message.text) !== '' && (
        <p className="prose" dir="auto">
          <Marked text={say(message.text)} />
        </p>
      )}
    </article>
  );
};

export const Statement = ({ thread }: { readonly thread: Thread }) => {
  const { t, say } = useWords();
  const nameOf = useNames();
  const { message } = thread;
  return (
    <li className="thread thread-statement">
      <p className="row">
        <strong>{t(`said.${message.intent}`, { from: nameOf(message.from), to: t('event.everyone') })}</strong>
        <span className="tiny faint">{t('brief.turn', { turn: message.turn })}</span>
      </p>
      {say(message.text) !== '' && (
        <blockquote className="prose" dir="auto">
          <Marked text={say(message.text)} />
        </blockquote>
      )}
    </li>
  );
};
export type { MessageId };
