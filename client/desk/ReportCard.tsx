import type { ReportView } from '../../shared/view/kinds.ts';
import { signed } from '../parts/format.ts';
import { useDeskState, useView } from '../store/deskContext.tsx';
import { deadlineOf } from './deadline.ts';
import { useNames } from '../words/names.ts';
import { useWords } from '../words/words.tsx';

export const ReportCard = ({ report, big = false }: { readonly report: ReportView; readonly big?: boolean }) => {
  const { t, say, because, quote } = useWords();
  const nameOf = useNames();
  const view = useView();
  const eyes = useDeskState((state) => state.eyes);
  const deadline = deadlineOf(report, view, eyes === 'cell' || eyes === 'public' ? null : eyes);
  const title = say(report.title);
  const text = say(report.text);
  const sentence = report.because === null ? '' : because(report.because, nameOf);
  const source = say(report.source);
  return (
    <article className={`report${report.to === 'public' ? '' : ' report-private'}${big ? ' report-big' : ''}`}>
      {source !== '' && <p className="eyebrow">{source}</p>}
      {title !== '' && <h3>{title}</h3>}
      {sentence !== '' && <p className="prose">{sentence}</p>}
      {report.kind === 'inject' && report.to === 'public' && !big && <p className="small muted">{t('brief.noAnswer')}</p>}
      {deadline !== null && <p className="small muted">{t(deadline.word, { turn: deadline.turn })}</p>}
      {text !== '' && (
        <p className="prose" dir="auto">
          {report.because === null ? text : quote(text)}
        </p>
      )}
    </article>
  );
};

/** What moved: a sign, and the sentence that says why; the track is named unless the row stands under its name. */
export const MovedRow = ({ report, named = true }: { readonly report: ReportView; readonly named?: boolean }) => {
  const words = useWords();
  const { list, t, because, say, term } = words;
  const nameOf = useNames();
  const eyes = useDeskState((state) => state.eyes);
  // The white cell reads everyone's tracks: it must be told whose.
  const whose = eyes === 'cell' && report.to !== 'public' ? list(report.to.map(nameOf)) : '';
  const by = report.because?.facts['by'];
  const track = report.because?.facts['track'];
  const tone = typeof by === 'number' ? (by < 0 ? 'bad' : 'ok') : '';
  return (
    <li className="moved">
      <span className={`mono ${tone}`}>{typeof by === 'number' ? signed(by, words) : '·'}</span>
      <span>
        {whose !== '' && <span className="chip">{whose}</span>}{' '}
        {named && typeof track === 'string' && <strong>{t('reveal.trackMoved', { track: term(`track.${track}`) })} </strong>}
        {report.because === null ? say(report.title) || say(report.text) || t('event.other') : because(report.because, nameOf)}
      </span>
    </li>
  );
};
