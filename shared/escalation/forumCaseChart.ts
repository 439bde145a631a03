/**
 * The chart of a case before the Forum (FO1-FO7): filed, replied, found, voted on, closed. The right of reply cannot be
 * skipped: nothing is found before the reply or the end of its time; only the emergency lane votes at once, and only on
 * provisional protection.
 */
import { assign, setup } from 'xstate';

export type ForumCaseEvent =
  | { readonly type: 'reply.given' }
  | { readonly type: 'reply.timeOver' }
  | { readonly type: 'finding.made' }
  /** Votes counted; `lane` emergency asks a simple majority and skips the finding. */
  | { readonly type: 'vote.counted'; readonly yes: number; readonly cast: number; readonly emergency: boolean }
  | { readonly type: 'time.over' };

const because = (guard: string) => ({ type: 'because', params: { guard } }) as const;

export const forumCaseChart = setup({
  types: { context: {} as { guard: string }, events: {} as ForumCaseEvent },
  guards: {
    carriesEmergency: ({ event }) => event.type === 'vote.counted' && event.emergency && event.yes * 2 > event.cast,
    failsEmergency: ({ event }) => event.type === 'vote.counted' && event.emergency,
    carries: ({ event }) => event.type === 'vote.counted' && event.cast > 0 && event.yes * 3 >= event.cast * 2,
  },
  actions: { because: assign({ guard: (_, params: { guard: string }) => params.guard }) },
}).createMachine({
  id: 'forumCase',
  context: { guard: '' },
  initial: 'filed',
  states: {
    filed: {
      on: {
        'reply.given': { target: 'replied', actions: because('replyGiven') },
        'reply.timeOver': { target: 'replied', actions: because('noComment') },
        'vote.counted': [
          { guard: 'carriesEmergency', target: 'adopted', actions: because('simpleMajority') },
          { guard: 'failsEmergency', target: 'rejected', actions: because('noMajority') },
        ],
      },
    },
    replied: { on: { 'finding.made': { target: 'found', actions: because('findingMade') } } },
    found: {
      on: {
        'vote.counted': [
          { guard: 'carries', target: 'adopted', actions: because('twoThirds') },
          { target: 'rejected', actions: because('noTwoThirds') },
        ],
      },
    },
    adopted: { on: { 'time.over': { target: 'closed', actions: because('timeOver') } } },
    rejected: {},
    closed: {},
  },
});
