/** When a response, and what goes before a body, is closed. */
import type { ActFacts } from '../facts.ts';
import type { LineOf, OrderLine } from '../orderLine.ts';
import {
  citesSome,
  closed,
  first,
  heldItems,
  knownIncident,
  knownWho,
  legalStop,
  notTwice,
  onlyOnce,
  otherState,
  unless,
  type Closed,
} from './closed.ts';

const forumCheck = (line: LineOf<'refer'>, facts: ActFacts): Closed | null =>
  first(
    knownIncident(facts, line.incident),
    heldItems(facts, line.cites),
    line.form === 'complaint'
      ? line.state === null
        ? closed('FO1', 'closed.noAccused')
        : otherState(facts, line.state)
      : unless(line.state === null, 'FO1', 'closed.situationAccuses'),
    // R8: no new complaint in the last two turns except the emergency lane.
    unless(line.lane === 'emergency' || line.form === 'situation' || facts.rows.turn <= facts.rows.turns - 2, 'FO2', 'closed.tooLate', {
      turn: facts.rows.turns - 2,
    }),
    unless(
      !facts.rows
        .cases()
        .some(
          (entry) =>
            entry.by === facts.rows.own &&
            entry.incident === line.incident &&
            entry.kind === line.form &&
            entry.stage !== 'closed' &&
            entry.stage !== 'rejected',
        ),
      'FO2',
      'closed.caseOpen',
    ),
  );

export const measureCheck = (line: OrderLine, facts: ActFacts): Closed | null | undefined => {
  switch (line.act) {
    case 'hold':
      return first(knownIncident(facts, line.incident), legalStop(line));
    case 'protest':
    case 'diplomatic':
      return first(otherState(facts, line.state), knownIncident(facts, line.incident), legalStop(line));
    case 'sanction':
      return first(
        otherState(facts, line.state),
        knownIncident(facts, line.incident),
        legalStop(line),
        knownWho(facts, line.who),
        notTwice(facts, line),
      );
    case 'court':
    case 'council':
      return first(otherState(facts, line.state), knownIncident(facts, line.incident), onlyOnce(facts, line));
    case 'vendor':
    case 'posture':
      return first(otherState(facts, line.state), knownIncident(facts, line.incident), legalStop(line), notTwice(facts, line));
    case 'expose':
      return first(
        otherState(facts, line.state),
        knownIncident(facts, line.incident),
        heldItems(facts, line.cites),
        citesSome(facts, line.cites, line.incident),
        notTwice(facts, line),
      );
    case 'indict':
    case 'recover':
      return first(knownIncident(facts, line.incident), knownWho(facts, line.who), notTwice(facts, line));
    case 'assembly':
    case 'allies':
      return first(knownIncident(facts, line.incident), onlyOnce(facts, line));
    case 'coalition':
      return first(
        otherState(facts, line.state),
        knownIncident(facts, line.incident),
        unless(line.partners.length > 0, 'CO4', 'closed.noPartners'),
        ...line.partners.map((state) =>
          first(otherState(facts, state), unless(facts.playable.has(state) && state !== line.state, 'CO4', 'closed.unknownState', { state })),
        ),
        unless(!facts.isLow, 'TR5', 'closed.lowStanding'),
        notTwice(facts, line),
      );
    case 'refer':
      return forumCheck(line, facts);
    case 'arbitrate':
      return first(
        otherState(facts, line.state),
        knownIncident(facts, line.incident),
        heldItems(facts, line.cites),
        unless(facts.incidents.get(line.incident)?.victims.includes(facts.rows.own) === true, 'AR1', 'closed.notInjured'),
        unless(!facts.disputeWith(line.state), 'AR1', 'closed.disputeOnce', { state: line.state }),
      );
    case 'comply': {
      const dispute = facts.dispute(line.dispute);
      return unless(dispute?.stage === 'awarded' && dispute.against === facts.rows.own, 'AR5', 'closed.noAward');
    }
    default:
      return undefined;
  }
};
