/**
 * The one adapter between the charts and everything else. A chart says which stage comes next; its snapshot is plain
 * JSON, time and chance come in as events, and no actor is ever started. Each transition writes the name of the guard
 * that let it through, so that a move can be explained.
 */
import { transition, type AnyStateMachine, type EventObject, type StateValue } from 'xstate';

export interface Step {
  readonly value: StateValue;
  readonly guard: string;
  readonly moved: boolean;
}

/** Takes one step of a chart from a state value. An event the chart does not know leaves it where it is. */
export const step = <Event extends EventObject>(chart: AnyStateMachine, value: StateValue, event: Event): Step => {
  const before = chart.resolveState({ value, context: { guard: '' } });
  const [after] = transition(chart, before, event);
  const context: { guard?: string } = after.context;
  return { value: after.value, guard: context.guard ?? '', moved: JSON.stringify(after.value) !== JSON.stringify(value) };
};
