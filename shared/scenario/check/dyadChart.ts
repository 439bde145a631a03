/**
 * A scenario's own dyad chart (GAME 6): the tension region as XState JSON, with guards from the named catalogue. Refused with
 * one sentence each: a missing rung, an unknown guard or number, a target that is no rung, a rung nothing leads to, a
 * transition without an event, a delayed or invoking state, a way past Brink in one turn.
 */
import { z } from 'zod';
import { LADDER_BOUNDS, LADDER_GUARDS, type LadderGuard } from '../../escalation/ladder.ts';
import { RUNGS, type Rung } from '../../model/terms.ts';
import type { ScenarioFault } from '../fault.ts';
import { shown } from '../fault.ts';

export const DYAD_CHART_FILE = 'charts/dyad.json';
const EVENTS = ['turn.assessed', 'standDown.mutual', 'standDown.offered', 'standstill.verified', 'ultimatum.crossed'] as const;
const REASONS = [
  'risesTwo',
  'risesOne',
  'risesByFear',
  'fallsByChannel',
  'fallsByChance',
  'standDownMutual',
  'standDownOffered',
  'standstillVerified',
  'ultimatumCrossed',
] as const;

const stepSchema = z.looseObject({
  guard: z.looseObject({ type: z.string().max(40), params: z.record(z.string().max(40), z.int()).optional() }).optional(),
  target: z.string().max(40),
  actions: z.strictObject({ type: z.literal('because'), params: z.strictObject({ guard: z.enum(REASONS) }) }),
});
const rungSchema = z.looseObject({ on: z.record(z.string().max(40), z.array(stepSchema).min(1).max(8)).optional() });
/** Loose on purpose: what does not belong is named below by a sentence of its own. */
export const dyadChartSchema = z.strictObject({ initial: z.literal('calm'), states: z.record(z.string().max(40), rungSchema) });
export type DyadChartFile = z.infer<typeof dyadChartSchema>;
type RungEntry = DyadChartFile['states'][string];

const fault = (path: string, expected: string, got: string): ScenarioFault => ({ file: DYAD_CHART_FILE, path, expected, got });
const FORBIDDEN = {
  always: 'no transition without an event: eventless transitions can go round in a circle',
  after: 'no delayed transition: time comes in as an event',
  invoke: 'nothing invoked',
  entry: 'no action on entry',
  exit: 'no action on exit',
  states: 'no rung within a rung',
} as const;

const forbiddenIn = (path: string, entry: RungEntry): readonly ScenarioFault[] =>
  Object.entries(FORBIDDEN).flatMap(([key, expected]) => (key in entry ? [fault(`${path}.${key}`, expected, shown(Reflect.get(entry, key)))] : []));

const isGuard = (type: string): type is LadderGuard => type in LADDER_GUARDS;
const guardFaults = (
  path: string,
  guard: { readonly type: string; readonly params?: { readonly [name: string]: number } | undefined } | undefined,
): readonly ScenarioFault[] => {
  if (guard === undefined) return [];
  if (!isGuard(guard.type)) return [fault(`${path}.type`, `a guard of the catalogue: ${Object.keys(LADDER_GUARDS).join(', ')}`, shown(guard.type))];
  return LADDER_GUARDS[guard.type].flatMap((name) => numberFaults(`${path}.params.${name}`, name, guard.params?.[name]));
};
/** A number a scenario sets is named with its range: at heat 0 a ladder rises by itself, beyond the most there can be it never does. */
const numberFaults = (path: string, name: string, value: number | undefined): readonly ScenarioFault[] => {
  if (value === undefined) return [fault(path, 'a whole number', 'nothing')];
  const { low, high } = LADDER_BOUNDS[name] ?? { low: 0, high: 1000 };
  return value >= low && value <= high ? [] : [fault(path, `${name} from ${low} to ${high}`, shown(value))];
};

const isRung = (name: string): name is Rung => RUNGS.some((rung) => rung === name);
const stepFaults = (path: string, from: string, event: string, step: z.infer<typeof stepSchema>): readonly ScenarioFault[] => [
  ...guardFaults(`${path}.guard`, step.guard),
  ...(isRung(step.target) ? [] : [fault(`${path}.target`, `a rung: ${RUNGS.join(', ')}`, shown(step.target))]),
  // ES5: Brink to Rupture is crossed by an ultimatum only, and by nothing else.
  ...(step.target === 'rupture' && (from !== 'brink' || event !== 'ultimatum.crossed')
    ? [fault(`${path}.target`, 'rupture only from brink, on ultimatum.crossed', `${from} on ${event}`)]
    : []),
  ...(event === 'turn.assessed' && isRung(step.target) && isRung(from) && RUNGS.indexOf(step.target) - RUNGS.indexOf(from) > 2
    ? [fault(`${path}.target`, 'at most two rungs up in a turn', `${from} to ${step.target}`)]
    : []),
  ...(event === 'turn.assessed' && step.guard === undefined
    ? [fault(`${path}.guard`, 'a guard: without one every turn moves the ladder', 'nothing')]
    : []),
];

const rungFaults = (name: string, entry: RungEntry): readonly ScenarioFault[] =>
  Object.entries(entry.on ?? {}).flatMap(([event, steps]) => [
    ...(EVENTS.some((known) => known === event)
      ? []
      : [fault(`states.${name}.on["${event}"]`, `an event of a ladder: ${EVENTS.join(', ')}`, shown(event))]),
    ...steps.flatMap((step, index) => stepFaults(`states.${name}.on["${event}"][${index}]`, name, event, step)),
  ]);

const reachable = ({ states }: DyadChartFile): ReadonlySet<string> => {
  const seen = new Set<string>(['calm']);
  const open = ['calm'];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const { target } of Object.values(states[name]?.on ?? {}).flat()) {
      if (seen.has(target)) continue;
      seen.add(target);
      open.push(target);
    }
  }
  return seen;
};

/** Every fault of a chart file that has the right shape. */
export const dyadChartFaults = (chart: DyadChartFile | null, wanted: boolean): readonly ScenarioFault[] => {
  if (chart === null) return wanted ? [fault('', 'a file, since scenario.json says chart "own"', 'nothing')] : [];
  const names = Object.keys(chart.states);
  const reached = reachable(chart);
  return [
    ...(wanted ? [] : [fault('', 'no such file, since scenario.json plays on a chart that ships', 'a file')]),
    ...RUNGS.filter((rung) => !names.includes(rung)).map((rung) => fault(`states.${rung}`, 'a rung of the ladder', 'nothing')),
    ...names.filter((name) => !isRung(name)).map((name) => fault(`states.${name}`, `a rung: ${RUNGS.join(', ')}`, shown(name))),
    ...names.flatMap((name) => {
      const entry = chart.states[name];
      return entry === undefined ? [] : [...forbiddenIn(`states.${name}`, entry), ...rungFaults(name, entry)];
    }),
    ...names
      .filter((name) => isRung(name) && !reached.has(name))
      .map((name) => fault(`states.${name}`, 'a rung that some event leads to', 'none does')),
  ];
};
