import { useEffect, useRef, useState } from 'react';
import { clockText } from '../parts/format.ts';
import { useNames, type NameOf } from '../words/names.ts';
import { useWords, type Words } from '../words/words.tsx';
import { MARK_KINDS, type Mark, type MarkKind } from './marks.ts';

const textOf = (mark: Mark, { t, say, term, list }: Words, nameOf: NameOf): string => {
  if (mark.word === 'event.news.untitled') return say(mark.wording) || t('event.news.untitled');
  const values = Object.fromEntries(
    Object.entries(mark.values).map(([name, value]): [string, string | number] => {
      if (typeof value === 'number') return [name, value];
      // What is new at this moment has no name yet in what was known before it.
      if (name === 'title' || (name === 'name' && mark.wording !== undefined)) return [name, say(mark.wording)];
      if (name === 'to') return [name, value === '' ? t('event.everyone') : list(value.split(' ').map(nameOf))];
      return [name, value.startsWith('message.') ? term(value) : nameOf(value)];
    }),
  );
  return t(mark.word, values);
};

export const EventList = ({ marks, n, go }: { readonly marks: readonly Mark[]; readonly n: number; readonly go: (n: number) => void }) => {
  const words = useWords();
  const { t } = words;
  const nameOf = useNames();
  const [kind, setKind] = useState<MarkKind | 'all'>('all');
  const shown = marks.filter((mark) => kind === 'all' || mark.kind === kind);
  const current = shown.findLastIndex((mark) => mark.n <= n);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <section className="event-list" aria-labelledby="events-title">
      <div className="row spread">
        <h2 id="events-title" className="eyebrow">
          {t('replay.events')}
        </h2>
        <select
          className="mini-select"
          aria-label={t('replay.filter')}
          value={kind}
          onChange={(event) => setKind(MARK_KINDS.find((each) => each === event.target.value) ?? 'all')}
        >
          <option value="all">{t('replay.filter.all')}</option>
          {MARK_KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`event.${each}`)}
            </option>
          ))}
        </select>
      </div>
      {shown.length === 0 ? (
        <p className="faint small">{t('replay.none')}</p>
      ) : (
        <ol className="scroll" ref={list}>
          {shown.map((mark, at) => (
            <li key={at}>
              <button
                type="button"
                className={at === current ? 'event now' : mark.n > n ? 'event later' : 'event'}
                aria-current={at === current ? 'step' : undefined}
                onClick={() => go(mark.n)}
              >
                <span className="mono tiny">{clockText(mark.at)}</span>
                <i className={`mark-${mark.kind}`} aria-hidden="true" />
                <span>{textOf(mark, words, nameOf)}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
