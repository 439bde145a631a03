import { PHASES } from '../../shared/model/terms.ts';
import { Brand } from '../parts/Brand.tsx';
import { SettingsButton } from '../parts/Settings.tsx';
import { Clock } from '../parts/Clock.tsx';
import { ConnectionLight } from '../parts/ConnectionLight.tsx';
import { spanText } from '../parts/format.ts';
import { useBoard, useDeskState, useReadOnly, useSend, useView } from '../store/deskContext.tsx';
import { exerciseOf } from '../store/selectors.ts';
import { useWords } from '../words/words.tsx';

export const TopBar = ({ name }: { readonly name: string }) => {
  const words = useWords();
  const { t, say } = words;
  const exercise = exerciseOf(useView());
  const objective = say(useBoard().objective);
  const readOnly = useReadOnly();
  return (
    <header className="top">
      <Brand />
      <div className="top-who">
        <h1>{name}</h1>
        <p className="tiny muted objective" title={objective}>
          <span className="hidden">{t('top.objective')}: </span>
          {objective}
        </p>
      </div>
      {exercise.stage === 'running' && (
        <div className="top-turn">
          <strong>{t('top.turn', { turn: exercise.turn, turns: exercise.turns })}</strong>
          <span className="tiny muted">{t('top.span', { span: spanText(exercise.spanHours, words) })}</span>
        </div>
      )}
      <ol className="phases" aria-label={t('top.phases')}>
        {PHASES.map((phase) => (
          <li key={phase} aria-current={phase === exercise.phase && exercise.stage === 'running' ? 'step' : undefined}>
            {t(`phase.${phase}`)}
          </li>
        ))}
      </ol>
      <div className="top-end">
        {!readOnly && (
          <>
            <ConnectionLight />
            <Clock />
          </>
        )}
        <SettingsButton />
      </div>
    </header>
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
          {t('cell.resume')}
        </button>
      )}
    </div>
  );
};
