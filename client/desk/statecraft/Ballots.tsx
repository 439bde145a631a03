/** Our ballot with its explanation, and all ballots once they are counted. */
import { useState } from 'react';
import { BALLOTS, type Ballot } from '../../../shared/model/terms.ts';
import { useSend, useView } from '../../store/deskContext.tsx';
import { usePermit } from '../../store/permit.ts';
import { exerciseOf } from '../../store/selectors.ts';
import { awaitsBallot } from '../../store/statecraft.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import type { CaseProps } from './Forum.tsx';

interface Cast {
  readonly ballot: Ballot;
  readonly explanation: string;
}
const castIn = (ballots: CaseProps['entry']['ballots']): readonly (readonly [string, Cast])[] =>
  Object.entries(ballots).flatMap(([state, cast]) => (cast === undefined ? [] : [[state, cast] as const]));

export const Ballots = (props: CaseProps) => {
  const { t, quote } = useWords();
  const nameOf = useNames();
  const { turn } = exerciseOf(useView());
  const { entry, own } = props;
  const cast = castIn(entry.ballots).filter(([state]) => state !== own || entry.stage !== 'found');
  const mine = own === null ? undefined : entry.ballots[own];
  const votes = own !== null && awaitsBallot(entry, own, turn);
  return (
    <>
      {votes && <BallotForm {...props} />}
      {mine !== undefined && <p className="small ok">{t('forum.voted', { ballot: t(`ballot.${mine.ballot}`) })}</p>}
      {cast.length > 0 && (
        <details>
          <summary className="small">{t('forum.ballots')}</summary>
          <ul className="stack-s small pad">
            {cast.map(([state, { ballot, explanation }]) => (
              <li key={state}>
                <strong>{nameOf(state)}</strong>: {t(`ballot.${ballot}`)}
                {explanation !== '' && <span className="muted"> {quote(explanation)}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

const BallotForm = ({ id, own }: CaseProps) => {
  const { t } = useWords();
  const send = useSend();
  const permit = usePermit(own, ['consult'], 'head');
  const [explanation, setExplanation] = useState('');
  if (permit === '') return null;
  return (
    <div className="stack-s" role="group" aria-label={t('forum.vote')}>
      <p className="small">
        <strong>{t('forum.vote')}.</strong> <span className="muted">{t('forum.vote.is')}</span>
      </p>
      <label>
        {t('forum.explanation')}
        <input value={explanation} maxLength={600} onChange={(event) => setExplanation(event.target.value)} />
      </label>
      <div className="row">
        {BALLOTS.map((ballot) => (
          <button
            key={ballot}
            type="button"
            disabled={permit !== null}
            onClick={() => void send({ type: 'case.vote', case: id, ballot, explanation })}
          >
            {t(`ballot.${ballot}`)}
          </button>
        ))}
        {permit !== null && <span className="tiny faint">{permit}</span>}
      </div>
    </div>
  );
};
