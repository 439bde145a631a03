/** View models: what the screens show, worked out from the view. Pure. */
import { statesOf, type DyadId, type IncidentId, type MessageId, type PersonId, type StateId } from '../../shared/model/ids.ts';
import { ROLES, RUNGS, type Phase, type Role, type Rung } from '../../shared/model/terms.ts';
import type { Viewer } from '../../shared/model/audience.ts';
import type { Board } from '../../shared/view/board.ts';
import type { DyadView, ExerciseView, ItemView, MessageView, RemarkView, ReportView, View } from '../../shared/view/kinds.ts';

/** Entries of an entity map with their ids typed as the caller knows them to be. */
export const entries = <Id extends string, Entity>(map: { readonly [id: string]: Entity }): (readonly [Id, Entity])[] =>
  // Ids of a kind always carry that kind's prefix; the view is built so.
  Object.entries(map) as unknown as (readonly [Id, Entity])[];

export const exerciseOf = (view: View): ExerciseView => {
  const exercise = view.exercise['exercise'] ?? Object.values(view.exercise)[0];
  if (exercise === undefined) throw new Error('a view without its exercise');
  return exercise;
};
/** The state whose delegation looks on, or null for the white cell and the public. */
export const ownStateOf = (eyes: Viewer): StateId | null => (eyes === 'cell' || eyes === 'public' ? null : eyes);

export const rungStep = (rung: Rung): number => RUNGS.indexOf(rung);

export interface LadderRow {
  readonly id: DyadId;
  readonly a: StateId;
  readonly b: StateId;
  readonly dyad: DyadView;
  readonly own: boolean;
}
/** Dyads to show: one's own first, then those of others that are not calm, hottest first. */
export const laddersFor = (view: View, own: StateId | null, all: boolean): readonly LadderRow[] =>
  entries<DyadId, DyadView>(view.dyad)
    .map(([id, dyad]) => {
      const [a, b] = statesOf(id);
      return { id, a, b, dyad, own: own === a || own === b };
    })
    .filter((row) => all || row.own || row.dyad.rung !== 'calm')
    .sort((x, y) => Number(y.own) - Number(x.own) || rungStep(y.dyad.rung) - rungStep(x.dyad.rung) || (x.id < y.id ? -1 : 1));

export const otherOf = (row: LadderRow, own: StateId | null): StateId => (row.a === own ? row.b : row.a);

/** Per mille at and above which a service counts as normal, and below which as disrupted. */
export const NORMAL = 900;
export const DISRUPTED = 500;
export type Health = 'whole' | 'degraded' | 'disrupted';
export const healthOf = (level: number): Health => (level >= NORMAL ? 'whole' : level >= DISRUPTED ? 'degraded' : 'disrupted');
/** People who go without, at a service's level in per mille. */
export const peopleWithout = (people: number, level: number): number => Math.round((people * (1000 - level)) / 1000);

export interface Hit {
  readonly service: Board['services'][number];
  readonly level: number;
  readonly without: number;
}
/** Every service that gives all it should. */
export const WHOLE = 1000;
/** How a service stands of which nothing has been heard. */
const UNTOUCHED: Pick<View['service'][string], 'level' | 'lowest' | 'through'> = { level: WHOLE, lowest: WHOLE, through: [] };
export const serviceIn = (view: View, id: string) => view.service[id] ?? UNTOUCHED;
/** Services below normal (or below another per mille), of one state or of all, worst first by people. */
export const hitsOf = (view: View, board: Board, state: StateId | null, below = NORMAL): readonly Hit[] =>
  board.services
    .filter((service) => state === null || service.state === state)
    .map((service) => {
      const level = view.service[service.id]?.level ?? 1000;
      return { service, level, without: peopleWithout(service.people, level) };
    })
    .filter(({ level }) => level < below)
    .sort((a, b) => b.without - a.without);

/** Reports of a kind, newest first; of one turn when given. */
export const reportsOf = (view: View, kind: ReportView['kind'], turn?: number): readonly (readonly [string, ReportView])[] =>
  Object.entries(view.report)
    .filter(([, report]) => report.kind === kind && (turn === undefined || report.turn === turn))
    .sort(([idA, a], [idB, b]) => b.at - a.at || (idA < idB ? -1 : 1));

export const heldItems = (view: View, state: StateId | null, incident: IncidentId): readonly ItemView[] =>
  Object.values(view.item)
    .filter((item) => item.incident === incident && (state === null || item.holder === state))
    .sort((a, b) => a.at - b.at);

