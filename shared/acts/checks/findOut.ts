/** When acts that find out are closed. */
import type { ActFacts } from '../facts.ts';
import type { LineOf, OrderLine } from '../orderLine.ts';
import { first, knownIncident, notTwice, onlyOnce, otherState, unless, type Closed } from './closed.ts';

/** Preservation that was granted opens legal assistance, legal assistance that was granted opens arrest. */
const STEP_BEFORE = { preservation: null, 'legal-assistance': 'preservation', arrest: 'legal-assistance' } as const;
const criminalOrder = (line: LineOf<'criminal'>, facts: ActFacts): Closed | null => {
  const before = STEP_BEFORE[line.step];
  return before === null ? null : unless(facts.wasGranted({ ...line, step: before }), 'CR1', 'closed.stepBefore', { step: before });
};

export const findOutCheck = (line: OrderLine, facts: ActFacts): Closed | null | undefined => {
  switch (line.act) {
    case 'review':
      return first(otherState(facts, line.state), knownIncident(facts, line.incident), notTwice(facts, line));
    case 'disclose':
      return first(
        knownIncident(facts, line.incident),
        unless(
          [...facts.held.values()].some(
            ({ incident, type }) => incident === line.incident && (type === 'malware-code' || type === 'ttp' || type === 'infrastructure'),
          ),
          'VD1',
          'closed.nothingToDisclose',
        ),
        unless(facts.incidents.get(line.incident)?.disclosed !== true, 'VD1', 'closed.disclosed'),
      );
    case 'criminal':
      return first(otherState(facts, line.state), knownIncident(facts, line.incident), criminalOrder(line, facts), onlyOnce(facts, line));
    case 'independent':
      return first(knownIncident(facts, line.incident), onlyOnce(facts, line));
    default:
      return undefined;
  }
};
