/** The vote on a case (FO6, FO7): what it is on, who has a ballot, what is needed, and how it was counted. */
import { FORUM_STATUTE } from '../model/ruleset.ts';
import { FORUM_MEASURES, type Ballot, type CaseLane, type FindingResult, type ForumMeasure, type Standard } from '../model/terms.ts';
import type { StateId } from '../model/ids.ts';

interface Voted {
  readonly lane: CaseLane;
  readonly by: StateId;
  readonly accused: StateId | null;
  readonly wish: ForumMeasure;
  readonly finding: { readonly result: FindingResult; readonly standard: Standard } | null;
  readonly ballots: { readonly [state in StateId]?: { readonly ballot: Ballot } };
}
interface Member {
  readonly id: StateId;
  readonly playable: boolean;
}

/** FO7: what the statute lets a finding carry, never more than was asked for. */
export const measureFor = ({ lane, finding, wish }: Pick<Voted, 'lane' | 'finding' | 'wish'>): ForumMeasure => {
  if (lane === 'emergency') return 'mission';
  const most = FORUM_STATUTE[finding?.result === 'substantiated' ? finding.standard : 'none'];
  const place = Math.min(FORUM_MEASURES.indexOf(wish), FORUM_MEASURES.indexOf(most));
  return FORUM_MEASURES[Math.max(0, place)] ?? 'recommendation';
};

/** The fewest states that make a bench. */
const BENCH = 3;
export interface Bench {
  /** Delegations that are no parties: each has one ballot. */
  readonly delegations: readonly StateId[];
  /** FO6: roster states that fill the bench up, and how they vote: with the finding. */
  readonly fill: readonly StateId[];
  readonly fillBallot: Ballot;
}
export const benchOf = ({ lane, by, accused, finding }: Omit<Voted, 'ballots' | 'wish'>, states: readonly Member[]): Bench => {
  const nonParties = states.filter(({ id }) => id !== by && id !== accused);
  const delegations = nonParties.flatMap(({ id, playable }) => (playable ? [id] : []));
  const roster = nonParties.flatMap(({ id, playable }) => (playable ? [] : [id]));
  return {
    delegations,
    fill: roster.slice(0, Math.max(0, BENCH - delegations.length)),
    fillBallot: lane === 'emergency' || finding?.result !== 'unfounded' ? 'yes' : 'no',
  };
};

/** FO6: the yes votes that carry, of so many that are no abstentions: two thirds, and more than half in the emergency lane. */
export const neededOf = (lane: CaseLane, cast: number): number =>
  lane === 'emergency' ? Math.floor(cast / 2) + 1 : Math.max(1, Math.ceil((cast * 2) / 3));

export interface Count {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** Votes that are no abstentions. */
  readonly cast: number;
  readonly needed: number;
}
export const countOf = (entry: Voted, states: readonly Member[]): Count => {
  const { fill, fillBallot } = benchOf(entry, states);
  const ballots = [...Object.values(entry.ballots).flatMap((each) => (each === undefined ? [] : [each.ballot])), ...fill.map(() => fillBallot)];
  const of = (ballot: Ballot): number => ballots.filter((each) => each === ballot).length;
  const cast = of('yes') + of('no');
  return { yes: of('yes'), no: of('no'), abstain: of('abstain'), cast, needed: neededOf(entry.lane, cast) };
};
