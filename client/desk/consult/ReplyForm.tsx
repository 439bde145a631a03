import { useState, type FormEvent } from 'react';
import type { MessageId } from '../../../shared/model/ids.ts';
import type { Intent } from '../../../shared/model/terms.ts';
import { useSend } from '../../store/deskContext.tsx';
import { useWords } from '../../words/words.tsx';
import { IntentSelect } from './Compose.tsx';

export const ReplyForm = ({ message, done }: { readonly message: MessageId; readonly done: () => void }) => {
  const { t } = useWords();
  const send = useSend();
  const [intent, setIntent] = useState<Intent>('accept');
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({ type: 'message.reply', message, intent, text }).then((reply) => {
      if (reply.ok) done();
    });
  };
  return (
    <form className="compose reply" onSubmit={submit} aria-label={t('consult.reply')}>
      <IntentSelect value={intent} change={setIntent} />
      <label className="wide">
        {t('consult.text')}
        <textarea value={text} onChange={(event) => setText(event.target.value)} maxLength={1200} rows={2} autoFocus />
      </label>
      <div className="row wide">
        <button type="submit" className="primary">
          {t('consult.send')} <span className="button-cost">{t('consult.slot.free')}</span>
        </button>
        <button type="button" onClick={done}>
          {t('consult.cancel')}
        </button>
      </div>
    </form>
  );
};
