/** The floors a medal asks for before any interest counts (RE3). */
import { rule } from '../model/ruleset.ts';
import type { Track } from '../model/terms.ts';

type Ruled = Parameters<typeof rule>[1];
export interface Floor {
  readonly track: Track | 'harm';
  readonly floor: number;
  readonly held: boolean;
}
interface Tracks {
  readonly mandate: number;
  readonly standing: number;
  readonly liberties: number;
  readonly harm: number;
}
const TRACK_FLOORS = { mandate: 'floorMandate', standing: 'floorStanding', liberties: 'floorLiberties' } as const;

export const floorsOf = (ruled: Ruled, own: Tracks): readonly Floor[] => {
  const tracks = (['mandate', 'standing', 'liberties'] as const).map((track) => {
    const floor = rule(TRACK_FLOORS[track], ruled);
    return { track, floor, held: own[track] >= floor };
  });
  const most = rule('floorHarm', ruled);
  return [...tracks, { track: 'harm', floor: most, held: own.harm <= most }];
};
