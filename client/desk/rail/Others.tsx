/** The other delegations, and how far each is. */
import type { StateId } from '../../../shared/model/ids.ts';
import { useBoard, useView } from '../../store/deskContext.tsx';
import { exerciseOf } from '../../store/selectors.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';

export const Others = ({ own }: { readonly own: StateId | null }) => {
  const { t } = useWords();
  const nameOf = useNames();
  const view = useView();
  const { phase, stage } = exerciseOf(view);
  const board = useBoard();
  return (
    <section className="stack-s">
      <h2 className="eyebrow">{t('rail.others')}</h2>
      <ul className="others">
        {board.states
          .filter(({ id }) => id !== own)
          .map(({ id }) => {
            const state = view.state[id];
            const status =
              state === undefined || !state.playable
                ? t('rail.npc')
                : stage !== 'running'
                  ? t(`lobby.state.${state.seat}`)
                  : state.sealed
                    ? t('rail.sealed')
                    : phase === 'decide'
                      ? t('rail.drafting')
                      : state.ready
                        ? t('rail.isReady')
                        : state.seat === 'bot'
                          ? t('rail.bot')
                          : t('rail.notReady');
            return (
              <li key={id} className="row spread">
                <span>{nameOf(id)}</span>
                <span className={state?.sealed === true || (state?.ready === true && phase !== 'decide') ? 'chip ok' : 'chip'}>{status}</span>
              </li>
            );
          })}
      </ul>
    </section>
  );
};
