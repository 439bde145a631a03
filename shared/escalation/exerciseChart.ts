/**
 * The exercise chart (CK1-CK3): lobby, the six phases of a turn, the end; beside it a clock that runs or stands still.
 * Exercise time moves only while the clock runs, so a pause moves no deadline.
 */
import { assign, setup } from 'xstate';

export type ExerciseEvent =
  | { readonly type: 'start' }
  | { readonly type: 'phase.over'; readonly lastTurn: boolean }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'end' };

const because = (guard: string) => ({ type: 'because', params: { guard } }) as const;
const next = (target: string) => ({
  'phase.over': { target, actions: because('phaseOver') },
  end: { target: 'ended', actions: because('endedByCell') },
});

export const exerciseChart = setup({
  types: { context: {} as { guard: string }, events: {} as ExerciseEvent },
  guards: { isLastTurn: ({ event }) => event.type === 'phase.over' && event.lastTurn },
  actions: { because: assign({ guard: (_, params: { guard: string }) => params.guard }) },
}).createMachine({
  id: 'exercise',
  type: 'parallel',
  context: { guard: '' },
  states: {
    stage: {
      initial: 'lobby',
      states: {
        lobby: { on: { start: { target: 'brief', actions: because('started') }, end: { target: 'ended', actions: because('endedByCell') } } },
        brief: { on: next('assess') },
        assess: { on: next('consult') },
        consult: { on: next('decide') },
        decide: { on: next('resolve') },
        resolve: { on: next('reveal') },
        reveal: {
          on: {
            'phase.over': [
              { guard: 'isLastTurn', target: 'ended', actions: because('lastTurn') },
              { target: 'brief', actions: because('phaseOver') },
            ],
            end: { target: 'ended', actions: because('endedByCell') },
          },
        },
        ended: {},
      },
    },
    clock: {
      initial: 'stopped',
      states: {
        stopped: { on: { start: 'running', resume: 'running' } },
        running: { on: { pause: 'stopped', end: 'stopped', 'phase.over': { guard: 'isLastTurn', target: 'stopped' } } },
      },
    },
  },
});
