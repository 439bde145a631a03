/** Acts that commit a state: agreements, capacity, policy, claims for redress and remedies. */
import { act, lasts, wants } from './act.ts';

export const COMMIT_ACTS = {
  propose: act('propose', 'commit', 'resp.deescalate-offer', {
    cost: 1,
    unlockTurn: 3,
    defensible: ['cooperative'],
    norms: ['norm.13a', 'norm.13f'],
  }),
  capacity: act('capacity', 'commit', 'game.5', {
    cost: 1,
    role: 'liaison',
    defensible: ['cooperative'],
    norms: ['norm.13g', 'norm.13h'],
  }),
  policy: act('policy', 'commit', 'game.2', { role: 'legal', defensible: ['domestic'], normsAtRisk: ['norm.13e'] }),
  demand: act('demand', 'commit', 'resp.claim-reparation', {
    role: 'legal',
    unlockTurn: 4,
    rung: 3,
    ...wants('corroborated', 'corroborated'),
    defensible: ['cooperative'],
    visible: 'either',
    norms: ['norm.13b'],
    ...lasts(168, 720),
  }),
  remedy: act('remedy', 'commit', 'resp.remedy-offer', {
    cost: 1,
    defensible: ['cooperative'],
    reversible: 'hardly',
    visible: 'either',
    norms: ['norm.13a', 'norm.13c'],
    ...lasts(24, 168),
  }),
} as const;
