/** The standard meter, for who and for link: what the file would carry, what that would justify, and what is missing for more. */
import { STANDARDS } from '../../../shared/model/terms.ts';
import type { IncidentId, StateId } from '../../../shared/model/ids.ts';
import type { Board } from '../../../shared/view/board.ts';
import type { QuestionView } from '../../../shared/view/kinds.ts';
import { TermLink } from '../../references/TermLink.tsx';
import { useBoard, useView } from '../../store/deskContext.tsx';
import { QUESTIONS, type Question } from '../../store/evidence.ts';
import { bandOf } from '../../store/selectors.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';

/** A leading share below this, in percent, leads nothing. */
const LEADS_FROM = 45;

export const Meter = ({ own, incident }: { readonly own: StateId; readonly incident: IncidentId }) => {
  const { t } = useWords();
  const file = useView().file[`${own}|${incident}`];
  return (
    <section data-coach="meter" className="meter stack-s" aria-labelledby="meter-title">
      <h2 id="meter-title">
        <TermLink id="play.standard" name={t('assess.meter')} />
      </h2>
      <div className="meter-both">
        {QUESTIONS.map((question) => (
          <Half key={question} question={question} file={file?.[question]} />
        ))}
      </div>
    </section>
  );
};

/** What the file reaches now, in one line beside the evidence. */
export const Standards = ({ own, incident }: { readonly own: StateId; readonly incident: IncidentId }) => {
  const { t } = useWords();
  const file = useView().file[`${own}|${incident}`];
  return (
    <ul className="standards">
      {QUESTIONS.map((question) => (
        <li key={question} className="chip accent">
          {t(`question.${question}`)} <b>{t(`standard.${file?.[question].standard ?? 'none'}`)}</b>
        </li>
      ))}
    </ul>
  );
};

/** An accident leads, or no state: then the file carries no step against anybody, however high it stands. */
const accusesNobody = ({ who, link }: Board, leading: string | null): boolean =>
  who.some(({ id, kind }) => id === leading && kind === 'accident') || link.some(({ id, kind }) => id === leading && kind === 'none');

const Half = ({ question, file }: { readonly question: Question; readonly file: QuestionView | undefined }) => {
  const { t } = useWords();
  const standard = file?.standard ?? 'none';
  const step = STANDARDS.indexOf(standard);
  const board = useBoard();
  const nobody = file !== undefined && file.bandLow >= LEADS_FROM && accusesNobody(board, file.leading);
  return (
    <div className="meter-half stack-s">
      <div className="row spread">
        <h3>{t(`question.${question}`)}</h3>
        <span className="chip accent">{t('board.standard', { standard: t(`standard.${standard}`) })}</span>
      </div>
      <ol className="meter-steps">
        {STANDARDS.map((each, at) => (
          <li key={each} className={at <= step ? 'on' : ''} aria-current={at === step ? 'step' : undefined}>
            <i aria-hidden="true" />
            {each === 'none' ? t('standard.none') : <TermLink id={`play.${each}`} name={t(`standard.${each}`)} />}
          </li>
        ))}
      </ol>
      <Lead file={file} />
      <p className="small">
        {nobody ? (
          t(`board.nobody.${question}`)
        ) : (
          <>
            <strong>{t('assess.justify')}</strong> {t(`assess.justify.${standard}`)}
          </>
        )}
      </p>
      <Missing file={file} />
    </div>
  );
};

/** Likelihood and confidence are two sentences: one says what, the other how well it rests. */
const Lead = ({ file }: { readonly file: QuestionView | undefined }) => {
  const { t } = useWords();
  const nameOf = useNames();
  if (file === undefined || file.leading === null || file.bandLow < LEADS_FROM) return <p className="small">{t('assess.leading.none')}</p>;
  return (
    <div className="small">
      <p>
        <strong>{t('board.leads', { name: nameOf(file.leading) })}</strong>
      </p>
      <p>{t('board.likelihood', { band: t(`band.${bandOf(file.bandLow, file.bandHigh)}`) })}</p>
      <p className="muted">
        {t('board.confidence', { confidence: t(`confidence.${file.confidence}`) })} {t('board.rests', { items: file.items, clusters: file.clusters })}
      </p>
    </div>
  );
};

const Missing = ({ file }: { readonly file: QuestionView | undefined }) => {
  const { t, because } = useWords();
  const nameOf = useNames();
  if (file === undefined) return null;
  if (file.next === null) return <p className="ok small">{t('assess.top')}</p>;
  return (
    <div className="small meter-missing">
      <strong>{t('board.missing', { standard: t(`standard.${file.next}`) })}</strong>
      <ul className="ticks">
        {file.missing.length === 0 ? (
          <li>{t('assess.missing.none')}</li>
        ) : (
          file.missing.map((each, at) => <li key={`${each.key}${String(at)}`}>{because(each, nameOf)}</li>)
        )}
      </ul>
    </div>
  );
};
