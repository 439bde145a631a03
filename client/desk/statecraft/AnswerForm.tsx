/** How we answer what another state asks: accept, refuse, acknowledge, say what is possible; for a joint claim, what we pool. */
import { useState } from 'react';
import type { ItemId, ProcessId, StateId } from '../../../shared/model/ids.ts';
import type { Answer } from '../../../shared/model/terms.ts';
import type { ProcessView } from '../../../shared/view/kinds.ts';
import { useSend, useView } from '../../store/deskContext.tsx';
import { usePermit, WRITING } from '../../store/permit.ts';
import { answersFor } from '../../store/statecraft.ts';
import { useWords } from '../../words/words.tsx';
import { Items } from '../decide/form/ListFields.tsx';

interface Props {
  readonly id: ProcessId;
  readonly process: ProcessView;
  readonly own: StateId;
}

export const AnswerForm = ({ id, process, own }: Props) => {
  const { t } = useWords();
  const view = useView();
  const send = useSend();
  const permit = usePermit(own, WRITING);
  const [text, setText] = useState('');
  const [cites, setCites] = useState<readonly ItemId[]>([]);
  const said = process.answers.findLast(({ state }) => state === own)?.answer;
  const allowed = answersFor(process, own).filter((answer) => answer !== said);
  const joint = allowed.includes('accept') && process.partners.some(({ state }) => state === own) && process.line.act === 'attribute';
  const answer = (chosen: Answer) =>
    void send({ type: 'process.answer', process: id, answer: chosen, text, cites: chosen === 'accept' ? [...cites] : [] }).then((reply) => {
      if (reply.ok) setText('');
    });
  if (allowed.length === 0 || permit === '') return null;
  if (permit !== null) return <p className="small faint">{permit}</p>;
  return (
    <div className="stack-s">
      {joint && (
        <fieldset className="stack-s">
          <legend className="small muted">{t('requests.pool')}</legend>
          <Items own={own} incident={process.line.incident} view={view} chosen={cites} change={setCites} none={t('requests.pool.none')} />
        </fieldset>
      )}
      {process.line.act === 'notice' && <p className="small muted">{t('requests.deliver')}</p>}
      <label>
        {t('requests.text')}
        <input value={text} maxLength={400} onChange={(event) => setText(event.target.value)} />
      </label>
      <div className="row">
        {allowed.map((each) => (
          <button key={each} type="button" className={each === 'refuse' ? 'mini' : 'mini primary'} onClick={() => answer(each)}>
            {t(`answer.${each}`)}
          </button>
        ))}
      </div>
    </div>
  );
};
