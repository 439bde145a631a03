/**
 * The line to the room of the exercise, kept open beside the first steps: whoever is still here when it begins is told, and
 * counts as connected meanwhile.
 */
import { useEffect, useState } from 'react';
import { openLink } from '../connection/link.ts';
import { seatOf } from '../connection/keys.ts';
import { createDesk, initialDesk } from '../store/deskStore.ts';
import { exerciseOf } from '../store/selectors.ts';
import { useWords } from '../words/words.tsx';

const useHasBegun = (exercise: string): boolean => {
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    const seat = seatOf(exercise);
    if (seat === null) return undefined;
    const store = createDesk(initialDesk(seat.exercise, seat.viewer, seat.person));
    const link = openLink(seat, store);
    const off = store.subscribe(
      ({ view }) => view !== null && exerciseOf(view).stage !== 'lobby',
      (now) => setBegun(now),
    );
    return () => {
      off();
      link.stop();
    };
  }, [exercise]);
  return begun;
};

export const Begun = ({ exercise, go }: { readonly exercise: string; readonly go: () => void }) => {
  const { t } = useWords();
  const begun = useHasBegun(exercise);
  return (
    <div role="alert">
      {begun && (
        <div className="banner warn">
          {t('primer.begun')}{' '}
          <button type="button" className="primary mini" onClick={go}>
            {t('primer.begun.go')}
          </button>
        </div>
      )}
    </div>
  );
};
