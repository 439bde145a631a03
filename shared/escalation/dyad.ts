/**
 * The dyad ladder (ES1-ES6), GAME-EXACT R2: this is the *restraint* chart. Four parallel regions: tension, channel,
 * process, coercion. Heat is summed up outside; the chart only says what a net heat does on each rung.
 */
import { assign, setup } from 'xstate';
import { rule } from '../model/ruleset.ts';
import type { Rung } from '../model/terms.ts';

/** `net`: heat of both directions less cooling (GX R2). `lucky`: the keyed chance of a quiet turn came up. */
export interface TurnAssessed {
  readonly type: 'turn.assessed';
  readonly net: number;
  readonly acknowledged: boolean;
  readonly lucky: boolean;
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
  | { readonly type: 'measure.taken' }
  | { readonly type: 'measure.ended' };

const because = (guard: string) => ({ type: 'because', params: { guard } }) as const;
const up = (one: Rung, two: Rung) => [
  { guard: 'risesTwo', target: two, actions: because('risesTwo') } as const,
  { guard: 'risesOne', target: one, actions: because('risesOne') } as const,
];
const down = (below: Rung) => [
  { guard: 'fallsByChannel', target: below, actions: because('fallsByChannel') } as const,
  { guard: 'fallsByChance', target: below, actions: because('fallsByChance') } as const,
];
const stoodDown = (below: Rung) =>
  ({
    'standDown.mutual': { target: below, actions: because('standDownMutual') },
    'standDown.offered': { target: below, actions: because('standDownOffered') },
    'standstill.verified': { target: below, actions: because('standstillVerified') },
  }) as const;

const assessed = (event: DyadEvent): TurnAssessed | null => (event.type === 'turn.assessed' ? event : null);

export const dyadChart = setup({
  types: { context: {} as { guard: string }, events: {} as DyadEvent },
  guards: {
    risesTwo: ({ event }) => (assessed(event)?.net ?? 0) >= rule('riseTwo'),
    risesOne: ({ event }) => (assessed(event)?.net ?? 0) >= rule('riseOne'),
    fallsByChannel: ({ event }) => assessed(event)?.net === 0 && assessed(event)?.acknowledged === true,
    fallsByChance: ({ event }) => assessed(event)?.net === 0 && assessed(event)?.lucky === true,
  },
  actions: { because: assign({ guard: (_, params: { guard: string }) => params.guard }) },
}).createMachine({
  id: 'dyad',
  type: 'parallel',
  context: { guard: '' },
  states: {
    tension: {
      initial: 'calm',
      states: {
        calm: { on: { 'turn.assessed': up('friction', 'dispute') } },
        friction: { on: { 'turn.assessed': [...up('dispute', 'crisis'), ...down('calm')], ...stoodDown('calm') } },
        dispute: { on: { 'turn.assessed': [...up('crisis', 'brink'), ...down('friction')], ...stoodDown('friction') } },
        // Two rungs up from Crisis would pass Brink: only an ultimatum, a turn later, may (ES5).
        crisis: { on: { 'turn.assessed': [...up('brink', 'brink'), ...down('dispute')], ...stoodDown('dispute') } },
        brink: {
          on: {
            'turn.assessed': down('crisis'),
            ...stoodDown('crisis'),
            'ultimatum.crossed': { target: 'rupture', actions: because('ultimatumCrossed') },
          },
        },
        rupture: {},
      },
    },
    channel: {
      initial: 'silent',
      states: {
        silent: { on: { 'hotline.opened': 'open', 'hotline.acknowledged': 'acknowledged' } },
        open: { on: { 'hotline.acknowledged': 'acknowledged', 'turn.closed': 'silent' } },
        acknowledged: { on: { 'turn.closed': 'silent' } },
      },
    },
    process: {
      initial: 'none',
      states: {
        none: { on: { 'standDown.mutual': 'standstill' } },
        standstill: { on: { 'standstill.verified': 'none', 'standstill.broken': 'none' } },
      },
    },
    coercion: {
      initial: 'none',
      states: {
        none: { on: { 'measure.taken': 'active' } },
        active: { on: { 'measure.ended': 'none' } },
      },
    },
  },
});
