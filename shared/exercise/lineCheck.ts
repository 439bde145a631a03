/**
 * What a card says before sealing (rule CK4): cost, standards wanted and held, heat, landing turn, prices and cautions.
 * The same judgement opens or prices the line at Resolve; nothing is found out there first.
 */
import { ACTS, termsOf } from '../acts/acts.ts';
import { closedBy, lineCost, servicesAtRisk, type Closed } from '../acts/check.ts';
import { subjectOfProcess, type ActFacts } from '../acts/facts.ts';
import { lineHeat, type ClaimFacts } from '../acts/heat.ts';
import type { LineOf, OrderLine } from '../acts/orderLine.ts';
import { must } from '../lib/assert.ts';
import type { IncidentId, ItemId, LinkId, ServiceId, StateId, WhoId } from '../model/ids.ts';
import { rememberPair } from '../lib/remember.ts';
import { rule } from '../model/ruleset.ts';
import type { CompiledScenario, ItemDef, LinkDef } from '../model/scenario.ts';
import { RUNGS, type Standard } from '../model/terms.ts';
import { byId } from '../model/scenarioIndex.ts';
import { basisOf, missingSteps, standardAt, standardOf, standardRank, weighFile, type Basis, type Question } from '../norms/weighing.ts';
import { againstPosition } from '../norms/positions.ts';
import { answered, SCREENS } from '../norms/screens.ts';
import { delegationOf, draftOf } from './evolve.ts';
import { limitCautions, limitPrices } from './limitCheck.ts';
import { obligationsTouched } from './obligations.ts';
import { factsOf, heldOnIncident, sameFile } from './facts.ts';
import type { Exercise } from './exercise.ts';
import { wouldLandIn } from './resolveProcesses.ts';
import { UNREAD_BY_CHECKS, whileSame } from './whileSame.ts';

export interface Grounds {
  readonly who: Standard;
  readonly link: Standard;
  readonly whoBasis: Basis;
  readonly linkBasis: Basis;
}

export const linkDef = (exercise: Exercise, link: LinkId): LinkDef => byId(exercise.scenario.link, link);

const lowered = (standard: Standard, rushed: boolean): Standard => (rushed ? standardAt(standardRank(standard) - 1) : standard);
const basisFor = rememberPair((items: readonly ItemDef[], scenario: CompiledScenario, asked: `${Question}|${string}`): Basis => {
  const question = asked.startsWith('who|') ? 'who' : 'link';
  const claimed = asked.slice(question.length + 1);
  return basisOf(items, weighFile(items, scenario[question], question, scenario), question, claimed === '' ? [] : [claimed]);
});

/** Standards of a claim on the given items of one incident (rule AT2). A rushed claim counts one standard lower (AT8). */
export const groundsOn = (exercise: Exercise, items: readonly ItemDef[], who: WhoId, link: LinkId | null, rushed = false): Grounds => {
  const whoBasis = basisFor(items, exercise.scenario, `who|${who}`);
  const linkBasis = basisFor(items, exercise.scenario, `link|${link ?? ''}`);
  const standard = (basis: Basis): Standard => lowered(standardOf(basis, exercise.scenario), rushed);
  return { who: standard(whoBasis), link: link === null ? 'none' : standard(linkBasis), whoBasis, linkBasis };
};

const cited = rememberPair((file: readonly ItemDef[], cites: readonly ItemId[], scenario: CompiledScenario) =>
  sameFile(
    scenario,
    file.filter(({ id }) => cites.includes(id)),
  ),
);
/** Items of one incident that a state holds, or those of them a claim cites. */
export const fileOf = (exercise: Exercise, state: StateId, incident: IncidentId, cites?: readonly ItemId[]): readonly ItemDef[] => {
  const file = heldOnIncident(exercise, state, incident);
  return cites === undefined ? file : cited(file, cites, exercise.scenario);
};

export interface LineCheck {
  readonly cost: number;
  readonly heat: number;
  /** Services that share the target's infrastructure (dual use). */
  readonly atRisk: readonly ServiceId[];
  readonly against: StateId | null;
  readonly wantedWho: Standard;
  readonly wantedLink: Standard;
  readonly heldWho: Standard;
  readonly heldLink: Standard;
  readonly landsTurn: number | null;
  readonly twoSignatures: boolean;
  readonly closed: Closed | null;
  readonly prices: readonly Closed[];
  readonly cautions: readonly Closed[];
}

