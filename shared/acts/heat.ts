/** Heat of an act on a dyad (rule ES2; GAME 6, GAME-EXACT R2). Whole points. */
import type { LinkKind, Standard } from '../model/terms.ts';
import { standardRank } from '../norms/weighing.ts';
import type { OrderLine } from './orderLine.ts';

export interface ClaimFacts {
  readonly accusesState: boolean;
  readonly linkKind: LinkKind;
  readonly standard: Standard;
  /** For a correction: was the claim it corrects public. */
  readonly wasPublic: boolean;
}

/** A claim: private 1; public against a state 3, one less if Established, one more below Supported; duty-of-care links one less. */
export const claimHeat = (isPublic: boolean, facts: ClaimFacts): number => {
  if (!facts.accusesState) return 0;
  if (!isPublic) return 1;
  const standing = facts.standard === 'established' ? -1 : standardRank(facts.standard) < standardRank('supported') ? 1 : 0;
  const duty = facts.linkKind === 'tolerated' || facts.linkKind === 'unable' ? -1 : 0;
  return Math.max(1, 3 + standing + duty);
};

const DIPLOMATIC = { summon: 1, recall: 2, expel: 3 } as const;

/** Heat of a sealed line on the state it is aimed at; claims need their facts. */
export const lineHeat = (line: OrderLine, claim: ClaimFacts): number => {
  switch (line.act) {
    case 'protest':
      return 1;
    case 'diplomatic':
      return DIPLOMATIC[line.form];
    case 'sanction':
      return 3;
    case 'attribute':
      return claimHeat(line.audience === 'public', claim);
    case 'correct':
      return claimHeat(claim.wasPublic, claim);
    case 'restore':
    case 'fallback':
    case 'harden':
    case 'emergency':
    case 'territory':
    case 'assist':
    case 'hold':
    case 'retract':
      return 0;
  }
};
