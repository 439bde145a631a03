/**
 * What came of one exercise played by software, as plain data: the same numbers whoever plays it and on how many workers.
 * The score is a device of the balance report (GAME 10): medal points plus distance to the floors; it is never shown in play.
 */
import { ACTS } from '../acts/acts.ts';
import { sha256Hex } from '../lib/sha256.ts';
import { canonical } from '../lib/canonical.ts';
import { clamp } from '../lib/fixed.ts';
import type { StateId } from '../model/ids.ts';
import { rule } from '../model/ruleset.ts';
import type { CompiledScenario } from '../model/scenario.ts';
import {
  MEDALS,
  RUNGS,
  type ActId,
  type BotStyle,
  type DyadChartName,
  type Medal,
  type Mode,
  type Plan,
  type Track,
  type WorldResult,
} from '../model/terms.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { floorsHold } from '../exercise/ending.ts';
import { worldHarm, worstRung } from '../exercise/worldState.ts';
import { playExercise, type Play, type Played } from './play.ts';
import { actOfCommand } from './purse.ts';
import type { Temper } from './temper.ts';

export interface SeatOutcome {
  readonly style: BotStyle;
  readonly medal: Medal;
  readonly interests: number;
  readonly tracks: { readonly [track in Track]: number };
  readonly harm: number;
  readonly floors: boolean;
  /** Hundredths. */
  readonly score: number;
}
export interface Outcome {
  readonly truth: string;
  readonly ended: boolean;
  readonly result: WorldResult;
  readonly regime: number;
  readonly impunity: number;
  /** Mean weighted hours per head, hundredths. */
  readonly harm: number;
  readonly peakRung: number;
  readonly endRung: number;
  readonly ruptures: number;
  readonly seats: { readonly [state in StateId]?: SeatOutcome };
  readonly acts: { readonly [act: string]: number };
  readonly injects: readonly string[];
  /** Transitions of the charts that were taken, as `chart guard`. */
  readonly guards: readonly string[];
  readonly refused: { readonly [code: string]: number };
  /** Incidents known, those that drew a coercive public response, and the hours until the first one. */
  readonly incidents: number;
  readonly coerced: number;
  readonly lags: readonly number[];
  /** Highest rung 0-9 of `ladder.game` among acts carried out. */
  readonly ladder: number;
  readonly hash: string | null;
}

const MEDAL_POINTS = 300;
/** Medal points, and how far each track and the harm stand above their floors, up to five points each; below counts against. */
export const scoreOf = (exercise: Exercise, state: StateId): number => {
  const own = exercise.delegations[state];
  if (own === undefined) return 0;
  const above = (value: number, floor: number): number => clamp(value - floor, -500, 500);
  const harm = clamp(Math.floor((rule('floorHarm', exercise.scenario) - own.harm) / 10), -500, 500);
  const floors =
    above(own.mandate, rule('floorMandate', exercise.scenario)) +
    above(own.standing, rule('floorStanding', exercise.scenario)) +
    above(own.liberties, rule('floorLiberties', exercise.scenario)) +
    harm;
  return MEDALS.indexOf(own.medal ?? 'none') * MEDAL_POINTS + floors;
};

const actsOf = ({ ask, events }: Played): readonly ActId[] => {
  const orders = events.flatMap((event) => (event.type === 'orders.opened' ? event.lines.map(({ act }) => act) : []));
  const talk = ask === null ? undefined : actOfCommand(ask);
  return talk === undefined ? orders : [...orders, talk];
};

class Watch {
  readonly acts = new Map<string, number>();
  readonly injects = new Set<string>();
  readonly guards = new Set<string>();
  readonly refused = new Map<string, number>();
  readonly coerced = new Map<string, number>();
  peak = 0;

