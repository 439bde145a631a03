/** The floors of the exercise that is played, as the closing screen lists them. */
import { rule } from '../../shared/model/ruleset.ts';
import type { Track } from '../../shared/model/terms.ts';
import type { Board } from '../../shared/view/board.ts';
import type { OwnView } from '../../shared/view/kinds.ts';

export interface Floor {
  readonly track: Track | 'harm';
  readonly floor: number;
  readonly held: boolean;
}

const TRACK_FLOORS = { mandate: 'floorMandate', standing: 'floorStanding', liberties: 'floorLiberties' } as const;

/** What a medal asks for before any interest counts (RE3), and whether a delegation has it. */
export const floorsOf = (board: Board, own: OwnView): readonly Floor[] => {
  const tracks = (['mandate', 'standing', 'liberties'] as const).map((track) => {
    const floor = rule(TRACK_FLOORS[track], board);
    return { track, floor, held: own[track] >= floor };
  });
  const most = rule('floorHarm', board);
  return [...tracks, { track: 'harm', floor: most, held: own.harm <= most }];
};
