/** The timetable of a case before the Forum (FO2, FO4, FO6; GAME-EXACT R8): the one place that says which turn each step falls in. */
import { rule, type Ruled } from '../model/ruleset.ts';
import type { CaseLane, CaseStage, ForumMeasure } from '../model/terms.ts';
import { hourAfter, hourOf, turnOf, type ScenarioTime } from './scenarioTime.ts';

interface Filed {
  readonly lane: CaseLane;
  readonly accused: string | null;
  /** The turn it was filed in. */
  readonly turn: number;
}
interface UnderWay extends Filed {
  readonly stage: CaseStage;
  readonly reply: string | null;
}

export interface Timetable {
  /** Null where nobody is accused. */
  readonly reply: number | null;
  /** Null in the emergency lane: it votes at once. */
  readonly finding: number | null;
  readonly vote: number;
}

export const timetableOf = ({ lane, accused, turn }: Filed): Timetable => ({
  reply: accused === null ? null : turn + 1,
  finding: lane === 'emergency' ? null : turn + 1,
  vote: lane === 'emergency' ? turn + 1 : turn + 2,
});

/** FO2: the accused has the word from the turn after the filing, once. */
export const mayReply = (entry: UnderWay, now: number): boolean => {
  const { reply } = timetableOf(entry);
  return entry.stage === 'filed' && entry.reply === null && reply !== null && reply <= now;
};
/** FO6: ballots are taken on a finding; in the emergency lane on the filing itself. */
export const mayVote = (entry: Pick<UnderWay, 'stage' | 'lane' | 'accused' | 'turn'>, now: number): boolean =>
  entry.stage === (entry.lane === 'emergency' ? 'filed' : 'found') && timetableOf(entry).vote <= now;
/** Its outcome stays in sight for a turn after the vote. */
export const isFresh = (entry: Filed, now: number): boolean => now <= timetableOf(entry).vote + 1;

/** Where it stands on its way, and the turn of what comes next; for one that is over, how it ended. */
export const nextOf = (entry: Filed & { readonly stage: CaseStage; readonly measure: ForumMeasure | null }) => {
  const { stage, turn, measure } = entry;
  const at = timetableOf(entry);
  if (stage === 'filed' && at.finding === null) return { step: 'emergency', turn: at.vote } as const;
  if (stage === 'filed' && at.reply !== null) return { step: 'reply', turn: at.reply } as const;
  if (stage === 'filed' || stage === 'replied') return { step: 'finding', turn: at.finding ?? at.vote } as const;
  if (stage === 'found') return { step: 'vote', turn: at.vote } as const;
  if (stage === 'rejected') return { step: 'rejected', turn } as const;
  if (measure === null) return { step: stage === 'adopted' ? 'adopted' : 'closed', turn } as const;
  return { step: stage === 'adopted' ? 'decided' : 'ended', turn } as const;
};

/** FO7: how long what is decided lasts, from the hour of the decision. */
export const measureEnds = (hour: number, of: Ruled): number => hourAfter(hour, rule('forumMeasureDays', of));
/** FO7: the turn in which what was decided ends and is reviewed, or would be if it is adopted on its day; null when that is after the exercise. */
export const reviewOf = (entry: Filed & { readonly endsHour: number | null }, time: ScenarioTime, of: Ruled): number | null =>
  turnOf(time, entry.endsHour ?? measureEnds(hourOf(time, timetableOf(entry).vote), of));
