import type { StateId } from '../../../shared/model/ids.ts';
import { useView } from '../../store/deskContext.tsx';
import { rungStep } from '../../store/selectors.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';

export const Forecast = ({ own }: { readonly own: StateId }) => {
  const { t, because } = useWords();
  const nameOf = useNames();
  const forecast = useView().draft[own]?.forecast ?? [];
  return (
    <section className="stack-s forecast" data-coach="forecast">
      <h2>{t('decide.forecast')}</h2>
      {forecast.length === 0 && <p className="muted small">{t('decide.forecast.none')}</p>}
      <ul className="stack-s">
        {forecast.map(({ dyad, from, to, because: why }) => {
          const rises = rungStep(to) > rungStep(from);
          return (
            <li key={dyad} className={`note ${rises ? 'bad' : rungStep(to) < rungStep(from) ? 'ok' : ''}`}>
              <strong>
                {nameOf(dyad)}:{' '}
                {from === to
                  ? t('decide.forecast.stays', { rung: t(`rung.${to}`) })
                  : t('decide.forecast.moves', { from: t(`rung.${from}`), to: t(`rung.${to}`) })}
              </strong>{' '}
              <span className="small muted">{because(why, nameOf)}</span>
            </li>
          );
        })}
      </ul>
      <p className="tiny faint">{t('decide.forecast.note')}</p>
    </section>
  );
};
