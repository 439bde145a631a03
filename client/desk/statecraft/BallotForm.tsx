/** Our ballot: what is put to the vote, what it rests on, what it takes to adopt it; then the choice and its explanation. */
import { useId, useState } from 'react';
import { benchOf, measureFor, neededOf } from '../../../shared/norms/forumVote.ts';
import { BALLOTS, type Ballot } from '../../../shared/model/terms.ts';
import { useBoard, useSend } from '../../store/deskContext.tsx';
import { usePermit } from '../../store/permit.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import type { CaseProps } from './Forum.tsx';

const MOST = 600;

/** The question in one sentence, its ground, and the arithmetic if everyone votes. */
const Question = ({ entry }: Pick<CaseProps, 'entry'>) => {
  const { t, list } = useWords();
  const nameOf = useNames();
  const { states } = useBoard();
  const { lane, accused, incident, agreement, finding, wish } = entry;
  const measure = measureFor(entry);
  const { delegations, fill } = benchOf(entry, states);
  const all = delegations.length + fill.length;
  const facts = { measure: t(`forumMeasure.${measure}`), accused: nameOf(accused), matter: nameOf(incident ?? agreement) };
  return (
    <>
      <p>
        <strong>{t(accused === null ? 'vote.question' : 'vote.questionOn', facts)}</strong>
      </p>
      <ul className="ticks small">
        <li>{finding === null ? t('vote.restsOnFiling') : t('vote.restsOn', { result: t(`finding.${finding.result}`) })}</li>
        {measure !== wish && <li>{t('vote.less', { wish: t(`forumMeasure.${wish}`) })}</li>}
        <li>
          {t('vote.bench', { states: list([...delegations, ...fill].map(nameOf)) })}{' '}
          {fill.length > 0 && t('vote.fill', { states: list(fill.map(nameOf)) })}
        </li>
        <li>{t(lane === 'emergency' ? 'vote.neededHalf' : 'vote.needed', { needed: neededOf(lane, all), all })}</li>
      </ul>
    </>
  );
};

export const BallotForm = ({ id, entry, own }: CaseProps) => {
  const { t } = useWords();
  const send = useSend();
  const name = useId();
  const permit = usePermit(own, ['consult'], 'head');
  const [ballot, setBallot] = useState<Ballot | null>(null);
  const [explanation, setExplanation] = useState('');
  const cast = () => ballot !== null && void send({ type: 'case.vote', case: id, ballot, explanation });
  return (
    <section className="note info stack-s" aria-label={t('forum.vote')}>
      <Question entry={entry} />
      {permit !== '' && (
        <form
          className="stack-s"
          onSubmit={(event) => {
            event.preventDefault();
            cast();
          }}
        >
          <fieldset className="row">
            <legend className="small">{t('forum.vote')}</legend>
            {BALLOTS.map((each) => (
              <label key={each} className="inline">
                <input type="radio" name={name} required checked={ballot === each} onChange={() => setBallot(each)} />
                {t(`ballot.${each}`)}
              </label>
            ))}
          </fieldset>
          <label>
            {t('forum.explanation')}
            <textarea rows={2} value={explanation} maxLength={MOST} onChange={(event) => setExplanation(event.target.value)} />
            <span className="tiny muted">{t('vote.left', { n: MOST - explanation.length })}</span>
          </label>
          <div className="row">
            <button type="submit" className="primary" disabled={permit !== null || ballot === null}>
              {t('vote.cast')}
            </button>
            <span className="tiny muted">{permit ?? `${t('forum.vote.is')} ${t('vote.once')}`}</span>
          </div>
        </form>
      )}
    </section>
  );
};
