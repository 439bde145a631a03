/** Paying for what is done at once (CP1, CP3). */
import { ACTS } from '../acts/acts.ts';
import type { StateId } from '../model/ids.ts';
import type { TalkAct } from '../model/terms.ts';
import type { Actor } from './command.ts';
import { delegationOf } from './evolve.ts';
import { rejection, type Decision } from './rejection.ts';
import { put, type Work } from './work.ts';

/** Somebody who sits in a delegation. */
export type Seated = Extract<Actor, { readonly kind: 'member' | 'bot' }>;

/** CP1: points and slots are paid when the act is asked for. */
export const afford = (work: Work, state: StateId, act: TalkAct): Decision => {
  const { capacity, slots } = delegationOf(work.exercise, state);
  const { cost, slots: needed } = ACTS[act];
  if (capacity < cost) return rejection('capacity.insufficient', 'CP1', { cost, left: capacity });
  return slots < needed ? rejection('slots.insufficient', 'CP3', { cost: needed, left: slots }) : null;
};
export const pay = (work: Work, state: StateId, act: TalkAct): void => {
  const { cost, slots } = ACTS[act];
  if (cost > 0 || slots > 0) put(work, { type: 'capacity.spent', state, points: cost, slots });
};
