/** A finished (or, for the white cell, running) exercise, moment by moment. Same screens as live. */
import { useEffect, useState } from 'react';
import '../styles/shell.css';
import { api, ApiRefusal } from '../connection/api.ts';
import { seatOf, type Seat } from '../connection/keys.ts';
import { Brand } from '../parts/Brand.tsx';
import { ReplayRoom } from '../review/ReplayRoom.tsx';
import { sourceOf, type Source } from '../review/source.ts';
import type { Board } from '../../shared/view/board.ts';
import { useWords } from '../words/words.tsx';
import { MapPane } from './MapPane.tsx';
import { NoSeat } from './LinkNotice.tsx';
import { navigate } from './route.ts';

/** A trainer's link carries its token behind the #, which browsers never send; it is kept for this tab only. */
const seatForReplay = (exercise: string): Seat | null => {
  const token = /[#&]token=([0-9a-f]{64})/.exec(location.hash)?.[1];
  const key = `threshold.replay.${exercise}`;
  if (token !== undefined) {
    sessionStorage.setItem(key, token);
    history.replaceState(null, '', location.pathname);
  }
  const kept = sessionStorage.getItem(key);
  return kept === null ? seatOf(exercise) : { exercise, token: kept, viewer: 'cell', person: null };
};

const ReplayPage = ({ exercise }: { readonly exercise: string }) => {
  const { t } = useWords();
  const [seat] = useState(() => seatForReplay(exercise));
  const [loaded, setLoaded] = useState<{ readonly source: Source; readonly board: Board } | null>(null);
  const [fault, setFault] = useState('');
  useEffect(() => {
    if (seat === null) return undefined;
    let source: Source | null = null;
    let over = false;
    Promise.all([api.replay(exercise, seat.token), api.board(exercise, seat.token)]).then(
      ([reply, board]) => {
        if (over) return;
        source = sourceOf(reply);
        setLoaded({ source, board });
      },
      (error: unknown) => setFault(error instanceof ApiRefusal ? error.code : String(error)),
    );
    return () => {
      over = true;
      source?.close();
    };
  }, [exercise, seat]);
  if (seat === null) return <NoSeat />;
  if (loaded !== null)
    return (
      <ReplayRoom
        exercise={exercise}
        source={loaded.source}
        board={loaded.board}
        map={<MapPane />}
        leave={() => navigate(`/x/${encodeURIComponent(exercise)}`)}
      />
    );
  return (
    <main className="no-seat">
      <Brand />
      <p role="status">{fault === '' ? t('replay.loading') : t('replay.fault', { code: fault })}</p>
      {fault !== '' && (
        <button type="button" onClick={() => navigate(`/x/${encodeURIComponent(exercise)}`)}>
          {t('replay.back')}
        </button>
      )}
    </main>
  );
};
export default ReplayPage;
