/** When acts that protect are closed. */
import { rule } from '../../model/ruleset.ts';
import type { ActFacts } from '../facts.ts';
import type { OrderLine } from '../orderLine.ts';
import { first, knownIncident, notTwice, otherState, ownService, theirService, unless, type Closed } from './closed.ts';

export const protectCheck = (line: OrderLine, facts: ActFacts): Closed | null | undefined => {
  switch (line.act) {
    case 'restore':
    case 'warning':
      return ownService(facts, line.service);
    case 'harden':
      return first(
        ownService(facts, line.service),
        unless((facts.ownService(line.service)?.resilience ?? 0) < rule('resilienceMax', facts.rows), 'AC4', 'closed.hardenedFully', {
          service: line.service,
        }),
      );
    case 'fallback':
      return first(
        ownService(facts, line.service),
        unless(facts.ownService(line.service)?.rests !== true, 'AC5', 'closed.fallbackRests', { service: line.service }),
      );
    case 'emergency':
      return first(
        ownService(facts, line.service),
        unless(!facts.underEmergency(line.service), 'HR1', 'closed.emergencyInForce', { service: line.service }),
      );
    case 'extend':
    case 'audit': {
      const measure = facts.emergency(line.emergency);
      const mine = measure?.by === facts.rows.own;
      if (line.act === 'extend') return unless(mine, 'HR5', 'closed.noEmergency');
      return first(unless(measure !== undefined, 'HR6', 'closed.noEmergency'), unless(measure?.audited !== true, 'HR6', 'closed.audited'));
    }
    case 'assist':
      return first(
        otherState(facts, line.state),
        theirService(facts, line.state, line.service),
        unless((facts.service(line.service)?.level ?? 0) < 1000, 'CO2', 'closed.serviceWhole', { service: line.service }),
      );
    case 'capacity':
      return first(otherState(facts, line.state), theirService(facts, line.state, line.service), notTwice(facts, line));
    case 'territory':
      return first(knownIncident(facts, line.incident), notTwice(facts, line));
    default:
      return undefined;
  }
};
