/** The form of one order: whatever its act, its fields are drawn one after the other. */
import { useEffect, useId, useMemo, useRef, useState, type FormEvent } from 'react';
import type { OrderLine } from '../../../../shared/acts/orderLine.ts';
import type { StateId } from '../../../../shared/model/ids.ts';
import { useBoard, useDeskState, useSend, useView } from '../../../store/deskContext.tsx';
import { useInHand } from '../../../store/orderInHand.ts';
import { useShowHand } from '../../../store/hand.ts';
import { useNames } from '../../../words/names.ts';
import { useActText } from '../../../words/actText.ts';
import { useWords } from '../../../words/words.tsx';
import { closedNow } from '../blankLine.ts';
import { withField } from '../change.ts';
import type { Desk } from '../choices.ts';
import { FIELDS_OF, type Field } from '../fields.ts';
import { ForecastField } from './ForecastField.tsx';
import { LimitsForm } from './LimitsForm.tsx';
import { OrderField } from './OrderField.tsx';

interface Props {
  readonly own: StateId;
  readonly first: OrderLine;
  readonly isNew: boolean;
  /** `put`: the order is on the sheet; otherwise the form was left. */
  readonly done: (put: boolean) => void;
}

export const LineForm = ({ own, first, isNew, done }: Props) => {
  const { t } = useWords();
  const view = useView();
  const board = useBoard();
  const does = useActText();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  // The keys go where the eyes do: else Escape and Tab would still be at the card that opened the form.
  useEffect(() => title.current?.focus(), []);
  useShowHand(isNew ? 'draft.new' : `draft.${first.id}`, first.act);
  const desk: Desk = { own, view, board };
  const { line, setLine, stale, sending, submit, leave } = useLine({ own, first, isNew, done });
  const set = (field: Field, value: unknown) => setLine(withField(line, field, value, desk));
  return (
    <form
      className="card line-form"
      onSubmit={submit}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave(false);
      }}
    >
      <div className="wide stack-s">
        <h3 id={titleId} ref={title} tabIndex={-1}>
          {t(`act.${line.act}`)}
        </h3>
        <p className="small muted">{does(line.act)}</p>
      </div>
      {line.act === 'emergency' || line.act === 'extend' ? (
        <LimitsForm line={line} desk={desk} set={set} />
      ) : (
        FIELDS_OF[line.act].map((field) => <OrderField key={field} field={field} line={line} desk={desk} change={(value) => set(field, value)} />)
      )}
      <label className="wide">
        {t(line.act === 'hold' ? 'field.reason' : 'field.rationale')}
        <input value={line.rationale} maxLength={400} onChange={(event) => setLine({ ...line, rationale: event.target.value })} />
      </label>
      <ForecastField line={line} desk={desk} change={setLine} />
      {stale && (
        <p className="wide note warn small" role="alert">
          {t('decide.stale')}
        </p>
      )}
      <Buttons line={line} desk={desk} isNew={isNew} sending={sending} leave={() => leave(false)} />
    </form>
  );
};

/** The order being written, and how it is put on the sheet. */
const useLine = ({ own, first, isNew, done }: Props) => {
  const send = useSend();
  const view = useView();
  const { kept, keep, drop } = useInHand();
  const [line, setLine] = useState(first);
  // The sheet as it was when the form was opened: a line changed since is not overwritten unseen.
  const [base, setBase] = useState(() => {
    const order = kept();
    return order?.line.id === first.id ? order.base : (view.draft[own]?.revision ?? 0);
  });
  const [stale, setStale] = useState(false);
  const [sending, setSending] = useState(false);
  const change = (next: OrderLine) => {
    setLine(next);
    keep({ line: next, isNew, base });
  };
  const leave = (put: boolean) => {
    drop();
    done(put);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    void send({ type: 'draft.setLine', line, base }).then((reply) => {
      setSending(false);
      if (reply.ok) return leave(true);
      if (reply.rejection.code !== 'sheet.stale') return;
      setStale(true);
      setBase(Number(reply.rejection.facts['revision'] ?? base));
    });
  };
  return { line, setLine: change, stale, sending, submit, leave } as const;
};

/** Why the order as it stands would be refused, said before it is sent. */
const Buttons = ({
  line,
  desk,
  isNew,
  sending,
  leave,
}: {
  readonly line: OrderLine;
  readonly desk: Desk;
  readonly isNew: boolean;
  readonly sending: boolean;
  readonly leave: () => void;
}) => {
  const { t, because } = useWords();
  const nameOf = useNames();
  const link = useDeskState((state) => state.link);
  const whyId = useId();
  const closed = useMemo(() => closedNow(line, desk), [line, desk.view, desk.board, desk.own]);
  return (
    <>
      {closed !== null && (
        <p className="wide note warn small" id={whyId}>
          <strong>{t('decide.unready')}</strong> {because(closed, nameOf)}
        </p>
      )}
      {sending && link === 'away' && (
        <p className="wide note info small" role="status">
          {t('decide.waits')}
        </p>
      )}
      <div className="row wide">
        <button
          type="submit"
          className="primary"
          data-coach="put"
          disabled={closed !== null || sending}
          aria-describedby={closed === null ? undefined : whyId}
        >
          {t(isNew ? 'decide.put' : 'decide.save')}
        </button>
        <button type="button" onClick={leave}>
          {t('decide.cancel')}
        </button>
      </div>
    </>
  );
};
