/** Clauses in words, with their performance; at review each is kept or dropped; reservations may be objected to. */
import type { AgreementId, StateId } from '../../../shared/model/ids.ts';
import { CLAUSE_VERDICTS } from '../../../shared/model/terms.ts';
import type { Clause } from '../../../shared/acts/terms.ts';
import { standsOnClause } from '../../../shared/norms/references.ts';
import { RefChips } from '../../references/RefChip.tsx';
import type { AgreementView } from '../../../shared/view/kinds.ts';
import { obligationsOf } from '../../../shared/view/obligations.ts';
import { useSend, useView } from '../../store/deskContext.tsx';
import { usePermit } from '../../store/permit.ts';
import { indicationRows } from '../../store/statecraft.ts';
import { useNames } from '../../words/names.ts';
import { useWords, type Words } from '../../words/words.tsx';
import { IndicationCard } from './Indications.tsx';
import { ObligationLines } from './Obligations.tsx';

interface Props {
  readonly id: AgreementId;
  readonly agreement: AgreementView;
  readonly own: StateId | null;
}

export const clauseText = ({ kind, sector }: Clause, { t }: Pick<Words, 't'>): string =>
  sector === undefined ? t(`clause.${kind}`) : t('agreements.clauseOn', { clause: t(`clause.${kind}`), sector: t(`sector.${sector}`) });

export const ClauseList = (props: Props) => {
  const words = useWords();
  const { t } = words;
  const { agreement, own } = props;
  const inForce = obligationsOf(useView()).filter((each) => each.agreement === props.id);
  const reviewed = agreement.stage === 'under-review' && own !== null && agreement.signatures.includes(own);
  return (
    <>
      {reviewed && <p className="note info small">{t('agreements.review')}</p>}
      <ol className="clauses">
        {agreement.terms.clauses.map((clause, at) => (
          <li key={at}>
            {clauseText(clause, words)} <RefChips ids={standsOnClause(clause.kind)} />
            {inForce.map((each) => each.clause === at && <ObligationLines key={at} obligation={each} own={own} />)}
            <Performance agreement={agreement} clause={at} />
            {inForce.length === 0 && <Seen {...props} clause={at} />}
            {reviewed && <Verdict {...props} clause={at} />}
          </li>
        ))}
      </ol>
      <Reservations {...props} />
    </>
  );
};

/** What was seen of a clause that binds nobody any more, for as long as somebody may reply. */
const Seen = ({ id, own, clause }: Props & { readonly clause: number }) => {
  const rows = indicationRows(useView()).filter(([, seen]) => seen.agreement === id && seen.clause === clause);
  return rows.length === 0 ? null : (
    <ul className="stack-s">
      {rows.map(([key, seen]) => (
        <IndicationCard key={key} id={key} indication={seen} own={own} />
      ))}
    </ul>
  );
};

const Performance = ({ agreement, clause }: { readonly agreement: AgreementView; readonly clause: number }) => {
  const { t } = useWords();
  const done = agreement.performance.find((each) => each.clause === clause);
  if (done === undefined || agreement.stage === 'open') return null;
  return <p className="small muted">{t('agreements.performance', { performed: done.performed, missed: done.missed, breached: done.breached })}</p>;
};

const Verdict = ({ id, agreement, own, clause }: Props & { readonly clause: number }) => {
  const words = useWords();
  const { t } = words;
  const send = useSend();
  const permit = usePermit(own, ['consult'], 'head');
  const said = agreement.verdicts.find((each) => each.state === own && each.clause === clause)?.verdict;
  const text = agreement.terms.clauses[clause];
  return (
    <span className="row">
      <span className="segmented" role="group" aria-label={t('agreements.verdictOn', { clause: text === undefined ? '' : clauseText(text, words) })}>
        {CLAUSE_VERDICTS.map((verdict) => (
          <button
            key={verdict}
            type="button"
            className="mini"
            aria-pressed={said === verdict}
            disabled={permit !== null}
            onClick={() => void send({ type: 'agreement.judge', agreement: id, clause, verdict })}
          >
            {t(`verdict.${verdict}`)}
          </button>
        ))}
      </span>
      {permit !== null && permit !== '' && <span className="tiny faint">{permit}</span>}
    </span>
  );
};

const Reservations = ({ id, agreement, own }: Props) => {
  const words = useWords();
  const { t, list } = words;
  const nameOf = useNames();
  const send = useSend();
  const permit = usePermit(own, ['consult'], 'legal');
  const party = own !== null && agreement.terms.parties.includes(own);
  return (
    <>
      {agreement.reservations.map(({ state, clause, objectedBy }) => {
        const text = agreement.terms.clauses[clause];
        const facts = { state: nameOf(state), clause: text === undefined ? '' : clauseText(text, words) };
        return (
          <p key={`${state}|${String(clause)}`} className="note small row spread">
            <span>
              {objectedBy.length === 0
                ? t('agreements.reserved', facts)
                : t('agreements.reservedObjected', { ...facts, states: list(objectedBy.map(nameOf)) })}
            </span>
            {party && state !== own && !objectedBy.includes(own) && permit !== '' && (
              <button
                type="button"
                className="mini"
                disabled={permit !== null}
                title={permit ?? undefined}
                onClick={() => void send({ type: 'agreement.object', agreement: id, state, clause })}
              >
                {t('agreements.object')}
              </button>
            )}
          </p>
        );
      })}
    </>
  );
};
