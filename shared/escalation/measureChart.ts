/** The measure chart (MS1): a measure is announced, in force, perhaps suspended, and ends by itself or is withdrawn. None is for ever. */
import { assign, setup } from 'xstate';

export type MeasureEvent =
  { readonly type: 'enter.force' } | { readonly type: 'suspend' } | { readonly type: 'time.over' } | { readonly type: 'withdraw' };

const because = (guard: string) => ({ type: 'because', params: { guard } }) as const;
const ends = {
  'time.over': { target: 'expired', actions: because('timeOver') },
  withdraw: { target: 'withdrawn', actions: because('withdrawn') },
} as const;

export const measureChart = setup({
  types: { context: {} as { guard: string }, events: {} as MeasureEvent },
  actions: { because: assign({ guard: (_, params: { guard: string }) => params.guard }) },
}).createMachine({
  id: 'measure',
  context: { guard: '' },
  initial: 'announced',
  states: {
    announced: {
      on: { 'enter.force': { target: 'active', actions: because('inForce') }, withdraw: { target: 'withdrawn', actions: because('withdrawn') } },
    },
    // A tribunal is seized and the act has stopped, or the dispute stands still: suspended, not ended.
    active: { on: { suspend: { target: 'suspended', actions: because('suspended') }, ...ends } },
    suspended: { on: { 'enter.force': { target: 'active', actions: because('resumed') }, ...ends } },
    expired: {},
    withdrawn: {},
  },
});
