/** The replay screen: the desk's own panels over a store that a scrubber fills. */
import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react';
import './replay.css';
import type { Viewer } from '../../shared/model/audience.ts';
import type { Board } from '../../shared/view/board.ts';
import { DeskProvider, type Desk as DeskOfPage } from '../store/deskContext.tsx';
import { createDesk, initialDesk } from '../store/deskStore.ts';
import { withWords } from '../words/messages.ts';
import { useWords } from '../words/words.tsx';
import { EventList } from './EventList.tsx';
import { marksOf } from './marks.ts';
import { ReplayTop } from './ReplayTop.tsx';
import { Scrubber } from './Scrubber.tsx';
import type { Source } from './source.ts';
import { replayOf, type Track } from './track.ts';

/** The desk comes apart: scrubber and events stand before it. */
const Desk = lazy(async () => ({ default: (await withWords(() => import('../desk/Desk.tsx'), 'table', 'outside')).Desk }));
const Truths = lazy(async () => ({ default: (await withWords(() => import('../desk/Closing.tsx'), 'table', 'outside')).Truths }));

interface Props {
  readonly exercise: string;
  readonly source: Source;
  readonly board: Board;
  readonly map: ReactNode;
  readonly leave: () => void;
}

const deskFor = (exercise: string, board: Board, viewer: Viewer): DeskOfPage => ({
  store: createDesk({ ...initialDesk(exercise, viewer, null), mode: 'replay', board, link: 'live' }),
  // A replay asks for nothing: its panels are read-only.
  port: {
    send: () => Promise.reject(new Error('a replay cannot be changed')),
    hint: () => undefined,
    takeOver: () => undefined,
    comcheck: () => undefined,
  },
});

export const ReplayRoom = ({ exercise, source, board, map, leave }: Props) => {
  const { t } = useWords();
  const [desk] = useState(() => deskFor(exercise, board, source.first));
  const [eyes, setEyes] = useState<Viewer>(source.first);
  const [track, setTrack] = useState<Track | null>(null);
  const [n, setN] = useState(0);
  useEffect(() => {
    let over = false;
    void source.trackFor(eyes).then((next) => {
      if (!over) setTrack(next);
    });
    return () => {
      over = true;
    };
  }, [source, eyes]);
  const replay = useMemo(() => (track === null ? null : replayOf(track)), [track]);
  const marks = useMemo(() => (track === null ? [] : marksOf(track)), [track]);
  useEffect(() => {
    if (replay === null) return;
    desk.store.setState({ view: replay.at(n), eyes: replay.viewer, clock: { at: replay.timeAt(n), running: false, seenAt: 0 } });
  }, [desk, replay, n]);
  useEffect(() => {
    if (replay !== null && n === 0) setN(Math.min(replay.length, replay.bands[1]?.from ?? 0));
  }, [replay]);
  if (replay === null)
    return (
      <main className="no-seat">
        <p role="status">{t('replay.loading')}</p>
      </main>
    );
  if (desk.store.getState().view === null) desk.store.setState({ view: replay.at(n) });
  return (
    <DeskProvider value={desk}>
      <div className="replay">
        <Suspense fallback={<div className="desk" />}>
          <Desk map={map} top={<ReplayTop board={board} eyes={eyes} setEyes={setEyes} anyEyes={source.anyEyes} leave={leave} />} />
        </Suspense>
        <section className="replay-foot" aria-label={t('replay.title')}>
          <Scrubber replay={replay} marks={marks} n={n} go={setN} />
          <EventList marks={marks} n={n} go={setN} />
        </section>
        {eyes === 'cell' && (
          <details className="replay-truth">
            <summary>{t('replay.truthPanel')}</summary>
            <div className="stack-s pad">
              <Suspense fallback={null}>
                <Truths />
              </Suspense>
            </div>
          </details>
        )}
      </div>
    </DeskProvider>
  );
};
