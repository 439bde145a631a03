/** Our national position, in four taps, published once before the first turn is over. */
import { useState } from 'react';
import './statecraft.css';
import type { StateId } from '../../../shared/model/ids.ts';
import { POSITION_TOPICS, type Position, type PositionTopic } from '../../../shared/model/terms.ts';
import { useDeskState, useReadOnly, useSend, useView } from '../../store/deskContext.tsx';
import { useMayAs } from '../../store/rights.ts';
import { exerciseOf } from '../../store/selectors.ts';
import { useWords } from '../../words/words.tsx';

export const TOPICS: readonly PositionTopic[] = ['sovereignty', 'dueDiligence', 'notice', 'collective'];

export const PositionForm = ({ own }: { readonly own: StateId }) => {
  const { t, term } = useWords();
  const view = useView();
  const send = useSend();
  const may = useMayAs(own, 'head');
  const readOnly = useReadOnly() || useDeskState((state) => state.eyes) !== own;
  const mine = view.own[own];
  const [changed, setChanged] = useState<Partial<Position>>({});
  const { stage, turn, phase } = exerciseOf(view);
  const inTime = stage === 'lobby' || (stage === 'running' && turn === 1 && (phase === 'brief' || phase === 'assess'));
  if (mine === undefined || readOnly || !inTime) return null;
  if (mine.positionPublished) return <Published position={mine.position} />;
  const position: Position = { ...mine.position, ...changed };
  return (
    <section className="card stack-s" aria-labelledby="position-title">
      <h2 id="position-title">{t('position.title')}</h2>
      <p className="small muted">{t('position.is')}</p>
      {TOPICS.map((topic) => (
        <div key={topic} className="position-row" role="group" aria-label={t(`position.${topic}`)}>
          <span>
            <strong>{t(`position.${topic}`)}</strong> <span className="small muted">{t(`position.${topic}.is`)}</span>
          </span>
          <span className="row">
            {POSITION_TOPICS[topic].map((choice) => (
              <button
                key={choice}
                type="button"
                className="mini"
                aria-pressed={position[topic] === choice}
                disabled={!may}
                onClick={() => setChanged({ ...changed, [topic]: choice })}
              >
                {term(`position.${topic}.${choice}`)}
              </button>
            ))}
          </span>
        </div>
      ))}
      <div className="row">
        <button type="button" className="primary" disabled={!may} onClick={() => void send({ type: 'position.publish', position })}>
          {t('position.publish')}
        </button>
        {!may && <span className="tiny faint">{t('permit.role', { role: t('role.head') })}</span>}
      </div>
    </section>
  );
};

/** The receipt: what was published, as others read it. */
const Published = ({ position }: { readonly position: Position }) => {
  const { t, term } = useWords();
  return (
    <section className="card stack-s" aria-labelledby="position-title">
      <h2 id="position-title">{t('position.title')}</h2>
      <p className="small ok">{t('position.published')}</p>
      <dl className="order-facts small">
        {TOPICS.map((topic) => (
          <div key={topic}>
            <dt>{t(`position.${topic}`)}</dt>
            <dd>{term(`position.${topic}.${position[topic]}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
