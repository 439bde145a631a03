/** Whoever comes back is told at once what came in meanwhile, and where to read it. Nothing to press to go on. */
import type { StateId } from '../../shared/model/ids.ts';
import { useDesk, useDeskState, useView } from '../store/deskContext.tsx';
import { exerciseOf } from '../store/selectors.ts';
import { missedSince } from '../store/notices.ts';
import { useWords } from '../words/words.tsx';

export const Away = ({ own, show }: { readonly own: StateId | null; readonly show: () => void }) => {
  const { t, label } = useWords();
  const { store } = useDesk();
  const view = useView();
  const since = useDeskState((state) => state.awaySince);
  if (since === null || exerciseOf(view).stage !== 'running') return null;
  const missed = missedSince(view, own, since);
  const none = missed.messages + missed.cables + missed.news === 0;
  const { phase, turn } = exerciseOf(view);
  const close = () => store.setState({ awaySince: null });
  return (
    <div className="banner info away" role="status">
      <strong>{label(t('away.title'))} </strong>
      {none ? t('away.none') : t('away.counts', missed).replace(/^ · /, '')} {t('away.phase', { phase: t(`phase.${phase}`), turn })}{' '}
      {!none && (
        <button
          type="button"
          className="mini"
          onClick={() => {
            show();
            close();
          }}
        >
          {t('away.show')}
        </button>
      )}{' '}
      <button type="button" className="mini quiet" onClick={close}>
        {t('away.close')}
      </button>
    </div>
  );
};
