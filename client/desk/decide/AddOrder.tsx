/** The cards one may add, by group, with cost and what they want; then a small form. */
import { useState } from 'react';
import { ACTS } from '../../../shared/acts/acts.ts';
import type { OrderLine } from '../../../shared/acts/orderLine.ts';
import type { StateId } from '../../../shared/model/ids.ts';
import { ORDER_ACTS, type OrderAct } from '../../../shared/model/terms.ts';
import { useOpenActs } from '../../store/affordances.ts';
import { useBoard, useView } from '../../store/deskContext.tsx';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { blankLine } from './blankLine.ts';
import { LineForm } from './LineForm.tsx';

const GROUPS = ['protect', 'respond'] as const;

export const AddOrder = ({ own }: { readonly own: StateId }) => {
  const { t } = useWords();
  const view = useView();
  const board = useBoard();
  const [line, setLine] = useState<OrderLine | null>(null);
  if (line !== null) return <LineForm own={own} first={line} isNew done={() => setLine(null)} />;
  return (
    <div className="add-order stack-s">
      <h3 className="eyebrow">{t('decide.add')}</h3>
      {GROUPS.map((group) => (
        <div key={group} className="add-group" role="group" aria-label={t(`decide.group.${group}`)}>
          <span className="add-title">{t(`decide.group.${group}`)}</span>
          <div className="add-cards">
            {ORDER_ACTS.filter((act) => ACTS[act].group === group).map((act) => (
              <ActCard key={act} act={act} first={blankLine(act, own, view, board)} choose={setLine} />
            ))}
          </div>
        </div>
      ))}
      <div className="add-group">
        <span className="add-title">{t('decide.group.talk')}</span>
        <p className="small muted">{t('decide.talk.go')}</p>
      </div>
    </div>
  );
};

const ActCard = ({
  act,
  first,
  choose,
}: {
  readonly act: OrderAct;
  readonly first: OrderLine | null;
  readonly choose: (line: OrderLine) => void;
}) => {
  const { t, because } = useWords();
  const nameOf = useNames();
  const open = useOpenActs().find((each) => each.act === act);
  const rule = ACTS[act];
  const closed = open?.open === false || first === null;
  const why = open?.open === false && open.because !== null ? because(open.because, nameOf) : first === null ? t('decide.noChoice') : '';
  const wanted = rule.wanted.who === 'none' ? '' : ` · ${t(`standard.${rule.wanted.who}`)}`;
  return (
    <button type="button" className="act-card" disabled={closed} onClick={() => first !== null && choose(first)}>
      <span className="row spread">
        <strong>{t(`act.${act}`)}</strong>
        <span className="tiny">{t('decide.cost', { n: open?.cost ?? rule.cost })}</span>
      </span>
      <span className="tiny muted">{closed && why !== '' ? why : t(`act.${act}.does`)}</span>
      <span className="tiny faint">
        {t(`decide.visible.${rule.visible}`)} · {t(`decide.reversible.${rule.reversible}`)}
        {wanted}
      </span>
    </button>
  );
};
