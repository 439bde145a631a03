/**
 * A chart as a table. The machine is walked once; what a table cannot hold is refused there by name. Then each outcome is
 * asked of XState itself, once per (state value, event type, answers of the guards in reach), and kept: the chart stays the
 * only rule book. Sound because guards read the event alone and actions write nothing but the guard's name.
 */
import { transition, type AnyStateMachine, type AnyStateNode, type EventObject, type StateValue } from 'xstate';

export interface Step {
  readonly value: StateValue;
  readonly guard: string;
  readonly moved: boolean;
}
type Guard = (event: EventObject) => boolean;
/** What one event type may do in one state value; `outcomes` is filled as it is met, by the guards' answers as bits. */
interface Row {
  readonly guards: readonly Guard[];
  readonly outcomes: (Step | undefined)[];
}
interface Place {
  readonly value: StateValue;
  readonly rows: Map<string, Row>;
}
export type ChartTable = (value: StateValue, event: EventObject) => Step;

/** More guards in reach of one event than this would want another kind of table. */
const MOST_GUARDS = 12;

export class UnsupportedChart extends Error {
  override readonly name = 'UnsupportedChart';
}
const insist = (holds: boolean, node: AnyStateNode, what: string): void => {
  if (!holds) throw new UnsupportedChart(`chart ${node.machine.id}: ${node.id} has ${what}, which the chart table does not support`);
};

/** Stands where an implementation must not look; reading anything of it is an error. */
const forbidden = (node: AnyStateNode, what: string): never =>
  new Proxy({}, { get: (_, key) => insist(false, node, `${what} (it reads ${String(key)})`) }) as never; // nothing may be read of it, so it has any type

const checkAction = (node: AnyStateNode, action: unknown): void => {
  const { type, params } = (typeof action === 'object' && action !== null ? action : {}) as { type?: unknown; params?: { guard?: unknown } };
  insist(
    type === 'because' && typeof params?.guard === 'string',
    node,
    `an action other than \`because\` with the name of a guard (${String(type)})`,
  );
  const because: { readonly type?: unknown; readonly assignment?: { readonly guard?: (scope: never, params: unknown) => unknown } } = Object(
    node.machine.implementations.actions['because'],
  );
  insist(because.type === 'xstate.assign', node, 'an action `because` that is not an assign');
  const { assignment = {} } = because;
  insist(Object.keys(assignment).join() === 'guard', node, 'an action `because` that assigns more than `guard`');
  const scope = forbidden(node, 'an action that reads more than its params');
  insist(assignment.guard?.(scope, params) === params?.guard, node, 'an action `because` that does not write the name it is given');
};

const checkNode = (node: AnyStateNode): void => {
  insist(node.type === 'atomic' || node.type === 'compound' || node.type === 'parallel', node, `the type ${node.type}`);
  insist(node.entry.length === 0 && node.exit.length === 0, node, 'actions on entry or exit');
  insist((node.always ?? []).length === 0, node, 'a transition without an event');
  insist(node.invoke.length === 0, node, 'something it invokes');
  insist(node.after.length === 0, node, 'a delayed transition');
  for (const [type, transitions] of node.transitions) {
    insist(!type.includes('*') && !type.startsWith('xstate.'), node, `a transition on ${type}`);
    for (const { guard, actions } of transitions) {
      insist(guard === undefined || typeof guardName(guard) === 'string', node, 'a guard without a name');
      if (guard !== undefined)
        insist(typeof node.machine.implementations.guards[guardName(guard) ?? ''] === 'function', node, `no such guard (${guardName(guard)})`);
      for (const action of actions) checkAction(node, action);
    }
  }
  for (const child of Object.values(node.states)) checkNode(child);
};

