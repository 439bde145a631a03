import { useState, type FormEvent } from 'react';
import type { MessageId } from '../../../shared/model/ids.ts';
import { useDesk, useDeskState, useSend, useView } from '../../store/deskContext.tsx';
import { hintField, hintOf, MOST_TEXT, replyFrom, replyKey, type Letter } from '../../store/letters.ts';
import { useWords } from '../../words/words.tsx';
import { IntentSelect } from './IntentSelect.tsx';

/** A reply in hand: kept in this tab through a reload, shown to colleagues. */
const useReply = (message: MessageId) => {
  const { port } = useDesk();
  const me = useDeskState((state) => state.me) ?? '';
  const key = replyKey(
    useDeskState((state) => state.exercise),
    me,
    message,
  );
  const to = useView().message[message]?.from;
  const [letter, setLetter] = useState<Letter>(() => replyFrom(sessionStorage.getItem(key), to === undefined || to === 'cell' ? [] : [to]));
  const field = `${hintField('note', me)}.reply`;
  const change = (patch: Partial<Letter>) => {
    const next = { ...letter, ...patch };
    setLetter(next);
    sessionStorage.setItem(key, JSON.stringify(next));
    port.hint(field, hintOf(next));
  };
  const drop = () => {
    sessionStorage.removeItem(key);
    port.hint(field, '');
  };
  return { letter, change, drop };
};

export const ReplyForm = ({ message, done }: { readonly message: MessageId; readonly done: () => void }) => {
  const { t } = useWords();
  const send = useSend();
  const {
    letter: { intent, text },
    change,
    drop,
  } = useReply(message);
  const leave = () => {
    drop();
    done();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({ type: 'message.reply', message, intent, text }).then((reply) => {
      if (reply.ok) leave();
    });
  };
  return (
    <form className="compose reply" onSubmit={submit} aria-label={t('consult.reply')}>
      <IntentSelect value={intent} change={(to) => change({ intent: to })} />
      <label className="wide">
        {t('consult.text')}
        <textarea value={text} dir="auto" onChange={(event) => change({ text: event.target.value })} maxLength={MOST_TEXT.note} rows={2} autoFocus />
      </label>
      <div className="row wide">
        <button type="submit" className="primary">
          {t('consult.send')} <span className="button-cost">{t('consult.slot.free')}</span>
        </button>
        <button type="button" onClick={leave}>
          {t('consult.cancel')}
        </button>
      </div>
    </form>
  );
};