/** Acts aimed at the state they name; acts that help or ask it are aimed at nobody. */
const AIMED: readonly OrderLine['act'][] = [
  'protest',
  'diplomatic',
  'sanction',
  'vendor',
  'indict',
  'expose',
  'coalition',
  'refer',
  'demand',
  'court',
  'council',
  'posture',
  'countermeasure',
  'disrupt',
  'retaliate',
  'self-defence',
];

/** The state a line is aimed at: the accused of a claim, the addressee of the others. */
export const targetOf = (exercise: Exercise, line: OrderLine): StateId | null => {
  switch (line.act) {
    case 'attribute':
      return accusing(line) ? (linkDef(exercise, line.link).state ?? null) : null;
    case 'correct': {
      const old = exercise.attributions[line.attribution];
      return old !== undefined && accusing(old) ? (linkDef(exercise, line.link).state ?? null) : null;
    }
    case 'endorse':
      return exercise.attributions[line.attribution]?.accused ?? null;
    default:
      return AIMED.includes(line.act) && 'state' in line ? line.state : null;
  }
};

/** What a file says: of its leading author and leading link, or of the likeliest link to the state that an act is aimed at. */
const leadingGrounds = (exercise: Exercise, file: readonly ItemDef[], against: StateId | null): Grounds => {
  const who = weighFile(file, exercise.scenario.who, 'who', exercise.scenario).leading as WhoId; // leading ids come from the scenario's own lists
  const { leading, shares } = weighFile(file, exercise.scenario.link, 'link', exercise.scenario);
  if (against === null) return groundsOn(exercise, file, who, leading as LinkId);
  const links = exercise.scenario.link.filter(({ state }) => state === against).map(({ id }) => id);
  return groundsOn(exercise, file, who, links.toSorted((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0))[0] ?? null);
};

/** Also for a line that has closed since: what it rests on does not change with that. */
export const groundsOf = (exercise: Exercise, own: StateId, line: OrderLine): Grounds | null => {
  const rushed = 'pace' in line && line.pace === 'rushed';
  switch (line.act) {
    case 'attribute':
      return groundsOn(exercise, fileOf(exercise, own, line.incident, line.cites), line.who, line.link, rushed);
    case 'correct':
      return groundsOn(
        exercise,
        fileOf(exercise, own, must(exercise.attributions[line.attribution], line.attribution).incident, line.cites),
        line.who,
        line.link,
      );
    case 'endorse': {
      const { incident, who, link } = must(exercise.attributions[line.attribution], line.attribution);
      return groundsOn(exercise, fileOf(exercise, own, incident), who, link);
    }
    case 'countermeasure':
      return groundsOn(exercise, fileOf(exercise, own, line.incident), line.who, line.link, rushed);
    case 'sanction':
    case 'indict':
    case 'recover':
      return groundsOn(exercise, fileOf(exercise, own, line.incident), line.who, null, rushed);
    default: {
      const { who, link } = termsOf(line).wanted;
      const incident = 'incident' in line ? line.incident : null;
      if (incident === null || (who === 'none' && link === 'none')) return null;
      // FO1: the panel reads what is laid before it, not what its complainant keeps to itself.
      const file = fileOf(exercise, own, incident, line.act === 'refer' ? line.cites : undefined);
      return leadingGrounds(exercise, file, 'state' in line ? line.state : null);
    }
  }
};

/** Only a political or legal claim accuses a state; a technical or operational one says how and who (GAME 4). */
export const accusing = ({ layer }: Pick<LineOf<'attribute'>, 'layer'>): boolean => layer === 'political' || layer === 'legal';

const isPublicClaim = (exercise: Exercise, line: OrderLine): boolean =>
  line.act === 'attribute'
    ? line.audience === 'public' && accusing(line)
    : line.act === 'endorse' || (line.act === 'correct' && exercise.attributions[line.attribution]?.audience === 'public');

const isCoercive = (line: OrderLine): boolean => ACTS[line.act].coercive || (line.act === 'diplomatic' && line.form !== 'summon');

/** Steps missing for a coercive measure: to Corroborated for who, to what the act wants for the link (GX R4). */
export const coerciveSteps = (line: OrderLine, held: Pick<Grounds, 'who' | 'link'>): number => {
  const { link } = ACTS[line.act].wanted;
  return missingSteps(held.who, 'corroborated') + (line.act === 'diplomatic' ? 0 : missingSteps(held.link, link));
};

/** Steps missing for acts that want a standard without coercing anybody. */
export const otherSteps = (line: OrderLine, held: Pick<Grounds, 'who' | 'link'>): number => {
  const { who, link } = termsOf(line).wanted;
  return missingSteps(held.who, who) + missingSteps(held.link, link);
};
const PRICED_OTHERWISE: readonly OrderLine['act'][] = ['endorse', 'vendor', 'indict', 'recover', 'expose', 'court', 'council', 'demand', 'refer'];

