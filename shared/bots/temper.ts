/**
 * Styles of play as data: what a delegation looks for, whom it talks to, what it protects, when it names, how it answers.
 * The first four are ways to play well; the next twelve are the degenerate ways of GAME 10, T1, which the rules must not
 * reward. One engine (habits/) plays them all.
 */
import type { Standard } from '../model/terms.ts';
import type { BotStyle } from '../model/terms.ts';

/** What a style does against whom its file points at, once the file carries it. */
export type Response =
  | 'protest'
  | 'notice'
  | 'refer'
  | 'arbitrate'
  | 'demand'
  | 'summon'
  | 'expel'
  | 'sanction'
  | 'indict'
  | 'coalition'
  | 'countermeasure'
  | 'posture'
  | 'retaliate'
  | 'assembly'
  | 'council';

export interface Temper {
  /** Searches a turn, at most. */
  readonly searches: number;
  readonly asksOperators: boolean;
  readonly compels: boolean;
  readonly shares: boolean;
  /** Calls by hotline, and picks up one that rings. */
  readonly calls: boolean;
  readonly picksUp: boolean;
  readonly restores: boolean;
  readonly hardens: boolean;
  /** Emergency measures: with oversight where it hurts, without and everywhere, or none. */
  readonly emergency: 'careful' | 'greedy' | 'none';
  readonly assists: number;
  readonly actsOnTerritory: boolean;
  readonly reviews: boolean;
  readonly warns: boolean;
  /** Standard at which it claims in public; null: it never does. */
  readonly claimsAt: Standard | null;
  readonly endorses: boolean;
  readonly holds: boolean;
  readonly corrects: boolean;
  readonly responses: readonly Response[];
  /** Standard of who from which it responds. */
  readonly respondsAt: Standard;
  readonly proposes: boolean;
  readonly signs: boolean;
  /** Keeps what it signed: notifies, shares, acts, helps. */
  readonly keepsPromises: boolean;
  /** Answers requests and votes. */
  readonly answers: boolean;
  /** Minds its secret interests, as far as its style allows (habits/interests.ts). */
  readonly minds: boolean;
}

const IDLE: Temper = {
  searches: 0,
  asksOperators: false,
  compels: false,
  shares: false,
  calls: false,
  picksUp: false,
  restores: false,
  hardens: false,
  emergency: 'none',
  assists: 0,
  actsOnTerritory: false,
  reviews: false,
  warns: false,
  claimsAt: null,
  endorses: false,
  holds: false,
  corrects: false,
  responses: [],
  respondsAt: 'established',
  proposes: false,
  signs: false,
  keepsPromises: false,
  answers: false,
  minds: false,
};
const RESPONSIBLE: Temper = {
  searches: 2,
  asksOperators: true,
  compels: false,
  shares: true,
  calls: true,
  picksUp: true,
  restores: true,
  hardens: true,
  emergency: 'careful',
  assists: 2,
  actsOnTerritory: true,
  reviews: true,
  warns: true,
  claimsAt: 'corroborated',
  endorses: true,
  holds: true,
  corrects: true,
  responses: ['notice', 'refer'],
  respondsAt: 'supported',
  proposes: true,
  signs: true,
  keepsPromises: true,
  answers: true,
  minds: true,
};
const temper = (base: Temper, change: Partial<Temper>): Temper => ({ ...base, ...change });

export const TEMPERS: { readonly [style in Exclude<BotStyle, 'random'>]: Temper } = {
  responsible: RESPONSIBLE,
  firm: temper(RESPONSIBLE, { assists: 1, holds: false, responses: ['notice', 'protest', 'summon', 'sanction', 'indict'], respondsAt: 'supported' }),
  legalist: temper(RESPONSIBLE, { assists: 1, responses: ['notice', 'refer', 'arbitrate', 'demand'], respondsAt: 'supported' }),
  'small-and-impartial': temper(RESPONSIBLE, { claimsAt: null, assists: 2, responses: ['notice', 'assembly'], respondsAt: 'suspicion' }),
  passive: IDLE,
  fortress: temper(IDLE, { restores: true, hardens: true, emergency: 'careful' }),
  hoarder: temper(IDLE, { searches: 3, asksOperators: true, restores: true, claimsAt: 'established' }),
  'free-rider': temper(IDLE, { restores: true, signs: true }),
  pledger: temper(IDLE, { restores: true, proposes: true, signs: true }),
  accuser: temper(IDLE, { searches: 1, restores: true, claimsAt: 'suspicion' }),
  'sanction-on-suspicion': temper(IDLE, { searches: 1, restores: true, responses: ['sanction'], respondsAt: 'suspicion' }),
  hawk: temper(IDLE, { searches: 1, claimsAt: 'suspicion', responses: ['expel', 'countermeasure', 'sanction'], respondsAt: 'none' }),
  retaliator: temper(IDLE, { restores: true, responses: ['retaliate', 'posture', 'expel'], respondsAt: 'suspicion' }),
  surveillance: temper(IDLE, { searches: 1, compels: true, restores: true, emergency: 'greedy' }),
  'treaty-cheater': temper(IDLE, { searches: 1, restores: true, proposes: true, signs: true, responses: ['expel'], respondsAt: 'none' }),
  'litigant-only': temper(IDLE, {
    searches: 1,
    shares: false,
    responses: ['refer', 'arbitrate', 'demand', 'council'],
    respondsAt: 'none',
    answers: true,
  }),
};
