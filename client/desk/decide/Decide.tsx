/** Decide: the one-page order sheet. */
import { useEffect, useRef, useState } from 'react';
import type { LineId, StateId } from '../../../shared/model/ids.ts';
import type { OrderLine } from '../../../shared/acts/orderLine.ts';
import { rule } from '../../../shared/model/ruleset.ts';
import type { View } from '../../../shared/view/kinds.ts';
import { useBoard, useDeskState, useReadOnly, useSend, useView } from '../../store/deskContext.tsx';
import { entries, exerciseOf } from '../../store/selectors.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { AddOrder } from './AddOrder.tsx';
import { Forecast } from './Forecast.tsx';
import { LineForm } from './form/LineForm.tsx';
import { OrderCard } from './OrderCard.tsx';
import { ProseField } from './ProseField.tsx';
import { flushProse } from './proseBook.ts';

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
  const [editing, setEditing] = useState<OrderLine | null>(null);
  // The order that was put on the sheet last, or whose form was left: it is brought into sight.
  const [shown, setShown] = useState<LineId | null>(null);
  if (draft === undefined) return <p className="faint">{t('decide.orders.none')}</p>;
  const frozen = readOnly || draft.sealed;
  const capacity = view.own[own]?.capacity ?? 0;
  return (
    <div className="stack-l sheet">
      <ProseField own={own} field="intent" frozen={frozen} />
      <section className="stack-s">
        <div className="row spread">
          <h2>
            {t('decide.orders')} <span className="faint small">{t('decide.orders.of', { n: draft.lines.length, most })}</span>
          </h2>
          <span className="row">
            {readOnly && <Total cost={draft.cost} capacity={capacity} />}
            {!frozen && <UndoButton may={draft.mayUndo} />}
          </span>
        </div>
        {draft.cost > capacity && <p className="note bad small">{t('decide.over')}</p>}
        {draft.lines.length === 0 && <p className="note">{t('decide.orders.none')}</p>}
        <ol className="stack-s">
          {draft.lines.map((line, at) =>
            editing?.id === line.id ? (
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
    </div>
  );
};

/** In sight all the time: on the bar of the seal, or on top for those who only read. */
const Total = ({ cost, capacity }: { readonly cost: number; readonly capacity: number }) => (
  <span className={cost > capacity ? 'chip bad' : 'chip'}>{useWords().t('decide.total', { cost, capacity })}</span>
);

const UndoButton = ({ may }: { readonly may: boolean }) => {
  const { t } = useWords();
  const send = useSend();
  return (
    <button type="button" className="mini" disabled={!may} onClick={() => void send({ type: 'draft.undo' })}>
      {t('decide.undo')}
    </button>
  );
};

const SealBar = ({ own }: { readonly own: StateId }) => {
  const { t, list } = useWords();
  const view = useView();
  const send = useSend();
  const people = useDeskState((state) => state.people);
  const me = useDeskState((state) => state.me);
  const draft = view.draft[own];
  if (draft === undefined) return null;
  const { phase, stage } = exerciseOf(view);
  const may = phase === 'decide' && stage === 'running';
  // A lone member confirms twice where a line wants two keys (DR6).
  const lone = !(view.seat[own]?.members ?? []).some((person) => person !== me && people[person]?.connected === true);
  const wanted = lone && Object.values(draft.lineChecks).some(({ twoSignatures }) => twoSignatures) ? 2 : 1;
  const signedByMe = draft.signatures.filter((person) => person === me).length >= wanted;
  const hands = useKeysToSeal(signedByMe && may);
  const seal = () => void flushProse().then(() => send({ type: 'draft.seal' }));
  return (
    <div className="seal-bar">
      <div className="grow stack-s">
        <strong>
          {draft.sealed
            ? t('decide.sealed')
            : draft.signatures.length === 0
              ? t('decide.unsigned')
              : t('decide.signatures', { names: list(draft.signatures.map((person) => people[person]?.name ?? '')) })}
        </strong>
        <span className="tiny muted">{draft.sealed ? t('decide.sealed.is') : t(may ? 'decide.atZero' : 'decide.closedNow')}</span>
      </div>
      <Total cost={draft.cost} capacity={view.own[own]?.capacity ?? 0} />
      {draft.sealed ? (
        <button type="button" className="big" data-coach="unseal" disabled={!may} onClick={() => void send({ type: 'draft.unseal' })}>
          {t('decide.unseal')}
        </button>
      ) : (
        <>
          <button
            type="button"
            className="big"
            data-coach="sign"
            disabled={!may || signedByMe}
            ref={hands.sign}
            onClick={() => void flushProse().then(() => send({ type: 'draft.sign' }))}
          >
            {t(signedByMe ? 'decide.signed' : 'decide.sign')}
          </button>
          <button
            ref={hands.seal}
            type="button"
            className="big primary"
            data-coach="seal"
            disabled={!may || draft.signatures.length === 0}
            onClick={seal}
          >
            {t('decide.seal')}
          </button>
        </>
      )}
    </div>
  );
};

/** Whoever signed with the keys finds them at the seal: the button that was pressed is closed now and would lose them. */
const useKeysToSeal = (signed: boolean) => {
  const [sign, seal] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const was = useRef(signed);
  useEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement === sign.current;
    if (signed && !was.current && lost) seal.current?.focus();
    was.current = signed;
  }, [signed]);
  return { sign, seal } as const;
};
