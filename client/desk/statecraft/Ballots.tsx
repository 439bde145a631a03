/** The vote on a case: our ballot with its explanation, and once they are counted all ballots and how they were counted. */
import { benchOf, countOf } from '../../../shared/norms/forumVote.ts';
import type { Ballot } from '../../../shared/model/terms.ts';
import { useBoard, useView } from '../../store/deskContext.tsx';
import { exerciseOf } from '../../store/selectors.ts';
import { awaitsBallot } from '../../store/statecraft.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { BallotForm } from './BallotForm.tsx';
import type { CaseProps } from './Forum.tsx';

export const Ballots = (props: CaseProps) => {
  const { t, quote } = useWords();
  const { turn } = exerciseOf(useView());
  const { entry, own } = props;
  const mine = own === null ? undefined : entry.ballots[own];
  const counted = entry.stage === 'adopted' || entry.stage === 'rejected' || entry.stage === 'closed';
  return (
    <>
      {own !== null && awaitsBallot(entry, own, turn) && <BallotForm {...props} />}
      {mine !== undefined && !counted && (
        <p className="small ok">
          {t('forum.voted', { ballot: t(`ballot.${mine.ballot}`) })} {mine.explanation !== '' && quote(mine.explanation)} {t('forum.vote.is')}
        </p>
      )}
      {counted && <Counted {...props} />}
    </>
  );
};

interface Row {
  readonly state: string;
  readonly ballot: Ballot | null;
  readonly note: string;
}

/** Every state that had a ballot, one that cast none too, and those that filled the bench. */
const useRows = ({ entry }: CaseProps): readonly Row[] => {
  const { t, quote } = useWords();
  const { states } = useBoard();
  const { delegations, fill, fillBallot } = benchOf(entry, states);
  return [
    ...delegations.map((state) => {
      const cast = entry.ballots[state];
      const said = cast === undefined || cast.explanation === '' ? '' : quote(cast.explanation);
      return { state, ballot: cast?.ballot ?? null, note: said };
    }),
    ...fill.map((state) => ({ state, ballot: fillBallot, note: t('vote.roster') })),
  ];
};

const Counted = (props: CaseProps) => {
  const { t } = useWords();
  const nameOf = useNames();
  const { states } = useBoard();
  const { entry } = props;
  const { yes, no, abstain, cast, needed } = countOf(entry, states);
  const rows = useRows(props);
  return (
    <section className="stack-s">
      <h4>{t('forum.ballots')}</h4>
      <p className="small">
        {t('vote.count', { yes, no, abstain, cast, needed })} <strong>{t(entry.stage === 'rejected' ? 'vote.fails' : 'vote.carries')}</strong>
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('forum.ballots')}>
        <table className="small">
          <thead>
            <tr>
              <th scope="col">{t('table.state')}</th>
              <th scope="col">{t('vote.ballot')}</th>
              <th scope="col">{t('vote.explanation')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ state, ballot, note }) => (
              <tr key={state}>
                <th scope="row">{nameOf(state)}</th>
                <td>{t(ballot === null ? 'vote.none' : `ballot.${ballot}`)}</td>
                <td className="muted">{note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
