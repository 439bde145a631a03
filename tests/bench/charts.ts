/** Chart steps per CPU second: our step() against XState's public transition(), the same states and events by turns. */
import { transition, type EventObject, type StateValue } from 'xstate';
import { step } from '../../shared/escalation/chart.ts';
import { restraintChart } from '../../shared/escalation/dyad.ts';
import { draw } from '../../shared/lib/keyed.ts';
import { byTurns, line, spent } from './cpu.ts';

const STEPS = 5_000;
const TYPES = [
  'turn.assessed',
  'turn.assessed',
  'turn.closed',
  'hotline.opened',
  'hotline.acknowledged',
  'standDown.mutual',
  'measure.taken',
] as const;

const eventAt = (n: number): EventObject => {
  const roll = (purpose: string, below: number): number => draw({ seed: 'bench', turn: n }, purpose, '', below);
  const type = TYPES[roll('type', TYPES.length)] ?? 'turn.closed';
  const assessed = { type, net: roll('net', 7), acknowledged: roll('line', 2) === 0, luck: roll('luck', 1000) };
  return type === 'turn.assessed' ? assessed : { type };
};

const start = { tension: 'calm', channel: 'silent', process: 'none', coercion: 'none' };
const walk = (events: readonly EventObject[]): StateValue =>
  events.reduce<StateValue>((value, event) => {
    const [after] = transition(restraintChart, restraintChart.resolveState({ value, context: { guard: '' } }), event as never); // events of this chart
    return after.value;
  }, start);

/** CPU ms of one step by XState's public transition() here and now: a measure for other figures, since machines differ. */
export const publicStepMs = (): number => {
  const events = Array.from({ length: 1_000 }, (_, n) => eventAt(n));
  return spent(() => void walk(events)) / events.length;
};

export const charts = (): void => {
  const events = Array.from({ length: STEPS }, (_, n) => eventAt(n));
  const ends: { ours?: StateValue; theirs?: StateValue } = {};
  const ours = (): void => void (ends.ours = events.reduce((value, event) => step(restraintChart, value, event).value, start as StateValue));
  const theirs = (): void => void (ends.theirs = walk(events));
  ours();
  const [mine, xstate] = byTurns(7, () => Array.from({ length: 20 }).forEach(ours), theirs);
  if (JSON.stringify(ends.ours) !== JSON.stringify(ends.theirs)) throw new Error('the table and the chart disagree');
  const perSecond = (ms: number, steps: number): number => Math.round((steps * 1000) / ms);
  const [fast, slow] = [perSecond(mine, STEPS * 20), perSecond(xstate, STEPS)];
  line('chart steps per CPU second', `${fast} by step(), ${slow} by transition(): ${(fast / slow).toFixed(1)} times; goal 4`);
};
