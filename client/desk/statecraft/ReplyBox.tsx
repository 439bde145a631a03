/** A few words of reply, sent once. */
import { useState, type FormEvent } from 'react';
import { useWords } from '../../words/words.tsx';

interface Props {
  readonly label: string;
  readonly button: string;
  readonly most: number;
  /** Why it cannot be sent now, or null. */
  readonly permit: string | null;
  readonly send: (text: string) => void;
}

export const ReplyBox = ({ label, button, most, permit, send }: Props) => {
  const { t } = useWords();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(text);
  };
  if (permit === '') return null;
  return (
    <form className="stack-s" onSubmit={submit}>
      <label>
        {label}
        <textarea rows={2} value={text} maxLength={most} required onChange={(event) => setText(event.target.value)} />
      </label>
      <div className="row">
        <button type="submit" className="mini primary" disabled={permit !== null}>
          {button}
        </button>
        <span className="tiny faint">{permit ?? t('consult.slot.free')}</span>
      </div>
    </form>
  );
};
