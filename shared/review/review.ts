/**
 * The review of an exercise from its records: three ledgers, what stands beside them, and the scores of forecasts and
 * beliefs. Pure; for the white cell and a trainer, since it reads the truth.
 */
import type { CompiledScenario } from '../model/scenario.ts';
import { harmFindings, promiseFindings } from './beside.ts';
import { LEDGERS, type Finding, type Ledger } from './finding.ts';
import { lawFindings, rightsFindings } from './law.ts';
import { momentsOf, type Moment, type ReviewRecord } from './moment.ts';
import { escalationFindings, normFindings } from './norms.ts';
import { beliefScores, calibrationOf, forecastScores, type BeliefScore, type CalibrationBand, type ForecastScore } from './scores.ts';

export interface Review {
  readonly ledgers: { readonly [ledger in Ledger]: readonly Finding[] };
  readonly forecasts: readonly ForecastScore[];
  readonly calibration: readonly CalibrationBand[];
  readonly beliefs: readonly BeliefScore[];
}

const WRITERS: { readonly [ledger in Ledger]: (moment: Moment) => readonly Finding[] } = {
  norms: normFindings,
  law: lawFindings,
  escalation: escalationFindings,
  harm: harmFindings,
  rights: rightsFindings,
  promises: promiseFindings,
};

/** Reads the whole log once. Records are those of one exercise of this scenario, in order, from its opening. */
export const reviewOf = (scenario: CompiledScenario, records: readonly ReviewRecord[]): Review => {
  const moments = [...momentsOf(scenario, records)];
  const page = (ledger: Ledger): readonly Finding[] => moments.flatMap((moment) => WRITERS[ledger](moment));
  const forecasts = forecastScores(moments);
  return {
    ledgers: Object.fromEntries(LEDGERS.map((ledger) => [ledger, page(ledger)])) as Review['ledgers'], // one page per ledger
    forecasts,
    calibration: calibrationOf(forecasts),
    beliefs: beliefScores(moments),
  };
};
