import { useState, type FormEvent } from 'react';
import type { ItemId, StateId } from '../../../shared/model/ids.ts';
import type { ItemView } from '../../../shared/view/kinds.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { TlpMark } from '../../parts/TlpMark.tsx';
import { useOpenAct } from '../../store/affordances.ts';
import { useBoard, useSend } from '../../store/deskContext.tsx';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';

const MOST = 3;
const toggled = <Id extends string>(list: readonly Id[], id: Id): readonly Id[] =>
  list.includes(id) ? list.filter((each) => each !== id) : [...list, id];

export const ShareDialog = ({ own, items, close }: { readonly own: StateId; readonly items: readonly ItemView[]; readonly close: () => void }) => {
  const { t, say, because } = useWords();
  const nameOf = useNames();
  const send = useSend();
  const act = useOpenAct('share');
  const others = useBoard()
    .states.filter(({ id, playable }) => playable && id !== own)
    .map(({ id }) => id);
  const [chosen, setChosen] = useState<readonly ItemId[]>([]);
  const [to, setTo] = useState<readonly StateId[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({ type: 'evidence.share', items: [...chosen], to: [...to] });
    close();
  };
  return (
    <Dialog title={t('assess.share.title')} close={close}>
      <form className="stack" onSubmit={submit}>
        <fieldset className="stack-s">
          <legend className="eyebrow">{t('assess.share.pick')}</legend>
          {items.map(({ item, title, tlp }) => (
            <label key={item} className="inline">
              <input
                type="checkbox"
                checked={chosen.includes(item)}
                disabled={!chosen.includes(item) && chosen.length >= MOST}
                onChange={() => setChosen(toggled(chosen, item))}
              />
              <span className="grow">{say(title)}</span>
              <TlpMark tlp={tlp} />
            </label>
          ))}
        </fieldset>
        <fieldset className="stack-s">
          <legend className="eyebrow">{t('assess.share.to')}</legend>
          <div className="row">
            {others.map((id) => (
              <label key={id} className="inline">
                <input type="checkbox" checked={to.includes(id)} onChange={() => setTo(toggled(to, id))} />
                {nameOf(id)}
              </label>
            ))}
          </div>
        </fieldset>
        <p className="note warn small">{t('assess.share.note')}</p>
        {act.because !== null && <p className="small bad">{because(act.because, nameOf)}</p>}
        <div className="row">
          <button type="submit" className="primary" disabled={!act.open || chosen.length === 0 || to.length === 0}>
            {t('assess.share.go')} <span className="button-cost">{t('assess.cost', { n: act.cost })}</span>
          </button>
          <button type="button" onClick={close}>
            {t('assess.share.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
};
