/**
 * Which reasons of the rules stand in which column of the norms ledger (GAME 8): a table a reviewer can read. Norm ids are
 * those of norms.json (A/70/174 para 13 (a)-(k)). A norm is voluntary: to stand "against" is not by itself to be unlawful.
 */
export const NORM_COLUMNS = ['in-line', 'against', 'duty-missed'] as const;
export type NormColumn = (typeof NORM_COLUMNS)[number];

export interface NormReason {
  readonly norm: string;
  readonly column: Exclude<NormColumn, 'in-line'>;
}

/** Reason of a move of a track -> norm. */
export const NORM_REASONS: { readonly [key: string]: NormReason } = {
  // (b) weigh all information before drawing conclusions
  'track.claimBelowSupported': { norm: 'norm.13b', column: 'against' },
  'track.claimContradicted': { norm: 'norm.13b', column: 'against' },
  'track.measureBelowCorroborated': { norm: 'norm.13b', column: 'against' },
  'track.belowWanted': { norm: 'norm.13b', column: 'against' },
  'track.findingUnfounded': { norm: 'norm.13b', column: 'against' },
  // (c) one's own territory
  'track.noticeMissed': { norm: 'norm.13c', column: 'duty-missed' },
  // (e) human rights
  'track.noOversight': { norm: 'norm.13e', column: 'against' },
  'track.notNotified': { norm: 'norm.13e', column: 'against' },
  'track.extended': { norm: 'norm.13e', column: 'against' },
  'track.operatorLeak': { norm: 'norm.13e', column: 'against' },
  // (f) no damage to critical infrastructure
  'track.retaliationFound': { norm: 'norm.13f', column: 'against' },
  // (a) cooperate
  'track.breach': { norm: 'norm.13a', column: 'against' },
  'track.missedDuty': { norm: 'norm.13a', column: 'duty-missed' },
  'track.ignored': { norm: 'norm.13a', column: 'duty-missed' },
};
