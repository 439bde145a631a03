/** What we tried of our own, and how it was ruled. */
import type { StateId } from '../../../shared/model/ids.ts';
import { useView } from '../../store/deskContext.tsx';
import { useWords } from '../../words/words.tsx';
import { Fold } from './Fold.tsx';

export const Improvised = ({ own }: { readonly own: StateId | null }) => {
  const { t } = useWords();
  const rows = Object.entries(useView().improvised).filter(([, { state }]) => own === null || state === own);
  if (rows.length === 0) return null;
  return (
    <Fold title={t('others.ours')}>
      <ul className="stack-s">
        {rows.map(([id, { text, verdict }]) => (
          <li key={id} className="card row spread row-t">
            <span className="grow">{text}</span>
            <span className="chip">{verdict === null ? t('others.waits') : t(`verdictOther.${verdict}`)}</span>
          </li>
        ))}
      </ul>
    </Fold>
  );
};
