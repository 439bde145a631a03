/** Live regions: a polite one for the feed, an assertive one for what is addressed to us. */
import { useEffect, useRef, useState } from 'react';
import { useSpokenLeft } from '../parts/Clock.tsx';
import { useDeskState, useView } from '../store/deskContext.tsx';
import { exerciseOf, ownStateOf, ringingFor } from '../store/selectors.ts';
import { useNames } from '../words/names.ts';
import { useWords } from '../words/words.tsx';

export const Announcer = () => {
  const { t, say } = useWords();
  const nameOf = useNames();
  const view = useView();
  const own = ownStateOf(useDeskState((state) => state.eyes));
  const { phase, running, stage } = exerciseOf(view);
  const [polite, setPolite] = useState('');
  const [urgent, setUrgent] = useState('');
  const seen = useRef(new Set(Object.keys(view.report)));
  const spoken = useSpokenLeft();
  useEffect(() => setPolite(t('announce.phase', { phase: t(`phase.${phase}`) })), [phase]);
  useEffect(() => {
    if (stage === 'running') setPolite(t(running ? 'announce.resumed' : 'announce.paused'));
  }, [running, stage]);
  useEffect(() => {
    if (spoken !== null && running) setUrgent(t('announce.left', { seconds: spoken, phase: t(`phase.${phase}`) }));
  }, [spoken]);
  useEffect(() => {
    const fresh = Object.entries(view.report).filter(([id]) => !seen.current.has(id));
    fresh.forEach(([id]) => seen.current.add(id));
    const mine = fresh.find(([, report]) => report.kind !== 'moved' && report.to !== 'public');
    const news = fresh.find(([, report]) => report.to === 'public' && report.kind !== 'moved');
    if (mine !== undefined) setUrgent(t('announce.inject', { title: say(mine[1].title) }));
    if (news !== undefined) setPolite(t('announce.news', { title: say(news[1].title) }));
  }, [view.report]);
  const ringing = own === null ? [] : ringingFor(view, own);
  const caller = ringing[0]?.[1].from;
  useEffect(() => {
    if (caller !== undefined) setUrgent(t('announce.hotline', { from: nameOf(caller) }));
  }, [caller]);
  return (
    <>
      <div className="hidden" aria-live="polite" role="status">
        {polite}
      </div>
      <div className="hidden" aria-live="assertive" role="alert">
        {urgent}
      </div>
    </>
  );
};
