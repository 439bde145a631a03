/** What a clause in force asks of whom: when it falls due, what has fallen due, and what was seen of it. */
import { hourOf } from '../../../shared/norms/scenarioTime.ts';
import type { StateId } from '../../../shared/model/ids.ts';
import { dueThisTurn, type Obligation } from '../../../shared/view/obligations.ts';
import { useBoard, useView } from '../../store/deskContext.tsx';
import { exerciseOf } from '../../store/selectors.ts';
import { useDays } from '../../words/dates.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { clauseText } from './ClauseList.tsx';
import { IndicationCard } from './Indications.tsx';

interface Props {
  readonly obligation: Obligation;
  readonly own: StateId | null;
}

/** The day on which a turn ends. */
const useEndDay = () => {
  const { spansHours } = useBoard();
  const { turns } = exerciseOf(useView());
  const { dayOf } = useDays();
  return (turn: number): string => dayOf(hourOf({ turns, spansHours }, turn + 1));
};

const DueText = ({ due, own }: { readonly due: Obligation['dues'][number]; readonly own: StateId | null }) => {
  const { t } = useWords();
  const nameOf = useNames();
  const endDay = useEndDay();
  const { about, by, done, byOrder, state } = due;
  const facts = { state: nameOf(state), about: nameOf(about), turn: by ?? 0, day: endDay(by ?? 0) };
  // What was shared may have been new to nobody: whether it counted is not ours to know.
  const doneBy = byOrder ? 'due.ordered' : about === null ? 'due.shared' : 'due.done';
  const status = done ? doneBy : state === own ? 'due.open' : null;
  return (
    <>
      {t(about === null ? 'due.plain' : about.startsWith('incident:') ? 'due.incident' : 'due.asked', facts)}{' '}
      {status !== null && (
        <span className={done ? 'chip ok' : 'chip warn'}>
          {done && <span aria-hidden="true">✓ </span>}
          {t(status)}
        </span>
      )}
    </>
  );
};

export const ObligationLines = ({ obligation, own }: Props) => {
  const { t, term, list } = useWords();
  const nameOf = useNames();
  const { turn } = exerciseOf(useView());
  const { nature, promise, owedBy, bindsAll, bindsNext, liftedFor, dues, seen } = obligation;
  const states = (ids: readonly StateId[]) => ({ states: list(ids.map(nameOf)) });
  const when = nature === 'forbids' ? t('duty.always') : term(`duty.${promise.kind}`);
  const who = [
    ...(bindsAll ? [t('duty.byAll')] : owedBy.length > 0 ? [t('duty.owedBy', states(owedBy))] : []),
    ...(bindsNext.length > 0 ? [t('duty.bindsNext', { ...states(bindsNext), turn: turn + 1 })] : []),
    ...(liftedFor.length > 0 ? [t('duty.lifted', states(liftedFor))] : []),
  ];
  return (
    <>
      <p className="small muted">{[when, ...who].join(' ')}</p>
      {dues.length > 0 && (
        <ul className="dues small">
          {dues.map((due, at) => (
            <li key={`${due.state}|${String(due.about)}|${String(at)}`}>
              <DueText due={due} own={own} />
            </li>
          ))}
        </ul>
      )}
      {seen.some(([, { stage }]) => stage === 'open') && <p className="small muted">{t('indications.mayBeWrong')}</p>}
      {seen.length > 0 && (
        <ul className="stack-s">
          {seen.map(([id, indication]) => (
            <IndicationCard key={id} id={id} indication={indication} own={own} />
          ))}
        </ul>
      )}
    </>
  );
};

/** On top of all agreements: what we owe by the end of this turn, and whether it is done. */
export const OursDue = ({ own }: { readonly own: StateId }) => {
  const words = useWords();
  const view = useView();
  const dues = dueThisTurn(view, own);
  if (dues.length === 0) return null;
  const open = dues.some(({ done }) => !done);
  return (
    <section className={open ? 'note warn stack-s' : 'note ok stack-s'}>
      <h3>{words.t('duty.ours')}</h3>
      <ul className="stack-s small">
        {dues.map((due, at) => (
          <li key={`${due.obligation.agreement}|${String(due.obligation.clause)}|${String(at)}`}>
            <strong>{clauseText(due.obligation.promise, words)}.</strong> <DueText due={{ ...due, state: own }} own={own} />
          </li>
        ))}
      </ul>
    </section>
  );
};
