import { useState } from 'react';
import type { ExerciseView } from '../../shared/view/kinds.ts';
import { navigate } from '../app/route.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Codes, useCodes } from '../start/Codes.tsx';
import { useDeskState, useSend, useView } from '../store/deskContext.tsx';
import { exerciseOf } from '../store/selectors.ts';
import { useWords } from '../words/words.tsx';
import { TrainerLink } from './TrainerLink.tsx';

/** The phase to end is the one that was asked about, whatever runs when the answer comes. */
type Asked = Pick<ExerciseView, 'turn' | 'phase'> | 'end' | 'links' | null;

export const RunControls = ({ compose }: { readonly compose: () => void }) => {
  const { t } = useWords();
  const send = useSend();
  const exercise = useDeskState((state) => state.exercise);
  const { stage, running, turn, phase, pausedBy } = exerciseOf(useView());
  const [asked, setAsked] = useState<Asked>(null);
  const live = stage === 'running';
  return (
    <div className="run-bar">
      {live && (
        <>
          <button
            type="button"
            className={running ? 'big' : 'big primary'}
            onClick={() => void send({ type: running ? 'exercise.pause' : 'exercise.resume' })}
          >
            {t(running ? 'cell.pause' : 'paused.resume')} <kbd>{t('cell.pause.key')}</kbd>
          </button>
          <button type="button" onClick={() => void send({ type: 'phase.extend', seconds: 60 })}>
            {t('cell.minute')}
          </button>
          <button type="button" onClick={() => setAsked({ turn, phase })}>
            {t('cell.endPhase')}
          </button>
          <button type="button" onClick={compose}>
            {t('cell.compose')} <kbd>{t('cell.compose.key')}</kbd>
          </button>
        </>
      )}
      {pausedBy === 'downtime' && <span className="warn">{t('cell.downtime')}</span>}
      <span className="grow" />
      <button type="button" onClick={() => setAsked('links')}>
        {t('cell.links')}
      </button>
      <button type="button" onClick={() => navigate(`/x/${encodeURIComponent(exercise)}/replay`)}>
        {t('cell.replay')}
      </button>
      {live && (
        <button type="button" className="danger" onClick={() => setAsked('end')}>
          {t('cell.end')}
        </button>
      )}
      {asked === 'links' && <LinksDialog close={() => setAsked(null)} />}
      {typeof asked === 'object' && asked !== null && (
        <Sure
          text={t('cell.endPhase.sure', { phase: t(`phase.${asked.phase}`) })}
          close={() => setAsked(null)}
          yes={() => void send({ type: 'phase.end', ...asked })}
        />
      )}
      {asked === 'end' && <Sure text={t('cell.end.sure')} close={() => setAsked(null)} yes={() => void send({ type: 'exercise.end' })} />}
    </div>
  );
};

const Sure = ({ text, yes, close }: { readonly text: string; readonly yes: () => void; readonly close: () => void }) => {
  const { t } = useWords();
  return (
    <Dialog title={text} close={close}>
      <div className="row">
        <button
          type="button"
          className="primary"
          autoFocus
          onClick={() => {
            yes();
            close();
          }}
        >
          {t('cell.yes')}
        </button>
        <button type="button" onClick={close}>
          {t('cell.no')}
        </button>
      </div>
    </Dialog>
  );
};

const LinksDialog = ({ close }: { readonly close: () => void }) => {
  const { t } = useWords();
  const codes = useCodes(useDeskState((state) => state.exercise));
  return (
    <Dialog title={t('cell.links')} close={close}>
      <div className="stack">
        {codes.length === 0 ? <p className="muted">{t('cell.links.none')}</p> : <Codes codes={codes} />}
        <TrainerLink />
        <div>
          <button type="button" onClick={close}>
            {t('cell.close')}
          </button>
        </div>
      </div>
    </Dialog>
  );
};
