import type { Viewer } from '../../shared/model/audience.ts';
import type { Board } from '../../shared/view/board.ts';
import { Brand } from '../parts/Brand.tsx';
import { SettingsButton } from '../parts/Settings.tsx';
import { useView } from '../store/deskContext.tsx';
import { exerciseOf } from '../store/selectors.ts';
import { useNames } from '../words/names.ts';
import { useWords } from '../words/words.tsx';

interface Props {
  readonly board: Board;
  readonly eyes: Viewer;
  readonly setEyes: (eyes: Viewer) => void;
  readonly anyEyes: boolean;
  readonly leave: () => void;
}

export const ReplayTop = ({ board, eyes, setEyes, anyEyes, leave }: Props) => {
  const { t, label, say } = useWords();
  const nameOf = useNames();
  const { turn, turns, phase, stage } = exerciseOf(useView());
  const players = board.states.filter(({ playable }) => playable).map(({ id }) => id);
  const name = (viewer: Viewer) => (viewer === 'cell' ? t('eyes.cell') : viewer === 'public' ? t('eyes.public') : nameOf(viewer));
  return (
    <header className="top">
      <Brand />
      <div className="top-who">
        <h1>{t('replay.title')}</h1>
        <p className="tiny muted objective">{say(board.title)}</p>
      </div>
      <div className="top-turn">
        <strong>{stage === 'lobby' ? t('replay.before') : t('top.turn', { turn, turns })}</strong>
        <span className="tiny muted">{stage === 'ended' ? t('stage.ended') : stage === 'lobby' ? t('stage.lobby') : t(`phase.${phase}`)}</span>
      </div>
      <div className="top-end">
        {anyEyes ? (
          <div className="eyes" role="group" aria-label={t('replay.eyes')}>
            <span className="tiny muted" aria-hidden="true">
              {t('replay.eyes')}
            </span>
            <div className="segmented">
              {(['cell', ...players, 'public'] as const).map((each) => (
                <button key={each} type="button" aria-pressed={eyes === each} onClick={() => setEyes(each)}>
                  {name(each)}
                </button>
              ))}
            </div>
          </div>
        ) : (
          <span className="chip accent">
            {label(t('replay.eyes'))} {name(eyes)}
          </span>
        )}
        <SettingsButton />
        <button type="button" onClick={leave}>
          {t('replay.back')}
        </button>
      </div>
    </header>
  );
};
