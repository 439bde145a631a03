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

/** A duty missed or a clause broken stands on the page of whom a finding says so, and on nobody else's. */
const foundAgainst = (moment: Moment): readonly Finding[] => {
  const { event, after } = moment;
  if (event.type !== 'indication.moved' || event.to !== 'found') return [];
  const indication = after.indications[event.indication];
  if (indication === undefined) return [];
  const { accused, agreement, clause, kind } = indication;
  const subject = after.agreements[agreement]?.terms.clauses[clause]?.kind ?? agreement;
  const column = kind === 'breach' ? 'breached' : 'missed';
  return [finding(moment, { ledger: 'promises', column, of: accused, subject, rule: 'AG4', facts: { agreement, reply: event.reply ?? '' } })];
};

/** Duties performed, by whom: the same count that pays the dividend. */
const performed = (moment: Moment): readonly Finding[] => {
  const { event } = moment;
  if (event.type !== 'count.raised' || event.count !== 'performed') return [];
  return [finding(moment, { ledger: 'promises', column: 'performed', of: event.state, subject: 'duty', rule: 'AG3', facts: { times: event.by } })];
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
  if (event.type !== 'agreement.moved') return [...foundAgainst(moment), ...performed(moment)];
  const parties = after.agreements[event.agreement]?.signatures ?? [];
  if (event.to === 'in-force' && event.from === 'open') return madeBy(moment, event.agreement, parties, 'made');
  return event.to === 'expired' ? madeBy(moment, event.agreement, parties, 'ended') : [];
};
