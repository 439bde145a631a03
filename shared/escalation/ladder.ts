/**
 * The tension region of a dyad as plain XState JSON: what a net heat does on each rung. Guards are named and take numbers,
 * so that a scenario can bring its own region as data (GAME 6). *restraint* is GAME-EXACT R2; *standard* and *spiral* come
 * from the calibration of GAME 10 (docs/balance.md has the figures).
 */
import { RUNGS, type DyadChartName, type Rung } from '../model/terms.ts';

/** Guards a ladder may use, with the numbers they take. */
export const LADDER_GUARDS = {
  /** Net heat of the turn is at least `heat`. */
  netAtLeast: ['heat'],
  /** Nothing happened, and the hotline was acknowledged or an agreement is in force. */
  quietWithChannel: [],
  /** Nothing happened, and the keyed draw of the turn is below `perMille`. */
  quietByChance: ['perMille'],
  /** Nothing happened, no channel was open, and the draw of the turn is at or above 1000 - `perMille`: silence is feared. */
  silenceFeared: ['perMille'],
} as const;
/** What each of these numbers may be: two directions of heat at their cap and a misread make 16; a chance is per mille. */
export const LADDER_BOUNDS: { readonly [name: string]: { readonly low: number; readonly high: number } } = {
  heat: { low: 1, high: 16 },
  perMille: { low: 0, high: 1000 },
};
export type LadderGuard = keyof typeof LADDER_GUARDS;

export interface LadderStep {
  readonly guard?: { readonly type: LadderGuard; readonly params?: { readonly [name: string]: number } };
  readonly target: Rung;
  /** Why, for the sentence: risesTwo, risesOne, risesByFear, fallsByChannel, fallsByChance, standDownMutual ... */
  readonly actions: { readonly type: 'because'; readonly params: { readonly guard: string } };
}
export interface LadderRung {
  readonly on?: { readonly [event: string]: readonly LadderStep[] };
}
export interface Ladder {
  readonly initial: Rung;
  readonly states: { readonly [rung in Rung]: LadderRung };
}

export interface LadderNumbers {
  readonly riseOne: number;
  readonly riseTwo: number;
  readonly fallPerMille: number;
  readonly fearPerMille: number;
}
export const LADDER_NUMBERS: { readonly [chart in Exclude<DyadChartName, 'own'>]: LadderNumbers } = {
  restraint: { riseOne: 2, riseTwo: 5, fallPerMille: 300, fearPerMille: 0 },
  standard: { riseOne: 2, riseTwo: 4, fallPerMille: 200, fearPerMille: 50 },
  spiral: { riseOne: 1, riseTwo: 3, fallPerMille: 100, fearPerMille: 250 },
};

const why = (guard: string): LadderStep['actions'] => ({ type: 'because', params: { guard } });
const to = (target: Rung, reason: string, type?: LadderGuard, params?: { readonly [name: string]: number }): LadderStep => ({
  ...(type === undefined ? {} : { guard: { type, ...(params === undefined ? {} : { params }) } }),
  target,
  actions: why(reason),
});
/** Rung by steps from another; no act moves a dyad past Brink in the turn it falls (ES5). */
const rungAt = (place: number): Rung => RUNGS[Math.max(0, Math.min(place, RUNGS.indexOf('brink')))] ?? 'brink';

const assessed = (place: number, numbers: LadderNumbers): readonly LadderStep[] => [
  ...(place < RUNGS.indexOf('brink')
    ? [
        to(rungAt(place + 2), 'risesTwo', 'netAtLeast', { heat: numbers.riseTwo }),
        to(rungAt(place + 1), 'risesOne', 'netAtLeast', { heat: numbers.riseOne }),
      ]
    : []),
  ...(place >= RUNGS.indexOf('dispute') && place < RUNGS.indexOf('brink') && numbers.fearPerMille > 0
    ? [to(rungAt(place + 1), 'risesByFear', 'silenceFeared', { perMille: numbers.fearPerMille })]
    : []),
  ...(place > 0
    ? [
        to(rungAt(place - 1), 'fallsByChannel', 'quietWithChannel'),
        to(rungAt(place - 1), 'fallsByChance', 'quietByChance', { perMille: numbers.fallPerMille }),
      ]
    : []),
];

const rung = (place: number, numbers: LadderNumbers): LadderRung => {
  const below = rungAt(place - 1);
  const stoodDown =
    place === 0
      ? {}
      : {
          'standDown.mutual': [to(below, 'standDownMutual')],
          'standDown.offered': [to(below, 'standDownOffered')],
          'standstill.verified': [to(below, 'standstillVerified')],
        };
  const crossing = place === RUNGS.indexOf('brink') ? { 'ultimatum.crossed': [to('rupture', 'ultimatumCrossed')] } : {};
  return { on: { 'turn.assessed': assessed(place, numbers), ...stoodDown, ...crossing } };
};

/** A ladder from its numbers. */
export const ladderOf = (numbers: LadderNumbers): Ladder => ({
  initial: 'calm',
  states: {
    calm: rung(0, numbers),
    friction: rung(1, numbers),
    dispute: rung(2, numbers),
    crisis: rung(3, numbers),
    brink: rung(4, numbers),
    rupture: {},
  },
});
