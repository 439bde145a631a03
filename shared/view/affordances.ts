/** What a delegation may do, read from its own view: the same check as at Resolve, on facts the view holds. */
import { ACTS } from '../acts/acts.ts';
import type { Closed } from '../acts/check.ts';
import type { ActFacts } from '../acts/facts.ts';
import { remember, rememberBy, rememberPair } from '../lib/remember.ts';
import type { AttributionId, IncidentId, ItemId, LinkId, ServiceId, StateId, WhoId } from '../model/ids.ts';
import { rule } from '../model/ruleset.ts';
import { ORDER_ACTS, type ActId, type Phase } from '../model/terms.ts';
import type { Board } from './board.ts';
import type { View } from './kinds.ts';

const standing = (status: string): boolean => status !== 'retracted' && status !== 'corrected';

// A view's kinds keep their identity while nothing of them changes, so what is read off one is read off it once.
const ids = remember((list: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id)));
const playable = remember((states: Board['states']) => new Set(states.filter((state) => state.playable).map(({ id }) => id)));
const servicesNow = rememberPair(
  (now: View['service'], defs: Board['services']) =>
    new Map(defs.map(({ id, state }): [ServiceId, { state: StateId; level: number }] => [id, { state, level: now[id]?.level ?? 1000 }])),
);
const servicesOwned = rememberPair(
  (now: View['service'], defs: Board['services'], own: StateId) =>
    new Map(
      defs.flatMap(({ id, state }): [ServiceId, { resilience: number; fallbackRests: boolean; level: number }][] =>
        state === own
          ? [[id, { resilience: now[id]?.resilience ?? 1, fallbackRests: now[id]?.fallbackRests ?? false, level: now[id]?.level ?? 1000 }]]
          : [],
      ),
    ),
);
const incidentsKnown = remember((incidents: View['incident']) => new Set(Object.keys(incidents) as IncidentId[])); // ids of the kind `incident`
const itemsOf = rememberBy(
  (items: View['item'], own: StateId) =>
    new Map(Object.values(items).flatMap(({ holder, item, incident }): [ItemId, IncidentId][] => (holder === own ? [[item, incident]] : []))),
);
const claimsBy = rememberBy(
  (claims: View['attribution'], own: StateId) =>
    new Map(
      Object.entries(claims).flatMap(([id, claim]): [AttributionId, { public: boolean }][] =>
        claim.by === own && standing(claim.status) ? [[id as AttributionId, { public: claim.public }]] : [],
      ),
    ), // ids of the kind `attribution`
);
const emergenciesOf = rememberBy(
  (measures: View['measure'], own: StateId) =>
    new Set(
      Object.values(measures).flatMap((measure) =>
        measure.by === own && measure.kind === 'emergency' && measure.stage === 'active' && measure.service !== null ? [measure.service] : [],
      ),
    ),
);
const NOTHING: readonly IncidentId[] = [];
const setOf = remember((list: readonly IncidentId[]) => new Set(list));

class ViewFacts implements ActFacts {
  readonly own: StateId;
  readonly #view: View;
  readonly #board: Board;

  constructor(view: View, board: Board, own: StateId) {
    this.own = own;
    this.#view = view;
    this.#board = board;
  }
  get turn() {
    return this.#view.exercise['exercise']?.turn ?? 0;
  }
  get sealed() {
    return this.#view.draft[this.own]?.sealed ?? false;
  }
  get capacity() {
    return this.#view.own[this.own]?.capacity ?? 0;
  }
  get slots() {
    return this.#view.own[this.own]?.slots ?? 0;
  }
  get states() {
    return ids(this.#board.states) as ReadonlySet<StateId>; // ids of this list
  }
  get playable() {
    return playable(this.#board.states);
  }
  get ownServices() {
    return servicesOwned(this.#view.service, this.#board.services, this.own);
  }
  get services() {
    return servicesNow(this.#view.service, this.#board.services, '');
  }
  get incidents() {
    return incidentsKnown(this.#view.incident);
  }
  get held() {
    return itemsOf(this.#view.item, this.own);
  }
  get who() {
    return ids(this.#board.who) as ReadonlySet<WhoId>; // ids of this list
  }
  get link() {
    return ids(this.#board.link) as ReadonlySet<LinkId>; // ids of this list
  }
  get claims() {
    return claimsBy(this.#view.attribution, this.own);
  }
  get investigated() {
    return setOf(this.#view.own[this.own]?.investigated ?? NOTHING);
  }
  get activeEmergencies() {
    return emergenciesOf(this.#view.measure, this.own);
  }
}

/** The facts of shared/acts/facts.ts, from a view; each is looked up when it is read. Law: equal to those built from the exercise. */
export const factsOfView = (view: View, board: Board, own: StateId): ActFacts => new ViewFacts(view, board, own);

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

/** One act with its cost and whether it is open now. */
export const affordance = (act: ActId, view: View, facts: ActFacts): Affordance => {
  const because = closedNow(act, view, facts);
  const { cost, slots } = ACTS[act];
  return { act, cost, slots, open: because === null, because };
};

/** Every act with its cost and whether it is open now; when closed, the rule and the sentence's key. */
export const affordances = (view: View, board: Board, own: StateId): readonly Affordance[] => {
  const facts = factsOfView(view, board, own);
  return Object.values(ACTS).map(({ id }) => affordance(id, view, facts));
};
