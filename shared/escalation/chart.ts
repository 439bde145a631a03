/**
 * The one adapter between the charts and everything else. A chart says which stage comes next; its snapshot is plain
 * JSON, time and chance come in as events, and no actor is ever started. Each transition writes the name of the guard
 * that let it through, so that a move can be explained.
 */
import type { AnyStateMachine, AnyStateNode, EventObject, StateValue } from 'xstate';
import { tableOf, type ChartTable, type Step } from './table.ts';

const tables = new WeakMap<AnyStateMachine, ChartTable>();

/**
 * Takes one step of a chart from a state value. An event the chart does not know leaves it where it is. The same step from
 * the same value gives the same object; values are frozen.
 */
export const step = <Event extends EventObject>(chart: AnyStateMachine, value: StateValue, event: Event): Step => {
  let table = tables.get(chart);
  if (table === undefined) tables.set(chart, (table = tableOf(chart)));
  return table(value, event);
};

const branchesBelow = (node: AnyStateNode): readonly string[] => [
  ...[...node.transitions.values()].flat().flatMap(({ actions }) =>
    actions.flatMap((action) => {
      const { params } = Object(action) as { readonly params?: { readonly guard?: string } }; // tableOf() refuses a chart with any other action
      return params?.guard ?? [];
    }),
  ),
  ...Object.values(node.states).flatMap(branchesBelow),
];
/** Names of a chart's branches, as its transitions write them: what a move can be because of. Each once. */
export const branchesOf = (chart: AnyStateMachine): readonly string[] => [...new Set(branchesBelow(chart.root))];
