/** The second step of a tool: whom to ask, with whom to look, what to share. */
import { useState } from 'react';
import type { ItemId, OperatorId, StateId } from '../../../shared/model/ids.ts';
import type { OperatorView } from '../../../shared/view/kinds.ts';
import { TlpMark } from '../../parts/TlpMark.tsx';
import { useBoard, useSend, useView } from '../../store/deskContext.tsx';
import { entries } from '../../store/selectors.ts';
import { MOST_ITEMS } from '../../store/letters.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { discloseOffer, reviewOffers, type Offer } from './offers.ts';
import type { Aim } from './Tools.tsx';
import { useAct, useSheet } from './useOffers.ts';

export const OperatorPanel = ({ own, incident, act }: Aim & { readonly act: 'ask' | 'compel' }) => {
  const { t } = useWords();
  const nameOf = useNames();
  const send = useSend();
  const view = useView();
  const { cost, open } = useAct(act, own, ['assess']);
  const asked = view.own[own]?.asked ?? [];
  const operators = entries<OperatorId, OperatorView>(view.operator).map(([id]) => id);
  const go = (operator: OperatorId) => void send({ type: act === 'ask' ? 'operator.ask' : 'operator.compel', operator, incident });
  return (
    <>
      <p>{t(`board.${act}.whom`)}</p>
      <div className="row">
        {operators.length === 0 && <span className="faint">{t('board.operators.none')}</span>}
        {operators.map((id) => (
          <button key={id} type="button" disabled={!open || asked.includes(id)} onClick={() => go(id)}>
            {asked.includes(id) ? t('board.of', { name: nameOf(id), text: t('operators.asked') }) : t(`board.${act}.to`, { name: nameOf(id) })}{' '}
            <span className="button-cost">{t('decide.cost', { n: cost })}</span>
          </button>
        ))}
      </div>
    </>
  );
};

export const OfferButton = ({ offer, label, put }: { readonly offer: Offer; readonly label: string; readonly put: () => void }) => {
  const { t, because } = useWords();
  const nameOf = useNames();
  const { closed, onSheet } = offer;
  return (
    <span className="offer">
      <button type="button" disabled={onSheet || closed !== null} onClick={put}>
        {onSheet && <span aria-hidden="true">✓ </span>}
        {label}
        {onSheet && <span className="button-cost">{t('board.onSheet')}</span>}
      </button>
      {closed !== null && <span className="tiny muted">{because(closed, nameOf)}</span>}
    </span>
  );
};

export const ReviewPanel = ({ own, incident }: Aim) => {
  const { t } = useWords();
  const nameOf = useNames();
  const { desk, put } = useSheet(own);
  return (
    <>
      <p>{t('board.review.whom')}</p>
      <div className="row row-t">
        {reviewOffers(incident, desk).map((offer) => (
          <OfferButton
            key={offer.state}
            offer={offer}
            label={t('board.review.with', { state: nameOf(offer.state) })}
            put={() => void put(offer.line)}
          />
        ))}
      </div>
      <p className="tiny muted">{t('board.tool.order.is')}</p>
    </>
  );
};

export const DisclosePanel = ({ own, incident }: Aim) => {
  const { t } = useWords();
  const { desk, put } = useSheet(own);
  const offer = discloseOffer(incident, desk);
  return (
    <>
      <p>{t('board.disclose.what')}</p>
      {offer !== null && <OfferButton offer={offer} label={t('board.disclose.go')} put={() => void put(offer.line)} />}
      <p className="tiny muted">{t('board.tool.order.is')}</p>
    </>
  );
};

/** One button per state, so that what happens is written on it. */
export const ShareButtons = ({ own, items, done }: { readonly own: StateId; readonly items: readonly ItemId[]; readonly done?: () => void }) => {
  const { t } = useWords();
  const nameOf = useNames();
  const send = useSend();
  const { cost, open, why } = useAct('share', own, ['assess', 'consult']);
  const [shared, setShared] = useState<readonly StateId[]>([]);
  const others = useBoard().states.flatMap(({ id, playable }) => (playable && id !== own ? [id] : []));
  const share = (state: StateId) =>
    void send({ type: 'evidence.share', items: [...items], to: [state] }).then(({ ok }) => {
      if (ok) setShared((before) => [...before, state]);
      if (ok) done?.();
    });
  return (
    <>
      <div className="row">
        {others.map((state) => (
          <button key={state} type="button" disabled={!open || items.length === 0 || shared.includes(state)} onClick={() => share(state)}>
            {shared.includes(state) && <span aria-hidden="true">✓ </span>}
            {t('board.share.with', { state: nameOf(state) })} <span className="button-cost">{t('decide.cost', { n: cost })}</span>
          </button>
        ))}
      </div>
      <p className="tiny muted">{why ?? t('assess.share.note')}</p>
    </>
  );
};

export const SharePanel = ({ own, items, done }: Aim & { readonly done: () => void }) => {
  const { t, say } = useWords();
  // The newest is what one most often means to pass on.
  const [chosen, setChosen] = useState<readonly ItemId[]>(items.slice(-1).map(({ item }) => item));
  const toggle = (item: ItemId) => setChosen(chosen.includes(item) ? chosen.filter((each) => each !== item) : [...chosen, item]);
  return (
    <>
      <fieldset className="stack-s">
        <legend>
          {t('board.share.few')} · <span className="muted">{t('board.share.chosen', { n: chosen.length })}</span>
        </legend>
        {items.map(({ item, title, tlp }) => (
          <label key={item} className="inline">
            <input
              type="checkbox"
              checked={chosen.includes(item)}
              disabled={!chosen.includes(item) && chosen.length >= MOST_ITEMS}
              onChange={() => toggle(item)}
            />
            <span className="grow">{say(title)}</span>
            <TlpMark tlp={tlp} />
          </label>
        ))}
      </fieldset>
      <ShareButtons own={own} items={chosen} done={done} />
    </>
  );
};
