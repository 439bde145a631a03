/** When agreements, help and policy are closed. */
import { POLICY_SWITCHES } from '../../model/terms.ts';
import type { ActFacts } from '../facts.ts';
import type { LineOf, OrderLine } from '../orderLine.ts';
import { first, knownIncident, legalStop, notTwice, onlyOnce, otherState, unless, type Closed } from './closed.ts';

const proposeCheck = (line: LineOf<'propose'>, facts: ActFacts): Closed | null => {
  const { parties, threshold, reviewTurn } = line.terms;
  const others = parties.filter((state) => state !== facts.rows.own);
  const old = line.agreement === null ? undefined : facts.agreement(line.agreement);
  return first(
    unless(parties.includes(facts.rows.own), 'AG1', 'closed.notParty'),
    ...others.map((state) => unless(facts.states.has(state), 'AC3', 'closed.unknownState', { state })),
    unless(new Set(parties).size === parties.length && threshold <= parties.length, 'AG1', 'closed.threshold', { most: parties.length }),
    unless(reviewTurn > facts.rows.turn || facts.rows.turn >= facts.rows.turns, 'AG6', 'closed.reviewTurn', { turn: facts.rows.turn + 1 }),
    line.agreement === null ? null : unless(old?.stage === 'open' && old.terms.parties.includes(facts.rows.own), 'AG2', 'closed.agreementNotOpen'),
    // GX 6: from Crisis bilateral drafting needs a mediator.
    others.length === 1 && others[0] !== undefined
      ? unless(facts.rungWith(others[0]) < 3 || facts.mediatedWith(others[0]), 'AG9', 'closed.needsMediator', { state: others[0] })
      : null,
  );
};

export const commitCheck = (line: OrderLine, facts: ActFacts): Closed | null | undefined => {
  switch (line.act) {
    case 'propose':
      return proposeCheck(line, facts);
    case 'policy': {
      const choices: readonly string[] = POLICY_SWITCHES[line.switch];
      return first(
        unless(choices.includes(line.to), 'PO3', 'closed.noSuchPolicy'),
        unless(facts.rows.policy[line.switch] !== line.to, 'PO3', 'closed.doneBefore', { act: line.act }),
        notTwice(facts, line),
      );
    }
    case 'demand':
      return first(otherState(facts, line.state), knownIncident(facts, line.incident), legalStop(line), onlyOnce(facts, line));
    case 'remedy':
      return first(
        otherState(facts, line.state),
        knownIncident(facts, line.incident),
        unless(facts.incidents.get(line.incident)?.victims.includes(line.state) === true, 'RM1', 'closed.nothingStruck', { state: line.state }),
        onlyOnce(facts, line),
      );
    default:
      return undefined;
  }
};
