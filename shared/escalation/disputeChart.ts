/** The chart of an arbitration (AR1-AR5): claimed, consented to or refused, standstill, award, complied with or ignored. */
import { assign, setup } from 'xstate';

export type DisputeEvent =
  | { readonly type: 'consent.given'; readonly consent: boolean }
  | { readonly type: 'award.made' }
  | { readonly type: 'complied' }
  | { readonly type: 'time.over' };

const because = (guard: string) => ({ type: 'because', params: { guard } }) as const;

export const disputeChart = setup({
  types: { context: {} as { guard: string }, events: {} as DisputeEvent },
  guards: { consents: ({ event }) => event.type === 'consent.given' && event.consent },
  actions: { because: assign({ guard: (_, params: { guard: string }) => params.guard }) },
}).createMachine({
  id: 'dispute',
  context: { guard: '' },
  initial: 'claimed',
  states: {
    claimed: {
      on: {
        'consent.given': [
          { guard: 'consents', target: 'standstill', actions: because('consents') },
          { target: 'refused', actions: because('refused') },
        ],
        'time.over': { target: 'refused', actions: because('noAnswer') },
      },
    },
    standstill: { on: { 'award.made': { target: 'awarded', actions: because('awardMade') } } },
    awarded: {
      on: { complied: { target: 'complied', actions: because('complied') }, 'time.over': { target: 'ignored', actions: because('ignored') } },
    },
    refused: {},
    complied: {},
    ignored: {},
  },
});
