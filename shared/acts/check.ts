/**
 * Hard preconditions and listed stops of every act (rules AC1-AC9). A missing standard prices an act; it never closes it.
 */
import { rule } from '../model/ruleset.ts';
import type { ActFacts } from './facts.ts';
import type { OrderLine } from './orderLine.ts';

/** Why an act is closed: the rule, a key for the sentence, and the facts that fill it. */
export interface Closed {
  readonly rule: string;
  readonly key: string;
  readonly facts: { readonly [name: string]: string | number };
}
const closed = (rule: string, key: string, facts: Closed['facts'] = {}): Closed => ({ rule, key, facts });

const ownService = (facts: ActFacts, service: `service:${string}`): Closed | null =>
  facts.ownServices.has(service) ? null : closed('AC1', 'closed.notOwnService', { service });
const knownIncident = (facts: ActFacts, incident: `incident:${string}`): Closed | null =>
  facts.incidents.has(incident) ? null : closed('AC2', 'closed.unknownIncident', { incident });
const otherState = (facts: ActFacts, state: `state:${string}`): Closed | null => {
  if (state === facts.own) return closed('AC3', 'closed.ownState', { state });
  return facts.states.has(state) ? null : closed('AC3', 'closed.unknownState', { state });
};
const heldItems = (facts: ActFacts, cites: readonly `item:${string}`[]): Closed | null => {
  const missing = cites.find((item) => !facts.held.has(item));
  return missing === undefined ? null : closed('AT5', 'closed.itemNotHeld', { item: missing });
};
const ownClaim = (facts: ActFacts, attribution: `attribution:${string}`): Closed | null =>
  facts.claims.has(attribution) ? null : closed('AT9', 'closed.noSuchClaim', { attribution });
const knownHypotheses = (facts: ActFacts, who: `who:${string}`, link: `link:${string}`): Closed | null => {
  if (!facts.who.has(who)) return closed('AT6', 'closed.unknownHypothesis', { hypothesis: who });
  return facts.link.has(link) ? null : closed('AT6', 'closed.unknownHypothesis', { hypothesis: link });
};
/** LG1: force is never an answer to an incident here, whatever its severity; the class is a listed stop. */
const legalStop = (legalClass: string): Closed | null => (legalClass === 'force' ? closed('LG1', 'closed.force') : null);

const first = (...checks: readonly (Closed | null)[]): Closed | null => checks.find((check) => check !== null) ?? null;

const protectCheck = (line: Extract<OrderLine, { service: `service:${string}` }>, facts: ActFacts): Closed | null => {
  switch (line.act) {
    case 'assist':
      return first(
        otherState(facts, line.state),
        facts.services.get(line.service)?.state === line.state ? null : closed('AC1', 'closed.notTheirService', { service: line.service }),
      );
    case 'harden':
      return first(
        ownService(facts, line.service),
        (facts.ownServices.get(line.service)?.resilience ?? 0) >= rule('resilienceMax')
          ? closed('AC4', 'closed.hardenedFully', { service: line.service })
          : null,
      );
    case 'fallback':
      return first(
        ownService(facts, line.service),
        facts.ownServices.get(line.service)?.fallbackRests === true ? closed('AC5', 'closed.fallbackRests', { service: line.service }) : null,
      );
    case 'emergency':
      return first(
        ownService(facts, line.service),
        facts.activeEmergencies.has(line.service) ? closed('HR1', 'closed.emergencyInForce', { service: line.service }) : null,
      );
    case 'restore':
      return ownService(facts, line.service);
  }
};

/** Why this line cannot be carried out, or null if it can. */
export const closedBy = (line: OrderLine, facts: ActFacts): Closed | null => {
  switch (line.act) {
    case 'restore':
    case 'fallback':
    case 'harden':
    case 'emergency':
    case 'assist':
      return protectCheck(line, facts);
    case 'territory':
      return knownIncident(facts, line.incident);
    case 'hold':
      return first(knownIncident(facts, line.incident), legalStop(line.legalClass));
    case 'protest':
      return first(otherState(facts, line.state), knownIncident(facts, line.incident), legalStop(line.legalClass));
    case 'attribute':
      return first(
        knownIncident(facts, line.incident),
        knownHypotheses(facts, line.who, line.link),
        heldItems(facts, line.cites),
        legalStop(line.legalClass),
        line.audience === 'public' ? null : otherState(facts, line.audience),
        line.cites.length > 0 ? null : closed('AT5', 'closed.nothingCited'),
      );
    case 'correct':
      return first(ownClaim(facts, line.attribution), knownHypotheses(facts, line.who, line.link), heldItems(facts, line.cites));
    case 'retract':
      return ownClaim(facts, line.attribution);
    case 'diplomatic':
      return first(otherState(facts, line.state), knownIncident(facts, line.incident), legalStop(line.legalClass));
    case 'sanction':
      return first(
        otherState(facts, line.state),
        knownIncident(facts, line.incident),
        legalStop(line.legalClass),
        facts.who.has(line.who) ? null : closed('AT6', 'closed.unknownHypothesis', { hypothesis: line.who }),
      );
  }
};