  accepted(played: Played, after: Exercise): void {
    for (const act of actsOf(played)) this.acts.set(act, (this.acts.get(act) ?? 0) + 1);
    for (const event of played.events) {
      if (event.type === 'inject.fired') this.injects.add(event.inject);
      if (event.type === 'measure.taken' && event.measure.incident !== null) this.coerce(event.measure.incident, played.events, after);
      if ('guard' in event) this.guards.add(`${event.type.slice(0, event.type.indexOf('.'))} ${event.guard}`);
      // What the epilogue does to a ladder happens when nobody plays any more.
      if (event.type === 'dyad.moved' && event.because.facts['epilogue'] === undefined) this.peak = Math.max(this.peak, RUNGS.indexOf(event.to));
    }
  }
  /** Hours from detection: an act of the sheet takes effect when its turn begins, a slow one when its lead is over. */
  private coerce(incident: `incident:${string}`, events: Played['events'], { incidents, clock, processes }: Exercise): void {
    if (this.coerced.has(incident)) return;
    const landed = events.flatMap((event) => (event.type === 'process.moved' && event.to === 'landed' ? (processes[event.process] ?? []) : []));
    const slow = landed.find(({ line }) => 'incident' in line && line.incident === incident && ACTS[line.act].coercive);
    const hour = slow === undefined ? clock.hour : slow.startedHour + slow.leadHours;
    this.coerced.set(incident, Math.max(0, hour - (incidents[incident]?.detectedHour ?? 0)));
  }
}

export interface RunOptions {
  readonly seed: string;
  readonly plan: Plan;
  readonly styles: Play['styles'];
  readonly tempers?: { readonly [state in StateId]?: Temper };
  readonly cell?: Play['cell'];
  readonly mode?: Mode;
  readonly chart?: DyadChartName;
  readonly hash?: boolean;
  readonly onRecord?: (played: Played) => void;
}

const seatOutcome = (end: Exercise, state: StateId): SeatOutcome => {
  const own = end.delegations[state];
  return {
    style: end.seats[state]?.bot ?? 'responsible',
    medal: own?.medal ?? 'none',
    interests: own?.interestsMet.length ?? 0,
    tracks: { mandate: own?.mandate ?? 0, standing: own?.standing ?? 0, liberties: own?.liberties ?? 0 },
    harm: own?.harm ?? 0,
    floors: floorsHold(end, state),
    score: scoreOf(end, state),
  };
};

/** Hash of an ended exercise: equal for the same seed whoever folds its log. */
export const hashOf = (exercise: Exercise): string => sha256Hex(canonical({ ...exercise, scenario: exercise.scenario.id }));

/** Plays one exercise and says what came of it. */
export const playOutcome = (scenario: CompiledScenario, options: RunOptions): Outcome => {
  const watch = new Watch();
  const { hash = false, onRecord, cell, ...plain } = options;
  const play = cell === undefined ? plain : { ...plain, cell };
  const end = playExercise(scenario, {
    ...play,
    keepsOnlyNewest: true,
    onAccepted: (played, after) => {
      watch.accepted(played, after);
      onRecord?.(played);
    },
    onRefused: ({ command }, code) => watch.refused.set(`${command.type} ${code}`, (watch.refused.get(`${command.type} ${code}`) ?? 0) + 1),
  });
  const players = scenario.states.filter(({ playable }) => playable).map(({ id }) => id);
  return {
    truth: end.truth,
    ended: end.clock.stage === 'ended',
    result: end.world.result ?? 'fractured',
    regime: end.world.regime,
    impunity: end.world.impunity,
    harm: worldHarm(end),
    peakRung: watch.peak,
    endRung: worstRung(end),
    ruptures: end.world.ruptures,
    seats: Object.fromEntries(players.map((state) => [state, seatOutcome(end, state)])),
    acts: Object.fromEntries(watch.acts),
    injects: [...watch.injects],
    guards: [...watch.guards],
    refused: Object.fromEntries(watch.refused),
    incidents: Object.values(end.incidents).filter((incident) => incident?.stage !== 'latent').length,
    coerced: watch.coerced.size,
    lags: [...watch.coerced.values()],
    ladder: Math.max(0, ...[...watch.acts.keys()].map((act) => ACTS[act as ActId].rung)), // acts are counted by their ids
    hash: hash ? hashOf(end) : null,
  };
};
