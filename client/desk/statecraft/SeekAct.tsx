/** How something is done that is an order: the words for it, and the way to its card on the order sheet. */
import type { OrderAct } from '../../../shared/model/terms.ts';
import { useDesk, useReadOnly } from '../../store/deskContext.tsx';
import { useWords } from '../../words/words.tsx';
import { useGo } from '../go.ts';

export const SeekAct = ({ act, text }: { readonly act: OrderAct; readonly text: string }) => {
  const { t } = useWords();
  const go = useGo();
  const { store } = useDesk();
  const readOnly = useReadOnly();
  if (readOnly) return null;
  const seekCard = () => {
    store.setState({ sought: act });
    go?.('decide', `act-${act}`);
  };
  return (
    <p className="small row">
      <span className="grow">{text}</span>
      {go !== null && (
        <button type="button" className="mini" onClick={seekCard}>
          {t('seek.act', { act: t(`act.${act}`) })} <span aria-hidden="true">›</span>
        </button>
      )}
    </p>
  );
};
