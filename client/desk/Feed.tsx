/** A list of notices, newest first. */
import { useWords } from '../words/words.tsx';
import { useNames } from '../words/names.ts';
import { useView } from '../store/deskContext.tsx';
import { noticesOf, type Notice } from '../store/notices.ts';

/** Everything that came in, for whoever has no delegation. */
export const Feed = () => {
  const words = useWords();
  const notices = noticesOf(useView(), null, useNames(), words);
  if (notices.length === 0) return <p className="faint small pad">{words.t('pane.feed.none')}</p>;
  return <NoticeList notices={notices} since={Infinity} />;
};

const MOST = 80;
/** `since`: what came in later is marked as new. A notice that leads somewhere is a button. */
export const NoticeList = ({
  notices,
  since,
  go,
}: {
  readonly notices: readonly Notice[];
  readonly since: number;
  readonly go?: (notice: Notice) => void;
}) => {
  const { t } = useWords();
  return (
    <ul className="feed">
      {notices.slice(0, MOST).map((notice) => (
        <li key={notice.id} className={`feed-${notice.kind} grade-${notice.grade}`}>
          <span className="feed-meta">
            <b>{notice.label}</b> {notice.kind !== 'waiting' && t('brief.turn', { turn: notice.turn })}
            {notice.at > since && <span className="feed-new">{t('notice.new')}</span>}
          </span>
          {go === undefined || notice.go === null ? (
            <p>{notice.text}</p>
          ) : (
            <button type="button" className="feed-go" onClick={() => go(notice)}>
              {notice.text}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
};