const price = (ruleId: string, key: string, steps: number, each: number): readonly Closed[] =>
  steps > 0 ? [{ rule: ruleId, key, facts: { steps, standing: steps * each } }] : [];

/** A claim is priced at Supported for what it asserts of a state; a coercive measure at Corroborated (GX R4). */
const pricesOf = ({ scenario }: Exercise, line: OrderLine, held: Grounds | null, accuses: boolean, isPublic: boolean): readonly Closed[] => {
  if (held === null) return [];
  if (isPublic) {
    const steps = missingSteps(held.who, 'supported') + (accuses ? missingSteps(held.link, 'supported') : 0);
    return accuses ? price('AT7', 'price.claimBelowSupported', steps, rule('claimMissingStep', scenario)) : [];
  }
  if (isCoercive(line)) return price('RS2', 'price.measureBelowCorroborated', coerciveSteps(line, held), rule('missingStepCoercive', scenario));
  return PRICED_OTHERWISE.includes(line.act) ? price('RS7', 'price.belowWanted', otherSteps(line, held), rule('missingStepOther', scenario)) : [];
};

/** AT10: the incident of which a line lays open to everyone what it cites; null when it lays open nothing. */
const laidOpen = (exercise: Exercise, line: OrderLine): IncidentId | null => {
  switch (line.act) {
    case 'attribute':
      return line.audience === 'public' ? line.incident : null;
    case 'refer':
    case 'expose':
      return line.incident;
    case 'correct':
    case 'endorse':
    case 'contest': {
      const claim = exercise.attributions[line.attribution];
      return claim?.audience === 'public' ? claim.incident : null;
    }
    default:
      return null;
  }
};

const claimCautions = (exercise: Exercise, own: StateId, line: OrderLine): readonly Closed[] => {
  const incident = laidOpen(exercise, line);
  if (incident === null || !('cites' in line)) return [];
  const items = fileOf(exercise, own, incident, line.cites);
  if (items.length === 0) return [];
  const risky = items.filter(({ sensitivity }) => sensitivity === 'source-risk');
  return [
    { rule: 'AT10', key: 'caution.discloses', facts: { items: items.length } },
    ...(risky.length > 0 ? [{ rule: 'AT11', key: 'caution.burnsSource', facts: { items: risky.length } }] : []),
  ];
};

const screenCautions = (line: OrderLine): readonly Closed[] => {
  if (line.act !== 'countermeasure' && line.act !== 'disrupt') return [];
  const { yes, of } = answered(SCREENS.countermeasure, line.screen);
  return yes < of ? [{ rule: 'CM2', key: 'caution.screen', facts: { yes, of } }] : [];
};

const cautionsOf = (exercise: Exercise, own: StateId, line: OrderLine, atRisk: readonly ServiceId[]): readonly Closed[] => [
  ...('legalClass' in line && !ACTS[line.act].defensible.includes(line.legalClass)
    ? [{ rule: 'LG2', key: 'caution.legalClass', facts: { legalClass: line.legalClass } }]
    : []),
  ...claimCautions(exercise, own, line),
  ...screenCautions(line),
  ...limitCautions(exercise, line),
  ...atRisk.map((service) => ({ rule: 'DU1', key: 'caution.dualUse', facts: { service } })),
  ...againstPosition(delegationOf(exercise, own).position, line).map((topic) => ({ rule: 'PO1', key: 'caution.position', facts: { topic } })),
  ...obligationsTouched(exercise, own, line).map(({ agreement, kind }) => ({
    rule: 'AG4',
    key: 'caution.obligation',
    facts: { agreement, clause: kind },
  })),
];

const blankCheck = (line: OrderLine, closed: Closed): LineCheck => ({
  cost: termsOf(line).cost,
  heat: 0,
  atRisk: [],
  against: null,
  wantedWho: 'none',
  wantedLink: 'none',
  heldWho: 'none',
  heldLink: 'none',
  landsTurn: null,
  twoSignatures: false,
  closed,
  prices: [],
  cautions: [],
});

const SUBJECTS = ['attribution', 'service', 'state', 'incident', 'audience', 'step', 'form', 'switch', 'emergency', 'dispute', 'agreement'] as const;
/** What a line is about: two of the same on one sheet are one too many. */
const subjectOf = (line: OrderLine): string =>
  // A tribunal hears two states once, on whatever incident (AR1).
  line.act === 'arbitrate'
    ? `arbitrate|${line.state}`
    : [line.act, ...SUBJECTS.map((key) => (key in line ? String(Reflect.get(line, key)) : ''))].join('|');
