/** The log under the map: news, cables, messages and claims as they come, newest first. */
import { useWords } from '../words/words.tsx';
import { useNames } from '../words/names.ts';
import { useView } from '../store/deskContext.tsx';
import { eventsOf } from '../store/feed.ts';

export const Feed = ({ limit = 60 }: { readonly limit?: number }) => {
  const words = useWords();
  const nameOf = useNames();
  const events = eventsOf(useView(), nameOf, words).slice(0, limit);
  if (events.length === 0) return <p className="faint small pad">{words.t('pane.feed.none')}</p>;
  return (
    <ul className="feed">
      {events.map(({ id, kind, label, text, turn }) => (
        <li key={id} className={`feed-${kind}`}>
          <span className="feed-meta">
            <b>{label}</b> {words.t('brief.turn', { turn })}
          </span>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  );
};
