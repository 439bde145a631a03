/** One order on the sheet, with all that is to be known before sealing. */
import { useEffect, useRef } from 'react';
import { ACTS } from '../../../shared/acts/acts.ts';
import { mayBreach, standsOn } from '../../../shared/norms/references.ts';
import { RefChips } from '../../references/RefChip.tsx';
import type { OrderLine } from '../../../shared/acts/orderLine.ts';
import type { StateId } from '../../../shared/model/ids.ts';
import type { LineCheckView } from '../../../shared/view/kinds.ts';
import { useBoard, useDeskState, useSend, useView } from '../../store/deskContext.tsx';
import { useHandOn } from '../../store/hand.ts';
import { exerciseOf } from '../../store/selectors.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { lineText } from './lineText.ts';
import { Objections } from './Objections.tsx';
import { IN_ROWS, orderFacts } from './orderFacts.ts';

export const OrderCard = ({
  own,
  line,
  number,
  frozen,
  shown,
  change,
}: {
  readonly own: StateId;
  readonly line: OrderLine;
  /** Its place on the sheet, from one. */
  readonly number: number;
  readonly frozen: boolean;
  /** It has just come: the eyes and the keys go to it. */
  readonly shown: boolean;
  readonly change: () => void;
}) => {
  const words = useWords();
  const { t } = words;
  const nameOf = useNames();
  const view = useView();
  const send = useSend();
  const people = useDeskState((state) => state.people);
  const draft = view.draft[own];
  const check = draft?.lineChecks[line.id];
  const author = draft?.author[line.id];
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (shown) card.current?.focus();
  }, [shown]);
  const hand = useHandOn(`draft.${line.id}`);
  const remove = () => void send({ type: 'draft.removeLine', id: line.id, base: draft?.revision ?? 0 });
  return (
    <li ref={card} tabIndex={-1} className={check?.closed == null ? 'card order' : 'card order order-closed'}>
      <div className="row spread row-t">
        <div className="grow">
          <h3>
            <span className="eyebrow">{t('sheet.order', { n: number })}</span> {lineText(line, words, nameOf)}
          </h3>
          {author !== undefined && (
            <p className="tiny muted">{t('decide.by', { name: author === 'bot' ? t('rail.bot') : (people[author]?.name ?? '') })}</p>
          )}
        </div>
        <span className="row">
          <span className="chip">{t('decide.cost', { n: check?.cost ?? 0 })}</span>
          {!frozen && (
            <>
              <button type="button" className="mini" data-coach={`change-${line.act}`} onClick={change}>
                {t('decide.change')}
              </button>
              <button type="button" className="mini quiet" onClick={remove}>
                {t('decide.remove')}
              </button>
            </>
          )}
        </span>
      </div>
      {hand !== null && (
        <p className="small accent-text" role="status">
          {t('decide.hand', { name: hand.name })}
        </p>
      )}
      {line.rationale !== '' && <p className="small">{words.quote(line.rationale)}</p>}
      {check !== undefined && <CheckView line={line} check={check} />}
      <Objections own={own} line={line.id} frozen={frozen}>
        <RefChips ids={standsOn(ACTS[line.act])} risks={mayBreach(ACTS[line.act])} />
      </Objections>
    </li>
  );
};

const CheckView = ({ line, check }: { readonly line: OrderLine; readonly check: LineCheckView }) => {
  const words = useWords();
  const { t, label, because } = words;
  const nameOf = useNames();
  const clock = exerciseOf(useView());
  const calendar = useBoard();
  if (check.closed !== null)
    return (
      <p className="note bad small">
        <strong>{t('decide.closed')}.</strong> {because(check.closed, nameOf)}
      </p>
    );
  return (
    <div className="stack-s">
      <dl className="order-facts small" aria-label={t('sheet.facts')}>
        {orderFacts(line, check, { clock, calendar }, words, nameOf).map(({ label, text, tone }) => (
          <div key={label} className={`fact-${tone}`}>
            <dt>{t(label)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {check.prices.map((price, at) => (
        <p key={at} className="note warn small">
          <strong>{label(t('decide.price'))}</strong> {because(price, nameOf)}
        </p>
      ))}
      {check.cautions
        .filter(({ key }) => !IN_ROWS.includes(key))
        .map((caution, at) => (
          <p key={at} className="note small">
            <strong>{label(t('decide.caution'))}</strong> {because(caution, nameOf)}
          </p>
        ))}
    </div>
  );
};
