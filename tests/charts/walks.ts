/** Random walks over a chart, with events made up from what its guards read: for any chart, known or yet to be written. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { getInitialSnapshot, transition, type AnyStateMachine, type AnyStateNode, type EventObject, type StateValue } from 'xstate';
import { step } from '../../shared/escalation/chart.ts';
import { draw } from '../../shared/lib/keyed.ts';

const FOLDER = join(import.meta.dirname, '../../shared/escalation');
const isMachine = (value: unknown): value is AnyStateMachine =>
  typeof value === 'object' && value !== null && 'root' in value && 'transition' in value;

/** Every chart that a file of shared/escalation exports. */
export const allCharts = async (): Promise<readonly AnyStateMachine[]> => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));
  const modules: readonly object[] = await Promise.all(files.map((name) => import(join(FOLDER, name)) as Promise<object>));
  return modules.flatMap((exported) => Object.values(exported).filter(isMachine));
};

export const nodesOf = (node: AnyStateNode): readonly AnyStateNode[] => [node, ...Object.values(node.states).flatMap(nodesOf)];
const typesOf = (chart: AnyStateMachine): readonly string[] => [
  ...new Set(nodesOf(chart.root).flatMap(({ transitions }) => [...transitions.keys()])),
];

type Scope = (scope: { readonly context: object; readonly event: EventObject }, params: unknown) => boolean;
interface Use {
  readonly guard: Scope;
  readonly params: unknown;
}
/** A guard as a transition uses it: by name alone, or with the numbers of that place. */
const useOf = (chart: AnyStateMachine, guard: unknown): Use => {
  const { type, params } = typeof guard === 'string' ? { type: guard, params: undefined } : (guard as { type: string; params?: unknown });
  return { guard: chart.implementations.guards[type] as Scope, params };
};
const guardsOf = (chart: AnyStateMachine): readonly Use[] =>
  nodesOf(chart.root).flatMap(({ transitions }) =>
    [...transitions.values()].flat().flatMap(({ guard }) => (guard === undefined ? [] : [useOf(chart, guard)])),
  );

/** Values near the edges that rules are likely to have. */
const POOL = [0, 0, 0, 0, true, true, true, true, false, false, 1, 2, 3, 4, 5, 19, 20, 199, 200, 999, 1000] as const;

/** Fields of an event of this type that some guard reads, found by letting them read. */
const fieldsOf = (chart: AnyStateMachine, type: string): readonly string[] => {
  const fields = new Set<string>();
  for (const sample of POOL) {
    const event = new Proxy({ type }, { get: (_, key) => (key === 'type' ? type : (fields.add(String(key)), sample)) });
    for (const { guard, params } of guardsOf(chart)) guard({ context: {}, event }, params);
  }
  return [...fields];
};

type Roll = (purpose: string, below: number) => number;
const eventFrom = (type: string, fields: readonly string[], roll: Roll): EventObject => ({
  type,
  ...Object.fromEntries(fields.map((field) => [field, POOL[roll(field, POOL.length)]])),
});

const inValue = (node: AnyStateNode, value: StateValue | undefined): readonly AnyStateNode[] => {
  if (value === undefined) return [node];
  const parts: readonly (readonly [string, StateValue | undefined])[] = typeof value === 'string' ? [[value, undefined]] : Object.entries(value);
  return [node, ...parts.flatMap(([key, below]) => (node.states[key] === undefined ? [] : inValue(node.states[key], below)))];
};

/** Which transitions an event takes, named for the coverage count. */
const taken = (chart: AnyStateMachine, nodes: readonly AnyStateNode[], event: EventObject): readonly string[] =>
  nodes.flatMap((node) => {
    const open = (node.transitions.get(event.type) ?? []).findIndex(
      ({ guard }) => guard === undefined || (({ guard: holds, params }) => holds({ context: {}, event }, params))(useOf(chart, guard)),
    );
    return open === -1 ? [] : [`${node.id} ${event.type} ${open}`];
  });
export const transitionsOf = (chart: AnyStateMachine): readonly string[] =>
  nodesOf(chart.root).flatMap((node) => [...node.transitions].flatMap(([type, list]) => list.map((_, n) => `${node.id} ${type} ${n}`)));

export interface Walked {
  readonly states: ReadonlySet<string>;
  readonly transitions: ReadonlySet<string>;
  readonly differences: readonly string[];
}

/** Walks `steps` steps and compares each step of the table with XState's own `transition()`. */
export const walk = (chart: AnyStateMachine, seed: string, steps: number): Walked => {
  const kinds = typesOf(chart).map((type) => ({ type, fields: fieldsOf(chart, type) }));
  const initial = getInitialSnapshot(chart, undefined).value as StateValue;
  const [states, transitions, differences] = [new Set<string>(), new Set<string>(), [] as string[]];
  const seen = new Map<string, StateValue>([[JSON.stringify(initial), initial]]);
  let value = initial;
  for (let n = 0; n < steps; n += 1) {
    const roll: Roll = (purpose, below) => draw({ seed, turn: n }, 'walk', purpose, below);
    const here = inValue(chart.root, value);
    const fresh = kinds.filter(({ type }) =>
      here.some((node) => node.transitions.get(type)?.some((_, at) => !transitions.has(`${node.id} ${type} ${at}`))),
    );
    const choice = roll('fresh', 2) === 0 && fresh.length > 0 ? fresh : kinds;
    const kind = choice[roll('type', choice.length)];
    const event = kind === undefined || roll('stranger', 50) === 0 ? { type: 'no.such.event' } : eventFrom(kind.type, kind.fields, roll);
    for (const { id } of here) states.add(id);
    for (const name of taken(chart, here, event)) transitions.add(name);
    const [after] = transition(chart, chart.resolveState({ value, context: { guard: '' } }), event);
    const expected = JSON.stringify([after.value, (after.context as { guard: string }).guard, JSON.stringify(after.value) !== JSON.stringify(value)]);
    const got = step(chart, value, event);
    if (JSON.stringify([got.value, got.guard, got.moved]) !== expected)
      differences.push(`${JSON.stringify(value)} on ${JSON.stringify(event)}: ${JSON.stringify(got)}, not ${expected}`);
    seen.set(JSON.stringify(got.value), got.value);
    // Now and then on from anywhere it has been: charts have ends that no walk comes back from.
    value = roll('again', 4) === 0 ? ([...seen.values()][roll('place', seen.size)] ?? initial) : got.value;
  }
  return { states, transitions, differences };
};
