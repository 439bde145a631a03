/** Letters that colleagues have in hand: who writes to whom, and the words so far. */
import { useEffect, useState } from 'react';
import { useDeskState } from '../../store/deskContext.tsx';
import { seenIn, type Seen } from '../../store/letters.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';

/** Typed at this moment, as people mean it. */
const WRITING_MS = 5000;

const useSeen = () => {
  const hints = useDeskState((state) => state.hints);
  const people = useDeskState((state) => state.people);
  const me = useDeskState((state) => state.me);
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    setNow(performance.now());
    const timer = setTimeout(() => setNow(performance.now()), WRITING_MS + 50);
    return () => clearTimeout(timer);
  }, [hints]);
  return Object.entries(hints).flatMap(([field, { person, text, seenAt }]) => {
    const seen = person === me || people[person]?.connected !== true ? null : seenIn(field, text);
    return seen === null ? [] : [{ field, seen, name: people[person]?.name ?? '', writing: now - seenAt < WRITING_MS }];
  });
};

export const Colleagues = ({ use }: { readonly use: (seen: Seen) => void }) => {
  const { t, list } = useWords();
  const nameOf = useNames();
  const rows = useSeen();
  const whom = ({ channel, to }: Seen): string =>
    channel === 'statement' ? t('channels.draft.all') : channel === 'cell' ? t('channels.draft.us') : list(to.map(nameOf));
  if (rows.length === 0) return null;
  return (
    <section className="stack-s" aria-label={t('channels.drafts')}>
      {rows.map(({ field, seen, name, writing }) => (
        <div key={field} className="note info small row spread">
          <div className="grow">
            <p>
              <strong>{t(writing ? 'channels.writing' : 'channels.unsent', { name, to: whom(seen) })}</strong>{' '}
              <span className="chip">{t(`message.${seen.channel}`)}</span>
            </p>
            {seen.text !== '' && (
              <p className="prose" dir="auto">
                {seen.text}
              </p>
            )}
          </div>
          <button type="button" className="mini" onClick={() => use(seen)}>
            {t('channels.draft.use')}
          </button>
        </div>
      ))}
    </section>
  );
};
