/** Every way to speak, what is left to speak with, and the letter in hand. */
import { Suspense } from 'react';
import type { StateId } from '../../../shared/model/ids.ts';
import { useBoard, useView } from '../../store/deskContext.tsx';
import { isBlank, SENT, type Channel, type Letter } from '../../store/letters.ts';
import { incidentsOf } from '../../store/selectors.ts';
import { waitingFor } from '../../store/statecraft.ts';
import { useWords } from '../../words/words.tsx';
import { ProseField } from '../decide/ProseField.tsx';
import { seek } from '../seek.ts';
import { Colleagues } from './Colleagues.tsx';
import { Compose } from './Compose.tsx';
import { useChannel } from './useChannel.ts';
import { useLetters } from './useLetters.ts';

/** A new letter names nobody yet where there is a choice, and is about what struck us last, else about what came last. */
const useBlank = (own: StateId) => {
  const view = useView();
  const others = useBoard().states.flatMap(({ id }) => (id === own ? [] : [id]));
  const known = incidentsOf(view);
  const [incident = ''] = [...known.filter((id) => view.incident[id]?.victims.includes(own) === true), ...known];
  return (channel: Channel): Letter => ({
    to: others.length === 1 ? others : [],
    intent: channel === 'statement' ? 'notify' : 'ask',
    incident,
    about: '',
    text: '',
    items: [],
  });
};

export const NewMessage = ({ own }: { readonly own: StateId }) => {
  const { t } = useWords();
  const view = useView();
  const blank = useBlank(own);
  const { desk, open, write, drop, move } = useLetters(own);
  const channel = desk.open;
  const letter = channel === null ? null : (desk.letters[channel] ?? blank(channel));
  return (
    <section className="stack-s new-message" aria-label={t('channels.title')}>
      <div className="channels" data-compact={channel === null ? 'no' : 'yes'}>
        {SENT.map((each) => (
          <ChannelButton
            key={each}
            own={own}
            channel={each}
            chosen={channel === each}
            hasDraft={!isBlank(desk.letters[each] ?? blank(each))}
            choose={() => open(channel === each ? null : each)}
          />
        ))}
        <Elsewhere name="forum" count={waitingFor(view, own).cases} go={() => seek('fold-cases')} />
        <Elsewhere name="operators" count={0} go={() => seek('fold-operators')} />
      </div>
      {channel !== null && letter !== null && (
        <Compose
          key={channel}
          own={own}
          channel={channel}
          letter={letter}
          change={(patch) => write(channel, { ...letter, ...patch })}
          move={(to) => move(channel, to, letter)}
          sent={() => drop(channel)}
          close={() => drop(channel)}
        />
      )}
      {channel === 'statement' && (
        <Suspense fallback={null}>
          <div className="card stack-s">
            <h3>{t('channels.public')}</h3>
            <ProseField own={own} field="signal" frozen={view.draft[own]?.sealed ?? true} />
          </div>
        </Suspense>
      )}
      <Colleagues use={({ channel: to, ...seen }) => write(to, { ...blank(to), ...seen })} />
    </section>
  );
};

interface ButtonProps {
  readonly own: StateId;
  readonly channel: Channel;
  readonly chosen: boolean;
  readonly hasDraft: boolean;
  readonly choose: () => void;
}
const ChannelButton = ({ own, channel, chosen, hasDraft, choose }: ButtonProps) => {
  const { t } = useWords();
  const { why } = useChannel(channel, own);
  const free = channel === 'statement' || channel === 'cell';
  return (
    <button
      type="button"
      data-coach={`channel-${channel}`}
      className={`channel channel-${channel}`}
      aria-expanded={chosen}
      aria-pressed={chosen}
      onClick={choose}
    >
      <span className="row spread">
        <strong>{t(channel === 'cell' ? 'channels.cell' : `message.${channel}`)}</strong>
        {hasDraft && <span className="chip accent">{t('channels.draft')}</span>}
      </span>
      <span className="tiny muted">{why ?? t(channel === 'cell' ? 'channels.cell.is' : `consult.${channel}.is`)}</span>
      <span className="tiny">{t(free ? 'consult.slot.free' : 'consult.slot.cost')}</span>
    </button>
  );
};

const Elsewhere = ({ name, count, go }: { readonly name: 'forum' | 'operators'; readonly count: number; readonly go: () => void }) => {
  const { t } = useWords();
  return (
    <button type="button" className="channel channel-elsewhere" onClick={go}>
      <span className="row spread">
        <strong>{t(`channels.${name}`)}</strong>
        {count > 0 && <span className="chip warn">{t('waiting.n', { n: count })}</span>}
      </span>
      <span className="tiny muted">{t(`channels.${name}.is`)}</span>
    </button>
  );
};
