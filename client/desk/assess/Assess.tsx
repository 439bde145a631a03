/** Assess: the evidence board of one incident, what it would carry, and how far we believe it. */
import { Suspense, useState } from 'react';
import './board.css';
import type { IncidentId, StateId } from '../../../shared/model/ids.ts';
import type { ItemView } from '../../../shared/view/kinds.ts';
import { useDesk, useDeskState, useReadOnly, useView } from '../../store/deskContext.tsx';
import { QUESTIONS, type Question } from '../../store/evidence.ts';
import { heldItems, incidentsOf } from '../../store/selectors.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { AssessPanels } from '../panels.ts';
import { PositionForm } from '../statecraft/Position.tsx';
import { Beliefs } from './Beliefs.tsx';
import { Matrix } from './Matrix.tsx';
import { Meter, Standards } from './Meter.tsx';
import { Tools } from './Tools.tsx';
import { Widen } from './Widen.tsx';

export const Assess = ({ own }: { readonly own: StateId | null }) => {
  const { t } = useWords();
  const nameOf = useNames();
  const view = useView();
  const { store } = useDesk();
  const pointed = useDeskState((state) => state.incident);
  const incidents = incidentsOf(view);
  const chosen = pointed !== null && incidents.includes(pointed) ? pointed : incidents[0];
  const [question, setQuestion] = useState<Question>('who');
  const readOnly = useReadOnly();
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
  const items = heldItems(view, own, chosen);
  return (
    <div className="stack-l evidence-board">
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
          {QUESTIONS.map((each) => (
            <button key={each} type="button" aria-pressed={question === each} onClick={() => setQuestion(each)}>
              {t(`question.${each}`)}
            </button>
          ))}
        </div>
        <Widen />
      </div>
      {own !== null && !readOnly && <Tools key={chosen} own={own} incident={chosen} items={items} />}
      <EvidenceSection own={own} incident={chosen} items={items} question={question} />
      {own !== null && <Meter own={own} incident={chosen} />}
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
  items,
  question,
}: {
  readonly own: StateId | null;
  readonly incident: IncidentId;
  readonly items: readonly ItemView[];
  readonly question: Question;
}) => {
  const { t } = useWords();
  return (
    <section className="stack-s">
      <div className="row spread">
        <h2>{t('assess.evidence')}</h2>
        {own !== null && <Standards own={own} incident={incident} />}
      </div>
      {items.length === 0 ? (
        <p className="note">{t(own === null ? 'assess.evidence.nonePublic' : 'assess.evidence.none')}</p>
      ) : (
        <Matrix own={own} items={items} question={question} />
      )}
    </section>
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
