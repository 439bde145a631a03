/** Heat of an act on a dyad (rule ES2; GAME 6, GAME-EXACT R2). Whole points. */
import type { LinkKind, Standard } from '../model/terms.ts';
import { standardRank } from '../norms/weighing.ts';
import { ACTS } from './acts.ts';
import type { OrderLine } from './orderLine.ts';

export interface ClaimFacts {
  readonly accusesState: boolean;
  readonly linkKind: LinkKind;
  readonly standard: Standard;
  /** For a correction: was the claim it corrects public. */
  readonly wasPublic: boolean;
  /** Who makes it together; each beyond the first takes one point off, floor 1. */
  readonly claimants: number;
  /** A Forum finding bears the measure out: one point less. */
  readonly onFinding: boolean;
  /** Services that share the target's infrastructure. */
  readonly atRisk: number;
}

const duty = (link: LinkKind): number => (link === 'tolerated' || link === 'unable' ? -1 : 0);
const below = (standard: Standard, wanted: Standard): boolean => standardRank(standard) < standardRank(wanted);

/** ES2. A claim: private 1; public against a state 3, one less if Established, one more a step missing to Supported; duty-of-care links one less. */
export const claimHeat = (isPublic: boolean, facts: ClaimFacts): number => {
  if (!facts.accusesState) return 0;
  if (!isPublic) return 1;
  const standing = facts.standard === 'established' ? -1 : Math.max(0, standardRank('supported') - standardRank(facts.standard));
  return Math.max(1, 3 + standing + duty(facts.linkKind) - (facts.claimants - 1));
};

const DIPLOMATIC = { summon: 1, recall: 2, expel: 3, sever: 5 } as const;
const COALITION = { statement: 1, expulsion: 3, sanction: 3 } as const;
const lessOnFinding = (heat: number, { onFinding }: ClaimFacts): number => (onFinding ? Math.max(1, heat - 1) : heat);

/** Heat of a sealed line on the state it is aimed at; claims need their facts. */
export const lineHeat = (line: OrderLine, facts: ClaimFacts): number => {
  switch (line.act) {
    case 'diplomatic':
      return lessOnFinding(DIPLOMATIC[line.form], facts);
    case 'sanction':
      return lessOnFinding(line.form === 'sectoral' ? 5 : 3, facts);
    case 'coalition':
      return lessOnFinding(COALITION[line.form], facts);
    case 'refer':
      return line.form === 'complaint' ? 1 : 0;
    case 'attribute':
      return line.layer === 'technical' || line.layer === 'operational' ? 0 : claimHeat(line.audience === 'public', facts);
    case 'correct':
      return claimHeat(facts.wasPublic, facts);
    case 'endorse':
      return facts.accusesState ? Math.max(1, claimHeat(true, facts) - 1) : 0;
    case 'countermeasure':
      return ACTS.countermeasure.heat + (below(facts.standard, 'corroborated') ? 1 : 0) + (facts.atRisk > 0 ? 1 : 0);
    case 'disrupt':
    case 'retaliate':
      return ACTS[line.act].heat + (facts.atRisk > 0 ? 1 : 0);
    default:
      return ACTS[line.act].heat;
  }
};
