/** The agreement chart (AG1-AG8): open for signature, in force, under review, ended. Nothing is renewed by silence. */
import { assign, setup } from 'xstate';

export type AgreementEvent =
  | { readonly type: 'turn.over'; readonly signed: number; readonly wanted: number; readonly over: boolean; readonly stale: boolean }
  | { readonly type: 'review.begins' }
  /** Clauses kept after review, and who opts in. */
  | { readonly type: 'review.ends'; readonly kept: number; readonly parties: number };

const because = (guard: string) => ({ type: 'because', params: { guard } }) as const;

export const agreementChart = setup({
  types: { context: {} as { guard: string }, events: {} as AgreementEvent },
  guards: {
    isSigned: ({ event }) => event.type === 'turn.over' && event.signed >= event.wanted,
    isStale: ({ event }) => event.type === 'turn.over' && event.stale,
    isOver: ({ event }) => event.type === 'turn.over' && event.over,
    isRenewed: ({ event }) => event.type === 'review.ends' && event.kept > 0 && event.parties >= 2,
  },
  actions: { because: assign({ guard: (_, params: { guard: string }) => params.guard }) },
}).createMachine({
  id: 'agreement',
  context: { guard: '' },
  initial: 'open',
  states: {
    open: {
      on: {
        'turn.over': [
          { guard: 'isSigned', target: 'in-force', actions: because('isSigned') },
          { guard: 'isStale', target: 'dropped', actions: because('isStale') },
        ],
      },
    },
    'in-force': {
      on: {
        'turn.over': { guard: 'isOver', target: 'expired', actions: because('isOver') },
        'review.begins': { target: 'under-review', actions: because('reviewBegins') },
      },
    },
    'under-review': {
      on: {
        'review.ends': [
          { guard: 'isRenewed', target: 'in-force', actions: because('isRenewed') },
          { target: 'expired', actions: because('notRenewed') },
        ],
      },
    },
    expired: {},
    dropped: {},
  },
});
