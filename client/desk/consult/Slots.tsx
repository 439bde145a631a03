import type { StateId } from '../../../shared/model/ids.ts';
import { findById } from '../../../shared/model/scenarioIndex.ts';
import { slotsOf } from '../../../shared/model/slots.ts';
import { useBoard, useView } from '../../store/deskContext.tsx';
import { useWords } from '../../words/words.tsx';

/** In sight wherever one scrolls: what is left of the turn's attention. */
export const Slots = ({ own }: { readonly own: StateId }) => {
  const { t } = useWords();
  const board = useBoard();
  const left = useView().own[own]?.slots ?? 0;
  const most = Math.max(left, slotsOf(findById(board.states, own)?.size ?? 'small', board));
  return (
    <div className="slots-bar">
      <h2>{t('channels.title')}</h2>
      <span className="slot-pips" aria-hidden="true">
        {Array.from({ length: most }, (_, at) => (
          <i key={at} className={at < left ? 'on' : ''} />
        ))}
      </span>
      <span className={left === 0 ? 'chip warn' : 'chip accent'}>{t('consult.slots', { n: left })}</span>
      <span className="tiny muted slots-free">{t('channels.slots.free')}</span>
    </div>
  );
};
