/** What a style makes of its file: who leads, what the file carries, whom it points at. */
import { ACTS, landingTurn, leadHours } from '../../acts/acts.ts';
import type { IncidentId, LinkId, StateId, WhoId } from '../../model/ids.ts';
import type { Standard } from '../../model/terms.ts';
import { standardRank } from '../../norms/weighing.ts';
import type { QuestionView } from '../../view/kinds.ts';
import { clockOf, fileOn, incidents, type Sight } from '../sight.ts';

export const turnOf = (sight: Sight): number => clockOf(sight)?.turn ?? 0;
export const atLeast = (question: QuestionView | undefined, standard: Standard): boolean =>
  question !== undefined && standardRank(question.standard) >= standardRank(standard);

/** The state a leading link hypothesis points at, if any. */
export const suspect = (sight: Sight, incident: IncidentId): StateId | null => {
  const leading = fileOn(sight, incident)?.link.leading ?? null;
  return sight.board.link.find(({ id }) => id === leading)?.state ?? null;
};

export interface Lead {
  readonly incident: IncidentId;
  readonly who: WhoId;
  readonly link: LinkId;
  readonly state: StateId | null;
}
/** Leading ids come from the board's own lists. */
export const leadOn = (sight: Sight, incident: IncidentId): Lead | null => {
  const file = fileOn(sight, incident);
  if (file === undefined || file.who.leading === null || file.link.leading === null) return null;
  return { incident, who: file.who.leading as WhoId, link: file.link.leading as LinkId, state: suspect(sight, incident) };
};

/** Incidents whose file carries at least this much on who, and points at another state. */
export const pointed = (sight: Sight, standard: Standard): readonly (Lead & { readonly state: StateId })[] =>
  incidents(sight).flatMap(([incident]) => {
    const lead = leadOn(sight, incident);
    if (lead === null || lead.state === null || lead.state === sight.own || !atLeast(fileOn(sight, incident)?.who, standard)) return [];
    return [{ ...lead, state: lead.state }];
  });

/** Does a prepared act of this kind, begun now, still land? Else does a rushed one? */
export const paceFor = (sight: Sight, act: keyof typeof ACTS): 'prepared' | 'rushed' | null => {
  const clock = clockOf(sight);
  const { lead } = ACTS[act];
  if (clock === undefined || lead === null) return null;
  const lands = (rushed: boolean): boolean => landingTurn(clock.turn, leadHours(lead, rushed), sight.board.spansHours, clock.turns) !== null;
  return lands(false) ? 'prepared' : lands(true) ? 'rushed' : null;
};

export const isVictim = (sight: Sight, incident: IncidentId): boolean => sight.view.incident[incident]?.victims.includes(sight.own) === true;
/** The states of the table that others play, or nobody. */
export const others = (sight: Sight): readonly StateId[] => sight.board.states.filter(({ id }) => id !== sight.own).map(({ id }) => id);
export const players = (sight: Sight): readonly StateId[] =>
  sight.board.states.filter(({ id, playable }) => playable && id !== sight.own).map(({ id }) => id);

const runs = (stage: string): boolean => stage === 'running' || stage === 'awaiting' || stage === 'landed';
/** Has it such an act under way or done already? */
export const hasBegun = (sight: Sight, act: string, incident: IncidentId): boolean =>
  Object.values(sight.view.process).some(
    ({ owner, line, stage }) => owner === sight.own && line.act === act && 'incident' in line && line.incident === incident && runs(stage),
  );
