/** What delegations tried outside the list of acts, for the white cell to rule on. */
import type { LineId } from '../../shared/model/ids.ts';
import { OTHER_VERDICTS } from '../../shared/model/terms.ts';
import type { ImprovisedView } from '../../shared/view/kinds.ts';
import { useSend, useView } from '../store/deskContext.tsx';
import { entries, exerciseOf } from '../store/selectors.ts';
import { useNames } from '../words/names.ts';
import { useWords } from '../words/words.tsx';

export const Others = () => {
  const { t } = useWords();
  const nameOf = useNames();
  const rows = entries<LineId, ImprovisedView>(useView().improvised);
  const open = rows.filter(([, { verdict }]) => verdict === null);
  const ruled = rows.filter(([, { verdict }]) => verdict !== null);
  if (rows.length === 0) return null;
  return (
    <section className="stack-s" aria-labelledby="others">
      <h2 id="others" className="eyebrow">
        {t('others.title')}
      </h2>
      {open.length === 0 && <p className="faint small">{t('others.none')}</p>}
      <ul className="stack-s">
        {open.map(([id, improvised]) => (
          <Ruling key={id} id={id} improvised={improvised} />
        ))}
      </ul>
      {ruled.length > 0 && (
        <details>
          <summary className="small">{t('others.past', { n: ruled.length })}</summary>
          <ul className="stack-s pad small">
            {ruled.map(([id, { state, text, verdict }]) => (
              <li key={id}>
                <strong>{nameOf(state)}</strong>: {text} {verdict !== null && <span className="chip">{t(`verdictOther.${verdict}`)}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};

const Ruling = ({ id, improvised }: { readonly id: LineId; readonly improvised: ImprovisedView }) => {
  const { t, label, written } = useWords();
  const nameOf = useNames();
  const send = useSend();
  const { stage } = exerciseOf(useView());
  return (
    <li className="inject inject-due">
      <p>
        <strong>{label(nameOf(improvised.state))}</strong> {written(improvised.text)}
      </p>
      {improvised.reasons.length > 0 && (
        <div className="small muted">
          <p>{t('others.reasons')}</p>
          <ul className="ticks">
            {improvised.reasons.map((reason, at) => (
              <li key={at}>{written(reason)}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="tiny muted">{t('others.unruled')}</p>
      {stage === 'running' && (
        <div className="row">
          {OTHER_VERDICTS.map((verdict) => (
            <button key={verdict} type="button" className="mini" onClick={() => void send({ type: 'other.rule', line: id, verdict })}>
              {t(`verdictOther.${verdict}`)}
            </button>
          ))}
        </div>
      )}
    </li>
  );
};
