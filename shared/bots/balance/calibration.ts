/** Calibration of the *restraint* chart against what is known of real crises (GAME 10; figures of severity-scales.json). */
import { WORLD_RESULTS } from '../../model/terms.ts';
import { mean, temperOf, type Bench } from './seats.ts';
import { target, type Size, type Target } from './targets.ts';

/** Median lag of political responses in days (cal.political-lag, checked) and the factor it may be missed by. */
const MEDIAN_LAG_DAYS = 75;
const FACTOR = 3;
/** A neutral table: it looks, talks, responds when its file carries it, as states mostly do not. */
const NEUTRAL = { responses: ['protest', 'summon', 'sanction'], respondsAt: 'corroborated', claimsAt: 'corroborated', minds: false } as const;

const percent = (part: number): string => `${Math.round(part * 100)} %`;
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** A share of incidents and a mean of rungs want more runs than a score does. */
const CALIBRATION_RUNS = 8;

export const calibration = (bench: Bench, size: Size): readonly Target[] => {
  const runs = size.runs * CALIBRATION_RUNS;
  const neutral = bench.all(temperOf('responsible', NEUTRAL), runs, { chart: 'restraint' });
  const share = mean(neutral.flatMap(({ incidents, coerced }) => (incidents === 0 ? [] : [coerced / incidents])));
  const rung8 = mean(neutral.map(({ ladder }) => Number(ladder >= 8)));
  const silent = bench.all(temperOf('responsible', { ...NEUTRAL, calls: false, picksUp: false }), runs, { chart: 'restraint' });
  const peak = (outcomes: typeof neutral): number => mean(outcomes.map(({ peakRung }) => peakRung));
  const wrong = bench.alone(
    temperOf('responsible', { ...NEUTRAL, claimsAt: 'suspicion', corrects: false }),
    () => temperOf('responsible', NEUTRAL),
    Math.max(1, Math.floor(runs / 2)),
  );
  const right = bench.alone(temperOf('responsible', NEUTRAL), () => temperOf('responsible', NEUTRAL), Math.max(1, Math.floor(runs / 2)));
  const lags = neutral.flatMap(({ lags: hours }) => hours).map((hours) => hours / 24);
  const spiral = peak(bench.all(temperOf('responsible', NEUTRAL), runs, { chart: 'spiral' }));
  const standard = peak(bench.all(temperOf('responsible', NEUTRAL), runs, { chart: 'standard' }));
  return [
    target('C1', '10-20 % of incidents draw a coercive public response in neutral play', percent(share), share >= 0.1 && share <= 0.2),
    target('C2', 'rung 8 and more in under 5 % of runs', percent(rung8), rung8 < 0.05),
    target(
      'C3',
      'without channels the mean peak rung is at least 1 higher',
      `${peak(silent).toFixed(2)} against ${peak(neutral).toFixed(2)}`,
      peak(silent) - peak(neutral) >= 1,
    ),
    target(
      'C4',
      'a confident claim on too little raises the peak rung and costs Standing',
      `peak ${mean(wrong.map(({ outcome }) => outcome.peakRung)).toFixed(2)} against ${mean(right.map(({ outcome }) => outcome.peakRung)).toFixed(2)}, Standing ${(mean(wrong.map(({ state, outcome }) => outcome.seats[state]?.tracks.standing ?? 0)) / 100).toFixed(2)} against ${(mean(right.map(({ state, outcome }) => outcome.seats[state]?.tracks.standing ?? 0)) / 100).toFixed(2)}`,
      mean(wrong.map(({ outcome }) => outcome.peakRung)) > mean(right.map(({ outcome }) => outcome.peakRung)) &&
        mean(wrong.map(({ state, outcome }) => outcome.seats[state]?.tracks.standing ?? 0)) <
          mean(right.map(({ state, outcome }) => outcome.seats[state]?.tracks.standing ?? 0)),
    ),
    target(
      'C5',
      `median lag of coercive responses within a factor ${FACTOR} of ${MEDIAN_LAG_DAYS} days`,
      lags.length === 0 ? 'none came' : `${median(lags).toFixed(0)} days (${lags.length})`,
      lags.length > 0 && median(lags) >= MEDIAN_LAG_DAYS / FACTOR && median(lags) <= MEDIAN_LAG_DAYS * FACTOR,
    ),
    target(
      'C6',
      'restraint is the calmest of the charts, spiral the hottest',
      `restraint ${peak(neutral).toFixed(2)}, standard ${standard.toFixed(2)}, spiral ${spiral.toFixed(2)}`,
      peak(neutral) <= standard && standard <= spiral,
    ),
    target(
      'C7',
      'an accident handled well breeds nothing: no run of responsible play ends Fractured or worse by impunity',
      `${bench.all('responsible', runs).filter(({ result }) => WORLD_RESULTS.indexOf(result) >= 2).length} of ${runs}`,
      bench.all('responsible', runs).filter(({ result }) => WORLD_RESULTS.indexOf(result) >= 2).length <= Math.ceil(runs / 10),
    ),
  ];
};
