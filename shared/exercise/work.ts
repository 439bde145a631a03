/**
 * The workbench of a decision: events are put down one by one and applied at once, so that the next line of a rule reads
 * what the last one did. Ids are derived from what a thing is about, never from a global counter (SE4).
 */
import { secretName, type Draw } from '../lib/keyed.ts';
import { clamp } from '../lib/fixed.ts';
import { sha256Hex } from '../lib/sha256.ts';
import { step } from '../escalation/chart.ts';
import { chartFor, type DyadEvent } from '../escalation/dyad.ts';
import { dyadOf, type DyadId, type ReportId, type StateId } from '../model/ids.ts';
import type { Audience, Wording } from '../model/audience.ts';
import { must } from '../lib/assert.ts';
import { rule, type Numbers } from '../model/ruleset.ts';
import type { Rung, Track } from '../model/terms.ts';
import type { Event } from './event.ts';
import type { Because, Dyad, Exercise, Report } from './exercise.ts';
import { delegationOf, evolve } from './evolve.ts';
import type { Owned } from './evolveWorld.ts';

export interface Work {
  exercise: Exercise;
  readonly events: Event[];
  /** The scenario's own numbers, if it brings any. */
  readonly rules: Numbers | undefined;
  /** Exercise time of the ask, ms. */
  readonly at: number;
  /** Maps of `exercise` that this decision made and may write on. */
  readonly owned: Owned;
}

export const workOn = (exercise: Exercise, at: number, owned: Owned = new Set()): Work => ({
  exercise,
  events: [],
  rules: exercise.scenario.rules,
  at,
  owned,
});

/** The exercise as it stands, to be kept: what the decision does from here on leaves it as it is. */
export const snapshot = (work: Work): Exercise => {
  work.owned.clear();
  return work.exercise;
};

export const put = (work: Work, event: Event): void => {
  work.events.push(event);
  work.exercise = evolve(work.exercise, event, work.owned);
};

export const keyOf = (work: Work): Draw => ({ seed: work.exercise.seed, turn: work.exercise.clock.turn });

/** Twelve hex digits named after what they stand for; the same subject gives the same id. */
export const idOf = (...subject: readonly (string | number)[]): string => sha256Hex(subject.join('|')).slice(0, 12);

export const because = (ruleId: string, key: string, facts: Because['facts'] = {}): Because => ({ rule: ruleId, key, facts });

export interface News {
  readonly kind: Report['kind'];
  readonly audience: Audience;
  readonly source?: Wording | null;
  readonly title?: Wording | null;
  readonly text?: Wording | null;
  readonly because?: Because | null;
}

/** Files a report. Reports about the same thing to the same people get different ids by their order among themselves only. */
export const file = (work: Work, subject: string, news: News): void => {
  const { turn, phase } = work.exercise.clock;
  // Keyed by the secret seed: subject and audience could be guessed, and an id must not confirm the guess.
  const about = `${turn}|${phase}|${news.kind}|${subject}|${JSON.stringify(news.audience)}`;
  let id: ReportId = `report:${secretName(work.exercise.seed, about)}`;
  for (let again = 1; work.exercise.reports[id] !== undefined; again += 1) id = `report:${secretName(work.exercise.seed, `${about}|${again}`)}`;
  put(work, {
    type: 'report.filed',
    report: {
      id,
      kind: news.kind,
      audience: news.audience,
      source: news.source ?? null,
      title: news.title ?? null,
      text: news.text ?? null,
      because: news.because ?? null,
      turn,
      phase,
      at: work.at,
    },
  });
};

/** Moves a track by hundredths, within 0 and 1000, and tells the delegation why. Nothing is filed when it cannot move. */
export const moveTrack = (work: Work, state: StateId, track: Track, by: number, why: Because): void => {
  if (work.exercise.delegations[state] === undefined) return;
  const before = delegationOf(work.exercise, state)[track];
  const to = clamp(before + by, 0, 1000);
  if (to === before) return;
  put(work, { type: 'track.moved', state, track, to, by: to - before, because: why });
  file(work, `${state}|${track}|${why.key}`, {
    kind: 'moved',
    audience: [state],
    because: { ...why, facts: { ...why.facts, track, by: to - before } },
  });
};

/** TR7: a deed that costs nothing pleases or honours once a turn for one reason, however often it is done. */
export const creditOnce = (work: Work, state: StateId, track: Track, by: number, why: Because): void => {
  const paid = work.events.some(
    (event) => event.type === 'track.moved' && event.state === state && event.track === track && event.because.key === why.key,
  );
  if (!paid) moveTrack(work, state, track, by, why);
};

/** Moves Regime confidence; gains are capped per turn (RG1). */
export const moveRegime = (work: Work, by: number, why: Because): void => {
  const { regime, regimeGainedThisTurn } = work.exercise.world;
  const allowed = by > 0 ? Math.min(by, rule('regimeGainCap', work) - regimeGainedThisTurn) : by;
  const to = clamp(regime + allowed, 0, 1000);
  if (to !== regime) put(work, { type: 'regime.moved', to, by: to - regime, because: why });
};

interface ChartValue {
  readonly tension: Rung;
  readonly channel: string;
  readonly process: string;
  readonly coercion: string;
}

/** Takes one step of a dyad's chart; a move of the ladder is told to both states with its guard (ES3). */
export const stepDyad = (work: Work, id: DyadId, event: DyadEvent, facts: Because['facts'] = {}): void => {
  const dyad: Dyad = must(work.exercise.dyads[id], id);
  const { value, guard, moved } = step(chartFor(work.exercise), dyad.snapshot, event);
  if (!moved) return;
  const snapshot = value as unknown as ChartValue; // the chart's four regions, by construction of the dyad chart
  if (snapshot.tension === dyad.rung) {
    put(work, { type: 'dyad.channelSet', dyad: id, snapshot });
    return;
  }
  const why = because('ES3', `dyad.${guard}`, { ...facts, dyad: id, from: dyad.rung, to: snapshot.tension });
  put(work, { type: 'dyad.moved', dyad: id, from: dyad.rung, to: snapshot.tension, guard, snapshot, because: why });
  file(work, `dyad|${id}|${guard}`, {
    kind: 'moved',
    audience: 'public',
    because: because('ES3', 'dyad.movedPublic', { dyad: id, from: dyad.rung, to: snapshot.tension }),
  });
};

export const dyadBetween = (work: Work, a: StateId, b: StateId): Dyad => must(work.exercise.dyads[dyadOf(a, b)], dyadOf(a, b));

/** Marks an incident handled (IM2): somebody with standing did something about it. */
export const handle = (work: Work, incident: `incident:${string}`, by: StateId): void => {
  if (work.exercise.incidents[incident]?.handled === false) put(work, { type: 'incident.handled', incident, by });
};
