/** Calls of ours that ring at the other end, with what is left of the time in which they can be picked up. */
import type { MessageId, StateId } from '../../../shared/model/ids.ts';
import type { MessageView } from '../../../shared/view/kinds.ts';
import { RingClock } from '../../parts/RingClock.tsx';
import { useView } from '../../store/deskContext.tsx';
import { entries } from '../../store/selectors.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';

export const Calls = ({ own }: { readonly own: StateId }) => {
  const { t, list } = useWords();
  const nameOf = useNames();
  const calls = entries<MessageId, MessageView>(useView().message).filter(([, { from, ring }]) => from === own && ring === 'ringing');
  if (calls.length === 0) return null;
  return (
    <ul className="stack-s">
      {calls.map(([id, { to, at }]) => (
        <li key={id} className="note bad row spread">
          <strong>{t('channels.calling', { state: list(to.map(nameOf)) })}</strong>
          <RingClock at={at} />
        </li>
      ))}
    </ul>
  );
};
