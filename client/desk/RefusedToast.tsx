import { useEffect, useState } from 'react';
import { useDeskState } from '../store/deskContext.tsx';
import { useNames } from '../words/names.ts';
import { useWords } from '../words/words.tsx';

/** Says why something asked for was not done. A stale field is handled where it is written. */
export const RefusedToast = () => {
  const { t, refusal } = useWords();
  const nameOf = useNames();
  const refused = useDeskState((state) => state.refused);
  const [closed, setClosed] = useState(0);
  const serial = refused?.serial ?? 0;
  useEffect(() => {
    const timer = setTimeout(() => setClosed(serial), 12_000);
    return () => clearTimeout(timer);
  }, [serial]);
  const show = refused !== null && serial !== closed && refused.rejection.code !== 'sheet.stale';
  return (
    <div className="toast-place" role="alert">
      {show && (
        <div className="toast">
          <p>
            <strong>{t('refused.title')}</strong> {refusal(refused.rejection, nameOf)}
          </p>
          <button type="button" className="mini" onClick={() => setClosed(serial)}>
            {t('refused.close')}
          </button>
        </div>
      )}
    </div>
  );
};