/** PR6: two slow acts that would be one thing under way, whatever their form; claims to two audiences are two. */
const oneProcess = (line: OrderLine, other: OrderLine): boolean =>
  'pace' in line && 'pace' in other && line.act !== 'attribute' && subjectOfProcess(line) === subjectOfProcess(other);
const takesBack = (line: OrderLine): boolean => line.act === 'correct' || line.act === 'retract';

const earlierThan = (exercise: Exercise, own: StateId, line: OrderLine): readonly OrderLine[] => {
  const { lines } = draftOf(exercise, own);
  const place = lines.findIndex(({ id }) => id === line.id);
  return lines.slice(0, place < 0 ? lines.length : place);
};

/** CP4: only the first of its kind that is carried out is free, on the card as at Resolve; one that drops uses nothing up. */
const costHere = (exercise: Exercise, own: StateId, line: OrderLine, facts: ActFacts): number => {
  const cost = lineCost(line, facts);
  const full = termsOf(line).cost;
  if (cost === full) return cost;
  const before = earlierThan(exercise, own, line).filter(({ act, id }) => act === line.act && id !== line.id);
  return before.some((other) => closedHere(exercise, own, other, facts) === null) ? full : cost;
};
const closedHere = (exercise: Exercise, own: StateId, line: OrderLine, facts: ActFacts): Closed | null =>
  closedBy(line, facts) ?? saidBefore(exercise, own, line);

/** DR8: a sheet says each thing once; the earlier line stands. */
const saidBefore = (exercise: Exercise, own: StateId, line: OrderLine): Closed | null => {
  const earlier = draftOf(exercise, own).lines.some(({ id }) => id === line.id) ? earlierThan(exercise, own, line) : [];
  const same = (other: OrderLine): boolean =>
    subjectOf(other) === subjectOf(line) ||
    oneProcess(other, line) ||
    (takesBack(other) && takesBack(line) && 'attribution' in other && 'attribution' in line && other.attribution === line.attribution);
  return earlier.some(same) ? { rule: 'DR8', key: 'closed.twice', facts: { act: line.act } } : null;
};

const findingFor = (exercise: Exercise, own: StateId, line: OrderLine): boolean =>
  'state' in line &&
  'incident' in line &&
  line.state !== null &&
  line.incident !== null &&
  factsOf(exercise, own).findingAgainst(line.state, line.incident);

const judge = (exercise: Exercise, line: OrderLine, by: `${StateId}|${number}`): LineCheck => {
  const [own, claimants] = by.split('|') as [StateId, string]; // by construction of the key below
  const facts = factsOf(exercise, own);
  const closed = closedHere(exercise, own, line, facts);
  if (closed !== null) return blankCheck(line, closed);
  const held = groundsOf(exercise, own, line);
  const against = targetOf(exercise, line);
  const atRisk = servicesAtRisk(line, facts);
  const claim: ClaimFacts = {
    accusesState: against !== null,
    linkKind: 'link' in line ? linkDef(exercise, line.link).kind : 'none',
    wasPublic: isPublicClaim(exercise, line),
    standard: held === null ? 'none' : standardRank(held.who) < standardRank(held.link) ? held.who : held.link,
    claimants: Number(claimants),
    onFinding: findingFor(exercise, own, line),
    atRisk: atRisk.length,
  };
  const heat = lineHeat(line, claim);
  const rung = against === null ? 0 : facts.rungWith(against);
  const { wanted } = termsOf(line);
  return {
    cost: costHere(exercise, own, line, facts),
    heat,
    atRisk,
    against,
    closed,
    wantedWho: wanted.who,
    wantedLink: against === null ? 'none' : wanted.link,
    heldWho: held?.who ?? 'none',
    heldLink: held?.link ?? 'none',
    landsTurn: wouldLandIn(exercise, line),
    twoSignatures: heat >= 2 && rung >= RUNGS.indexOf('brink'),
    prices: [...pricesOf(exercise, line, held, against !== null, isPublicClaim(exercise, line)), ...limitPrices(exercise, line)],
    cautions: cautionsOf(exercise, own, line, atRisk),
  };
};

const judged = whileSame(UNREAD_BY_CHECKS, judge);
/** The whole judgement of one line of `own`'s sheet. `claimants`: who makes a joint claim, once its partners have answered. */
export const checkLine = (exercise: Exercise, own: StateId, line: OrderLine, claimants = 1): LineCheck =>
  judged(exercise, line, `${own}|${claimants}`);
