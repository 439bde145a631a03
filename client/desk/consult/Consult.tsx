/** Consult: what can be sent, and what was said. */
import { Suspense, useEffect } from 'react';
import './channels.css';
import type { StateId } from '../../../shared/model/ids.ts';
import { useReadOnly, useSend, useView } from '../../store/deskContext.tsx';
import { exerciseOf, unreadFor } from '../../store/selectors.ts';
import { threadsOf } from '../../store/threads.ts';
import { useWords } from '../../words/words.tsx';
import { ConsultPanels } from '../panels.ts';
import { OpenProcess } from '../statecraft/OpenProcess.tsx';
import { Calls } from './Calls.tsx';
import { NewMessage } from './NewMessage.tsx';
import { Slots } from './Slots.tsx';
import { Statement, ThreadView } from './ThreadView.tsx';

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
      {own !== null && !readOnly && <Slots own={own} />}
      {own !== null && !readOnly && <Calls own={own} />}
      {own !== null && !readOnly && <NewMessage key={own} own={own} />}
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
      <Suspense fallback={null}>
        {own !== null && !readOnly && <OpenProcess own={own} />}
        <ConsultPanels own={own} />
      </Suspense>
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
