import type { InjectId } from '../../shared/model/ids.ts';
import type { InjectView } from '../../shared/view/kinds.ts';
import { useEffect, useState } from 'react';
import { clockText } from '../parts/format.ts';
import { useDesk, useSend, useView } from '../store/deskContext.tsx';
import { exerciseTime } from '../store/deskStore.ts';
import { entries, exerciseOf } from '../store/selectors.ts';
import { useNames } from '../words/names.ts';
import { useWords } from '../words/words.tsx';

/** Injects in sight; the others are one tap away. */
const SHOWN = 4;
const isOver = ({ status }: InjectView): boolean => status === 'fired' || status === 'skipped';
/** Those with a time first, soonest first; then by turn; those that wait for a condition last. */
const order = (a: InjectView, b: InjectView): number => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || (a.turn ?? 99) - (b.turn ?? 99);

export const InjectQueue = () => {
  const { t } = useWords();
  const all = entries<InjectId, InjectView>(useView().inject);
  const coming = all
    .filter(([, inject]) => !isOver(inject))
    .sort(([, a], [, b]) => (Number.isNaN(order(a, b)) ? (a.turn ?? 99) - (b.turn ?? 99) : order(a, b)));
  const past = all.filter(([, inject]) => isOver(inject));
  return (
    <section className="stack-s" aria-labelledby="injects">
      <h2 id="injects" className="eyebrow">
        {t('cell.injects')}
      </h2>
      {coming.length === 0 && <p className="faint small">{t('cell.inject.none')}</p>}
      <ul className="stack-s">
        {coming.slice(0, SHOWN).map(([id, inject]) => (
          <Inject key={id} id={id} inject={inject} />
        ))}
      </ul>
      {coming.length > SHOWN && (
        <details>
          <summary className="small">{t('cell.inject.later', { n: coming.length - SHOWN })}</summary>
          <ul className="stack-s pad">
            {coming.slice(SHOWN).map(([id, inject]) => (
              <Inject key={id} id={id} inject={inject} />
            ))}
          </ul>
        </details>
      )}
      {past.length > 0 && (
        <details>
          <summary className="small">
            {t('cell.inject.past')} ({past.length})
          </summary>
          <ul className="stack-s pad">
            {past.map(([id, inject]) => (
              <Inject key={id} id={id} inject={inject} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};

const useNow = (): number => {
  const { store } = useDesk();
  const [now, setNow] = useState(0);
  useEffect(() => {
    const read = () => setNow(exerciseTime(store.getState().clock, performance.now()));
    read();
    const timer = setInterval(read, 1000);
    return () => clearInterval(timer);
  }, [store]);
  return now;
};

const Inject = ({ id, inject }: { readonly id: InjectId; readonly inject: InjectView }) => {
  const { t, label, say, list, term } = useWords();
  const nameOf = useNames();
  const send = useSend();
  const now = useNow();
  const { stage } = exerciseOf(useView());
  const over = isOver(inject) || stage !== 'running';
  const when =
    inject.dueAt !== null && inject.status !== 'fired'
      ? t('cell.inject.dueIn', { time: clockText(inject.dueAt - now) })
      : inject.turn !== null && inject.phase !== null
        ? t('cell.inject.turn', { turn: inject.turn, phase: t(`phase.${inject.phase}`) })
        : inject.predicate !== null
          ? t('cell.inject.when', { predicate: term(`predicate.${inject.predicate}`) })
          : '';
  return (
    <li className={`inject inject-${inject.status}`}>
      <details>
        <summary>
          <strong>{say(inject.title)}</strong>
        </summary>
        <p className="small prose">{say(inject.text)}</p>
        <p className="small">
          <span className="muted">{label(t('cell.inject.expected'))}</span> {say(inject.expected)}
        </p>
      </details>
      <p className="tiny muted">
        {t('cell.inject.to', { to: inject.to === 'public' ? t('event.everyone') : list(inject.to.map(nameOf)) })} · {when}
        {inject.status !== 'due' && ` · ${t(`injectStatus.${inject.status}`)}`}
      </p>
      {!over && (
        <div className="row">
          <button type="button" className="mini" onClick={() => void send({ type: 'inject.fire', inject: id })}>
            {t('cell.inject.fire')}
          </button>
          <button
            type="button"
            className="mini"
            aria-pressed={inject.status === 'held'}
            onClick={() => void send({ type: 'inject.hold', inject: id, held: inject.status !== 'held' })}
          >
            {t(inject.status === 'held' ? 'cell.inject.release' : 'cell.inject.hold')}
          </button>
          <button type="button" className="mini quiet" onClick={() => void send({ type: 'inject.skip', inject: id })}>
            {t('cell.inject.skip')}
          </button>
        </div>
      )}
    </li>
  );
};
