/** The cards one may add, by group, with cost and what they want; then the form of the chosen one. */
import { useMemo, useState } from 'react';
import { ACTS } from '../../../shared/acts/acts.ts';
import type { OrderLine } from '../../../shared/acts/orderLine.ts';
import type { StateId } from '../../../shared/model/ids.ts';
import type { OrderAct } from '../../../shared/model/terms.ts';
import { useOpenActs } from '../../store/affordances.ts';
import { useBoard, useSend, useView } from '../../store/deskContext.tsx';
import { useMayAs } from '../../store/rights.ts';
import type { WordId } from '../../words/en.ts';
import { useActText } from '../../words/actText.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { CARD_GROUPS, cardsOf, found, inSight, type Card } from './cards.ts';
import { LineForm } from './form/LineForm.tsx';

/** What has to be there before an act has anything to be chosen in its form. */
const NEEDS: { readonly [act in OrderAct]?: WordId } = {
  extend: 'decide.noChoice.extend',
  audit: 'decide.noChoice.audit',
  endorse: 'decide.noChoice.endorse',
  contest: 'decide.noChoice.contest',
  comply: 'decide.noChoice.comply',
};

export const AddOrder = ({ own }: { readonly own: StateId }) => {
  const [line, setLine] = useState<OrderLine | null>(null);
  if (line !== null) return <LineForm own={own} first={line} isNew done={() => setLine(null)} />;
  return <Catalogue own={own} choose={setLine} />;
};

const useCards = (own: StateId): readonly Card[] => {
  const view = useView();
  const board = useBoard();
  const affordances = useOpenActs();
  return useMemo(() => cardsOf({ own, view, board }, affordances), [own, view, board, affordances]);
};

const Catalogue = ({ own, choose }: { readonly own: StateId; readonly choose: (line: OrderLine) => void }) => {
  const { t } = useWords();
  const all = useCards(own);
  const advanced = useView().own[own]?.advanced ?? false;
  const [looked, setLooked] = useState('');
  const does = useActText();
  const textOf = (act: OrderAct): string => `${t(`act.${act}`)} ${does(act)}`;
  const matching = looked === '' ? all : found(all, looked, textOf);
  const shown = advanced ? matching : inSight(matching);
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
        <Group key={group} group={group} cards={shown.filter((card) => card.group === group)} fold={advanced && looked === ''} choose={choose} />
      ))}
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

/** In Advanced, what is closed is folded away with its reasons; in Basic the few stand together. */
const Group = ({
  group,
  cards,
  fold,
  choose,
}: {
  readonly group: (typeof CARD_GROUPS)[number];
  readonly cards: readonly Card[];
  readonly fold: boolean;
  readonly choose: (line: OrderLine) => void;
}) => {
  const { t } = useWords();
  if (cards.length === 0) return null;
  const open = cards.filter((card) => card.open);
  const closed = cards.filter((card) => !card.open);
  return (
    <div className="add-group" role="group" aria-label={t(`decide.group.${group}`)}>
      <span className="add-title">{t(`decide.group.${group}`)}</span>
      <Cards cards={fold ? open : cards} choose={choose} />
      {fold && closed.length > 0 && (
        <details>
          <summary className="tiny">{t('decide.closedActs', { n: closed.length })}</summary>
          <Cards cards={closed} choose={choose} />
        </details>
      )}
    </div>
  );
};

const Cards = ({ cards, choose }: { readonly cards: readonly Card[]; readonly choose: (line: OrderLine) => void }) =>
  cards.length === 0 ? null : (
    <div className="add-cards">
      {cards.map((card) => (
        <ActCard key={card.act} card={card} choose={choose} />
      ))}
    </div>
  );

const ActCard = ({ card, choose }: { readonly card: Card; readonly choose: (line: OrderLine) => void }) => {
  const { t, because } = useWords();
  const does = useActText();
  const nameOf = useNames();
  const { act, first, open, cost } = card;
  const rule = ACTS[act];
  const why = card.because === null ? t(NEEDS[act] ?? 'decide.noChoice') : because(card.because, nameOf);
  const wanted = rule.wanted.who === 'none' ? '' : ` · ${t('decide.restsOn', { standard: t(`standard.${rule.wanted.who}`) })}`;
  return (
    <button type="button" className="act-card" disabled={!open} onClick={() => first !== null && choose(first)}>
      <span className="row spread">
        <strong>{t(`act.${act}`)}</strong>
        <span className="tiny">{t('decide.cost', { n: cost })}</span>
      </span>
      <span className="tiny muted">{open ? does(act) : why}</span>
      <span className="tiny faint">
        {t(`decide.visible.${rule.visible}`)} · {t(`decide.reversible.${rule.reversible}`)}
        {wanted}
      </span>
    </button>
  );
};
