/**
 * Hard preconditions and listed stops of every act (rules AC1-AC6 and those each check names). A missing standard prices an act; it never closes it.
 */
import { rule, PROTECTED_SECTORS } from '../model/ruleset.ts';
import { POLICY_SWITCHES } from '../model/terms.ts';
import { stoppedBy } from '../norms/screens.ts';
import { ACTS, SWITCHED_ACTS, termsOf } from './acts.ts';
import type { ActFacts } from './facts.ts';
import type { LineOf, OrderLine, ProcessLine } from './orderLine.ts';

/** Why an act is closed: the rule, a key for the sentence, and the facts that fill it. */
export interface Closed {
  readonly rule: string;
  readonly key: string;
  readonly facts: { readonly [name: string]: string | number };
}
const closed = (ruleId: string, key: string, facts: Closed['facts'] = {}): Closed => ({ rule: ruleId, key, facts });
const first = (...checks: readonly (Closed | null)[]): Closed | null => checks.find((check) => check !== null) ?? null;
const unless = (fine: boolean, ruleId: string, key: string, facts: Closed['facts'] = {}): Closed | null => (fine ? null : closed(ruleId, key, facts));

const ownService = (facts: ActFacts, service: `service:${string}`) =>
  unless(facts.ownService(service) !== undefined, 'AC1', 'closed.notOwnService', { service });
const theirService = (facts: ActFacts, state: `state:${string}`, service: `service:${string}`) =>
  unless(facts.service(service)?.state === state, 'AC1', 'closed.notTheirService', { service });
const knownIncident = (facts: ActFacts, incident: `incident:${string}`) =>
  unless(facts.incidents.has(incident), 'AC2', 'closed.unknownIncident', { incident });
const otherState = (facts: ActFacts, state: `state:${string}`) => {
  if (state === facts.rows.own) return closed('AC3', 'closed.ownState', { state });
  return unless(facts.states.has(state), 'AC3', 'closed.unknownState', { state });
};
const heldItems = (facts: ActFacts, cites: readonly `item:${string}`[]): Closed | null => {
  const missing = cites.find((item) => !facts.held.has(item));
  return missing === undefined ? null : closed('AT5', 'closed.itemNotHeld', { item: missing });
};
/** At least one item, and one that is about the incident: what is known of another says nothing here. */
const citesSome = (facts: ActFacts, cites: readonly `item:${string}`[], incident: `incident:${string}` | undefined) =>
  unless(
    cites.some((item) => facts.held.get(item)?.incident === incident),
    'AT5',
    'closed.nothingCited',
  );
const ownClaim = (facts: ActFacts, attribution: `attribution:${string}`) =>
  unless(facts.ownClaim(attribution) !== undefined, 'AT9', 'closed.noSuchClaim', { attribution });
const knownWho = (facts: ActFacts, who: `who:${string}`) => unless(facts.who.has(who), 'AT6', 'closed.unknownHypothesis', { hypothesis: who });
const knownHypotheses = (facts: ActFacts, who: `who:${string}`, link: `link:${string}`) =>
  first(knownWho(facts, who), unless(facts.links.has(link), 'AT6', 'closed.unknownHypothesis', { hypothesis: link }));
/** LG1: force is never an answer to an incident here, whatever its severity; the class is a listed stop. */
const legalStop = (line: OrderLine): Closed | null => ('legalClass' in line && line.legalClass === 'force' ? closed('LG1', 'closed.force') : null);
const notTwice = (facts: ActFacts, line: ProcessLine) => unless(!facts.isRunning(line), 'PR6', 'closed.underWay', { act: line.act });

/** PR10: what is said or done once on a matter is not begun again when it was. */
const onlyOnce = (facts: ActFacts, line: ProcessLine) =>
  first(notTwice(facts, line), unless(!facts.wasDone(line), 'PR10', 'closed.doneBefore', { act: line.act }));

const protectCheck = (line: OrderLine, facts: ActFacts): Closed | null | undefined => {
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

/** Preservation that was granted opens legal assistance, legal assistance that was granted opens arrest. */
const STEP_BEFORE = { preservation: null, 'legal-assistance': 'preservation', arrest: 'legal-assistance' } as const;
const criminalOrder = (line: LineOf<'criminal'>, facts: ActFacts): Closed | null => {
  const before = STEP_BEFORE[line.step];
  return before === null ? null : unless(facts.wasGranted({ ...line, step: before }), 'CR1', 'closed.stepBefore', { step: before });
};

const findOutCheck = (line: OrderLine, facts: ActFacts): Closed | null | undefined => {
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

const claimCheck = (line: OrderLine, facts: ActFacts): Closed | null | undefined => {
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
            !claim.claimants.includes(facts.rows.own) &&
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
      return ownClaim(facts, line.attribution);
    default:
      return undefined;
  }
};

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

const commitCheck = (line: OrderLine, facts: ActFacts): Closed | null | undefined => {
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

const measureCheck = (line: OrderLine, facts: ActFacts): Closed | null | undefined => {
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

const protectedTarget = (facts: ActFacts, target: `service:${string}`): `service:${string}` | undefined =>
  [target, ...facts.touches(target)].find((service) => {
    const sector = facts.service(service)?.sector;
    return sector !== undefined && PROTECTED_SECTORS.includes(sector);
  });

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
    unless(!facts.standstillWith(line.state), 'AR3', 'closed.standstill', { state: line.state }),
    notTwice(facts, line),
  );
};

const coerceCheck = (line: OrderLine, facts: ActFacts): Closed | null | undefined => {
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

/** BM1, CM5: Basic mode unlocks acts by turn; operations are a scenario switch. */
export const lockedBy = (act: OrderLine['act'] | keyof typeof ACTS, { rows }: ActFacts): Closed | null => {
  if (SWITCHED_ACTS.some((each) => each === act) && !rows.switches.coercion) return closed('CM5', 'closed.switchedOff');
  const { unlockTurn } = ACTS[act];
  if (rows.advanced) return null;
  if (unlockTurn === null) return closed('BM1', 'closed.advancedOnly');
  return unless(rows.turn >= unlockTurn, 'BM1', 'closed.unlocks', { turn: unlockTurn });
};

/** Why this line cannot be carried out, or null if it can. */
export const closedBy = (line: OrderLine, facts: ActFacts): Closed | null => {
  const locked = lockedBy(line.act, facts);
  if (locked !== null) return locked;
  for (const check of [protectCheck, findOutCheck, claimCheck, commitCheck, measureCheck, coerceCheck]) {
    const answer = check(line, facts);
    if (answer !== undefined) return answer;
  }
  return null;
};

/** Services that would be touched along with a target (dual use, GAME 5). */
export const servicesAtRisk = (line: OrderLine, facts: ActFacts): readonly `service:${string}`[] =>
  'target' in line && line.target !== null ? facts.touches(line.target) : [];

/** CP4: a small state's first review or arbitration each turn is free. */
const isFree = (act: keyof typeof ACTS, { rows }: ActFacts): boolean =>
  ACTS[act].firstFreeForSmall && rows.small && !rows.freeUsed.some((used) => used === act);

/** Least cost of an act in points. */
export const costOf = (act: keyof typeof ACTS, facts: ActFacts): number => (isFree(act, facts) ? 0 : ACTS[act].cost);

/** Cost of a line in points. */
export const lineCost = (line: OrderLine, facts: ActFacts): number => (isFree(line.act, facts) ? 0 : termsOf(line).cost);
