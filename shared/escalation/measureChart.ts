/** The measure chart (MS1): a measure is announced, in force, and ends by itself or is withdrawn. None is for ever. */
import { assign, setup } from 'xstate';

export type MeasureEvent = { readonly type: 'enter.force' } | { readonly type: 'time.over' } | { readonly type: 'withdraw' };

const because = (guard: string) => ({ type: 'because', params: { guard } }) as const;

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
    active: {
      on: { 'time.over': { target: 'expired', actions: because('timeOver') }, withdraw: { target: 'withdrawn', actions: because('withdrawn') } },
    },
    expired: {},
    withdrawn: {},
  },
});