/** Incidents, newest first; closed ones last. */
export const incidentsOf = (view: View): readonly IncidentId[] =>
  entries<IncidentId, View['incident'][string]>(view.incident)
    .sort(([, a], [, b]) => Number(a.stage === 'closed') - Number(b.stage === 'closed') || b.detectedHour - a.detectedHour)
    .map(([id]) => id);

/** Hotlines that ring for a state and nobody has picked up. */
export const ringingFor = (view: View, state: StateId): readonly (readonly [MessageId, MessageView])[] =>
  entries<MessageId, MessageView>(view.message).filter(([, message]) => message.ring === 'ringing' && message.to.includes(state));
export const unreadFor = (view: View, state: StateId): readonly MessageId[] =>
  entries<MessageId, MessageView>(view.message)
    .filter(([, message]) => !message.read && message.from !== state)
    .map(([id]) => id);

/** What was said in a delegation, oldest first. */
export const remarksOf = (view: View, own: StateId): readonly (readonly [string, RemarkView])[] =>
  Object.entries(view.remark)
    .filter(([, { state }]) => state === own)
    .sort(([, a], [, b]) => a.at - b.at);

/** Everyone who sits in a delegation, delegation by delegation. */
export const membersOf = (view: View): readonly { readonly person: PersonId; readonly state: StateId }[] =>
  entries<StateId, View['seat'][string]>(view.seat).flatMap(([state, { members }]) => members.map((person) => ({ person, state })));

/** Roles a person may act in: those held, and those nobody connected holds (ruling 10). */
export const rolesOf = (view: View, state: StateId, me: PersonId | null, isConnected: (person: PersonId) => boolean): readonly Role[] => {
  const seat = view.seat[state];
  return ROLES.filter((role) => {
    const holder = seat?.roles[role];
    return holder === undefined || holder === me || !isConnected(holder);
  });
};
export const heldRoles = (view: View, state: StateId, me: PersonId | null): readonly Role[] =>
  ROLES.filter((role) => me !== null && view.seat[state]?.roles[role] === me);

/** Delegations that others wait for: playable, with somebody on them, not sealed. */
export const waitedFor = (view: View): readonly StateId[] =>
  entries<StateId, View['state'][string]>(view.state)
    .filter(([, { playable, sealed }]) => playable && !sealed)
    .map(([id]) => id);

/** The tab of the phase panel that belongs to a phase. */
export type Tab = 'brief' | 'assess' | 'consult' | 'decide' | 'reveal';
export const tabOf = (phase: Phase): Tab => (phase === 'resolve' ? 'reveal' : phase);

/** ICD 203 band of a probability range; `low` and `high` in percent or, above 100, in per mille. */
export const bandOf = (low: number, high: number): 0 | 1 | 2 | 3 | 4 | 5 | 6 => {
  const scale = high > 100 ? 10 : 1;
  const floors = [0, 5, 20, 45, 55, 80, 95];
  const at = floors.findLastIndex((floor) => floor * scale <= low);
  // findLastIndex over seven floors, the first of which is 0.
  return Math.max(0, at) as 0 | 1 | 2 | 3 | 4 | 5 | 6;
};

/**
 * Whole percents that sum to 100 after one of them was set: the others keep their proportions, and what rounding leaves
 * goes to the largest remainders.
 */
export const rebalance = (percents: { readonly [id: string]: number }, moved: string, to: number): { readonly [id: string]: number } => {
  const others = Object.keys(percents).filter((id) => id !== moved);
  const left = 100 - to;
  const sum = others.reduce((total, id) => total + (percents[id] ?? 0), 0);
  const shares = others.map((id) => (sum === 0 ? left / others.length : ((percents[id] ?? 0) * left) / sum));
  const whole = shares.map(Math.floor);
  let rest = left - whole.reduce((total, share) => total + share, 0);
  const byRemainder = others.map((_, at) => at).sort((a, b) => ((shares[b] ?? 0) % 1) - ((shares[a] ?? 0) % 1));
  for (const at of byRemainder) {
    if (rest <= 0) break;
    whole[at] = (whole[at] ?? 0) + 1;
    rest -= 1;
  }
  return Object.fromEntries([[moved, to], ...others.map((id, at) => [id, whole[at] ?? 0] as const)]);
};
/** Equal shares that sum to 100. */
export const evenShares = (ids: readonly string[]): { readonly [id: string]: number } =>
  Object.fromEntries(ids.map((id, at) => [id, Math.floor(100 / ids.length) + (at < 100 % ids.length ? 1 : 0)]));
