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

export const Cards = ({ cards, left, choose }: Choosing & { readonly cards: readonly Card[] }) =>
  cards.length === 0 ? null : (
    <div className="add-cards">
      {cards.map((card) => (
        <ActCard key={card.act} card={card} focus={card.act === left} choose={choose} />
      ))}
    </div>
  );

const ActCard = ({ card, focus, choose }: Pick<Choosing, 'choose'> & { readonly card: Card; readonly focus: boolean }) => {
  const { t, because } = useWords();
  const nameOf = useNames();
  const { act, first, open, cost, most } = card;
  const rule = ACTS[act];
  const does = useActText();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focus) button.current?.focus();
  }, [focus]);
  const why = card.because === null ? t(NEEDS[act] ?? 'decide.noChoice') : because(card.because, nameOf);
  const wanted = rule.wanted.who === 'none' ? '' : ` · ${t('decide.restsOn', { standard: t(`standard.${rule.wanted.who}`) })}`;
  return (
    <div className="act-card">
      <button
        ref={button}
        type="button"
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
