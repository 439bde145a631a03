/** What a delegation may do, read from its own view: the same check as at Resolve, on facts the view holds. */
import { ACTS } from '../acts/acts.ts';
import { costOf, lockedBy, type Closed } from '../acts/check.ts';
import { factsFrom, type ActFacts, type FactRows } from '../acts/facts.ts';
import type { AgreementId, AttributionId, DisputeId, DyadId, IncidentId, MeasureId, StateId } from '../model/ids.ts';
import { rule } from '../model/ruleset.ts';
import { ORDER_ACTS, type ActId, type Phase, type Policy } from '../model/terms.ts';
import type { Board } from './board.ts';
import type { View } from './kinds.ts';

/** Entries of a kind with their ids; ids of a kind carry its prefix. */
const rowsIn = <Id extends string, Entity>(map: { readonly [id: string]: Entity }): readonly (Entity & { readonly id: Id })[] =>
  Object.entries(map).map(([id, entity]) => ({ ...entity, id: id as Id }));

/** The rows of shared/acts/facts.ts, from a view. Law: equal to those built from the exercise. */
const rowsOf = (view: View, board: Board, own: StateId): FactRows => {
  const clock = view.exercise['exercise'];
  const means = view.own[own];
  return {
    own,
    turn: clock?.turn ?? 0,
    turns: clock?.turns ?? 0,
    sealed: view.draft[own]?.sealed ?? false,
    capacity: means?.capacity ?? 0,
    slots: means?.slots ?? 0,
    small: board.states.find(({ id }) => id === own)?.size === 'small',
    advanced: means?.advanced ?? false,
    freeUsed: means?.freeUsed ?? [],
    standing: means?.standing ?? 0,
    policy: view.state[own]?.policy ?? NO_POLICY,
    investigated: means?.investigated ?? [],
    switches: board.switches,
    states: board.states,
    services: () =>
      board.services.map(({ id, state, sector }) => {
        const now = view.service[id];
        return { id, state, sector, level: now?.level ?? 1000, resilience: now?.resilience ?? null, rests: now?.fallbackRests ?? null };
      }),
    sharedInfrastructure: board.sharedInfrastructure,
    incidents: () => rowsIn<IncidentId, View['incident'][string]>(view.incident),
    items: () => Object.values(view.item).flatMap((item) => (item.holder === own ? [{ ...item, id: item.item }] : [])),
    who: board.who,
    link: board.link,
    claims: () => rowsIn<AttributionId, View['attribution'][string]>(view.attribution),
    measures: () => rowsIn<MeasureId, View['measure'][string]>(view.measure),
    processes: () => Object.values(view.process),
    agreements: () => rowsIn<AgreementId, View['agreement'][string]>(view.agreement),
    cases: () => Object.values(view.case).map((entry) => ({ ...entry, substantiated: entry.finding?.result === 'substantiated' })),
    disputes: () =>
      rowsIn<DisputeId, View['dispute'][string]>(view.dispute).map((dispute) => ({ ...dispute, responsible: dispute.award?.responsible === true })),
    sent: () => Object.values(view.message).filter(({ from }) => from === own),
    opened: () => Object.values(view.opened).flatMap(({ state, lines }) => (state === own ? lines : [])),
    dyads: () => rowsIn<DyadId, View['dyad'][string]>(view.dyad),
  };
};

/** Of a delegation that its own view does not show; it has no sheet to write on. */
const NO_POLICY: Policy = { encryption: 'strong', localisation: 'free', crossBorder: 'direct', supplyChain: 'open' };

const made = new WeakMap<View, Map<StateId, ActFacts>>();
/** A view never changes, so its facts are built once. */
export const factsOfView = (view: View, board: Board, own: StateId): ActFacts => {
  const known = made.get(view) ?? new Map<StateId, ActFacts>();
  made.set(view, known);
  const facts = known.get(own) ?? factsFrom(rowsOf(view, board, own));
  known.set(own, facts);
  return facts;
};

export interface Affordance {
  readonly act: ActId;
  readonly cost: number;
  readonly slots: number;
  readonly open: boolean;
  readonly because: Closed | null;
}

const PHASES_OF: { readonly [act in ActId]?: readonly Phase[] } = {
  investigate: ['assess'],
  ask: ['assess'],
  compel: ['assess'],
  notice: ['consult'],
  drill: ['consult'],
  mediate: ['consult'],
  share: ['assess', 'consult'],
  hotline: ['consult'],
  contact: ['consult'],
  note: ['consult'],
  statement: ['consult'],
};
const WRITING: readonly Phase[] = ['brief', 'assess', 'consult', 'decide'];
const isOrder = (act: ActId): boolean => ORDER_ACTS.some((order) => order === act);

const lacking = (act: ActId, facts: ActFacts): Closed | null => {
  const own = [...facts.claims.values()].some(({ id }) => facts.ownClaim(id) !== undefined);
  if ((act === 'correct' || act === 'retract') && !own) return { rule: 'AT9', key: 'closed.noClaims', facts: {} };
  if ((act === 'share' || act === 'attribute') && facts.held.size === 0) return { rule: 'AT5', key: 'closed.noItems', facts: {} };
  if (act === 'investigate' && [...facts.incidents.keys()].every((incident) => facts.rows.investigated.includes(incident)))
    return { rule: 'AT18', key: 'closed.allInvestigated', facts: {} };
  return facts.incidents.size === 0 && act !== 'restore' && act !== 'harden' ? { rule: 'AC2', key: 'closed.noIncident', facts: {} } : null;
};

const closedNow = (act: ActId, view: View, facts: ActFacts): Closed | null => {
  const phase = view.exercise['exercise']?.phase ?? 'reveal';
  const phases = PHASES_OF[act] ?? WRITING;
  const { slots } = ACTS[act];
  const { own, capacity, slots: slotsLeft } = facts.rows;
  const cost = costOf(act, facts);
  const lines = view.draft[own]?.lines.length ?? 0;
  const locked = lockedBy(act, facts);
  if (locked !== null) return locked;
  if (view.exercise['exercise']?.stage !== 'running' || !phases.includes(phase))
    return { rule: 'RT2', key: 'closed.phase', facts: { phases: phases.join(', ') } };
  if (isOrder(act) && facts.rows.sealed) return { rule: 'DR4', key: 'closed.sealed', facts: {} };
  if (isOrder(act) && lines >= rule('sheetLines')) return { rule: 'DR1', key: 'closed.sheetFull', facts: { most: rule('sheetLines') } };
  const spent = isOrder(act) ? (view.draft[own]?.cost ?? 0) : 0;
  if (capacity - spent < cost) return { rule: 'CP1', key: 'closed.capacity', facts: { cost, left: capacity - spent } };
  if (slotsLeft < slots) return { rule: 'CP3', key: 'closed.slots', facts: { cost: slots, left: slotsLeft } };
  return lacking(act, facts);
};

/** One act with its cost and whether it is open now. */
export const affordance = (act: ActId, view: View, facts: ActFacts): Affordance => {
  const because = closedNow(act, view, facts);
  return { act, cost: costOf(act, facts), slots: ACTS[act].slots, open: because === null, because };
};

/** Every act with its cost and whether it is open now; when closed, the rule and the sentence's key. */
export const affordances = (view: View, board: Board, own: StateId): readonly Affordance[] => {
  const facts = factsOfView(view, board, own);
  return Object.values(ACTS).map(({ id }) => affordance(id, view, facts));
};
