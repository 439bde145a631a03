import { useDeskState } from '../store/deskContext.tsx';
import { useWords } from '../words/words.tsx';

/** A light with a word beside it: colour is never the only sign. */
export const ConnectionLight = () => {
  const { t } = useWords();
  const link = useDeskState((state) => state.link);
  const live = link === 'live';
  return (
    <span className="light tiny muted" role="status">
      <i className={live ? 'dot on' : 'dot off'} />
      {t(live ? 'link.live' : link === 'away' ? 'link.away.short' : 'link.joining')}
    </span>
  );
};
