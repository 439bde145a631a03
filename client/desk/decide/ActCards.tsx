/** The cards of acts that may be put on the sheet: what each does, costs and wants, or why it is closed. */
import { useEffect, useRef } from 'react';
import { ACTS } from '../../../shared/acts/acts.ts';
import type { OrderLine } from '../../../shared/acts/orderLine.ts';
import type { OrderAct } from '../../../shared/model/terms.ts';
import { mayBreach, standsOn } from '../../../shared/norms/references.ts';
import { RefChips } from '../../references/RefChip.tsx';
import { useActText } from '../../words/actText.ts';
import type { WordId } from '../../words/en.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import type { Card } from './cards.ts';

/** What has to be there before an act has anything to be chosen in its form. */
const NEEDS: { readonly [act in OrderAct]?: WordId } = {
  extend: 'decide.noChoice.extend',
  audit: 'decide.noChoice.audit',
  endorse: 'decide.noChoice.endorse',
  contest: 'decide.noChoice.contest',
  comply: 'decide.noChoice.comply',
};

export interface Choosing {
  /** The act whose form was left: its card takes the keys back. */
  readonly left: OrderAct | null;
  readonly choose: (line: OrderLine) => void;
}

/** Why an act is closed, in a sentence. */
const useWhy = () => {
  const { t, because } = useWords();
  const nameOf = useNames();
  return (card: Card): string => (card.because === null ? t(NEEDS[card.act] ?? 'decide.noChoice') : because(card.because, nameOf));
};

/** Acts that are closed, each with its reason: to be read without a click. */
export const ClosedActs = ({ cards }: { readonly cards: readonly Card[] }) => {
  const { t } = useWords();
  const why = useWhy();
  if (cards.length === 0) return null;
  return (
    <div className="closed-acts small">
      <span className="muted">{t('sheet.closed')}</span>
      <ul>
        {cards.map((card) => (
          <li key={card.act} id={`act-${card.act}`} tabIndex={-1}>
            <strong>{t(`act.${card.act}`)}</strong> <span className="muted">{why(card)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};

export const Cards = ({ cards, left, choose }: Choosing & { readonly cards: readonly Card[] }) =>
  cards.length === 0 ? null : (
    <div className="add-cards">
      {cards.map((card) => (
        <ActCard key={card.act} card={card} focus={card.act === left} choose={choose} />
      ))}
    </div>
  );

const ActCard = ({ card, focus, choose }: Pick<Choosing, 'choose'> & { readonly card: Card; readonly focus: boolean }) => {
  const { t } = useWords();
  const { act, first, open, cost, most } = card;
  const rule = ACTS[act];
  const does = useActText();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focus) button.current?.focus();
  }, [focus]);
  const why = useWhy()(card);
  const wanted = rule.wanted.who === 'none' ? '' : ` · ${t('decide.restsOn', { standard: t(`standard.${rule.wanted.who}`) })}`;
  return (
    <div className="act-card">
      <button
        ref={button}
        type="button"
        id={`act-${act}`}
        data-coach={`act-${act}`}
        className="act-choose"
        disabled={!open}
        onClick={() => first !== null && choose(first)}
      >
        <span className="row spread">
          <strong>{t(`act.${act}`)}</strong>
          <span className="tiny">{most > cost ? t('decide.costByForm', { n: cost, most }) : t('decide.cost', { n: cost })}</span>
        </span>
        <span className="tiny muted">{open ? does(act) : why}</span>
        <span className="tiny faint">
          {t(`decide.visible.${rule.visible}`)} · {t(`decide.reversible.${rule.reversible}`)}
          {wanted}
        </span>
      </button>
      <RefChips ids={standsOn(rule)} risks={mayBreach(rule)} />
    </div>
  );
};
