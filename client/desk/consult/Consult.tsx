/** Consult: what can be sent, and what was said. */
import { Suspense, useEffect, useState } from 'react';
import type { StateId } from '../../../shared/model/ids.ts';
import { useOpenAct } from '../../store/affordances.ts';
import { useReadOnly, useSend, useView } from '../../store/deskContext.tsx';
import { exerciseOf, threadsOf, unreadFor } from '../../store/selectors.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { ConsultPanels } from '../panels.ts';
import { OpenProcess } from '../statecraft/OpenProcess.tsx';
import { Compose, type Channel } from './Compose.tsx';
import { Statement, ThreadView } from './ThreadView.tsx';

const CHANNELS = ['hotline', 'contact', 'note', 'statement'] as const;
const READ_AFTER_MS = 4000;

export const Consult = ({ own }: { readonly own: StateId | null }) => {
  const { t } = useWords();
  const view = useView();
  const readOnly = useReadOnly();
  const threads = threadsOf(view);
  const talks = threads.filter(({ message }) => message.kind !== 'statement');
  const statements = threads.filter(({ message }) => message.kind === 'statement');
  useMarkRead(own);
  return (
    <div className="stack-l">
      {own !== null && !readOnly && <NewMessage own={own} />}
      <Suspense fallback={null}>
        {own !== null && !readOnly && <OpenProcess own={own} />}
        <ConsultPanels own={own} />
      </Suspense>
      <section className="stack-s">
        <h2>{t('consult.threads')}</h2>
        {talks.length === 0 ? (
          <p className="faint">{t('consult.threads.none')}</p>
        ) : (
          <ul className="stack-s">
            {talks.map((thread) => (
              <ThreadView key={thread.id} thread={thread} own={own} />
            ))}
          </ul>
        )}
      </section>
      <section className="stack-s">
        <h2>{t('consult.statements')}</h2>
        {statements.length === 0 ? (
          <p className="faint">{t('consult.statements.none')}</p>
        ) : (
          <ul className="stack-s">
            {statements.map((thread) => (
              <Statement key={thread.id} thread={thread} />
            ))}
          </ul>
        )}
      </section>
      <p className="tiny faint">{t('consult.seenByCell')}</p>
    </div>
  );
};

/** What has been on the screen for a few seconds counts as read. */
const useMarkRead = (own: StateId | null): void => {
  const view = useView();
  const send = useSend();
  const readOnly = useReadOnly();
  const unread = own === null || readOnly || exerciseOf(view).stage !== 'running' ? [] : unreadFor(view, own).slice(0, 50);
  const key = unread.join(' ');
  useEffect(() => {
    if (key === '') return undefined;
    const timer = setTimeout(() => void send({ type: 'message.read', messages: unread }), READ_AFTER_MS);
    return () => clearTimeout(timer);
  }, [key]);
};

const NewMessage = ({ own }: { readonly own: StateId }) => {
  const { t } = useWords();
  const view = useView();
  const [channel, setChannel] = useState<Channel | null>(null);
  const slots = view.own[own]?.slots ?? 0;
  return (
    <section className="stack-s">
      <div className="row spread">
        <h2>{t('consult.new')}</h2>
        <span className={slots === 0 ? 'chip warn' : 'chip accent'}>{t('consult.slots', { n: slots })}</span>
      </div>
      <div className="channels">
        {CHANNELS.map((each) => (
          <ChannelButton key={each} channel={each} chosen={channel === each} choose={() => setChannel(channel === each ? null : each)} />
        ))}
      </div>
      {channel !== null && <Compose key={channel} own={own} channel={channel} done={() => setChannel(null)} />}
    </section>
  );
};

const ChannelButton = ({ channel, chosen, choose }: { readonly channel: Channel; readonly chosen: boolean; readonly choose: () => void }) => {
  const { t, because } = useWords();
  const nameOf = useNames();
  const act = useOpenAct(channel);
  return (
    <button
      type="button"
      data-coach={`channel-${channel}`}
      className={`channel channel-${channel}`}
      aria-expanded={chosen}
      aria-pressed={chosen}
      disabled={!act.open}
      onClick={choose}
    >
      <strong>{t(`message.${channel}`)}</strong>
      <span className="tiny muted">{act.because === null ? t(`consult.${channel}.is`) : because(act.because, nameOf)}</span>
      <span className="tiny">{t(channel === 'statement' ? 'consult.slot.free' : 'consult.slot.cost')}</span>
    </button>
  );
};
