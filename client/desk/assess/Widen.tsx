/** The board may take the place of the map: by itself where there is little room, else when it is asked to. */
import { useEffect, useState } from 'react';
import { useWords } from '../../words/words.tsx';

/** Narrower than this, a map beside the board would leave both too small to read. */
const NARROW = '(max-width: 1279px)';

export const Widen = () => {
  const { t } = useWords();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const hear = () => setNarrow(query.matches);
    query.addEventListener('change', hear);
    return () => query.removeEventListener('change', hear);
  }, []);
  const wide = chosen ?? narrow;
  useEffect(() => {
    document.documentElement.dataset['board'] = wide ? 'wide' : 'roomy';
    return () => {
      delete document.documentElement.dataset['board'];
    };
  }, [wide]);
  return (
    <button type="button" className="mini board-widen" aria-pressed={wide} onClick={() => setChosen(!wide)}>
      {t(wide ? 'board.narrow' : 'board.wide')}
    </button>
  );
};
