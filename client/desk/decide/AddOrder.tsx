/** The cards one may add, by group, with cost and what they want; then the form of the chosen one. */
import { useMemo, useState } from 'react';
import type { OrderLine } from '../../../shared/acts/orderLine.ts';
import type { LineId, StateId } from '../../../shared/model/ids.ts';
import type { OrderAct } from '../../../shared/model/terms.ts';
import { useOpenActs } from '../../store/affordances.ts';
import { useBoard, useDeskState, useSend, useView } from '../../store/deskContext.tsx';
import { useHandOn } from '../../store/hand.ts';
import { useInHand } from '../../store/orderInHand.ts';
import { useMayAs } from '../../store/rights.ts';
import { useActText } from '../../words/actText.ts';
import { useWords } from '../../words/words.tsx';
import { Cards, ClosedActs, type Choosing } from './ActCards.tsx';
import { CARD_GROUPS, cardsOf, closedBeside, found, inSight, withSought, type Card } from './cards.ts';
import { LineForm } from './form/LineForm.tsx';

export const AddOrder = ({ own, put }: { readonly own: StateId; readonly put: (line: LineId) => void }) => {
  const { kept } = useInHand();
  const onSheet = (useView().draft[own]?.lines ?? []).map(({ id }) => id);
  // What was in hand before a reload is in hand again.
  const [line, setLine] = useState<OrderLine | null>(() => {
    const order = kept();
    // What was sent meanwhile is on the sheet and in nobody's hand.
    return order?.isNew === true && !onSheet.includes(order.line.id) ? order.line : null;
  });
  const [left, setLeft] = useState<OrderAct | null>(null);
  if (line === null)
    return (
      <>
        <OtherHand />
        <Catalogue own={own} left={left} choose={setLine} />
      </>
    );
  const done = (isPut: boolean) => {
    setLine(null);
    setLeft(isPut ? null : line.act);
    if (isPut) put(line.id);
  };
  return <LineForm own={own} first={line} isNew done={done} />;
};

/** A colleague is writing an order that is not on the sheet yet. */
const OtherHand = () => {
  const { t, term } = useWords();
  const hand = useHandOn('draft.new');
  return hand === null ? null : (
    <p className="small accent-text" role="status">
      {t('decide.hand.new', { name: hand.name, act: term(`act.${hand.text}`) })}
    </p>
  );
};

const useCards = (own: StateId): readonly Card[] => {
  const view = useView();
  const board = useBoard();
  const affordances = useOpenActs();
  return useMemo(() => cardsOf({ own, view, board }, affordances), [own, view, board, affordances]);
};

const Catalogue = ({ own, left, choose }: Choosing & { readonly own: StateId }) => {
  const { t } = useWords();
  const all = useCards(own);
  const advanced = useView().own[own]?.advanced ?? false;
  const [looked, setLooked] = useState('');
  const does = useActText();
  const textOf = (act: OrderAct): string => `${t(`act.${act}`)} ${does(act)}`;
  const matching = looked === '' ? all : found(all, looked, textOf);
  const sought = useDeskState((state) => state.sought);
  const shown = advanced ? matching : withSought(inSight(matching), matching, sought);
  return (
    <div className="add-order stack-s">
      <div className="row spread">
        <h3 className="eyebrow">{t('decide.add')}</h3>
        <input
          type="search"
          className="add-find"
          aria-label={t('decide.find')}
          placeholder={t('decide.find')}
          value={looked}
          onChange={(event) => setLooked(event.target.value)}
        />
      </div>
      {shown.length === 0 && <p className="small faint">{t('decide.find.none')}</p>}
      {CARD_GROUPS.map((group) => (
        <Group
          key={group}
          group={group}
          cards={shown.filter((card) => card.group === group)}
          fold={advanced && looked === ''}
          left={left}
          choose={choose}
        />
      ))}
      {!advanced && looked === '' && <ClosedActs cards={closedBeside(matching, shown)} />}
      {matching.length > shown.length && <p className="tiny muted">{t('decide.find.more', { n: matching.length - shown.length })}</p>}
      <p className="tiny muted">{t('decide.talk.go')}</p>
      <AdvancedSwitch own={own} on={advanced} />
    </div>
  );
};

const AdvancedSwitch = ({ own, on }: { readonly own: StateId; readonly on: boolean }) => {
  const { t } = useWords();
  const send = useSend();
  const may = useMayAs(own, 'head');
  return (
    <label className="inline add-advanced">
      <input type="checkbox" checked={on} disabled={!may} onChange={() => void send({ type: 'seat.advance', on: !on })} />
      <span className="small">
        {t('decide.advanced')} <span className="tiny muted">{t('decide.advanced.is')}</span>
      </span>
    </label>
  );
};

/** In Advanced, what is closed is a list with its reasons; in Basic the few stand together. */
const Group = ({
  group,
  cards,
  fold,
  ...choosing
}: Choosing & {
  readonly group: (typeof CARD_GROUPS)[number];
  readonly cards: readonly Card[];
  readonly fold: boolean;
}) => {
  const { t } = useWords();
  if (cards.length === 0) return null;
  const open = cards.filter((card) => card.open);
  const closed = cards.filter((card) => !card.open);
  return (
    <div className="add-group" role="group" aria-label={t(`decide.group.${group}`)}>
      <span className="add-title">{t(`decide.group.${group}`)}</span>
      <Cards cards={fold ? open : cards} {...choosing} />
      {fold && <ClosedActs cards={closed} />}
    </div>
  );
};
