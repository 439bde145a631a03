import { useState, type FormEvent } from 'react';
import type { StateId } from '../../shared/model/ids.ts';
import { useBoard, useSend } from '../store/deskContext.tsx';
import { useNames } from '../words/names.ts';
import { useWords } from '../words/words.tsx';

/** Three fields and Enter: written and fired in under twenty seconds. */
export const InjectComposer = ({ close }: { readonly close: () => void }) => {
  const { t } = useWords();
  const nameOf = useNames();
  const send = useSend();
  const players = useBoard()
    .states.filter(({ playable }) => playable)
    .map(({ id }) => id);
  const [to, setTo] = useState<readonly StateId[]>([]);
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({ type: 'inject.compose', to: [...to], title: title.trim(), text: text.trim() }).then((reply) => {
      if (reply.ok) close();
    });
  };
  return (
    <form
      className="card stack-s composer"
      onSubmit={submit}
      aria-label={t('cell.compose')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <h2>{t('cell.compose')}</h2>
      <label>
        {t('cell.compose.title')}
        <input name="title" autoFocus required maxLength={160} value={title} onChange={(event) => setTitle(event.target.value)} />
      </label>
      <label>
        {t('cell.compose.text')}
        <textarea name="text" required maxLength={2000} rows={3} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <fieldset>
        <legend className="small muted">{t('cell.compose.to')}</legend>
        <div className="row">
          <label className="inline">
            <input type="checkbox" checked={to.length === 0} onChange={() => setTo([])} />
            {t('cell.compose.everyone')}
          </label>
          {players.map((id) => (
            <label key={id} className="inline">
              <input
                type="checkbox"
                checked={to.includes(id)}
                onChange={() => setTo(to.includes(id) ? to.filter((each) => each !== id) : [...to, id])}
              />
              {nameOf(id)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="row">
        <button type="submit" className="primary">
          {t('cell.compose.fire')}
        </button>
        <button type="button" onClick={close}>
          {t('cell.compose.cancel')}
        </button>
      </div>
    </form>
  );
};
