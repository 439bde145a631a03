/**
 * The chart tables are XState's own charts: random walks over every chart come to the same value, guard and move as the
 * public `transition()`. `STEPS=1000000 npx vitest run tests/charts` walks further.
 */
import { assign, setup } from 'xstate';
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { step } from '../../shared/escalation/chart.ts';
import { restraintChart as dyadChart } from '../../shared/escalation/dyad.ts';
import { allCharts, nodesOf, transitionsOf, walk } from './walks.ts';

const STEPS = Number(process.env['STEPS'] ?? 60_000);
const charts = await allCharts();
/** Printed at the end of `npm test`. */
const COVERAGE = 'out/test/charts.txt';
const covered: string[] = [];
const percent = (part: number, whole: number): string => `${part} of ${whole} (${Math.floor((part * 100) / whole)} %)`;
afterAll(() => {
  mkdirSync('out/test', { recursive: true });
  writeFileSync(COVERAGE, `${covered.toSorted().join('\n')}\n`);
});

test('all charts of shared/escalation are walked', () => {
  expect(charts.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'dyad-restraint',
      'dyad-standard',
      'dyad-spiral',
      'exercise',
      'incident',
      'measure',
      'process',
      'agreement',
      'forumCase',
      'dispute',
    ]),
  );
});

test.each(charts.map((chart) => [chart.id, chart] as const))(
  'a step of %s is XState’s own transition, in every state and by every transition',
  (id, chart) => {
    const { states, transitions, differences } = walk(chart, `walk ${id}`, Math.ceil(STEPS / charts.length));
    covered.push(
      `${id.padEnd(16)} states ${percent(states.size, nodesOf(chart.root).length)}, transitions ${percent(transitions.size, transitionsOf(chart).length)}`,
    );
    expect(differences).toEqual([]);
    expect([...states].toSorted()).toEqual(
      nodesOf(chart.root)
        .map((node) => node.id)
        .toSorted(),
    );
    expect([...transitions].toSorted()).toEqual([...transitionsOf(chart)].toSorted());
  },
  600_000,
);

test('the same step gives the same object, whoever spelled the value, and it cannot be changed', () => {
  const value = { tension: 'calm', channel: 'silent', process: 'none', coercion: 'none' };
  const event = { type: 'turn.assessed', net: 3, acknowledged: false, luck: 500 };
  const first = step(dyadChart, value, event);
  const otherwise = { coercion: 'none', process: 'none', channel: 'silent', tension: 'calm' };
  expect(step(dyadChart, otherwise, { ...event, net: 3 })).toBe(first);
  expect(Object.isFrozen(first.value)).toBe(true);
  expect(first.moved).toBe(true);
  expect(step(dyadChart, first.value, { type: 'no.such.event' })).toMatchObject({ value: first.value, moved: false, guard: '' });
});

const because = (guard: string) => ({ type: 'because', params: { guard } }) as const;
const bench = setup({
  types: { context: {} as { guard: string } },
  guards: { fine: ({ event }) => event['n'] === 1, nosy: ({ context }) => context.guard !== '' },
  actions: {
    because: assign({ guard: (_, params: { guard: string }) => params.guard }),
    other: assign({ guard: 'x' }),
  },
});
const chartOf = (states: Parameters<typeof bench.createMachine>[0]['states'], more = {}) =>
  bench.createMachine({ id: 'planted', context: { guard: '' }, initial: 'a', states, ...more });

test.each([
  ['a transition without an event', chartOf({ a: { always: { target: 'b' } }, b: {} })],
  ['a delayed transition', chartOf({ a: { after: { 10: 'b' } }, b: {} })],
  ['a final state', chartOf({ a: { on: { go: 'b' } }, b: { type: 'final' } })],
  ['an action on entry', chartOf({ a: { entry: because('x') }, b: {} })],
  ['another action', chartOf({ a: { on: { go: { target: 'b', actions: 'other' } } }, b: {} })],
  ['a guard without a name', chartOf({ a: { on: { go: { target: 'b', guard: () => true } } }, b: {} })],
  ['any event at all', chartOf({ a: { on: { '*': 'b' } }, b: {} })],
])('a chart with %s is refused, by name', (_, chart) => {
  expect(() => step(chart, 'a', { type: 'go' })).toThrow(/^chart planted: planted.* does not support$/);
});

test('a guard that reads the context is refused when it does', () => {
  const chart = chartOf({ a: { on: { go: { target: 'b', guard: 'nosy' } } }, b: {} });
  expect(() => step(chart, 'a', { type: 'go' })).toThrow('reads the context');
});

test('charts with nested states and regions step as XState says', () => {
  const nested = chartOf({
    a: {
      initial: 'x',
      on: { leave: { target: 'b', actions: because('left') } },
      states: { x: { on: { go: { guard: 'fine', target: 'y' } } }, y: {} },
    },
    b: {
      type: 'parallel',
      states: { p: { initial: 'one', states: { one: { on: { go: 'two' } }, two: {} } }, q: { initial: 'on', states: { on: {} } } },
      on: { back: 'a' },
    },
  });
  const { differences, transitions } = walk(nested, 'nested', 2000);
  expect(differences).toEqual([]);
  expect([...transitions].toSorted()).toEqual([...transitionsOf(nested)].toSorted());
});
