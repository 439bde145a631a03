import { useState } from 'react';
import { PHASES, type Phase } from '../../shared/model/terms.ts';
import { Brand } from '../parts/Brand.tsx';
import { ReferencesButton } from '../references/ReferencesButton.tsx';
import { SettingsButton } from '../parts/Settings.tsx';
import { Clock } from '../parts/Clock.tsx';
import { ConnectionLight } from '../parts/ConnectionLight.tsx';
import { spanText } from '../parts/format.ts';
import type { StateId } from '../../shared/model/ids.ts';
import { useBoard, useDesk, useDeskState, useReadOnly, useSend, useView } from '../store/deskContext.tsx';
import { exerciseTime } from '../store/deskStore.ts';
import { unreadOf } from '../store/notices.ts';
import { exerciseOf } from '../store/selectors.ts';
import { useDays } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';

interface Props {
  readonly name: string;
  readonly own?: StateId | null;
  /** Goes to the notices. */
  readonly look?: () => void;
}

export const TopBar = ({ name, own = null, look }: Props) => {
  const words = useWords();
  const { t, say } = words;
  const exercise = exerciseOf(useView());
  const objective = say(useBoard().objective);
  const readOnly = useReadOnly();
  const { daysOf } = useDays();
  return (
    <header className="top">
      <Brand />
      <div className="top-who">
        <h1>{name}</h1>
        <Objective text={objective} />
      </div>
      {exercise.stage === 'running' && (
        <div className="top-turn">
          <span>
            <strong>{t('top.turn', { turn: exercise.turn, turns: exercise.turns })}</strong>{' '}
            <span className="tiny muted">
              · {t('top.span', { days: daysOf(exercise.hour, exercise.hour + exercise.spanHours), span: spanText(exercise.spanHours, words) })}
            </span>
          </span>
          <Phases now={exercise.phase} />
        </div>
      )}
      <div className="top-end">
        {!readOnly && (
          <>
            {look !== undefined && <Unread own={own} look={look} />}
            <ConnectionLight />
            <Clock />
          </>
        )}
        <ReferencesButton />
        <SettingsButton />
      </div>
    </header>
  );
};

/** Two lines of the objective; pressed, the whole of it. */
const Objective = ({ text }: { readonly text: string }) => {
  const { t, label } = useWords();
  const [whole, setWhole] = useState(false);
  return (
    <button type="button" className="objective tiny muted" aria-expanded={whole} onClick={() => setWhole(!whole)}>
      <span className="hidden">{label(t('top.objective'))} </span>
      {text}
    </button>
  );
};

/** Where the turn is: six steps, of which the present one is named and the others are told to whoever listens. */
const Phases = ({ now }: { readonly now: Phase }) => {
  const { t } = useWords();
  return (
    <ol className="phases" aria-label={t('top.phases')}>
      {PHASES.map((phase) => (
        <li
          key={phase}
          aria-current={phase === now ? 'step' : undefined}
          className={PHASES.indexOf(phase) < PHASES.indexOf(now) ? 'past' : undefined}
        >
          <span className={phase === now ? undefined : 'hidden'}>{t(`phase.${phase}`)}</span>
        </li>
      ))}
    </ol>
  );
};

/** How much is new: what waits for us, and what came in for us since we last looked. Looking makes it read. */
const Unread = ({ own, look }: { readonly own: StateId | null; readonly look: () => void }) => {
  const words = useWords();
  const { store } = useDesk();
  const noticedAt = useDeskState((state) => state.noticedAt);
  const view = useView();
  if (own === null) return null;
  const { must, you } = unreadOf(view, own, noticedAt);
  const open = () => {
    look();
    store.setState(({ clock }) => ({ noticedAt: exerciseTime(clock, performance.now()) }));
  };
  return (
    <button type="button" className="quiet mini unread" onClick={open} aria-label={words.t('notice.open', { must, you })}>
      <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.5">
        <path d="M3 11.5h10l-1.4-2V7a3.6 3.6 0 0 0-7.2 0v2.5zM6.6 13.4h2.8" />
      </svg>
      {must > 0 && <span className="tab-count">{must}</span>}
      {you > 0 && <span className="tab-count calm">{you}</span>}
    </button>
  );
};

export const PausedBanner = () => {
  const { t } = useWords();
  const view = useView();
  const send = useSend();
  const eyes = useDeskState((state) => state.eyes);
  const { stage, running, pausedBy, downtimeMs } = exerciseOf(view);
  // One person and software: there is no white cell to press resume (RT6).
  const alone = eyes !== 'cell' && pausedBy === 'downtime' && Object.values(view.state).filter(({ seat }) => seat === 'human').length === 1;
  if (useReadOnly() || stage !== 'running' || running) return null;
  return (
    <div className="banner info" role="status">
      {alone
        ? t('paused.alone')
        : pausedBy === 'downtime'
          ? t('paused.downtime', { seconds: Math.max(1, Math.round(downtimeMs / 1000)) })
          : t('paused.cell')}{' '}
      {alone && (
        <button type="button" className="mini" onClick={() => void send({ type: 'exercise.resume' })}>
          {t('paused.resume')}
        </button>
      )}
    </div>
  );
};
