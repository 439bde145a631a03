/**
 * Losses that are restored in stages. One half-life cannot say that a pipeline stands still for five days and then comes
 * back in two, so a described loss may be a list of stages: each is a loss that is held until the next one takes its place.
 */
import { must } from '../lib/assert.ts';
import type { DescribedLoss } from './incidentFile.ts';
import { HELD, type DirectLoss } from './model.ts';

type Staged = Extract<DescribedLoss, { kind: 'stages' }>;

const lastStage = ({ stages }: Staged): Staged['stages'][number] => must(stages.at(-1), 'a stage');

/** Hours at which a staged loss changes: a loss that moves evenly does so every hour. */
export const changesOf = (staged: Staged): readonly number[] => {
  const [first, last] = [must(staged.stages[0], 'a stage').hour, lastStage(staged).hour];
  return staged.between === 'held' ? staged.stages.map(({ hour }) => hour) : Array.from({ length: last - first + 1 }, (_, i) => first + i);
};

/** What a staged loss stands at, per mille. */
const standsAt = ({ stages, between }: Staged, hour: number): number => {
  const now = stages.findLastIndex((stage) => stage.hour <= hour);
  const [from, to] = [stages[now], stages[now + 1]];
  if (from === undefined) return 0;
  if (to === undefined || between === 'held') return from.loss;
  return from.loss + Math.trunc(((to.loss - from.loss) * (hour - from.hour)) / (to.hour - from.hour));
};

/** A staged loss in the hours from `hour` on. It is held; once its last stage fades, it is carried over like any other. */
export const stagedLoss = (staged: Staged, hour: number): readonly DirectLoss[] => {
  const last = lastStage(staged);
  const fades = hour >= last.hour && staged.thenHalfLifeHours !== undefined;
  if (fades && hour > last.hour) return [];
  const loss = standsAt(staged, hour) * 1000;
  return loss === 0 ? [] : [{ loss, halfLifeHours: fades ? (staged.thenHalfLifeHours ?? HELD) : HELD, incident: null, startsHour: 0 }];
};