const guardName = (guard: unknown): string | undefined => {
  if (typeof guard === 'string') return guard;
  const { type } = Object(guard) as { readonly type?: unknown };
  return typeof guard === 'object' && typeof type === 'string' ? type : undefined;
};
const guardOf = (node: AnyStateNode, guard: unknown): Guard => {
  const name = guardName(guard) ?? '';
  const { params } = Object(guard) as { readonly params?: unknown };
  const implementation = node.machine.implementations.guards[name] as (scope: { context: never; event: EventObject }, params: unknown) => boolean;
  const context = forbidden(node, `a guard ${name} that reads the context`);
  return (event) => implementation({ context, event }, params);
};

/** The nodes of which a state value is made, the root first. */
const activeIn = (node: AnyStateNode, value: StateValue | undefined): readonly AnyStateNode[] => {
  const inner = (key: string, below: StateValue | undefined): readonly AnyStateNode[] => {
    const child = node.states[key];
    insist(child !== undefined, node, `no state ${key}`);
    return child === undefined ? [] : activeIn(child, below);
  };
  if (value === undefined) return [node];
  if (typeof value === 'string') return [node, ...inner(value, undefined)];
  return [node, ...Object.entries(value).flatMap(([key, below]) => inner(key, below))];
};

const rowOf = (nodes: readonly AnyStateNode[], type: string): Row => {
  const named = new Map<string, Guard>();
  for (const node of nodes)
    for (const { guard } of node.transitions.get(type) ?? []) if (guard !== undefined) named.set(JSON.stringify(guard), guardOf(node, guard));
  const guards = [...named.values()];
  insist(guards.length <= MOST_GUARDS, nodes[0] as AnyStateNode, `more than ${MOST_GUARDS} guards on ${type}`); // a value has at least the root
  return { guards, outcomes: [] };
};

/** Equal values have one text: regions in code-unit order. */
const textOf = (value: StateValue): string =>
  typeof value === 'string'
    ? value
    : `{${Object.entries(value)
        .map(([key, inner]) => `${key}:${inner === undefined ? '' : textOf(inner)}`)
        .sort()
        .join(',')}}`;

const frozen = (value: StateValue): StateValue => {
  if (typeof value === 'string') return value;
  for (const inner of Object.values(value)) if (inner !== undefined) frozen(inner);
  return Object.freeze(value);
};

/** A copy of a state value, so that freezing it touches nobody else's object. */
const copied = (value: StateValue): StateValue =>
  typeof value === 'string'
    ? value
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inner === undefined ? undefined : copied(inner)]));

/** The table of one chart. Throws when the chart has something that a table cannot hold. */
export const tableOf = (chart: AnyStateMachine): ChartTable => {
  checkNode(chart.root);
  const places = new Map<string, Place>();
  const known = new WeakMap<object, Place>();
  const placeOf = (value: StateValue): Place => {
    const seen = typeof value === 'string' ? places.get(value) : known.get(value);
    if (seen !== undefined) return seen;
    const text = textOf(value);
    const place = places.get(text) ?? { value: frozen(copied(value)), rows: new Map<string, Row>() };
    places.set(text, place);
    // Only our own frozen spelling is remembered by identity: nobody can change it afterwards.
    if (typeof place.value !== 'string') known.set(place.value, place);
    return place;
  };
  const ask = (place: Place, event: EventObject): Step => {
    const before = chart.resolveState({ value: place.value, context: { guard: '' } });
    const [after] = transition(chart, before, event);
    const context: { readonly guard?: string } = after.context;
    const reached = placeOf(after.value);
    return Object.freeze({ value: reached.value, guard: context.guard ?? '', moved: reached !== place });
  };
  return (value, event) => {
    const place = placeOf(value);
    let row = place.rows.get(event.type);
    if (row === undefined) place.rows.set(event.type, (row = rowOf(activeIn(chart.root, place.value), event.type)));
    let answers = 0;
    for (const [bit, guard] of row.guards.entries()) if (guard(event)) answers |= 1 << bit;
    return (row.outcomes[answers] ??= ask(place, event));
  };
};
