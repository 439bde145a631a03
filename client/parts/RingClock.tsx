/** How long a hotline still rings, in seconds and as a bar that empties. */
import { useBoard, useView } from '../store/deskContext.tsx';
import { ringWindow, secondsLeft, silentAt } from '../store/ring.ts';
import { exerciseOf } from '../store/selectors.ts';
import { useWords } from '../words/words.tsx';
import { useTimeUntil } from './Clock.tsx';

export const RingClock = ({ at }: { readonly at: number }) => {
  const { t } = useWords();
  const board = useBoard();
  const left = secondsLeft(useTimeUntil(silentAt({ at }, exerciseOf(useView()), board)));
  const share = (100 * left) / ringWindow(board);
  return (
    <span className="ring-clock" role="timer" aria-live="off">
      <span className="ring-bar" aria-hidden="true">
        <i style={{ inlineSize: `${String(Math.min(100, share))}%` }} />
      </span>
      {t('clock.left', { n: left })}
    </span>
  );
};
