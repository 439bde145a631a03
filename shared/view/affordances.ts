/** What a delegation may do, read from its own view: the same check as at Resolve, on facts the view holds. */
import { ACTS, mostOf } from '../acts/acts.ts';
import { costOf, lockedBy, type Closed } from '../acts/check.ts';
import { ActFacts, type ClaimRow, type FactRows, type IncidentRow, type ItemRow, type ServiceRow } from '../acts/facts.ts';
import { remember, rememberBy } from '../lib/remember.ts';
import type { AgreementId, AttributionId, DisputeId, DyadId, IncidentId, ItemId, MeasureId, ServiceId, StateId } from '../model/ids.ts';
import { rule } from '../model/ruleset.ts';
import { findById } from '../model/scenarioIndex.ts';
import { ORDER_ACTS, type ActId, type Phase, type Policy } from '../model/terms.ts';
import type { Board } from './board.ts';
import type { View } from './kinds.ts';

/** Entries of a kind with their ids; ids of a kind carry its prefix. */
const rowsIn = <Id extends string, Entity>(map: { readonly [id: string]: Entity }): readonly (Entity & { readonly id: Id })[] =>
  Object.entries(map).map(([id, entity]) => ({ ...entity, id: id as Id }));

const incidentRows = remember(
  (incidents: View['incident']): ReadonlyMap<IncidentId, IncidentRow> =>
    new Map(rowsIn<IncidentId, View['incident'][string]>(incidents).map((row) => [row.id, row])),
);
const itemRows = rememberBy(
  (items: View['item'], own: StateId): ReadonlyMap<ItemId, ItemRow> =>
    new Map(Object.values(items).flatMap((item) => (item.holder === own ? [[item.item, item]] : []))),
);
const claimRows = remember(
  (claims: View['attribution']): ReadonlyMap<AttributionId, ClaimRow> =>
    new Map(rowsIn<AttributionId, View['attribution'][string]>(claims).map((claim) => [claim.id, claim])),
);
const measureRows = remember((measures: View['measure']) => rowsIn<MeasureId, View['measure'][string]>(measures));
const processRows = remember((processes: View['process']) => Object.values(processes));
const agreementRows = remember((agreements: View['agreement']) => rowsIn<AgreementId, View['agreement'][string]>(agreements));
const caseRows = remember((cases: View['case']) =>
  Object.values(cases).map((entry) => ({ ...entry, substantiated: entry.finding?.result === 'substantiated' })),
);
const disputeRows = remember((disputes: View['dispute']) =>
  rowsIn<DisputeId, View['dispute'][string]>(disputes).map((dispute) => ({ ...dispute, responsible: dispute.award?.responsible ?? null })),
);
const sentRows = rememberBy((messages: View['message'], own: StateId) => Object.values(messages).filter(({ from }) => from === own));
const openedRows = rememberBy((opened: View['opened'], own: StateId) =>
  Object.values(opened).flatMap(({ state, lines }) => (state === own ? lines : [])),
);
const dyadRows = remember((dyads: View['dyad']) => rowsIn<DyadId, View['dyad'][string]>(dyads));

/** Of a delegation that its own view does not show; it has no sheet to write on. */
const NO_POLICY: Policy = { encryption: 'strong', localisation: 'free', crossBorder: 'direct', supplyChain: 'open' };

