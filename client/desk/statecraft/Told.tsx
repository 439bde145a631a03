/** What one operator has told, each item opened in place as on the evidence board. */
import { useState } from 'react';
import type { OperatorId, StateId } from '../../../shared/model/ids.ts';
import type { ItemView } from '../../../shared/view/kinds.ts';
import { useView } from '../../store/deskContext.tsx';
import { strandsOf } from '../../store/evidence.ts';
import { useWords } from '../../words/words.tsx';
import { ItemDetails } from '../assess/ItemDetails.tsx';

export const Told = ({ id, own }: { readonly id: OperatorId; readonly own: StateId | null }) => {
  const { t } = useWords();
  const items = Object.values(useView().item);
  const told = items.filter((item) => item.operator === id && (own === null || item.holder === own));
  return (
    <div className="stack-s">
      <h4 className="small">{t('operators.told')}</h4>
      {told.length === 0 ? (
        <p className="small faint">{t('operators.told.none')}</p>
      ) : (
        <ul className="stack-s">
          {told.map((item) => (
            <ToldItem key={`${item.holder}|${item.item}`} item={item} items={items} own={own} />
          ))}
        </ul>
      )}
    </div>
  );
};

const ToldItem = ({ item, items, own }: { readonly item: ItemView; readonly items: readonly ItemView[]; readonly own: StateId | null }) => {
  const { t, say } = useWords();
  const [open, setOpen] = useState(false);
  // A strand is one of the holder's file on the incident, as on the board.
  const strand = strandsOf(items.filter(({ holder, incident }) => holder === item.holder && incident === item.incident)).find((each) =>
    each.items.includes(item),
  );
  return (
    <li className="small">
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say(item.title)}
      </button>{' '}
      <span className="tiny muted">{t('sheet.track.turn', { turn: item.turn })}</span>
      {open && strand !== undefined && <ItemDetails own={own} item={item} strand={strand} />}
    </li>
  );
};
