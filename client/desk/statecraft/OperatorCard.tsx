/** One operator: its trust in words, what it has told, and what can be asked of it. */
import { afterHarbour, compelPrice, leakRisk, MOST_TRUST, willingness } from '../../../shared/acts/operators.ts';
import type { IncidentId, OperatorId, StateId } from '../../../shared/model/ids.ts';
import type { OperatorView } from '../../../shared/view/kinds.ts';
import { useBoard, useSend, useView } from '../../store/deskContext.tsx';
import { usePermit } from '../../store/permit.ts';
import { exerciseOf } from '../../store/selectors.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { Told } from './Told.tsx';

interface Way {
  readonly cost: number;
  readonly open: boolean;
}
/** What holds for every operator of ours now. */
export interface Means {
  readonly incident: IncidentId | null;
  readonly ask: Way;
  readonly compel: Way;
}
interface Props {
  readonly id: OperatorId;
  readonly operator: OperatorView;
  readonly own: StateId | null;
}
const percent = (perMille: number): number => Math.round(perMille / 10);

export const OperatorCard = ({ id, operator, own, means }: Props & { readonly means: Means | null }) => {
  const { t, list } = useWords();
  const nameOf = useNames();
  const services = (useBoard().operators.find((each) => each.id === id)?.services ?? []).map(nameOf);
  // A firm named as the one service it runs says nothing new by naming it.
  const telling = services.some((name) => name !== nameOf(id));
  return (
    <li className="card">
      <div>
        <h3>{nameOf(id)}</h3>
        {telling && <p className="small muted">{t('operators.runs', { services: list(services) })}</p>}
      </div>
      <Trust operator={operator} />
      <LastAsked operator={operator} />
      <Told id={id} own={own} />
      {own !== null && <Harbour id={id} operator={operator} own={own} />}
      {own !== null && means !== null && <Question id={id} operator={operator} own={own} means={means} />}
    </li>
  );
};

const Trust = ({ operator }: Pick<Props, 'operator'>) => {
  const { t, term } = useWords();
  const board = useBoard();
  const { trust } = operator;
  return (
    <div className="stack-s">
      <p className="small">
        <strong>{t('operators.trust', { trust: term(`trust.${String(trust)}`), n: trust })}</strong>
      </p>
      <meter min={0} max={MOST_TRUST} value={trust} aria-hidden="true" />
      <p className="small muted">{t('operators.tells', { percent: percent(willingness(operator, board)) })}</p>
    </div>
  );
};

const LastAsked = ({ operator: { asked } }: Pick<Props, 'operator'>) => {
  const { t } = useWords();
  const nameOf = useNames();
  const { turn } = exerciseOf(useView());
  if (asked === null) return <p className="small muted">{t('operators.never')}</p>;
  const said = { how: asked.compelled ? 'compel' : 'ask', incident: nameOf(asked.incident), turn: asked.turn };
  return asked.turn === turn ? <p className="small ok">{t('operators.this', said)}</p> : <p className="small muted">{t('operators.last', said)}</p>;
};

const Harbour = ({ id, operator, own }: Props & { readonly own: StateId }) => {
  const { t } = useWords();
  const send = useSend();
  const board = useBoard();
  const permit = usePermit(own, ['assess', 'consult'], 'liaison');
  const { safeHarbour } = operator;
  const then = afterHarbour(operator, board);
  return (
    <div className="stack-s">
      <label className="inline">
        <input
          type="checkbox"
          checked={safeHarbour}
          disabled={permit !== null}
          onChange={() => void send({ type: 'operator.safeHarbour', operator: id, granted: !safeHarbour })}
        />
        <span>
          {t('operators.harbour')} <span className="tiny muted">{t('operators.harbour.is')}</span>
        </span>
      </label>
      <p className="tiny muted">
        {t('operators.harbour.would', { granted: safeHarbour ? 'yes' : 'no', trust: then.trust, percent: percent(then.willing) })}
      </p>
    </div>
  );
};

const Question = ({ id, operator, own, means }: Props & { readonly own: StateId; readonly means: Means }) => {
  const words = useWords();
  const { t } = words;
  const send = useSend();
  const board = useBoard();
  const asked = useView().own[own]?.asked.includes(id) ?? false;
  const permit = usePermit(own, ['assess'], 'liaison');
  const { incident, ask, compel } = means;
  const leaks = leakRisk(operator, board);
  if (permit === '' || incident === null) return null;
  return (
    <div className="stack-s">
      <div className="row">
        <button type="button" disabled={asked || !ask.open} onClick={() => void send({ type: 'operator.ask', operator: id, incident })}>
          {t('operators.ask')} <span className="button-cost">{t('decide.cost', { n: ask.cost })}</span>
        </button>
        <button type="button" disabled={asked || !compel.open} onClick={() => void send({ type: 'operator.compel', operator: id, incident })}>
          {t('operators.compel')} <span className="button-cost">{t('decide.cost', { n: compel.cost })}</span>
        </button>
      </div>
      {leaks > 0 && (
        <p className="tiny warn">{t('operators.leak', { percent: percent(leaks), standing: words.decimal(compelPrice(board).standingIfLeaked) })}</p>
      )}
    </div>
  );
};
