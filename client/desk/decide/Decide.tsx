/** Decide: the one-page order sheet. */
import { useState } from 'react';
import type { LineId, StateId } from '../../../shared/model/ids.ts';
import type { OrderLine } from '../../../shared/acts/orderLine.ts';
import { rule } from '../../../shared/model/ruleset.ts';
import type { View } from '../../../shared/view/kinds.ts';
import { useBoard, useDeskState, useReadOnly, useSend, useView } from '../../store/deskContext.tsx';
import { useInHand } from '../../store/orderInHand.ts';
import { entries } from '../../store/selectors.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { AddOrder } from './AddOrder.tsx';
import { Forecast } from './Forecast.tsx';
import { LineForm } from './form/LineForm.tsx';
import { OrderCard } from './OrderCard.tsx';
import { SealBar, Total } from './SealBar.tsx';
import { PaperFoot, PaperHead } from './SheetPaper.tsx';
import { ProseField } from './ProseField.tsx';

export const Decide = ({ own }: { readonly own: StateId | null }) => (own === null ? <AllSheets /> : <Sheet key={own} own={own} />);

const AllSheets = () => {
  const view = useView();
  const nameOf = useNames();
  const { t } = useWords();
  if (Object.keys(view.draft).length === 0) return <p className="faint">{t('decide.private')}</p>;
  return (
    <div className="stack-l">
      {entries<StateId, View['draft'][string]>(view.draft).map(([state]) => (
        <section key={state} className="stack-s">
          <h2>{nameOf(state)}</h2>
          <Sheet own={state} />
        </section>
      ))}
    </div>
  );
};

const Sheet = ({ own }: { readonly own: StateId }) => {
  const { t } = useWords();
  const view = useView();
  const most = rule('sheetLines', useBoard());
  const readOnly = useReadOnly() || useDeskState((state) => state.eyes) !== own;
  const draft = view.draft[own];
  const { kept } = useInHand();
  const [editing, setEditing] = useState<OrderLine | null>(() => {
    const order = kept();
    return order?.isNew === false ? order.line : null;
  });
  // The order that was put on the sheet last, or whose form was left: it is brought into sight.
  const [shown, setShown] = useState<LineId | null>(null);
  if (draft === undefined) return <p className="faint">{t('decide.orders.none')}</p>;
  const frozen = readOnly || draft.sealed;
  const capacity = view.own[own]?.capacity ?? 0;
  return (
    <div className="stack-l sheet">
      <PaperHead own={own} />
      <ProseField own={own} field="intent" frozen={frozen} />
      <section className="stack-s">
        <div className="row spread">
          <h2>
            {t('decide.orders')} <span className="faint small">{t('decide.orders.of', { n: draft.lines.length, most })}</span>
          </h2>
          <span className="row">
            {readOnly && <Total cost={draft.cost} capacity={capacity} />}
            {!frozen && <UndoButton may={draft.mayUndo} />}
            <button type="button" className="mini quiet" onClick={() => print()}>
              {t('sheet.print')}
            </button>
          </span>
        </div>
        {draft.cost > capacity && <p className="note bad small">{t('decide.over')}</p>}
        {draft.lines.length === 0 && <p className="note">{t('decide.orders.none')}</p>}
        <ol className="stack-s">
          {draft.lines.map((line, at) =>
            !frozen && editing?.id === line.id ? (
              <li key={line.id}>
                <LineForm own={own} first={editing} isNew={false} done={() => (setShown(editing.id), setEditing(null))} />
              </li>
            ) : (
              <OrderCard
                key={line.id}
                own={own}
                line={line}
                number={at + 1}
                frozen={frozen}
                shown={line.id === shown}
                change={() => setEditing(line)}
              />
            ),
          )}
        </ol>
        {!frozen && draft.lines.length < most && <AddOrder own={own} put={setShown} />}
      </section>
      <Forecast own={own} />
      <ProseField own={own} field="signal" frozen={frozen} />
      {!readOnly && <SealBar own={own} />}
      <PaperFoot own={own} />
    </div>
  );
};

const UndoButton = ({ may }: { readonly may: boolean }) => {
  const { t } = useWords();
  const send = useSend();
  return (
    <button type="button" className="mini" disabled={!may} onClick={() => void send({ type: 'draft.undo' })}>
      {t('decide.undo')}
    </button>
  );
};
