/** One exercise, live: opens the line, and shows lobby, desk or control room. */
import { lazy, Suspense, useEffect, useState } from 'react';
import '../styles/shell.css';
import { api } from '../connection/api.ts';
import { openLink, type Link } from '../connection/link.ts';
import { seatOf, type Seat } from '../connection/keys.ts';
import { Desk } from '../desk/Desk.tsx';
import { Lobby } from '../lobby/Lobby.tsx';
import { SlowLine } from './SlowLine.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { DeskProvider, useDeskState, type Desk as DeskOfPage } from '../store/deskContext.tsx';
import { watchAbsence } from '../store/absence.ts';
import { createDesk, initialDesk, type DeskStore } from '../store/deskStore.ts';
import { exerciseOf, ownStateOf } from '../store/selectors.ts';
import { needWords, withWords } from '../words/messages.ts';
import { LinkNotice, NoSeat } from './LinkNotice.tsx';
import { MapPane } from './MapPane.tsx';
import { patient } from './patient.ts';

const ControlRoom = lazy(() => withWords(() => import('../cell/ControlRoom.tsx'), 'cell'));

const ExercisePage = ({ exercise }: { readonly exercise: string }) => {
  const [seat] = useState(() => seatOf(exercise));
  return seat === null ? <NoSeat /> : <SeatedPage seat={seat} />;
};
export default ExercisePage;

const loadBoard = async (seat: Seat, store: DeskStore, isOver: () => boolean): Promise<void> => {
  for (let tries = 0; !isOver(); tries += 1) {
    try {
      return store.setState({ board: await api.board(seat.exercise, seat.token) });
    } catch {
      await new Promise((resolve) => setTimeout(resolve, Math.min(3000, 300 * 2 ** tries)));
    }
  }
};

const SeatedPage = ({ seat }: { readonly seat: Seat }) => {
  const [desk, setDesk] = useState<DeskOfPage | null>(null);
  useEffect(() => {
    const store = createDesk(initialDesk(seat.exercise, seat.viewer, seat.person));
    const link: Link = openLink(seat, store);
    const unwatch = watchAbsence(store);
    let over = false;
    void loadBoard(seat, store, () => over);
    // Whoever belongs to no delegation is told of all of them from outside.
    const words = ownStateOf(seat.viewer) === null ? patient(() => needWords('outside')) : Promise.resolve();
    void words.finally(() => {
      if (!over) setDesk({ store, port: link });
    });
    return () => {
      over = true;
      unwatch();
      link.stop();
    };
  }, [seat]);
  if (desk === null) return <Waiting />;
  return (
    <DeskProvider value={desk}>
      <LinkNotice />
      <Screen />
    </DeskProvider>
  );
};

const Screen = () => {
  const view = useDeskState((state) => state.view);
  const board = useDeskState((state) => state.board);
  const eyes = useDeskState((state) => state.eyes);
  if (view === null || board === null) return <SlowLine />;
  const { stage } = exerciseOf(view);
  if (stage === 'lobby') return <Lobby />;
  if (eyes === 'cell')
    return (
      <Suspense fallback={<Waiting />}>
        <ControlRoom map={<MapPane />} />
      </Suspense>
    );
  return <Desk map={<MapPane />} />;
};
