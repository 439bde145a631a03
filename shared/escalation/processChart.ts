/** The process chart (PR1-PR8): a slow act waits for consent, runs, may be paused, and lands, lapses or is taken back. */
import { assign, setup } from 'xstate';

export type ProcessEvent =
  /** It asks nobody's consent. */
  | { readonly type: 'begin' }
  | { readonly type: 'answered'; readonly consent: boolean }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'withdraw' }
  /** End of a turn: has its time come, does what it rests on still stand, is the answer overdue. */
  | { readonly type: 'turn.over'; readonly due: boolean; readonly stands: boolean; readonly late: boolean };

const because = (guard: string) => ({ type: 'because', params: { guard } }) as const;
const withdraw = { withdraw: { target: 'withdrawn', actions: because('withdrawn') } } as const;

export const processChart = setup({
  types: { context: {} as { guard: string }, events: {} as ProcessEvent },
  guards: {
    consents: ({ event }) => event.type === 'answered' && event.consent,
    isLate: ({ event }) => event.type === 'turn.over' && event.late,
    hasLapsed: ({ event }) => event.type === 'turn.over' && event.due && !event.stands,
    isDue: ({ event }) => event.type === 'turn.over' && event.due && event.stands,
  },
  actions: { because: assign({ guard: (_, params: { guard: string }) => params.guard }) },
}).createMachine({
  id: 'process',
  context: { guard: '' },
  initial: 'awaiting',
  states: {
    awaiting: {
      on: {
        begin: { target: 'running', actions: because('needsNobody') },
        answered: [
          { guard: 'consents', target: 'running', actions: because('consents') },
          { target: 'refused', actions: because('refused') },
        ],
        'turn.over': { guard: 'isLate', target: 'lapsed', actions: because('isLate') },
        ...withdraw,
      },
    },
    running: {
      on: {
        pause: { target: 'paused', actions: because('paused') },
        'turn.over': [
          { guard: 'hasLapsed', target: 'lapsed', actions: because('hasLapsed') },
          { guard: 'isDue', target: 'landed', actions: because('isDue') },
        ],
        ...withdraw,
      },
    },
    paused: { on: { resume: { target: 'running', actions: because('resumed') }, ...withdraw } },
    landed: {},
    lapsed: {},
    withdrawn: {},
    refused: {},
  },
});
