/**
 * Brier scores (LE7): of the forecasts that stood on orders, and of beliefs against what truly happened. A forecast of one
 * event scores (p - o) squared, 0 best, 1 worst; a belief over several hypotheses scores the sum over them, 0 best, 2 worst.
 * Both in ten-thousandths, so that replay is exact (Brier 1950).
 */
import { ACTS } from '../acts/acts.ts';
import type { FORECASTS, OrderLine } from '../acts/orderLine.ts';
import type { Belief } from '../exercise/exercise.ts';
import type { IncidentId, StateId } from '../model/ids.ts';
import { byId } from '../model/scenarioIndex.ts';
import type { EventNumber, Moment } from './moment.ts';
import { chosen } from './performed.ts';

type Will = (typeof FORECASTS)[number];
export interface ForecastScore {
  readonly by: StateId;
  readonly about: StateId;
  readonly will: Will;
  readonly percent: number;
  readonly turn: number;
  readonly event: EventNumber;
  /** Null when the turn it speaks of was not played, or nothing in it could have shown it. */
  readonly came: boolean | null;
  /** Ten-thousandths. */
  readonly brier: number | null;
}
export interface BeliefScore {
  readonly state: StateId;
  readonly incident: IncidentId;
  readonly question: Belief['question'];
  readonly turn: number;
  readonly event: EventNumber;
  /** Percent given to what truly happened. */
  readonly onTruth: number;
  readonly brier: number;
}
/** One band of ten percent: how sure, and how often right. */
export interface CalibrationBand {
  readonly from: number;
  readonly forecasts: number;
  readonly meanPercent: number;
  readonly cameTrue: number;
}

interface Made {
  readonly by: StateId;
  readonly forecast: NonNullable<OrderLine['forecast']>;
  readonly turn: number;
  readonly event: EventNumber;
}

const madeIn = (moments: readonly Moment[]): readonly Made[] =>
  moments.flatMap((moment) => {
    const { event, turn, number } = moment;
    if (event.type !== 'orders.opened') return [];
    return chosen(moment, event).flatMap(({ forecast }) => (forecast === undefined ? [] : [{ by: event.state, forecast, turn, event: number }]));
  });

const linesOf = (moments: readonly Moment[], about: StateId): readonly OrderLine[] =>
  moments.flatMap((moment) => (moment.event.type === 'orders.opened' && moment.event.state === about ? chosen(moment, moment.event) : []));

const signs = ({ event, before }: Moment, about: StateId): boolean =>
  event.type === 'agreement.changed' &&
  event.change.signatures?.includes(about) === true &&
  before.agreements[event.agreement]?.signatures.includes(about) === false;

const names = ({ event }: Moment, about: StateId, whom: StateId | null): boolean =>
  event.type === 'attribution.made' &&
  event.attribution.claimants.includes(about) &&
  event.attribution.audience === 'public' &&
  event.attribution.accused !== null &&
  (whom === null || event.attribution.accused === whom);

/** Was a call from `by` to `about` picked up, missed, or not made at all (null)? */
const hotline = (moments: readonly Moment[], by: StateId, about: StateId): boolean | null => {
  const rings = moments.flatMap(({ event, after }) => {
    if (event.type !== 'message.rang') return [];
    const message = after.messages[event.message];
    return message?.from === by && message.to.includes(about) ? [event.ring === 'acknowledged'] : [];
  });
  return rings.length === 0 ? null : rings.some(Boolean);
};

const came = (next: readonly Moment[], { by, forecast: { state: about, will } }: Made): boolean | null => {
  if (!next.some(({ event }) => event.type === 'orders.opened')) return null;
  const lines = linesOf(next, about);
  switch (will) {
    case 'acts-on-territory':
      return lines.some(({ act }) => act === 'territory');
    case 'sanctions':
      return lines.some((line) => line.act === 'sanction' || (line.act === 'coalition' && line.form === 'sanction'));
    case 'holds-back':
      return !lines.some(({ act }) => ACTS[act].coercive || ACTS[act].heat > 0);
    case 'names-someone':
      return next.some((moment) => names(moment, about, null));
    case 'names-us':
      return next.some((moment) => names(moment, about, by));
    case 'signs':
      return next.some((moment) => signs(moment, about));
    case 'answers-the-hotline':
      return hotline(next, by, about);
  }
};

const squared = (percent: number, outcome: boolean): number => (percent - (outcome ? 100 : 0)) ** 2;

export const forecastScores = (moments: readonly Moment[]): readonly ForecastScore[] =>
  madeIn(moments).map((made) => {
    const { by, turn, event, forecast } = made;
    const happened = came(
      moments.filter((moment) => moment.turn === turn + 1),
      made,
    );
    const { state: about, will, percent } = forecast;
    return { by, about, will, percent, turn, event, came: happened, brier: happened === null ? null : squared(percent, happened) };
  });

/** Of an exercise whose truth is told; before that nothing is scored, since a score tells it (RE4). */
export const beliefScores = (moments: readonly Moment[]): readonly BeliefScore[] => {
  if (moments.at(-1)?.after.truthRevealed !== true) return [];
  return moments.flatMap(({ event, after, turn, number }) => {
    if (event.type !== 'belief.set') return [];
    const { state, incident, question, percents } = event.belief;
    const truth = byId(after.scenario.truths, after.truth).incidents[incident];
    if (truth === undefined) return [];
    const right = question === 'who' ? truth.who : truth.link;
    const names = [...new Set([right, ...Object.keys(percents)])];
    const brier = names.reduce((sum, id) => sum + squared(percents[id] ?? 0, id === right), 0);
    return [{ state, incident, question, turn, event: number, onTruth: percents[right] ?? 0, brier }];
  });
};

/** How sure against how often right, in bands of ten percent; 100 stands in the last. */
export const calibrationOf = (scores: readonly ForecastScore[]): readonly CalibrationBand[] => {
  const scored = scores.filter(({ came: happened }) => happened !== null);
  return Array.from({ length: 10 }, (_, band) => {
    const own = scored.filter(({ percent }) => Math.min(9, Math.floor(percent / 10)) === band);
    const total = own.reduce((sum, { percent }) => sum + percent, 0);
    return {
      from: band * 10,
      forecasts: own.length,
      meanPercent: own.length === 0 ? 0 : Math.round(total / own.length),
      cameTrue: own.filter(({ came: happened }) => happened === true).length,
    };
  }).filter(({ forecasts }) => forecasts > 0);
};
