/** The timetable of a case as a track: filed, reply, finding, vote, review; each step with its turn. Pure. */
import type { Ruled } from '../../../shared/model/ruleset.ts';
import { nextOf, reviewOf, timetableOf } from '../../../shared/norms/forumTimetable.ts';
import type { ScenarioTime } from '../../../shared/norms/scenarioTime.ts';
import type { CaseView } from '../../../shared/view/kinds.ts';

export const TRACK_STEPS = ['filed', 'reply', 'finding', 'vote', 'review'] as const;
export interface TrackStep {
  readonly step: (typeof TRACK_STEPS)[number];
  /** Null when it is after the exercise. */
  readonly turn: number | null;
  readonly is: 'done' | 'next' | 'later';
}

/** How many steps of the full way a stage has behind it. */
const REACHED = { filed: 'filed', replied: 'reply', found: 'finding', adopted: 'vote', rejected: 'vote', closed: 'review' } as const;
/** What is next when nothing is asked of anybody: what was adopted runs until it is reviewed. */
const AFTER = { emergency: 'vote', adopted: 'review', decided: 'review', ended: 'review', rejected: 'review', closed: 'review' } as const;

export const trackOf = (entry: CaseView, time: ScenarioTime, of: Ruled): readonly TrackStep[] => {
  const at = { filed: entry.turn, ...timetableOf(entry), review: reviewOf(entry, time, of) };
  const reached = TRACK_STEPS.indexOf(REACHED[entry.stage]);
  const { step: next } = nextOf(entry);
  const wanted = next in AFTER ? AFTER[next as keyof typeof AFTER] : next;
  const steps = entry.stage === 'rejected' ? TRACK_STEPS.slice(0, -1) : TRACK_STEPS;
  return steps.flatMap((step, place) => {
    const turn = at[step];
    const is = place <= reached ? 'done' : step === wanted ? 'next' : 'later';
    // A step this case does not have: nobody is accused, or nothing is found in the emergency lane.
    return turn === null && step !== 'review' ? [] : [{ step, turn, is }];
  });
};
