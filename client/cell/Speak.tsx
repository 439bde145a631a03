import { useState, type FormEvent } from 'react';
import type { StateId } from '../../shared/model/ids.ts';
import type { Intent } from '../../shared/model/terms.ts';
import { IntentSelect } from '../desk/consult/IntentSelect.tsx';
import { useBoard, useSend } from '../store/deskContext.tsx';
import { useNames } from '../words/names.ts';
import { useWords } from '../words/words.tsx';

/** States without a delegation speak through the white cell. */
export const Speak = () => {
  const { t } = useWords();
  const nameOf = useNames();
  const send = useSend();
  const { states } = useBoard();
  const npcs = states.filter(({ playable }) => !playable).map(({ id }) => id);
  const players = states.filter(({ playable }) => playable).map(({ id }) => id);
  const [as, setAs] = useState<StateId | null>(npcs[0] ?? null);
  const [to, setTo] = useState<StateId | ''>('');
  const [intent, setIntent] = useState<Intent>('notify');
  const [text, setText] = useState('');
  if (as === null) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({ type: 'npc.speak', as, to: to === '' ? [] : [to], intent, text: text.trim() }).then((reply) => {
      if (reply.ok) setText('');
    });
  };
  return (
    <details>
      <summary>
        {t('cell.speak')} {npcs.length === 1 ? nameOf(as) : '…'}
      </summary>
      <form className="stack-s pad" onSubmit={submit} aria-label={t('cell.speak.title')}>
        {npcs.length > 1 && (
          <label>
            {t('cell.speak.as')}
            <select value={as} onChange={(event) => setAs(npcs.find((id) => id === event.target.value) ?? as)}>
              {npcs.map((id) => (
                <option key={id} value={id}>
                  {nameOf(id)}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {t('cell.speak.to')}
          <select value={to} onChange={(event) => setTo(players.find((id) => id === event.target.value) ?? '')}>
            <option value="">{t('cell.speak.public')}</option>
            {players.map((id) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </select>
        </label>
        <IntentSelect value={intent} change={setIntent} />
        <label>
          {t('consult.text')}
          <textarea rows={3} required maxLength={1200} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <div>
          <button type="submit">{t('cell.speak.go')}</button>
        </div>
      </form>
    </details>
  );
};
