/** The phase clock, rendered between the server's readings; and its announcements. */
import { useEffect, useState } from 'react';
import { useDesk, useDeskState, useView } from '../store/deskContext.tsx';
import { exerciseTime } from '../store/deskStore.ts';
import { exerciseOf } from '../store/selectors.ts';
import { useWords } from '../words/words.tsx';
import { clockText } from './format.ts';

/** A timer may fire a little early; the second has changed for sure this much later. */
const EARLY_MS = 4;

/** Milliseconds until a moment of the exercise; drawn anew in the moment in which the shown second changes, so that all screens change together. */
export const useTimeUntil = (endsAt: number): number => {
  const { store } = useDesk();
  const clock = useDeskState((state) => state.clock);
  const read = () => Math.max(0, endsAt - exerciseTime(store.getState().clock, performance.now()));
  const [left, setLeft] = useState(read);
  useEffect(() => {
    setLeft(read());
    if (!clock.running) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const next = () => {
      const now = read();
      setLeft(now);
      timer = setTimeout(next, (now % 1000) + EARLY_MS);
    };
    next();
    return () => clearTimeout(timer);
  }, [clock, endsAt]);
  return left;
};
/** Milliseconds left in the phase. */
export const useTimeLeft = (): number => useTimeUntil(exerciseOf(useView()).phaseEndsAt);

export const Clock = () => {
  const { t } = useWords();
  const { stage, running } = exerciseOf(useView());
  const left = useTimeLeft();
  if (stage === 'ended') return <span className="clock-over">{t('top.over')}</span>;
  const tone = !running ? 'still' : left <= 10_000 ? 'last' : left <= 30_000 ? 'soon' : '';
  return (
    <span className={`clock ${tone}`} role="timer" aria-live="off">
      <small>{running ? t('top.left') : t('top.paused')}</small>
      <span className="mono">{clockText(left)}</span>
    </span>
  );
};

/** The second a timer is spoken at: 60, 30 and 10, once each. */
export const useSpokenLeft = (): number | null => {
  const left = Math.ceil(useTimeLeft() / 1000);
  return left > 0 && left <= 10 ? 10 : left <= 30 ? 30 : left <= 60 ? 60 : null;
};
