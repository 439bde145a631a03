/** What stands beside the three ledgers: harm by turn and sector, and promises with their performance. */
import type { StateId } from '../model/ids.ts';
import type { Agreement } from '../exercise/exercise.ts';
import { finding, type Finding } from './finding.ts';
import type { Moment } from './moment.ts';

/** People x hours without service, by sector, as each turn's harm was counted. */
export const harmFindings = (moment: Moment): readonly Finding[] => {
  const { event } = moment;
  if (event.type !== 'harm.suffered') return [];
  return Object.entries(event.personHours)
    .filter(([, hours]) => hours > 0)
    .map(([sector, personHours]) =>
      finding(moment, { ledger: 'harm', column: 'hours', of: event.state, subject: sector, rule: 'SV4', facts: { personHours } }),
    );
};

const clauseOf = (agreement: Agreement | undefined, clause: number): string => agreement?.terms.clauses[clause]?.kind ?? '';

const performance = (moment: Moment, id: Agreement['id']): readonly Finding[] => {
  const now = moment.after.agreements[id];
  const before = moment.before.agreements[id];
  if (now === undefined || before === undefined) return [];
  return now.performance.flatMap(({ clause, ...counts }) =>
    (['performed', 'missed', 'breached'] as const)
      .filter((column) => counts[column] > (before.performance[clause]?.[column] ?? 0))
      .flatMap((column) =>
        now.signatures.map((state) =>
          finding(moment, {
            ledger: 'promises',
            column,
            of: state,
            subject: clauseOf(now, clause),
            rule: column === 'breached' ? 'AG4' : 'AG3',
            facts: { agreement: id, parties: now.signatures.join(' ') },
          }),
        ),
      ),
  );
};

const madeBy = (moment: Moment, id: Agreement['id'], parties: readonly StateId[], column: 'made' | 'ended'): readonly Finding[] =>
  parties.map((state) =>
    finding(moment, {
      ledger: 'promises',
      column,
      of: state,
      subject: id,
      rule: column === 'made' ? 'AG2' : 'AG7',
      facts: { parties: parties.join(' ') },
    }),
  );

export const promiseFindings = (moment: Moment): readonly Finding[] => {
  const { event, after } = moment;
  if (event.type === 'agreement.changed') return performance(moment, event.agreement);
  if (event.type !== 'agreement.moved') return [];
  const parties = after.agreements[event.agreement]?.signatures ?? [];
  if (event.to === 'in-force' && event.from === 'open') return madeBy(moment, event.agreement, parties, 'made');
  return event.to === 'expired' ? madeBy(moment, event.agreement, parties, 'ended') : [];
};