/** The rows of shared/acts/facts.ts, from a view; nothing of the view is looked at before it is asked for. Law: equal to those built from the exercise. */
class ViewRows implements FactRows {
  readonly own: StateId;
  readonly #view: View;
  readonly #board: Board;
  constructor(view: View, board: Board, own: StateId) {
    this.own = own;
    this.#view = view;
    this.#board = board;
  }
  get #clock() {
    return this.#view.exercise['exercise'];
  }
  get #means() {
    return this.#view.own[this.own];
  }
  get turn() {
    return this.#clock?.turn ?? 0;
  }
  get turns() {
    return this.#clock?.turns ?? 0;
  }
  get sealed() {
    return this.#view.draft[this.own]?.sealed ?? false;
  }
  get capacity() {
    return this.#means?.capacity ?? 0;
  }
  get slots() {
    return this.#means?.slots ?? 0;
  }
  get small() {
    return findById(this.#board.states, this.own)?.size === 'small';
  }
  get advanced() {
    return this.#means?.advanced ?? false;
  }
  get freeUsed() {
    return this.#means?.freeUsed ?? [];
  }
  get standing() {
    return this.#means?.standing ?? 0;
  }
  get policy() {
    return this.#view.state[this.own]?.policy ?? NO_POLICY;
  }
  get investigated() {
    return this.#means?.investigated ?? [];
  }
  get switches() {
    return this.#board.switches;
  }
  get states() {
    return this.#board.states;
  }
  get sharedInfrastructure() {
    return this.#board.sharedInfrastructure;
  }
  get rules() {
    return this.#board.rules;
  }
  get who() {
    return this.#board.who;
  }
  get link() {
    return this.#board.link;
  }
  service(id: ServiceId): ServiceRow | undefined {
    const place = findById(this.#board.services, id);
    if (place === undefined) return undefined;
    const now = this.#view.service[id];
    return {
      state: place.state,
      sector: place.sector,
      level: now?.level ?? 1000,
      resilience: now?.resilience ?? null,
      rests: now?.fallbackRests ?? null,
    };
  }
  incidents() {
    return incidentRows(this.#view.incident);
  }
  items() {
    return itemRows(this.#view.item, this.own);
  }
  claims() {
    return claimRows(this.#view.attribution);
  }
  measures() {
    return measureRows(this.#view.measure);
  }
  processes() {
    return processRows(this.#view.process);
  }
  agreements() {
    return agreementRows(this.#view.agreement);
  }
  cases() {
    return caseRows(this.#view.case);
  }
  disputes() {
    return disputeRows(this.#view.dispute);
  }
  sent() {
    return sentRows(this.#view.message, this.own);
  }
  opened() {
    return openedRows(this.#view.opened, this.own);
  }
  dyads() {
    return dyadRows(this.#view.dyad);
  }
}

export const factsOfView = (view: View, board: Board, own: StateId): ActFacts => new ActFacts(new ViewRows(view, board, own));

export interface Affordance {
  readonly act: ActId;
  /** Points of its cheapest and of its dearest form; the same for all but a referral (FO1). */
  readonly cost: number;
  readonly most: number;
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
const ORDERS: ReadonlySet<ActId> = new Set(ORDER_ACTS);
const isOrder = (act: ActId): boolean => ORDERS.has(act);

const lacking = (act: ActId, facts: ActFacts): Closed | null => {
  const claims = [...facts.claims.keys()];
  const lacksClaim =
    (act === 'correct' && claims.every((id) => facts.ownClaim(id) === undefined)) ||
    (act === 'retract' && claims.every((id) => facts.signedClaim(id) === undefined));
  if (lacksClaim) return { rule: 'AT9', key: 'closed.noClaims', facts: {} };
  if ((act === 'share' || act === 'attribute') && facts.held.size === 0) return { rule: 'AT5', key: 'closed.noItems', facts: {} };
  if (act === 'investigate' && [...facts.incidents.keys()].every((incident) => facts.rows.investigated.includes(incident)))
    return { rule: 'AT18', key: 'closed.allInvestigated', facts: {} };
  return facts.incidents.size === 0 && act !== 'restore' && act !== 'harden' ? { rule: 'AC2', key: 'closed.noIncident', facts: {} } : null;
};

/** CP4: the free one stands on the sheet already, and nothing closes it. */
const freeOnSheet = (act: ActId, { draft }: View, { rows }: ActFacts): boolean => {
  const { lines = [], lineChecks = {} } = draft[rows.own] ?? {};
  return lines.some((line) => line.act === act && lineChecks[line.id]?.closed === null);
};
const costNow = (act: ActId, view: View, facts: ActFacts): number => {
  const { cost } = ACTS[act];
  return costOf(act, facts) < cost && !freeOnSheet(act, view, facts) ? 0 : cost;
};

const closedNow = (act: ActId, view: View, facts: ActFacts): Closed | null => {
  const phase = view.exercise['exercise']?.phase ?? 'reveal';
  const phases = PHASES_OF[act] ?? WRITING;
  const { slots } = ACTS[act];
  const { own, capacity, slots: slotsLeft } = facts.rows;
  const cost = costNow(act, view, facts);
  const lines = view.draft[own]?.lines.length ?? 0;
  const locked = lockedBy(act, facts);
  if (locked !== null) return locked;
  if (view.exercise['exercise']?.stage !== 'running' || !phases.includes(phase))
    return { rule: 'RT2', key: 'closed.phase', facts: { phases: phases.join(', ') } };
  if (isOrder(act) && facts.rows.sealed) return { rule: 'DR4', key: 'closed.sealed', facts: {} };
  if (isOrder(act) && lines >= rule('sheetLines', facts.rows))
    return { rule: 'DR1', key: 'closed.sheetFull', facts: { most: rule('sheetLines', facts.rows) } };
  const spent = isOrder(act) ? (view.draft[own]?.cost ?? 0) : 0;
  if (capacity - spent < cost) return { rule: 'CP1', key: 'closed.capacity', facts: { cost, left: capacity - spent } };
  if (slotsLeft < slots) return { rule: 'CP3', key: 'closed.slots', facts: { cost: slots, left: slotsLeft } };
  return lacking(act, facts);
};

/** One act with its cost and whether it is open now. */
export const affordance = (act: ActId, view: View, facts: ActFacts): Affordance => {
  const because = closedNow(act, view, facts);
  const cost = costNow(act, view, facts);
  // What is free this time is so in each of its forms.
  const most = cost < ACTS[act].cost ? cost : mostOf(act);
  return { act, cost, most, slots: ACTS[act].slots, open: because === null, because };
};

/** Every act with its cost and whether it is open now; when closed, the rule and the sentence's key. */
export const affordances = (view: View, board: Board, own: StateId): readonly Affordance[] => {
  const facts = factsOfView(view, board, own);
  return Object.values(ACTS).map(({ id }) => affordance(id, view, facts));
};
