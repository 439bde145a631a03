/** To whom a message goes: one for a hotline, one or several else. */
import { dyadOf, type StateId } from '../../../shared/model/ids.ts';
import { useBoard, useView } from '../../store/deskContext.tsx';
import { bandOf } from '../../store/selectors.ts';
import { ringWindow } from '../../store/ring.ts';
import type { Channel } from '../../store/letters.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';

interface Props {
  readonly own: StateId;
  readonly channel: Channel;
  readonly to: readonly StateId[];
  readonly change: (to: readonly StateId[]) => void;
}

export const Whom = ({ own, channel, to, change }: Props) => {
  const { t } = useWords();
  const nameOf = useNames();
  const { state } = useView();
  const others = useBoard().states.flatMap(({ id }) => (id === own ? [] : [id]));
  const one = channel === 'hotline';
  const toggled = (id: StateId) => (one ? [id] : to.includes(id) ? to.filter((each) => each !== id) : [...to, id]);
  return (
    <fieldset className="wide whom">
      <legend className="small muted">{t('consult.to')}</legend>
      <div className="row">
        {others.map((id) => (
          <label key={id} className="inline pick">
            <input type={one ? 'radio' : 'checkbox'} name="to" checked={to.includes(id)} onChange={() => change(toggled(id))} />
            {nameOf(id)}
            {state[id]?.seat === 'npc' && <span className="tiny muted">{t('rail.npc')}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
};

/** The two desks of a state: the hotline rings at the diplomatic one, a point of contact is technical and may not answer. */
export const Desks = ({ channel, choose }: { readonly channel: 'hotline' | 'contact'; readonly choose: (channel: Channel) => void }) => {
  const { t } = useWords();
  return (
    <fieldset className="wide">
      <legend className="small muted">{t('channels.desk')}</legend>
      <div className="row">
        {(['hotline', 'contact'] as const).map((each) => (
          <label key={each} className="inline pick">
            <input type="radio" name="desk" checked={channel === each} onChange={() => choose(each)} />
            {t(`channels.desk.${each}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
};

/** What will happen at the other end, as the rules have it. */
export const OtherEnd = ({ own, channel, to }: Omit<Props, 'change'>) => {
  const { t } = useWords();
  const nameOf = useNames();
  const board = useBoard();
  const { dyad } = useView();
  if (channel === 'hotline') return <p className="wide small muted">{t('channels.rings', { n: ringWindow(board) })}</p>;
  const reaches = to.map((id) => ({ id, reach: dyad[dyadOf(own, id)]?.reach ?? null }));
  return (
    <div className="wide small muted">
      {reaches.map(({ id, reach }) =>
        reach === null ? null : (
          <p key={id}>
            {to.length > 1 && <b>{nameOf(id)} </b>}
            {t('channels.reach', { band: t(`band.${bandOf(reach / 10, reach / 10)}`) })}
          </p>
        ),
      )}
    </div>
  );
};
