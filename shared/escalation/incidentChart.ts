/** The incident chart (IN1-IN3): what stage an incident is in. Author and cause are not the chart's business. */
import { assign, setup } from 'xstate';

export type IncidentEvent =
  | { readonly type: 'detected' }
  | { readonly type: 'struck' }
  /** End of a turn's span: worst direct loss left (per mille), and whether anyone handled it. */
  | { readonly type: 'span.over'; readonly worstLoss: number; readonly handled: boolean };

const because = (guard: string) => ({ type: 'because', params: { guard } }) as const;
const struck = { struck: { target: 'active', actions: because('struckAgain') } } as const;

export const incidentChart = setup({
  types: { context: {} as { guard: string }, events: {} as IncidentEvent },
  guards: {
    isRestored: ({ event }) => event.type === 'span.over' && event.worstLoss < 20,
    isFading: ({ event }) => event.type === 'span.over' && event.worstLoss < 200,
    isHandled: ({ event }) => event.type === 'span.over' && event.handled,
  },
  actions: { because: assign({ guard: (_, params: { guard: string }) => params.guard }) },
}).createMachine({
  id: 'incident',
  context: { guard: '' },
  initial: 'latent',
  states: {
    latent: { on: { detected: { target: 'detected', actions: because('detected') } } },
    detected: { on: { struck: { target: 'active', actions: because('struck') } } },
    active: {
      on: {
        ...struck,
        'span.over': [
          { guard: 'isRestored', target: 'recovering', actions: because('isRestored') },
          { guard: 'isFading', target: 'contained', actions: because('isFading') },
        ],
      },
    },
    contained: { on: { ...struck, 'span.over': [{ guard: 'isRestored', target: 'recovering', actions: because('isRestored') }] } },
    recovering: { on: { ...struck, 'span.over': [{ guard: 'isHandled', target: 'closed', actions: because('isHandled') }] } },
    closed: { on: struck },
  },
});
