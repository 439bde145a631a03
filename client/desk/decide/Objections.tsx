/** What members of the delegation hold against an order: seen by all of them, stops nothing. */
import { useState, type FormEvent, type ReactNode } from 'react';
import type { StateId } from '../../../shared/model/ids.ts';
import type { OrderLine } from '../../../shared/acts/orderLine.ts';
import { useDeskState, useSend, useView } from '../../store/deskContext.tsx';
import { useWords } from '../../words/words.tsx';

interface Props {
  readonly own: StateId;
  readonly line: OrderLine['id'];
  readonly frozen: boolean;
  /** What stands on the line of the button. */
  readonly children?: ReactNode;
}

export const Objections = ({ own, line, frozen, children }: Props) => {
  const { t } = useWords();
  const people = useDeskState((state) => state.people);
  const me = useDeskState((state) => state.me);
  const send = useSend();
  const [writing, setWriting] = useState(false);
  const objections = (useView().draft[own]?.objections ?? []).filter((each) => each.line === line);
  const mine = objections.some(({ person }) => person === me);
  const put = (text: string) => void send({ type: 'draft.object', line, text }).then((reply) => reply.ok && setWriting(false));
  return (
    <>
      {objections.map(({ person, text }) => (
        <p key={person} className="note warn small">
          {t('decide.objection', { name: people[person]?.name ?? t('rail.bot'), text })}
        </p>
      ))}
      <div className="row spread">
        {children}
        {frozen ? null : mine ? (
          <button type="button" className="mini quiet" onClick={() => put('')}>
            {t('decide.object.takeBack')}
          </button>
        ) : (
          <button type="button" className="mini quiet" aria-expanded={writing} onClick={() => setWriting(!writing)}>
            {t('decide.object')}
          </button>
        )}
      </div>
      {writing && !mine && <ObjectionForm put={put} />}
    </>
  );
};

const ObjectionForm = ({ put }: { readonly put: (text: string) => void }) => {
  const { t } = useWords();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    put(text);
  };
  return (
    <form className="stack-s" onSubmit={submit}>
      <label>
        {t('decide.object.label')}
        <input value={text} maxLength={240} required autoFocus onChange={(event) => setText(event.target.value)} />
      </label>
      <div>
        <button type="submit" className="mini">
          {t('decide.object.put')}
        </button>
      </div>
    </form>
  );
};
