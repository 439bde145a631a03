/** Private operators of our services: how far they trust us, what they have told, and what asking or compelling them costs. */
import { useState } from 'react';
import { compelPrice } from '../../../shared/acts/operators.ts';
import type { IncidentId, OperatorId, StateId } from '../../../shared/model/ids.ts';
import type { OperatorView } from '../../../shared/view/kinds.ts';
import { useBoard, useView } from '../../store/deskContext.tsx';
import { usePermit } from '../../store/permit.ts';
import { entries, incidentsOf } from '../../store/selectors.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { useAct } from '../assess/useOffers.ts';
import { Fold } from './Fold.tsx';
import { OperatorCard, type Means } from './OperatorCard.tsx';

export const Operators = ({ own }: { readonly own: StateId | null }) => {
  const { t } = useWords();
  const rows = entries<OperatorId, OperatorView>(useView().operator);
  return (
    <Fold id="fold-operators" title={t('operators.title')}>
      {rows.length === 0 ? (
        <p className="small faint">{t('board.operators.none')}</p>
      ) : own === null ? (
        <Cards rows={rows} own={null} means={null} />
      ) : (
        <OwnOperators rows={rows} own={own} />
      )}
    </Fold>
  );
};

type Rows = readonly (readonly [OperatorId, OperatorView])[];
const Cards = ({ rows, own, means }: { readonly rows: Rows; readonly own: StateId | null; readonly means: Means | null }) => (
  <ul className="operators">
    {rows.map(([id, operator]) => (
      <OperatorCard key={id} id={id} operator={operator} own={own} means={means} />
    ))}
  </ul>
);

/** What holds for all of them is said once: about which incident, at what price, and why it is not open now. */
const OwnOperators = ({ rows, own }: { readonly rows: Rows; readonly own: StateId }) => {
  const words = useWords();
  const { t } = words;
  const price = compelPrice(useBoard());
  const [ask, compel] = [useAct('ask', own, ['assess']), useAct('compel', own, ['assess'])];
  const incidents = incidentsOf(useView());
  const [chosen, setChosen] = useState<IncidentId | null>(null);
  const incident = chosen ?? incidents[0] ?? null;
  return (
    <>
      <p className="small muted">
        {t('operators.compel.is')} {t('operators.price', { n: price.trust, liberties: words.decimal(price.liberties) })}
      </p>
      <Closed
        ways={[
          [t('operators.ask'), ask.open ? null : ask.why],
          [t('operators.compel'), compel.open ? null : compel.why],
          [t('operators.harbour'), usePermit(own, ['assess', 'consult'], 'liaison')],
        ]}
      />
      {incident === null ? <p className="small faint">{t('assess.none')}</p> : <About incidents={incidents} incident={incident} choose={setChosen} />}
      <Cards rows={rows} own={own} means={{ incident, ask, compel }} />
    </>
  );
};

/** Why something is not open, said once for all that it closes. */
const Closed = ({ ways }: { readonly ways: readonly (readonly [string, string | null])[] }) => {
  const { t, list } = useWords();
  const reasons = new Set(ways.flatMap(([, why]) => (why === null || why === '' ? [] : [why])));
  if (reasons.size === 0) return null;
  return (
    <ul className="note small">
      {[...reasons].map((why) => (
        <li key={why}>{t('board.of', { name: list(ways.flatMap(([name, each]) => (each === why ? [name] : []))), text: why })}</li>
      ))}
    </ul>
  );
};

const About = ({
  incidents,
  incident,
  choose,
}: {
  readonly incidents: readonly IncidentId[];
  readonly incident: IncidentId;
  readonly choose: (incident: IncidentId | null) => void;
}) => {
  const { t } = useWords();
  const nameOf = useNames();
  return (
    <label>
      {t('operators.about')}
      <select value={incident} onChange={(event) => choose(incidents.find((each) => each === event.target.value) ?? null)}>
        {incidents.map((each) => (
          <option key={each} value={each}>
            {nameOf(each)}
          </option>
        ))}
      </select>
    </label>
  );
};
