/** Writes the scene of one pair: who holds the secret, when it is made, and all that is played around it. */
import type { ClientCommand } from '../../../shared/exercise/command.ts';
import type { Exercise } from '../../../shared/exercise/exercise.ts';
import { PHASES, type Phase } from '../../../shared/model/terms.ts';
import type { Viewer } from '../../../shared/model/audience.ts';
import type { StateId } from '../../../shared/model/ids.ts';
import { commonSteps, type Cast } from './common.ts';
import { ask, luckFor, oneOf, type Luck, type Scene, type Secret, type Step } from './scene.ts';
import { PLOTS, type Plot } from './secrets.ts';
import { marked } from './variants.ts';

export const STATES: readonly StateId[] = marked.states.filter(({ playable }) => playable).map(({ id }) => id);
/** Longest wait within a phase, ms; every phase is longer, so that none ends by itself. */
const WAITS: { readonly [phase in Phase]: number } = {
  brief: 40_000,
  assess: 90_000,
  consult: 100_000,
  decide: 60_000,
  resolve: 5_000,
  reveal: 20_000,
};

const place = (turn: number, phase: Phase): number => (turn - 1) * PHASES.length + PHASES.indexOf(phase);
const lastPlace = (plot: Plot, turn: number): number => (plot.until === 'next' ? place(turn + 1, 'brief') : place(turn, plot.until));

const phaseSteps = (luck: Luck, phase: Phase, cast: Cast, moment: readonly Step[]): readonly Step[] => {
  const wait: Step = { do: 'wait', ms: 1000 + luck(WAITS[phase]) };
  const around = commonSteps(luck, phase, cast);
  return moment.length === 0 ? [...around, wait] : [...around, ...moment, wait, ...commonSteps(luck, phase, cast)];
};

/** At the end those who may not know look again at all they may see, and two of them drop out and come back. */
const epilogue = (luck: Luck, strangers: readonly Viewer[]): readonly Step[] => [
  ...strangers.map((viewer): Step => ({ do: 'look', viewer })),
  { do: 'return', viewer: oneOf(luck, strangers) },
  { do: 'return', viewer: 'public' },
];

const endOf = ({ clock: { turn, phase } }: Exercise): ClientCommand => ({ type: 'phase.end', turn, phase });

export const writeScene = (seed: number, number: number, secret: Secret): Scene => {
  const luck = luckFor(`twin|${seed}|${number}|${secret}`);
  const owner = oneOf(luck, STATES);
  const partner = oneOf(
    luck,
    STATES.filter((state) => state !== owner),
  );
  const plot = PLOTS[secret](luck, { owner, partner });
  const [turn, phase] = [oneOf(luck, plot.turns), oneOf(luck, plot.phases)];
  const cast: Cast = { states: STATES, close: new Set([owner, partner]), draws: plot.draws };
  const steps: Step[] = [ask('cell', { type: 'exercise.start' })];
  for (let at = 0; at <= lastPlace(plot, turn); at += 1) {
    const now = PHASES[at % PHASES.length] ?? 'brief';
    if (at > 0) steps.push(ask('cell', endOf));
    steps.push(...phaseSteps(luck, now, cast, at === place(turn, phase) ? plot.steps(now) : []));
  }
  const strangers = [...STATES, 'public' as const].filter((viewer) => !plot.told.includes(viewer));
  steps.push(...epilogue(luck, strangers));
  if (plot.end !== 'not played') steps.push({ do: 'disclose' });
  return { seed, number, secret, owner, partner, told: plot.told, turn, phase, disclosed: plot.end === 'disclosed', scenario: plot.scenario, steps };
};
