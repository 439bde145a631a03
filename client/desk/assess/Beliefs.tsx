/** Belief sliders: shares that always add up to 100; saved when a slider is let go. */
import { useEffect, useState } from 'react';
import type { IncidentId, StateId } from '../../../shared/model/ids.ts';
import { useBoard, useDeskState, useReadOnly, useSend, useView } from '../../store/deskContext.tsx';
import type { Question } from '../../store/evidence.ts';
import { bandOf, evenShares, ownStateOf, rebalance } from '../../store/selectors.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';

type Percents = { readonly [id: string]: number };

export const Beliefs = ({
  state,
  incident,
  question,
  named = false,
}: {
  readonly state: StateId;
  readonly incident: IncidentId;
  readonly question: Question;
  readonly named?: boolean;
}) => {
  const { t, label } = useWords();
  const nameOf = useNames();
  const board = useBoard();
  const view = useView();
  const send = useSend();
  const own = ownStateOf(useDeskState((desk) => desk.eyes));
  const readOnly = useReadOnly() || own !== state;
  const ids: readonly string[] = (question === 'who' ? board.who : board.link).map(({ id }) => id);
  const stored = view.belief[`${state}|${incident}|${question}`]?.percents;
  const truth = view.truth[incident]?.[question];
  const [percents, setPercents] = useState<Percents>(stored ?? evenShares(ids));
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    if (stored !== undefined) setPercents(stored);
  }, [stored]);
  const save = (next: Percents) => void send({ type: 'belief.set', incident, question, percents: next }).then((reply) => setSaved(reply.ok));
  const move = (id: string, to: number) => {
    setSaved(false);
    setPercents(rebalance(percents, id, to));
  };
  return (
    <section className="stack-s" data-coach="beliefs" aria-labelledby={`belief-${state}`}>
      <div className="row spread">
        <h2 id={`belief-${state}`}>
          {named ? `${label(nameOf(state))} ` : ''}
          {t('assess.belief')}
        </h2>
        <span className="tiny ok" aria-live="polite">
          {saved ? t('assess.belief.saved') : ''}
        </span>
      </div>
      {!readOnly && <p className="tiny muted">{t('assess.belief.is')}</p>}
      <ul className="beliefs">
        {ids
          .filter((id) => !readOnly || (percents[id] ?? 0) > 0 || id === truth)
          .map((id) => (
            <li key={id} className={id === truth ? 'is-true' : ''}>
              <label htmlFor={`b-${state}-${id}`}>
                {nameOf(id)}
                {id === truth && <span className="chip ok">{t('closing.belief.true')}</span>}
              </label>
              {readOnly ? (
                <span className="bar">
                  <i style={{ inlineSize: `${String(percents[id] ?? 0)}%` }} />
                </span>
              ) : (
                <input
                  id={`b-${state}-${id}`}
                  type="range"
                  min={0}
                  max={100}
                  step={1}
                  value={percents[id] ?? 0}
                  aria-label={t('assess.belief.percent', { name: nameOf(id) })}
                  onChange={(event) => move(id, Number(event.target.value))}
                  onPointerUp={() => save(percents)}
                  onKeyUp={(event) => {
                    if (event.key.startsWith('Arrow') || event.key.startsWith('Page') || event.key === 'Home' || event.key === 'End') save(percents);
                  }}
                />
              )}
              <output htmlFor={`b-${state}-${id}`}>
                <span className="mono">{t('closing.percent', { n: percents[id] ?? 0 })}</span>{' '}
                <span className="small muted">{t(`band.${bandOf(percents[id] ?? 0, percents[id] ?? 0)}`)}</span>
              </output>
            </li>
          ))}
      </ul>
    </section>
  );
};
