/** The standard meter: what the file would carry, what it would justify, and what is missing. */
import { STANDARDS } from '../../../shared/model/terms.ts';
import type { IncidentId, StateId } from '../../../shared/model/ids.ts';
import { useView } from '../../store/deskContext.tsx';
import { bandOf } from '../../store/selectors.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import type { Question } from './Assess.tsx';

export const Meter = ({ own, incident, question }: { readonly own: StateId; readonly incident: IncidentId; readonly question: Question }) => {
  const { t, because } = useWords();
  const nameOf = useNames();
  const file = useView().file[`${own}|${incident}`]?.[question];
  const standard = file?.standard ?? 'none';
  const step = STANDARDS.indexOf(standard);
  return (
    <section className="meter stack-s" data-coach="meter" aria-labelledby="meter-title">
      <div className="row spread">
        <h2 id="meter-title">{t('assess.meter')}</h2>
        <span className="chip accent">{t(`question.${question}`)}</span>
      </div>
      <ol className="meter-steps">
        {STANDARDS.map((each, at) => (
          <li key={each} className={at <= step ? 'on' : ''} aria-current={at === step ? 'step' : undefined}>
            <i aria-hidden="true" />
            {t(`standard.${each}`)}
          </li>
        ))}
      </ol>
      {file === undefined || file.leading === null || file.bandLow < 45 ? (
        <p>{t('assess.leading.none')}</p>
      ) : (
        <>
          <p>
            {t('assess.leading', {
              name: nameOf(file.leading),
              band: t(`band.${bandOf(file.bandLow, file.bandHigh)}`),
            })}
          </p>
          <p className="muted small">
            {t('assess.confidence', { confidence: t(`confidence.${file.confidence}`), items: file.items, clusters: file.clusters })}
          </p>
        </>
      )}
      <p className="small">
        <span className="muted">{t('assess.justify')}:</span> {t(`assess.justify.${standard}`)}
      </p>
      {file !== undefined && file.next !== null ? (
        <div className="small">
          <strong>{t('assess.next', { standard: t(`standard.${file.next}`) })}</strong>{' '}
          <ul className="inline-list">
            {file.missing.length === 0 ? (
              <li>{t('assess.missing.none')}</li>
            ) : (
              file.missing.map((each, at) => <li key={`${each.key}${String(at)}`}>{because(each, nameOf)}</li>)
            )}
          </ul>
        </div>
      ) : (
        file !== undefined && <p className="ok small">{t('assess.top')}</p>
      )}
    </section>
  );
};
