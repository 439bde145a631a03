/** Assess: the evidence board of one incident, what it would carry, and how far we believe it. */
import { Suspense, useState } from 'react';
import type { IncidentId, StateId } from '../../../shared/model/ids.ts';
import { useOpenAct } from '../../store/affordances.ts';
import { useDesk, useDeskState, useReadOnly, useSend, useView } from '../../store/deskContext.tsx';
import { heldItems, incidentsOf } from '../../store/selectors.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { AssessPanels } from '../panels.ts';
import { PositionForm } from '../statecraft/Position.tsx';
import { Beliefs } from './Beliefs.tsx';
import { Matrix } from './Matrix.tsx';
import { Meter } from './Meter.tsx';
import { ShareDialog } from './ShareDialog.tsx';

export type Question = 'who' | 'link';

export const Assess = ({ own }: { readonly own: StateId | null }) => {
  const { t } = useWords();
  const nameOf = useNames();
  const view = useView();
  const { store } = useDesk();
  const pointed = useDeskState((state) => state.incident);
  const incidents = incidentsOf(view);
  const chosen = pointed !== null && incidents.includes(pointed) ? pointed : incidents[0];
  const [question, setQuestion] = useState<Question>('who');
  const panels = (
    <Suspense fallback={null}>
      {own !== null && <PositionForm own={own} />}
      <AssessPanels own={own} />
    </Suspense>
  );
  if (chosen === undefined)
    return (
      <div className="stack-l">
        <p className="faint">{t('assess.none')}</p>
        {panels}
      </div>
    );
  return (
    <div className="stack-l">
      <div className="row spread assess-top">
        <label className="grow">
          <span className="hidden">{t('assess.incident')}</span>
          <select value={chosen} onChange={(event) => store.setState({ incident: incidents.find((id) => id === event.target.value) ?? null })}>
            {incidents.map((id) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </select>
        </label>
        <div className="segmented" role="group" aria-label={t('assess.hypotheses')}>
          {(['who', 'link'] as const).map((each) => (
            <button key={each} type="button" aria-pressed={question === each} onClick={() => setQuestion(each)}>
              {t(`question.${each}`)}
            </button>
          ))}
        </div>
      </div>
      {own !== null && <Meter own={own} incident={chosen} question={question} />}
      <EvidenceSection own={own} incident={chosen} question={question} />
      {own === null ? (
        <AllBeliefs incident={chosen} question={question} />
      ) : (
        <Beliefs key={`${chosen}|${question}|${own}`} state={own} incident={chosen} question={question} />
      )}
      {panels}
    </div>
  );
};

const EvidenceSection = ({
  own,
  incident,
  question,
}: {
  readonly own: StateId | null;
  readonly incident: IncidentId;
  readonly question: Question;
}) => {
  const { t } = useWords();
  const view = useView();
  const readOnly = useReadOnly();
  const items = heldItems(view, own, incident);
  const [sharing, setSharing] = useState(false);
  return (
    <section className="stack-s">
      <div className="row spread">
        <h2>{t('assess.evidence')}</h2>
        {own !== null && !readOnly && (
          <span className="row">
            <Investigate own={own} incident={incident} />
            <button type="button" disabled={items.length === 0} onClick={() => setSharing(true)}>
              {t('assess.share')}
            </button>
          </span>
        )}
      </div>
      {items.length === 0 ? (
        <p className="note">{t(own === null ? 'assess.evidence.nonePublic' : 'assess.evidence.none')}</p>
      ) : (
        <Matrix items={items} question={question} showHolder={own === null} />
      )}
      {sharing && own !== null && <ShareDialog own={own} items={items} close={() => setSharing(false)} />}
    </section>
  );
};

const Investigate = ({ own, incident }: { readonly own: StateId; readonly incident: IncidentId }) => {
  const { t, because } = useWords();
  const nameOf = useNames();
  const send = useSend();
  const view = useView();
  const act = useOpenAct('investigate');
  const done = view.own[own]?.investigated.includes(incident) ?? false;
  const why = done ? t('assess.investigated') : act.because === null ? '' : because(act.because, nameOf);
  const closed = done || !act.open;
  return (
    <span className="row">
      {closed && why !== '' && (
        <span className="tiny muted" id="why-investigate">
          {why}
        </span>
      )}
      <button
        type="button"
        className="primary"
        data-coach="investigate"
        disabled={closed}
        aria-describedby={closed ? 'why-investigate' : undefined}
        onClick={() => void send({ type: 'incident.investigate', incident })}
      >
        {t('assess.investigate')} <span className="button-cost">{t('assess.cost', { n: act.cost })}</span>
      </button>
    </span>
  );
};

const AllBeliefs = ({ incident, question }: { readonly incident: IncidentId; readonly question: Question }) => {
  const view = useView();
  const beliefs = Object.values(view.belief).filter((belief) => belief.incident === incident && belief.question === question);
  return (
    <>
      {beliefs.map((belief) => (
        <Beliefs key={belief.state} state={belief.state} incident={incident} question={question} named />
      ))}
    </>
  );
};
