/** The way of an arbitration, step by step (AR1-AR5): claim, consent, standstill, award, compliance; each with its turn. */
import { rule, type Ruled } from '../model/ruleset.ts';
import type { DisputeStage } from '../model/terms.ts';

const DISPUTE_STEPS = ['claimed', 'consent', 'standstill', 'award', 'comply'] as const;
export interface DisputeStep {
  readonly step: (typeof DISPUTE_STEPS)[number];
  /** In which it was or will be; null when that depends on what comes before, or is not on record. */
  readonly turn: number | null;
  readonly is: 'done' | 'next' | 'later' | 'failed';
}
interface Way {
  readonly stage: DisputeStage;
  readonly turn: number;
  readonly standstillTurn: number | null;
  readonly awardTurn: number | null;
  readonly award: { readonly responsible: boolean; readonly turn: number } | null;
}

/** AR2: the turn in whose Consult the claim is answered at the latest. */
export const consentBy = ({ turn }: Pick<Way, 'turn'>): number => turn + 1;
/** AR5: the last turn to carry an award out. */
export const complyBy = (award: { readonly turn: number }, of: Ruled): number => award.turn + rule('complyTurns', of);

/** How many steps of the full way a stage has behind it. */
const BEHIND: { readonly [stage in DisputeStage]: number } = { claimed: 1, refused: 1, standstill: 3, awarded: 4, ignored: 4, complied: 5 };

export const disputeTrack = (dispute: Way, of: Ruled): readonly DisputeStep[] => {
  const { stage, turn, standstillTurn, awardTurn, award } = dispute;
  const at: { readonly [step in DisputeStep['step']]: number | null } = {
    claimed: turn,
    consent: stage === 'claimed' ? consentBy(dispute) : standstillTurn,
    standstill: standstillTurn,
    award: award?.turn ?? awardTurn,
    comply: award === null ? null : complyBy(award, of),
  };
  // A refused claim goes no further, and of an award that finds nobody responsible there is nothing to carry out.
  const last = stage === 'refused' ? 2 : award?.responsible === false ? 4 : DISPUTE_STEPS.length;
  const failed = stage === 'refused' || stage === 'ignored';
  return DISPUTE_STEPS.slice(0, last).map((step, place) => {
    const behind = BEHIND[stage];
    const is = place < behind ? 'done' : place > behind ? 'later' : failed ? 'failed' : 'next';
    return { step, turn: at[step], is };
  });
};
