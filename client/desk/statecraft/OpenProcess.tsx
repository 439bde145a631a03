/** In Consult: a due-diligence notice, a joint drill, mediation. Each opens at once and waits for the other side. */
import { useState, type FormEvent } from 'react';
import type { IncidentId, StateId } from '../../../shared/model/ids.ts';
import { TALK_PROCESSES, type TalkProcess } from '../../../shared/model/terms.ts';
import type { TalkLine } from '../../../shared/acts/orderLine.ts';
import { useOpenAct } from '../../store/affordances.ts';
import { useBoard, useSend, useView } from '../../store/deskContext.tsx';
import { randomId } from '../../store/randomId.ts';
import { incidentsOf } from '../../store/selectors.ts';
import { useActText } from '../../words/actText.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';

export const OpenProcess = ({ own }: { readonly own: StateId }) => {
  const { t } = useWords();
  const [act, setAct] = useState<TalkProcess | null>(null);
  return (
    <section className="stack-s">
      <h2>{t('requests.open')}</h2>
      <div className="channels channels-3">
        {TALK_PROCESSES.map((each) => (
          <ProcessButton key={each} act={each} chosen={act === each} choose={() => setAct(act === each ? null : each)} />
        ))}
      </div>
      {act !== null && <ProcessForm key={act} own={own} act={act} done={() => setAct(null)} />}
    </section>
  );
};

const ProcessButton = ({ act, chosen, choose }: { readonly act: TalkProcess; readonly chosen: boolean; readonly choose: () => void }) => {
  const { t, because } = useWords();
  const does = useActText();
  const nameOf = useNames();
  const afforded = useOpenAct(act);
  return (
    <button type="button" className="channel" aria-expanded={chosen} aria-pressed={chosen} disabled={!afforded.open} onClick={choose}>
      <strong>{t(`act.${act}`)}</strong>
      <span className="tiny muted">{afforded.because === null ? does(act) : because(afforded.because, nameOf)}</span>
      <span className="tiny">
        {t('consult.slot.cost')}
        {afforded.cost > 0 && `, ${t('decide.cost', { n: afforded.cost })}`}
      </span>
    </button>
  );
};

const lineFor = (act: TalkProcess, state: StateId, incident: IncidentId | undefined): TalkLine | null => {
  const id = `line:${randomId().slice(0, 16)}` as const;
  if (act !== 'notice') return { id, act, state };
  return incident === undefined ? null : { id, act, state, incident };
};

const ProcessForm = ({ own, act, done }: { readonly own: StateId; readonly act: TalkProcess; readonly done: () => void }) => {
  const { t } = useWords();
  const nameOf = useNames();
  const send = useSend();
  const others = useBoard().states.flatMap(({ id }) => (id === own ? [] : [id]));
  const incidents = incidentsOf(useView());
  const [state, setState] = useState(others[0]);
  const [incident, setIncident] = useState(incidents[0]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const line = state === undefined ? null : lineFor(act, state, incident);
    if (line !== null)
      void send({ type: 'process.open', line }).then((reply) => {
        if (reply.ok) done();
      });
  };
  return (
    <form className="card compose" onSubmit={submit} aria-label={t(`act.${act}`)}>
      <label>
        {t('consult.to')}
        <select name="to" autoFocus value={state} onChange={(event) => setState(others.find((id) => id === event.target.value))}>
          {others.map((id) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </select>
      </label>
      {act === 'notice' && (
        <label>
          {t('consult.about')}
          <select value={incident} onChange={(event) => setIncident(incidents.find((id) => id === event.target.value))}>
            {incidents.map((id) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="row wide">
        <button type="submit" className="primary">
          {t('requests.go')}
        </button>
        <button type="button" onClick={done}>
          {t('consult.cancel')}
        </button>
      </div>
    </form>
  );
};
