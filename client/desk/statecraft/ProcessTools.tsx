/** What we may do with a slow act of ours: speed it up, pause it, take it back. */
import type { ProcessId, StateId } from '../../../shared/model/ids.ts';
import type { ProcessView } from '../../../shared/view/kinds.ts';
import { useSend, useView } from '../../store/deskContext.tsx';
import { usePermit, WRITING } from '../../store/permit.ts';
import { useWords } from '../../words/words.tsx';

export const ProcessTools = ({ id, process, own }: { readonly id: ProcessId; readonly process: ProcessView; readonly own: StateId }) => {
  const { t } = useWords();
  const send = useSend();
  const open = usePermit(own, WRITING);
  const head = usePermit(own, WRITING, 'head');
  const capacity = useView().own[own]?.capacity ?? 0;
  if (open === '') return null;
  const paused = process.stage === 'paused';
  return (
    <div className="row">
      {process.stage === 'running' && (
        <button
          type="button"
          className="mini"
          disabled={open !== null || process.fed || capacity < 1}
          onClick={() => void send({ type: 'process.feed', process: id })}
        >
          {t(process.fed ? 'requests.fed' : 'requests.feed')} {!process.fed && <span className="button-cost">{t('decide.cost', { n: 1 })}</span>}
        </button>
      )}
      {process.mayPause && (process.stage === 'running' || paused) && (
        <button
          type="button"
          className="mini"
          disabled={head !== null}
          onClick={() => void send({ type: 'process.pause', process: id, paused: !paused })}
        >
          {t(paused ? 'requests.resume' : 'requests.pause')}
        </button>
      )}
      <button type="button" className="mini quiet" disabled={head !== null} onClick={() => void send({ type: 'process.withdraw', process: id })}>
        {t('requests.withdraw')}
      </button>
      {(open ?? head) !== null && <span className="tiny faint">{open ?? head}</span>}
    </div>
  );
};
