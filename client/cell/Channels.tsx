import { Message } from '../desk/consult/ThreadView.tsx';
import { Feed } from '../desk/Feed.tsx';
import { useView } from '../store/deskContext.tsx';
import { threadsOf } from '../store/threads.ts';
import { useWords } from '../words/words.tsx';
import { useState } from 'react';

/** Everything that is said anywhere, newest first; or the short log of all that happened. */
export const Channels = () => {
  const { t } = useWords();
  const [log, setLog] = useState(false);
  const threads = threadsOf(useView());
  return (
    <section className="stack-s">
      <div className="row spread">
        <h2>{t('cell.feed')}</h2>
        <div className="segmented" role="group" aria-label={t('replay.filter')}>
          <button type="button" aria-pressed={!log} onClick={() => setLog(false)}>
            {t('consult.threads')}
          </button>
          <button type="button" aria-pressed={log} onClick={() => setLog(true)}>
            {t('pane.feed')}
          </button>
        </div>
      </div>
      {log ? (
        <Feed />
      ) : threads.length === 0 ? (
        <p className="faint">{t('consult.threads.none')}</p>
      ) : (
        <ul className="stack-s">
          {threads.map(({ id, message, replies }) => (
            <li key={id} className={`thread thread-${message.kind}`}>
              <Message message={message} />
              {replies.map(([replyId, reply]) => (
                <div key={replyId} className="thread-reply">
                  <Message message={reply} />
                </div>
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
