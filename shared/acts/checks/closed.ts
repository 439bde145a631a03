/** What the checks of all acts share: why an act is closed, and the preconditions that many have. */
import type { ActFacts } from '../facts.ts';
import type { OrderLine, ProcessLine } from '../orderLine.ts';

/** Why an act is closed: the rule, a key for the sentence, and the facts that fill it. */
export interface Closed {
  readonly rule: string;
  readonly key: string;
  readonly facts: { readonly [name: string]: string | number };
}
export const closed = (ruleId: string, key: string, facts: Closed['facts'] = {}): Closed => ({ rule: ruleId, key, facts });
export const first = (...checks: readonly (Closed | null)[]): Closed | null => checks.find((check) => check !== null) ?? null;
export const unless = (fine: boolean, ruleId: string, key: string, facts: Closed['facts'] = {}): Closed | null =>
  fine ? null : closed(ruleId, key, facts);

export const ownService = (facts: ActFacts, service: `service:${string}`) =>
  unless(facts.ownService(service) !== undefined, 'AC1', 'closed.notOwnService', { service });
export const theirService = (facts: ActFacts, state: `state:${string}`, service: `service:${string}`) =>
  unless(facts.service(service)?.state === state, 'AC1', 'closed.notTheirService', { service });
export const knownIncident = (facts: ActFacts, incident: `incident:${string}`) =>
  unless(facts.incidents.has(incident), 'AC2', 'closed.unknownIncident', { incident });
export const otherState = (facts: ActFacts, state: `state:${string}`) => {
  if (state === facts.rows.own) return closed('AC3', 'closed.ownState', { state });
  return unless(facts.states.has(state), 'AC3', 'closed.unknownState', { state });
};
export const heldItems = (facts: ActFacts, cites: readonly `item:${string}`[]): Closed | null => {
  const missing = cites.find((item) => !facts.held.has(item));
  return missing === undefined ? null : closed('AT5', 'closed.itemNotHeld', { item: missing });
};
/** At least one item, and one that is about the incident: what is known of another says nothing here. */
export const citesSome = (facts: ActFacts, cites: readonly `item:${string}`[], incident: `incident:${string}` | undefined) =>
  unless(
    cites.some((item) => facts.held.get(item)?.incident === incident),
    'AT5',
    'closed.nothingCited',
  );
export const ownClaim = (facts: ActFacts, attribution: `attribution:${string}`) =>
  unless(facts.ownClaim(attribution) !== undefined, 'AT9', 'closed.noSuchClaim', { attribution });
/** Who joined a claim may take its own name off it. */
export const signedClaim = (facts: ActFacts, attribution: `attribution:${string}`) =>
  unless(facts.signedClaim(attribution) !== undefined, 'AT9', 'closed.noSuchClaim', { attribution });
export const knownWho = (facts: ActFacts, who: `who:${string}`) => unless(facts.who.has(who), 'AT6', 'closed.unknownHypothesis', { hypothesis: who });
export const knownHypotheses = (facts: ActFacts, who: `who:${string}`, link: `link:${string}`) =>
  first(knownWho(facts, who), unless(facts.links.has(link), 'AT6', 'closed.unknownHypothesis', { hypothesis: link }));
/** LG1: force is never an answer to an incident here, whatever its severity; the class is a listed stop. */
export const legalStop = (line: OrderLine): Closed | null =>
  'legalClass' in line && line.legalClass === 'force' ? closed('LG1', 'closed.force') : null;
export const notTwice = (facts: ActFacts, line: ProcessLine) => unless(!facts.isRunning(line), 'PR6', 'closed.underWay', { act: line.act });

/** PR10: what is said or done once on a matter is not begun again when it was. */
export const onlyOnce = (facts: ActFacts, line: ProcessLine) =>
  first(notTwice(facts, line), unless(!facts.wasDone(line), 'PR10', 'closed.doneBefore', { act: line.act }));
