/** Planted leaks: one small public number per kind of secret, as a careless projection could let it out. For the tests only. */
import type { Exercise } from '../../../shared/exercise/exercise.ts';
import type { Secret } from './scene.ts';

const listed = <Entity>(map: { readonly [id: string]: Entity | undefined }): readonly Entity[] =>
  Object.values(map).flatMap((entity) => (entity === undefined ? [] : [entity]));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** How much of the secret shows in a number that everyone is sent. */
export const LEAKS: { readonly [secret in Secret]: (exercise: Exercise) => number } = {
  brief: ({ scenario }) => sum(scenario.states.map(({ briefing }) => JSON.stringify(briefing).length)),
  truth: ({ scenario, truth }) => JSON.stringify(scenario.truths.find(({ id }) => id === truth)?.incidents).length,
  draft: ({ drafts }) => sum(listed(drafts).map(({ prose, lines }) => prose.intent.length + sum(lines.map(({ rationale }) => rationale.length)))),
  lines: ({ drafts }) => sum(listed(drafts).map(({ lines, revision }) => lines.length + revision)),
  messages: ({ messages }) => sum(listed(messages).map(({ text }) => 1 + JSON.stringify(text).length)),
  beliefs: ({ beliefs }) =>
    sum(Object.values(beliefs).map(({ at, percents }) => at + sum(Object.values(percents).map((percent) => percent * percent)))),
  evidence: ({ holdings }) => Object.keys(holdings).length,
  operator: ({ delegations }) => sum(listed(delegations).map(({ asked }) => asked.length)),
  request: ({ processes }) => listed(processes).length,
  inject: ({ reports }) => sum(listed(reports).map(({ text }) => 1 + JSON.stringify(text).length)),
};

/** `frames`: no word of the secret, only a message to everyone whenever anybody is told something. */
export type Leak = Secret | 'frames';

let open: Leak | null = null;
/** Which leak is open from now on; null closes all. */
export const openLeak = (leak: Leak | null): void => {
  open = leak;
};
export const leaked = (exercise: Exercise): number => (open === null || open === 'frames' ? 0 : LEAKS[open](exercise));
export const framesLeak = (): boolean => open === 'frames';
