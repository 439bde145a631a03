/** When acts that coerce are closed. */
import { PROTECTED_SECTORS } from '../../model/ruleset.ts';
import { stoppedBy } from '../../norms/screens.ts';
import type { ActFacts } from '../facts.ts';
import type { LineOf, OrderLine } from '../orderLine.ts';
import { first, knownHypotheses, knownIncident, legalStop, notTwice, otherState, theirService, unless, type Closed } from './closed.ts';

const protectedTarget = (facts: ActFacts, target: `service:${string}`): `service:${string}` | undefined =>
  [target, ...facts.touches(target)].find((service) => {
    const sector = facts.service(service)?.sector;
    return sector !== undefined && PROTECTED_SECTORS.includes(sector);
  });

/** AR3: none begins in a standstill, nor on a claim that a tribunal heard and found nobody responsible for. */
export const tribunalStop = (facts: ActFacts, { state, incident }: LineOf<'countermeasure'>): Closed | null =>
  first(
    unless(!facts.standstillWith(state), 'AR3', 'closed.standstill', { state }),
    unless(!facts.foundNobody(state, incident), 'AR3', 'closed.awardAgainst', { state }),
  );

/** CM1: the screen's listed stops: not injured, no call to stop, not reversible, on a protected service. */
const countermeasureCheck = (line: LineOf<'countermeasure'>, facts: ActFacts): Closed | null => {
  const stop = stoppedBy(line.screen);
  const shelter = line.target === null ? undefined : protectedTarget(facts, line.target);
  return first(
    otherState(facts, line.state),
    knownIncident(facts, line.incident),
    knownHypotheses(facts, line.who, line.link),
    legalStop(line),
    unless(facts.incidents.get(line.incident)?.victims.includes(facts.rows.own) === true, 'CM1', 'closed.notInjured'),
    unless(facts.called(line.state, line.incident), 'CM1', 'closed.notCalled', { state: line.state }),
    // Only what is done through networks acts on a service, and only on one of the state it answers.
    unless((line.target !== null) === (line.form === 'cyber'), 'CM1', 'closed.noTarget'),
    line.target === null ? null : theirService(facts, line.state, line.target),
    unless(shelter === undefined, 'CM1', 'closed.protected', { service: shelter ?? '' }),
    unless(stop === null, 'CM1', 'closed.screenStop', { step: stop ?? '' }),
    facts.awaitsAward(line) ? null : tribunalStop(facts, line),
    notTwice(facts, line),
  );
};

export const coerceCheck = (line: OrderLine, facts: ActFacts): Closed | null | undefined => {
  switch (line.act) {
    case 'countermeasure':
      return countermeasureCheck(line, facts);
    case 'disrupt':
      return first(
        otherState(facts, line.state),
        knownIncident(facts, line.incident),
        legalStop(line),
        theirService(facts, line.state, line.target),
        notTwice(facts, line),
      );
    case 'retaliate':
      return first(
        otherState(facts, line.state),
        knownIncident(facts, line.incident),
        legalStop(line),
        theirService(facts, line.state, line.target),
        unless(line.warned, 'CM4', 'closed.notWarned'),
      );
    case 'self-defence':
      return first(
        otherState(facts, line.state),
        knownIncident(facts, line.incident),
        unless(facts.rows.switches.armedConflict, 'LG3', 'closed.noArmedAttack'),
        unless(line.memo.length === 8 && line.memo.every((factor) => factor.trim() !== ''), 'LG3', 'closed.noMemo'),
      );
    case 'other':
      return first(line.incident === null ? null : knownIncident(facts, line.incident), line.state === null ? null : otherState(facts, line.state));
    default:
      return undefined;
  }
};
