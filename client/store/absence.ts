/**
 * When this reader was away (a lost line, a reload, a tab left behind) and up to where notices count as read. Kept per
 * exercise in this tab, so that a reload is a return and not a first visit.
 */
import { exerciseTime, type DeskStore } from './deskStore.ts';
import { exerciseOf } from './selectors.ts';

const KEEP_MS = 3000;
/** Shorter absences are not worth a word. */
const LOST_MS = 5000;
const HIDDEN_MS = 60_000;

interface Kept {
  readonly seenAt: number;
  readonly noticedAt: number;
}
const keyOf = (exercise: string): string => `threshold.seen.${exercise}`;
const keptOf = (exercise: string): Kept | null => {
  const text = sessionStorage.getItem(keyOf(exercise));
  // What we stored ourselves below.
  return text === null ? null : (JSON.parse(text) as Kept);
};

/** Starts watching; the answer stops it. */
export const watchAbsence = (store: DeskStore): (() => void) => {
  const { exercise } = store.getState();
  const now = (): number => exerciseTime(store.getState().clock, performance.now());
  const kept = keptOf(exercise);
  // Away since then, in exercise time; and how long, in the reader's own.
  let leftAt: number | null = kept?.seenAt ?? null;
  let leftMs = performance.now();
  let starting = kept !== null;
  if (kept !== null) store.setState({ noticedAt: kept.noticedAt });

  const leave = (): void => {
    if (leftAt !== null) return;
    leftAt = now();
    leftMs = performance.now();
  };
  const comeBack = (least: number): void => {
    if (leftAt === null) return;
    const long = starting ? now() - leftAt >= LOST_MS : performance.now() - leftMs >= least;
    if (long && store.getState().awaySince === null) store.setState({ awaySince: leftAt });
    leftAt = null;
    starting = false;
  };
  const offLink = store.subscribe(
    ({ link, view, clock }) => (link === 'live' && view !== null && clock.seenAt > 0 ? 'here' : link === 'away' ? 'away' : 'between'),
    (where) => {
      if (where === 'away') leave();
      if (where === 'here') comeBack(LOST_MS);
    },
  );
  const hear = (): void => {
    if (document.visibilityState === 'hidden') leave();
    else if (store.getState().link === 'live') comeBack(HIDDEN_MS);
  };
  document.addEventListener('visibilitychange', hear);
  const offPhase = store.subscribe(
    ({ view }) => (view === null ? 0 : exerciseOf(view).phaseStartedAt),
    // What came in before the phase before this one is no longer new to anybody.
    (_, before) => store.setState(({ noticedAt }) => ({ noticedAt: Math.max(noticedAt, before) })),
  );
  const timer = setInterval(() => {
    if (leftAt !== null || store.getState().link !== 'live') return;
    const { noticedAt } = store.getState();
    sessionStorage.setItem(keyOf(exercise), JSON.stringify({ seenAt: now(), noticedAt } satisfies Kept));
  }, KEEP_MS);
  return () => {
    offLink();
    offPhase();
    clearInterval(timer);
    document.removeEventListener('visibilitychange', hear);
  };
};
