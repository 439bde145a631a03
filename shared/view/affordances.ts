/** What a delegation may do, read from its own view: the same check as at Resolve, on facts the view holds. */
import { ACTS } from '../acts/acts.ts';
import { closedBy, type Closed } from '../acts/check.ts';
import type { ActFacts } from '../acts/facts.ts';
import type { OrderLine } from '../acts/orderLine.ts';
import type { AttributionId, IncidentId, ItemId, ServiceId, StateId } from '../model/ids.ts';
import { rule } from '../model/ruleset.ts';
import { ORDER_ACTS, type ActId, type Phase } from '../model/terms.ts';
import type { Board } from './board.ts';
import type { View } from './kinds.ts';

const standing = (status: string): boolean => status !== 'retracted' && status !== 'corrected';

/** The facts of shared/acts/facts.ts, from a view. Law: equal to those built from the exercise. */
export const factsOfView = (view: View, board: Board, own: StateId): ActFacts => {
  const delegation = view.own[own];
  const services = board.services.map((def) => ({ def, now: view.service[def.id] }));
  const claims = Object.entries(view.attribution).filter(([, claim]) => claim.by === own && standing(claim.status));
  const emergencies = Object.values(view.measure).flatMap((measure) =>
    measure.by === own && measure.kind === 'emergency' && measure.stage === 'active' && measure.service !== null ? [measure.service] : [],
  );
  return {
    own,
    turn: view.exercise['exercise']?.turn ?? 0,
    sealed: view.draft[own]?.sealed ?? false,
    capacity: delegation?.capacity ?? 0,
    slots: delegation?.slots ?? 0,
    states: new Set(board.states.map(({ id }) => id)),
    playable: new Set(board.states.filter(({ playable }) => playable).map(({ id }) => id)),
    ownServices: new Map(
      services
        .filter(({ def }) => def.state === own)
        .map(({ def, now }): [ServiceId, { resilience: number; fallbackRests: boolean; level: number }] => [
          def.id,
          { resilience: now?.resilience ?? 1, fallbackRests: now?.fallbackRests ?? false, level: now?.level ?? 1000 },
        ]),
    ),
    services: new Map(
      services.map(({ def, now }): [ServiceId, { state: StateId; level: number }] => [def.id, { state: def.state, level: now?.level ?? 1000 }]),
    ),
    incidents: new Set(Object.keys(view.incident) as IncidentId[]), // ids of the kind `incident`
    held: new Map(
      Object.values(view.item)
        .filter(({ holder }) => holder === own)
        .map(({ item, incident }): [ItemId, IncidentId] => [item, incident]),
    ),
    who: new Set(board.who.map(({ id }) => id)),
    link: new Set(board.link.map(({ id }) => id)),
    claims: new Map(claims.map(([id, claim]): [AttributionId, { public: boolean }] => [id as AttributionId, { public: claim.public }])), // ids of the kind `attribution`
    investigated: new Set(delegation?.investigated ?? []),
    activeEmergencies: new Set(emergencies),
  };
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
  share: ['assess', 'consult'],
  hotline: ['consult'],
  contact: ['consult'],
  note: ['consult'],
  statement: ['consult'],
};
const WRITING: readonly Phase[] = ['brief', 'assess', 'consult', 'decide'];
const isOrder = (act: ActId): boolean => ORDER_ACTS.some((order) => order === act);

const lacking = (act: ActId, facts: ActFacts): Closed | null => {
  if ((act === 'correct' || act === 'retract') && facts.claims.size === 0) return { rule: 'AT9', key: 'closed.noClaims', facts: {} };
  if ((act === 'share' || act === 'attribute') && facts.held.size === 0) return { rule: 'AT5', key: 'closed.noItems', facts: {} };
  if (act === 'investigate' && [...facts.incidents].every((incident) => facts.investigated.has(incident)))
    return { rule: 'AT18', key: 'closed.allInvestigated', facts: {} };
  return facts.incidents.size === 0 && act !== 'restore' && act !== 'harden' ? { rule: 'AC2', key: 'closed.noIncident', facts: {} } : null;
};

const closedNow = (act: ActId, view: View, facts: ActFacts): Closed | null => {
  const phase = view.exercise['exercise']?.phase ?? 'reveal';
  const phases = PHASES_OF[act] ?? WRITING;
  const { cost, slots } = ACTS[act];
  const lines = view.draft[facts.own]?.lines.length ?? 0;
  if (view.exercise['exercise']?.stage !== 'running' || !phases.includes(phase))
    return { rule: 'RT2', key: 'closed.phase', facts: { phases: phases.join(', ') } };
  if (isOrder(act) && facts.sealed) return { rule: 'DR4', key: 'closed.sealed', facts: {} };
  if (isOrder(act) && lines >= rule('sheetLines')) return { rule: 'DR1', key: 'closed.sheetFull', facts: { most: rule('sheetLines') } };
  const spent = isOrder(act) ? (view.draft[facts.own]?.cost ?? 0) : 0;
  if (facts.capacity - spent < cost) return { rule: 'CP1', key: 'closed.capacity', facts: { cost, left: facts.capacity - spent } };
  if (facts.slots < slots) return { rule: 'CP3', key: 'closed.slots', facts: { cost: slots, left: facts.slots } };
  return lacking(act, facts);
};

/** Every act with its cost and whether it is open now; when closed, the rule and the sentence's key. */
export const affordances = (view: View, board: Board, own: StateId): readonly Affordance[] => {
  const facts = factsOfView(view, board, own);
  return Object.values(ACTS).map(({ id, cost, slots }) => {
    const because = closedNow(id, view, facts);
    return { act: id, cost, slots, open: because === null, because };
  });
};

/** Why one line would be closed, from the view alone. */
export const lineClosed = (line: OrderLine, view: View, board: Board, own: StateId): Closed | null => closedBy(line, factsOfView(view, board, own));
