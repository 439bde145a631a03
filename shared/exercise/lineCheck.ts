/**
 * What a card says before sealing (rule CK4): cost, standards wanted and held, heat, landing turn, prices and cautions.
 * The same judgement opens or prices the line at Resolve; nothing is found out there first.
 */
import { ACTS, landingTurn, leadHours } from '../acts/acts.ts';
import { closedBy, type Closed } from '../acts/check.ts';
import { lineHeat, type ClaimFacts } from '../acts/heat.ts';
import type { OrderLine } from '../acts/orderLine.ts';
import { must } from '../lib/assert.ts';
import { rememberPair } from '../lib/remember.ts';
import { dyadOf, type IncidentId, type ItemId, type LinkId, type StateId, type WhoId } from '../model/ids.ts';
import { rule } from '../model/ruleset.ts';
import type { CompiledScenario, ItemDef, LinkDef } from '../model/scenario.ts';
import { RUNGS, type Standard } from '../model/terms.ts';
import { byId } from '../model/scenarioIndex.ts';
import { basisOf, missingSteps, standardAt, standardOf, standardRank, weighFile, type Basis, type Question } from '../norms/weighing.ts';
import { draftOf } from './evolve.ts';
import { factsOf, heldOnIncident, sameFile } from './facts.ts';
import type { Exercise } from './exercise.ts';
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
  return basisOf(items, weighFile(items, scenario[question], question), question, claimed === '' ? [] : [claimed]);
});

/** Standards of a claim on the given items of one incident (rule AT2). A rushed claim counts one standard lower (AT8). */
export const groundsOn = (exercise: Exercise, items: readonly ItemDef[], who: WhoId, link: LinkId | null, rushed = false): Grounds => {
  const whoBasis = basisFor(items, exercise.scenario, `who|${who}`);
  const linkBasis = basisFor(items, exercise.scenario, `link|${link ?? ''}`);
  return { who: lowered(standardOf(whoBasis), rushed), link: link === null ? 'none' : lowered(standardOf(linkBasis), rushed), whoBasis, linkBasis };
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

/** The state a line is aimed at: the accused of a claim, the addressee of the others. */
export const targetOf = (exercise: Exercise, line: OrderLine): StateId | null => {
  switch (line.act) {
    case 'attribute':
    case 'correct':
      return linkDef(exercise, line.link).state ?? null;
    case 'protest':
    case 'diplomatic':
    case 'sanction':
      return line.state;
    default:
      return null;
  }
};

const groundsOf = (exercise: Exercise, own: StateId, line: OrderLine): Grounds | null => {
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
    case 'sanction':
      return groundsOn(exercise, fileOf(exercise, own, line.incident), line.who, null, rushed);
    case 'protest':
    case 'diplomatic':
    case 'territory': {
      const file = fileOf(exercise, own, line.incident);
      const leading = weighFile(file, exercise.scenario.who, 'who').leading;
      const links = weighFile(file, exercise.scenario.link, 'link').leading;
      return groundsOn(exercise, file, leading as WhoId, links as LinkId); // leading ids come from the scenario's own lists
    }
    default:
      return null;
  }
};

const isPublicClaim = (exercise: Exercise, line: OrderLine): boolean =>
  line.act === 'attribute' ? line.audience === 'public' : line.act === 'correct' && exercise.attributions[line.attribution]?.audience === 'public';

/** A claim is priced at Supported for what it asserts of a state; a coercive measure at Corroborated (GX R4). */
const pricesOf = (line: OrderLine, held: Grounds | null, accuses: boolean, isPublic: boolean): readonly Closed[] => {
  if (held === null) return [];
  if (isPublic) {
    const steps = missingSteps(held.who, 'supported') + (accuses ? missingSteps(held.link, 'supported') : 0);
    return steps > 0 && accuses
      ? [{ rule: 'AT7', key: 'price.claimBelowSupported', facts: { steps, standing: steps * rule('claimMissingStep') } }]
      : [];
  }
  if (line.act === 'sanction' || (line.act === 'diplomatic' && line.form !== 'summon')) {
    const steps = missingSteps(held.who, 'corroborated');
    return steps > 0 ? [{ rule: 'RS2', key: 'price.measureBelowCorroborated', facts: { steps, standing: steps * rule('missingStepCoercive') } }] : [];
  }
  return [];
};

