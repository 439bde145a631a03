/** Private operators of our services: what they may know, and how far they trust us, in words. */
import { useState } from 'react';
import type { OperatorId, StateId } from '../../../shared/model/ids.ts';
import type { OperatorView } from '../../../shared/view/kinds.ts';
import { useOpenAct } from '../../store/affordances.ts';
import { useBoard, useSend, useView } from '../../store/deskContext.tsx';
import { usePermit } from '../../store/permit.ts';
import { entries, incidentsOf } from '../../store/selectors.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { Fold } from './Fold.tsx';

export const Operators = ({ own }: { readonly own: StateId | null }) => {
  const { t } = useWords();
  const rows = entries<OperatorId, OperatorView>(useView().operator);
  if (rows.length === 0) return null;
  return (
    <Fold id="fold-operators" title={t('operators.title')}>
      <p className="small muted">{t('operators.compel.is')}</p>
      <ul className="stack-s">
        {rows.map(([id, operator]) => (
          <OperatorCard key={id} id={id} operator={operator} own={own} />
        ))}
      </ul>
    </Fold>
  );
};

const OperatorCard = ({ id, operator, own }: { readonly id: OperatorId; readonly operator: OperatorView; readonly own: StateId | null }) => {
  const { t, term, list } = useWords();
  const nameOf = useNames();
  const services = (useBoard().operators.find((each) => each.id === id)?.services ?? []).map(nameOf);
  // A firm named as the one service it runs says nothing new by naming it.
  const telling = services.some((name) => name !== nameOf(id));
  return (
    <li className="card stack-s">
      <div className="row spread row-t">
        <strong>{nameOf(id)}</strong>
        <span className="small muted">{t('operators.trust', { trust: term(`trust.${String(operator.trust)}`) })}</span>
      </div>
      {telling && <p className="small muted">{t('operators.runs', { services: list(services) })}</p>}
      {own !== null && <Question id={id} own={own} />}
      {own !== null && <Harbour id={id} operator={operator} own={own} />}
    </li>
  );
};

const Question = ({ id, own }: { readonly id: OperatorId; readonly own: StateId }) => {
  const { t, because } = useWords();
  const nameOf = useNames();
  const view = useView();
  const send = useSend();
  const permit = usePermit(own, ['assess'], 'liaison');
  const [ask, compel] = [useOpenAct('ask'), useOpenAct('compel')];
  const incidents = incidentsOf(view);
  const [chosen, setChosen] = useState(incidents[0]);
  const incident = chosen ?? incidents[0];
  const asked = view.own[own]?.asked.includes(id) ?? false;
  if (permit === '' || incident === undefined) return null;
  if (asked) return <p className="small ok">{t('operators.asked')}</p>;
  const why = permit ?? (ask.because === null ? null : because(ask.because, nameOf));
  return (
    <div className="row row-end">
      <label className="grow">
        {t('operators.about')}
        <select value={incident} onChange={(event) => setChosen(incidents.find((each) => each === event.target.value))}>
          {incidents.map((each) => (
            <option key={each} value={each}>
              {nameOf(each)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" disabled={permit !== null || !ask.open} onClick={() => void send({ type: 'operator.ask', operator: id, incident })}>
        {t('operators.ask')} <span className="button-cost">{t('decide.cost', { n: ask.cost })}</span>
      </button>
      <button
        type="button"
        disabled={permit !== null || !compel.open}
        title={permit ?? (compel.because === null ? undefined : because(compel.because, nameOf))}
        onClick={() => void send({ type: 'operator.compel', operator: id, incident })}
      >
        {t('operators.compel')} <span className="button-cost">{t('decide.cost', { n: compel.cost })}</span>
      </button>
      {why !== null && <span className="tiny faint">{why}</span>}
    </div>
  );
};

const Harbour = ({ id, operator, own }: { readonly id: OperatorId; readonly operator: OperatorView; readonly own: StateId }) => {
  const { t } = useWords();
  const send = useSend();
  const permit = usePermit(own, ['assess', 'consult'], 'liaison');
  return (
    <label className="inline">
      <input
        type="checkbox"
        checked={operator.safeHarbour}
        disabled={permit !== null}
        onChange={() => void send({ type: 'operator.safeHarbour', operator: id, granted: !operator.safeHarbour })}
      />
      <span>
        {t('operators.harbour')} <span className="tiny muted">{t('operators.harbour.is')}</span>
      </span>
    </label>
  );
};
