/** What members of the delegation say to each other: heard by them and the white cell, in every phase (RT8). */
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { StateId } from '../../../shared/model/ids.ts';
import { useDeskState, useSend, useView } from '../../store/deskContext.tsx';
import { remarksOf } from '../../store/selectors.ts';
import { useWords } from '../../words/words.tsx';

const MOST = 500;

export const TeamTalk = ({ own, readOnly }: { readonly own: StateId; readonly readOnly: boolean }) => {
  const { t } = useWords();
  const view = useView();
  const remarks = remarksOf(view, own);
  const alone = (view.seat[own]?.members.length ?? 0) < 2;
  if (alone && remarks.length === 0) return null;
  return (
    <section className="team-talk stack-s" aria-labelledby="team-title">
      <h2 id="team-title" className="eyebrow">
        {t('team.title')}
      </h2>
      <Said own={own} />
      {!readOnly && !alone && <Say />}
    </section>
  );
};

/** The newest remark is in sight: people read a talk from its end. */
const Said = ({ own }: { readonly own: StateId }) => {
  const { t } = useWords();
  const people = useDeskState((state) => state.people);
  const me = useDeskState((state) => state.me);
  const remarks = remarksOf(useView(), own);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.scrollTo(0, list.current.scrollHeight);
  }, [remarks.length]);
  if (remarks.length === 0) return <p className="faint small">{t('team.none')}</p>;
  return (
    <div className="team-list scroll" ref={list} role="log" aria-live="polite" tabIndex={0} aria-label={t('team.title')}>
      <ul className="stack-s">
        {remarks.map(([id, { person, text, turn }]) => (
          <li key={id} className="small">
            <b>{person === me ? t('rail.you') : (people[person]?.name ?? t('team.someone'))}</b>{' '}
            <span className="faint tiny">{t('brief.turn', { turn })}</span>
            <p className="prose" dir="auto">
              {text}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Say = () => {
  const { t } = useWords();
  const send = useSend();
  const [text, setText] = useState('');
  const say = (event: FormEvent) => {
    event.preventDefault();
    const said = text.trim();
    if (said === '') return;
    setText('');
    // What was refused comes back into the field; what the line lost is sent again by itself.
    void send({ type: 'team.say', text: said }).then((reply) => {
      if (!reply.ok) setText((typed) => (typed === '' ? said : typed));
    });
  };
  return (
    <form className="team-say" onSubmit={say}>
      <input
        value={text}
        maxLength={MOST}
        onChange={(event) => setText(event.target.value)}
        aria-label={t('team.say')}
        placeholder={t('team.say')}
        dir="auto"
      />
      <button type="submit" className="mini">
        {t('team.send')}
      </button>
    </form>
  );
};
