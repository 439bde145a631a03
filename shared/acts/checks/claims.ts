/** When a claim, and what is said to one, is closed. */
import type { ActFacts } from '../facts.ts';
import type { OrderLine } from '../orderLine.ts';
import {
  citesSome,
  first,
  heldItems,
  knownHypotheses,
  knownIncident,
  legalStop,
  otherState,
  ownClaim,
  signedClaim,
  unless,
  type Closed,
} from './closed.ts';

export const claimCheck = (line: OrderLine, facts: ActFacts): Closed | null | undefined => {
  switch (line.act) {
    case 'attribute':
      return first(
        knownIncident(facts, line.incident),
        knownHypotheses(facts, line.who, line.link),
        heldItems(facts, line.cites),
        legalStop(line),
        line.audience === 'public' ? null : otherState(facts, line.audience),
        citesSome(facts, line.cites, line.incident),
        ...line.partners.map((state) => first(otherState(facts, state), unless(facts.playable.has(state), 'AC3', 'closed.unknownState', { state }))),
        unless(line.partners.length === 0 || !facts.isLow, 'TR5', 'closed.lowStanding'),
      );
    case 'endorse': {
      const claim = facts.claims.get(line.attribution);
      return first(
        unless(
          claim !== undefined &&
            claim.public &&
            // Who took its name off a claim is no second state for it.
            ![...claim.claimants, ...claim.withdrawn].includes(facts.rows.own) &&
            ['claimed', 'supported', 'contested'].includes(claim.status),
          'AT19',
          'closed.noSuchClaim',
          { attribution: line.attribution },
        ),
        heldItems(facts, line.cites),
        citesSome(facts, line.cites, claim?.incident),
        unless(!facts.isLow, 'TR5', 'closed.lowStanding'),
      );
    }
    case 'contest': {
      const claim = facts.claims.get(line.attribution);
      return first(
        unless(
          claim !== undefined && claim.public && !claim.claimants.includes(facts.rows.own) && ['claimed', 'supported'].includes(claim.status),
          'AT20',
          'closed.noSuchClaim',
          { attribution: line.attribution },
        ),
        heldItems(facts, line.cites),
      );
    }
    case 'correct':
      return first(
        ownClaim(facts, line.attribution),
        knownHypotheses(facts, line.who, line.link),
        heldItems(facts, line.cites),
        citesSome(facts, line.cites, facts.claims.get(line.attribution)?.incident),
      );
    case 'retract':
      return signedClaim(facts, line.attribution);
    default:
      return undefined;
  }
};
