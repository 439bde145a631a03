/**
 * The dyad chart (ES1-ES6): four parallel regions, tension, channel, process, coercion. Heat is summed up outside; the chart
 * only says what a net heat does on each rung. The tension region is data (ladder.ts): three ship, a scenario may bring one.
 */
import { assign, setup, type AnyStateMachine } from 'xstate';
import type { DyadChartName } from '../model/terms.ts';
import { ladderOf, LADDER_NUMBERS, type Ladder } from './ladder.ts';

/** `net`: heat of both directions less cooling (GX R2). `luck`: the turn's keyed draw, 0-999. */
export interface TurnAssessed {
  readonly type: 'turn.assessed';
  readonly net: number;
  /** The hotline was picked up, or an agreement between the two is in force. */
  readonly acknowledged: boolean;
  readonly luck: number;
}
export type DyadEvent =
  | TurnAssessed
  | { readonly type: 'hotline.opened' }
  | { readonly type: 'hotline.acknowledged' }
  | { readonly type: 'turn.closed' }
  | { readonly type: 'standDown.mutual' }
  | { readonly type: 'standDown.offered' }
  | { readonly type: 'standstill.verified' }
  | { readonly type: 'standstill.broken' }
  | { readonly type: 'ultimatum.crossed' }
  | { readonly type: 'consultation.opened' }
  | { readonly type: 'mediation.accepted' }
  | { readonly type: 'ruling.ordered' }
  | { readonly type: 'process.closed' }
  | { readonly type: 'measure.notified' }
  | { readonly type: 'measure.taken' }
  | { readonly type: 'measure.suspended' }
  | { readonly type: 'measure.ended' };

const assessed = (event: DyadEvent): TurnAssessed | null => (event.type === 'turn.assessed' ? event : null);

const dyadSetup = setup({
  types: { context: {} as { guard: string }, events: {} as DyadEvent },
  guards: {
    netAtLeast: ({ event }, { heat }: { heat: number }) => (assessed(event)?.net ?? 0) >= heat,
    quietWithChannel: ({ event }) => assessed(event)?.net === 0 && assessed(event)?.acknowledged === true,
    quietByChance: ({ event }, { perMille }: { perMille: number }) => assessed(event)?.net === 0 && (assessed(event)?.luck ?? 1000) < perMille,
    silenceFeared: ({ event }, { perMille }: { perMille: number }) =>
      assessed(event)?.net === 0 && assessed(event)?.acknowledged !== true && (assessed(event)?.luck ?? 0) >= 1000 - perMille,
  },
  actions: { because: assign({ guard: (_, params: { guard: string }) => params.guard }) },
});

const CHANNEL = {
  initial: 'silent',
  states: {
    silent: { on: { 'hotline.opened': 'open', 'hotline.acknowledged': 'acknowledged' } },
    open: { on: { 'hotline.acknowledged': 'acknowledged', 'turn.closed': 'silent' } },
    acknowledged: { on: { 'turn.closed': 'silent' } },
  },
} as const;
const PROCESS = {
  initial: 'none',
  states: {
    none: {
      on: { 'consultation.opened': 'consultation', 'mediation.accepted': 'mediation', 'standDown.mutual': 'standstill', 'ruling.ordered': 'ruling' },
    },
    consultation: {
      on: { 'mediation.accepted': 'mediation', 'standDown.mutual': 'standstill', 'ruling.ordered': 'ruling', 'process.closed': 'none' },
    },
    // Accepted for one turn: it cools that turn, and opens drafting in it.
    mediation: { on: { 'standDown.mutual': 'standstill', 'ruling.ordered': 'ruling', 'process.closed': 'none', 'turn.closed': 'none' } },
    standstill: { on: { 'standstill.verified': 'none', 'standstill.broken': 'none', 'ruling.ordered': 'ruling' } },
    ruling: { on: { 'process.closed': 'none' } },
  },
} as const;
const COERCION = {
  initial: 'none',
  states: {
    none: { on: { 'measure.notified': 'notified', 'measure.taken': 'active' } },
    notified: { on: { 'measure.taken': 'active', 'measure.ended': 'none' } },
    active: { on: { 'measure.suspended': 'suspended', 'measure.ended': 'none' } },
    suspended: { on: { 'measure.taken': 'active', 'measure.ended': 'none' } },
  },
} as const;

/** A dyad chart around a ladder; a scenario's own ladder has been checked by the loader. */
export const dyadChartOf = (name: DyadChartName, ladder: Ladder) =>
  dyadSetup.createMachine({
    id: `dyad-${name}`,
    type: 'parallel',
    context: { guard: '' },
    states: {
      // The loader checks a ladder's guards and numbers against LADDER_GUARDS; the library's types cannot see that.
      tension: ladder as never,
      channel: CHANNEL,
      process: PROCESS,
      coercion: COERCION,
    },
  });

export const restraintChart = dyadChartOf('restraint', ladderOf(LADDER_NUMBERS.restraint));
export const standardChart = dyadChartOf('standard', ladderOf(LADDER_NUMBERS.standard));
export const spiralChart = dyadChartOf('spiral', ladderOf(LADDER_NUMBERS.spiral));
const SHIPPED = { restraint: restraintChart, standard: standardChart, spiral: spiralChart } as const;
const brought = new WeakMap<object, AnyStateMachine>();

/** The chart an exercise is played on: one that ships, or the scenario's own, which the loader has checked. */
export const chartFor = ({
  chart,
  scenario,
}: {
  readonly chart: DyadChartName;
  readonly scenario: { readonly dyadChart: unknown };
}): AnyStateMachine => {
  if (chart !== 'own') return SHIPPED[chart];
  const own = scenario.dyadChart;
  if (typeof own !== 'object' || own === null) return restraintChart;
  const known = brought.get(own) ?? dyadChartOf('own', own as Ladder); // shape checked when the scenario was compiled
  brought.set(own, known);
  return known;
};
