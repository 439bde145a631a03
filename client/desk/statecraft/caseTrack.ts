/** The timetable of a case as a track: filed, reply, finding, vote, review; each step with its turn. Pure. */
import { nextOf, timetableOf } from '../../../shared/norms/forumTimetable.ts';
import type { CaseView } from '../../../shared/view/kinds.ts';

export const TRACK_STEPS = ['filed', 'reply', 'finding', 'vote'] as const;
export interface TrackStep {
  readonly step: (typeof TRACK_STEPS)[number];
  readonly turn: number;
  readonly is: 'done' | 'next' | 'later';
}

/** How many steps of the full way a stage has behind it. */
const REACHED = { filed: 'filed', replied: 'reply', found: 'finding', adopted: 'vote', rejected: 'vote', closed: 'vote' } as const;

export const trackOf = (entry: CaseView): readonly TrackStep[] => {
  const at = { filed: entry.turn, ...timetableOf(entry) };
  const reached = TRACK_STEPS.indexOf(REACHED[entry.stage]);
  const { step: next } = nextOf(entry);
  const wanted = next === 'emergency' ? 'vote' : next;
  return TRACK_STEPS.flatMap((step, place) => {
    const turn = at[step];
    const is = place <= reached ? 'done' : step === wanted ? 'next' : 'later';
    return turn === null ? [] : [{ step, turn, is }];
  });
};