const cautionsOf = (exercise: Exercise, own: StateId, line: OrderLine): readonly Closed[] => {
  const cautions: Closed[] = [];
  if ('legalClass' in line && !ACTS[line.act].defensible.includes(line.legalClass))
    cautions.push({ rule: 'LG2', key: 'caution.legalClass', facts: { legalClass: line.legalClass } });
  if (line.act === 'attribute' && line.audience === 'public') {
    const risky = fileOf(exercise, own, line.incident, line.cites).filter(({ sensitivity }) => sensitivity === 'source-risk');
    cautions.push({ rule: 'AT10', key: 'caution.discloses', facts: { items: line.cites.length } });
    if (risky.length > 0) cautions.push({ rule: 'AT11', key: 'caution.burnsSource', facts: { items: risky.length } });
  }
  if (line.act === 'emergency' && !line.oversight)
    cautions.push({ rule: 'HR3', key: 'caution.noOversight', facts: { liberties: rule('noOversightLiberties') } });
  return cautions;
};

const landsOf = (exercise: Exercise, line: OrderLine): number | null => {
  const { turn } = exercise.clock;
  const { lead } = ACTS[line.act];
  if (lead === null || !('pace' in line)) return turn;
  return landingTurn(turn, leadHours(lead, line.pace === 'rushed'), exercise.scenario.spansHours, exercise.turns);
};

const blankCheck = (line: OrderLine, closed: Closed): LineCheck => ({
  cost: ACTS[line.act].cost,
  heat: 0,
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

const SUBJECTS = ['attribution', 'service', 'state', 'incident', 'audience'] as const;
/** What a line is about: two of the same on one sheet are one too many. */
const subjectOf = (line: OrderLine): string => [line.act, ...SUBJECTS.map((key) => (key in line ? String(Reflect.get(line, key)) : ''))].join('|');
const takesBack = (line: OrderLine): boolean => line.act === 'correct' || line.act === 'retract';

/** DR8: a sheet says each thing once; the earlier line stands. */
const saidBefore = (exercise: Exercise, own: StateId, line: OrderLine): Closed | null => {
  const lines = draftOf(exercise, own).lines;
  const earlier = lines.slice(
    0,
    Math.max(
      0,
      lines.findIndex(({ id }) => id === line.id),
    ),
  );
  const same = (other: OrderLine): boolean =>
    subjectOf(other) === subjectOf(line) ||
    (takesBack(other) && takesBack(line) && 'attribution' in other && 'attribution' in line && other.attribution === line.attribution);
  return earlier.some(same) ? { rule: 'DR8', key: 'closed.twice', facts: { act: line.act } } : null;
};

const judge = (exercise: Exercise, line: OrderLine, own: StateId): LineCheck => {
  const closed = closedBy(line, factsOf(exercise, own)) ?? saidBefore(exercise, own, line);
  if (closed !== null) return blankCheck(line, closed);
  const held = groundsOf(exercise, own, line);
  const against = targetOf(exercise, line);
  const claim: ClaimFacts = {
    accusesState: against !== null,
    linkKind: 'link' in line ? linkDef(exercise, line.link).kind : 'none',
    wasPublic: isPublicClaim(exercise, line),
    standard: held === null ? 'none' : standardRank(held.who) < standardRank(held.link) ? held.who : held.link,
  };
  const heat = lineHeat(line, claim);
  const rung = against === null ? 0 : RUNGS.indexOf(exercise.dyads[dyadOf(own, against)]?.rung ?? 'calm');
  const { wanted, cost } = ACTS[line.act];
  return {
    cost,
    heat,
    against,
    closed,
    wantedWho: wanted.who,
    wantedLink: against === null ? 'none' : wanted.link,
    heldWho: held?.who ?? 'none',
    heldLink: held?.link ?? 'none',
    landsTurn: landsOf(exercise, line),
    twoSignatures: heat >= 2 && rung >= RUNGS.indexOf('brink'),
    prices: pricesOf(line, held, against !== null, isPublicClaim(exercise, line)),
    cautions: cautionsOf(exercise, own, line),
  };
};

const judged = whileSame(UNREAD_BY_CHECKS, judge);
/** The whole judgement of one line of `own`'s sheet. */
export const checkLine = (exercise: Exercise, own: StateId, line: OrderLine): LineCheck => judged(exercise, line, own);
