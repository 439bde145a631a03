/** Distributions over many outcomes: of the world's result, of the ladders, and of what each nation came to. */
import { MEDALS, RUNGS, WORLD_RESULTS } from '../model/terms.ts';
import type { Outcome, SeatOutcome } from './outcome.ts';

export type Counts = Map<string, number>;
export const add = (counts: Counts, key: string, by = 1): Counts => counts.set(key, (counts.get(key) ?? 0) + by);
export const zeroes = (keys: readonly string[]): Counts => new Map(keys.map((key) => [key, 0]));

/** The tenth, fiftieth and ninetieth percentile of a value; hundredths. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}
/** Percentiles by nearest rank; all 0 where there is nothing. */
export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (percent: number): number => sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1)] ?? 0;
  return { low: at(10), median: at(50), high: at(90) };
};

type Share = { readonly [name: string]: number };
const counted = (names: readonly string[], found: readonly string[]): Share => {
  const counts = zeroes(names);
  for (const name of found) add(counts, name);
  return Object.fromEntries(counts);
};
const mean = (values: readonly number[]): number => Math.round(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));

/** What came of the world over the runs of one field. */
export interface Tally {
  readonly runs: number;
  readonly results: Share;
  readonly medals: Share;
  /** Runs by the highest rung they reached. */
  readonly peakRungs: Share;
  readonly regime: Spread;
  /** Weighted hours without service per head. */
  readonly harm: Spread;
  /** Means over the runs; hundredths. */
  readonly meanRegime: number;
  readonly meanHarm: number;
  readonly meanPeakRung: number;
  readonly meanScore: number;
  readonly ruptures: number;
  /** Mean place of the world's result (3 best, 0 worst), hundredths. */
  readonly worldScore: number;
}
const place = (result: string): number => WORLD_RESULTS.length - 1 - WORLD_RESULTS.findIndex((known) => known === result);
const seatsOf = ({ seats }: Outcome): readonly SeatOutcome[] => Object.values(seats).flatMap((seat) => (seat === undefined ? [] : [seat]));

export const tallyOf = (outcomes: readonly Outcome[]): Tally => {
  const seats = outcomes.flatMap(seatsOf);
  const regime = outcomes.map((outcome) => outcome.regime);
  const harm = outcomes.map((outcome) => outcome.harm);
  return {
    runs: outcomes.length,
    results: counted(
      WORLD_RESULTS,
      outcomes.map(({ result }) => result),
    ),
    medals: counted(
      MEDALS,
      seats.map(({ medal }) => medal),
    ),
    peakRungs: counted(
      RUNGS,
      outcomes.map(({ peakRung }) => RUNGS[peakRung] ?? 'calm'),
    ),
    regime: spreadOf(regime),
    harm: spreadOf(harm),
    meanRegime: mean(regime),
    meanHarm: mean(harm),
    meanPeakRung: mean(outcomes.map(({ peakRung }) => peakRung * 100)),
    meanScore: mean(seats.map(({ score }) => score)),
    ruptures: outcomes.reduce((sum, { ruptures }) => sum + ruptures, 0),
    worldScore: mean(outcomes.map(({ result }) => place(result) * 100)),
  };
};

/** What one nation came to over all runs. */
export interface Nation {
  readonly medals: Share;
  readonly mandate: Spread;
  readonly standing: Spread;
  readonly liberties: Spread;
  /** Weighted hours without service per head. */
  readonly harm: Spread;
  /** Mean of secret interests met; hundredths. */
  readonly interestsMet: number;
}
export const nationOf = (seats: readonly SeatOutcome[]): Nation => ({
  medals: counted(
    MEDALS,
    seats.map(({ medal }) => medal),
  ),
  mandate: spreadOf(seats.map(({ tracks }) => tracks.mandate)),
  standing: spreadOf(seats.map(({ tracks }) => tracks.standing)),
  liberties: spreadOf(seats.map(({ tracks }) => tracks.liberties)),
  harm: spreadOf(seats.map(({ harm }) => harm)),
  interestsMet: mean(seats.map(({ interests }) => interests * 100)),
});
