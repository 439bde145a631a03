import type { ReportView } from '../../shared/view/kinds.ts';
import type { WordId } from '../words/en.ts';
import { signed } from '../parts/format.ts';
import { useDeskState, useView } from '../store/deskContext.tsx';
import { exerciseOf } from '../store/selectors.ts';
import { useNames } from '../words/names.ts';
import { useWords } from '../words/words.tsx';

/** Reports that ask for a word by a date: all of them by the turn after the one they came in. */
const DEADLINE: { readonly [key: string]: WordId } = {
  'cable.indication': 'report.replyBy',
  'cable.missed': 'report.replyBy',
  'cable.asked': 'report.answerBy',
  'headline.complaint': 'report.forumReply',
  'headline.dispute': 'report.consent',
};

export const ReportCard = ({ report, big = false }: { readonly report: ReportView; readonly big?: boolean }) => {
  const { t, say, because, quote } = useWords();
  const nameOf = useNames();
  const isOver = exerciseOf(useView()).turn > report.turn + 1;
  const deadline = isOver ? undefined : DEADLINE[report.because?.key ?? ''];
  const title = say(report.title);
  const text = say(report.text);
  const sentence = report.because === null ? '' : because(report.because, nameOf);
  const source = say(report.source);
  return (
    <article className={`report report-${report.kind}${big ? ' report-big' : ''}`}>
      {source !== '' && <p className="eyebrow">{source}</p>}
      {title !== '' && <h3>{title}</h3>}
      {sentence !== '' && <p className="prose">{sentence}</p>}
      {deadline !== undefined && <p className="small muted">{t(deadline, { turn: report.turn + 1 })}</p>}
      {text !== '' && (
        <p className="prose" dir="auto">
          {report.because === null ? text : quote(text)}
        </p>
      )}
    </article>
  );
};

/** What moved: a sign, and the sentence that says why. */
export const MovedRow = ({ report }: { readonly report: ReportView }) => {
  const words = useWords();
  const { t, because, say, term } = words;
  const nameOf = useNames();
  const eyes = useDeskState((state) => state.eyes);
  // The white cell reads everyone's tracks: it must be told whose.
  const whose = eyes === 'cell' && report.to !== 'public' ? report.to.map(nameOf).join(', ') : '';
  const by = report.because?.facts['by'];
  const track = report.because?.facts['track'];
  const tone = typeof by === 'number' ? (by < 0 ? 'bad' : 'ok') : '';
  return (
    <li className="moved">
      <span className={`mono ${tone}`}>{typeof by === 'number' ? signed(by, words) : '·'}</span>
      <span>
        {whose !== '' && <span className="chip">{whose}</span>}{' '}
        {typeof track === 'string' && <strong>{t('reveal.trackMoved', { track: term(`track.${track}`) })} </strong>}
        {report.because === null ? say(report.title) || say(report.text) || t('event.other') : because(report.because, nameOf)}
      </span>
    </li>
  );
};
