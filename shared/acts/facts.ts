/**
 * What an act's check may look at. Built from the exercise when deciding (exercise/facts.ts) and from a delegation's own
 * view when a screen or a bot asks (view/affordances.ts), by way of one neutral list of rows; law: the same view, the same
 * answer.
 */
import {
  dyadOf,
  statesOf,
  type AgreementId,
  type AttributionId,
  type DisputeId,
  type DyadId,
  type IncidentId,
  type ItemId,
  type LinkId,
  type MeasureId,
  type ServiceId,
  type StateId,
  type WhoId,
} from '../model/ids.ts';
import { rule } from '../model/ruleset.ts';
import {
  RUNGS,
  type AgreementStage,
  type CaseKind,
  type CaseStage,
  type ClaimStatus,
  type DisputeStage,
  type EvidenceType,
  type Intent,
  type MeasureKind,
  type MeasureStage,
  type MessageKind,
  type Policy,
  type ProcessStage,
  type Rung,
  type Sector,
} from '../model/terms.ts';
import type { AgreementTerms } from './terms.ts';
import type { OrderLine, ProcessLine } from './orderLine.ts';

/** What both an exercise and a view can say, in the same words. */
export interface FactRows {
  readonly own: StateId;
  readonly turn: number;
  readonly turns: number;
  readonly sealed: boolean;
  readonly capacity: number;
  readonly slots: number;
  readonly small: boolean;
  readonly advanced: boolean;
  readonly freeUsed: readonly ('review' | 'arbitrate')[];
  readonly standing: number;
  readonly policy: Policy;
  readonly investigated: readonly IncidentId[];
  readonly switches: { readonly coercion: boolean; readonly armedConflict: boolean };
  readonly states: readonly { readonly id: StateId; readonly playable: boolean }[];
  readonly services: () => readonly {
    readonly id: ServiceId;
    readonly state: StateId;
    readonly sector: Sector;
    readonly level: number;
    /** Own services only. */
    readonly resilience: number | null;
    readonly rests: boolean | null;
  }[];
  readonly sharedInfrastructure: readonly (readonly [ServiceId, ServiceId])[];
  readonly incidents: () => readonly { readonly id: IncidentId; readonly victims: readonly StateId[]; readonly disclosed: boolean }[];
  /** Own items. */
  readonly items: () => readonly { readonly id: ItemId; readonly incident: IncidentId; readonly type: EvidenceType }[];
  readonly who: readonly { readonly id: WhoId }[];
  readonly link: readonly { readonly id: LinkId; readonly state?: StateId | null }[];
  readonly claims: () => readonly {
    readonly id: AttributionId;
    readonly by: StateId;
    readonly claimants: readonly StateId[];
    readonly incident: IncidentId;
    readonly accused: StateId | null;
    readonly public: boolean;
    readonly status: ClaimStatus;
  }[];
  readonly measures: () => readonly {
    readonly id: MeasureId;
    readonly by: StateId;
    readonly kind: MeasureKind;
    readonly stage: MeasureStage;
    readonly service: ServiceId | null;
    readonly audited: boolean;
  }[];
  /** Those the delegation owns or is part of. */
  readonly processes: () => readonly { readonly owner: StateId; readonly stage: ProcessStage; readonly line: ProcessLine }[];
  readonly agreements: () => readonly {
    readonly id: AgreementId;
    readonly stage: AgreementStage;
    readonly terms: AgreementTerms;
    readonly suspended: readonly StateId[];
  }[];
  readonly cases: () => readonly {
    readonly by: StateId;
    readonly kind: CaseKind;
    readonly stage: CaseStage;
    readonly incident: IncidentId;
    readonly accused: StateId | null;
    readonly substantiated: boolean;
  }[];
  readonly disputes: () => readonly {
    readonly id: DisputeId;
    readonly by: StateId;
    readonly against: StateId;
    readonly stage: DisputeStage;
    readonly responsible: boolean;
  }[];
  /** Own messages. */
  readonly sent: () => readonly {
    readonly to: readonly StateId[];
    readonly intent: Intent;
    readonly incident: IncidentId | null;
    readonly kind: MessageKind;
  }[];
  /** Own orders opened so far. */
  readonly opened: () => readonly OrderLine[];
  readonly dyads: () => readonly { readonly id: DyadId; readonly rung: Rung; readonly process: string }[];
}

const CALLS: readonly Intent[] = ['ask', 'warn', 'notify', 'request-mitigation', 'follow-up'];
const stands = (status: ClaimStatus): boolean => status !== 'retracted' && status !== 'corrected';

const once = <Value>(make: () => Value): (() => Value) => {
  let value: Value | undefined;
  return () => (value ??= make());
};

/** Whom own has called upon to stop, about what: by message, protest, notice or claim (countermeasure screen, "called"). */
const calledUpon = (rows: FactRows): ReadonlySet<string> => {
  const messages = rows
    .sent()
    .flatMap(({ to, intent, incident }) => (incident !== null && CALLS.includes(intent) ? to.map((state) => `${state}|${incident}`) : []));
  const orders = rows.opened().flatMap((line) => (line.act === 'protest' || line.act === 'demand' ? [`${line.state}|${line.incident}`] : []));
  const notices = rows
    .processes()
    .flatMap(({ owner, line }) => (owner === rows.own && line.act === 'notice' ? [`${line.state}|${line.incident}`] : []));
  const claims = rows
    .claims()
    .flatMap(({ claimants, accused, incident }) => (accused !== null && claimants.includes(rows.own) ? [`${accused}|${incident}`] : []));
  return new Set([...messages, ...orders, ...notices, ...claims]);
};

const touchedBy = (rows: FactRows): ReadonlyMap<ServiceId, readonly ServiceId[]> => {
  const touched = new Map<ServiceId, ServiceId[]>();
  const add = (from: ServiceId, to: ServiceId): void => void touched.set(from, [...(touched.get(from) ?? []), to]);
  for (const [a, b] of rows.sharedInfrastructure) {
    add(a, b);
    add(b, a);
  }
  return touched;
};

const SUBJECT = ['incident', 'state', 'service', 'step'] as const;
/** What a process is about, so that nobody starts the same one twice. */
export const subjectOfProcess = (line: ProcessLine): string =>
  [line.act, ...SUBJECT.map((key) => (key in line ? String(Reflect.get(line, key)) : ''))].join('|');

/** Facts computed when first asked for. */
export const factsFrom = (rows: FactRows) => {
  const services = once(() => new Map(rows.services().map((service) => [service.id, service])));
  const incidents = once(() => new Map(rows.incidents().map((incident) => [incident.id, incident])));
  const held = once(() => new Map(rows.items().map((item) => [item.id, item])));
  const claims = once(() => new Map(rows.claims().map((claim) => [claim.id, claim])));
  const called = once(() => calledUpon(rows));
  const touched = once(() => touchedBy(rows));
  const states = new Set(rows.states.map(({ id }) => id));
  const playable = new Set(rows.states.flatMap((state) => (state.playable ? [state.id] : [])));
  const who = new Set(rows.who.map(({ id }) => id));
  const links = new Map(rows.link.map((link) => [link.id, link.state ?? null]));
  const inStage = (stages: readonly ProcessStage[]): ReadonlyMap<string, string> =>
    new Map(
      rows
        .processes()
        .filter(({ owner, stage }) => owner === rows.own && stages.includes(stage))
        .map(({ line }) => [subjectOfProcess(line), line.id]),
    );
  const running = once(() => inStage(['running', 'awaiting', 'paused']));
  const landed = once(() => inStage(['landed']));
  const granted = once(() => inStage(['running', 'landed']));
  const rungs = once(
    () =>
      new Map(
        rows.dyads().flatMap(({ id, rung, process }): readonly [StateId, { rung: number; mediated: boolean }][] => {
          const [a, b] = statesOf(id);
          const other = a === rows.own ? b : b === rows.own ? a : null;
          return other === null ? [] : [[other, { rung: RUNGS.indexOf(rung), mediated: process === 'mediation' }]];
        }),
      ),
  );
  return {
    rows,
    states,
    playable,
    who,
    links,
    get services() {
      return services();
    },
    get incidents() {
      return incidents();
    },
    get held() {
      return held();
    },
    get claims() {
      return claims();
    },
    /** Own claims that still stand. */
    ownClaim: (id: AttributionId) => {
      const claim = claims().get(id);
      return claim !== undefined && claim.by === rows.own && stands(claim.status) ? claim : undefined;
    },
    ownService: (id: ServiceId) => {
      const service = services().get(id);
      return service?.state === rows.own ? service : undefined;
    },
    emergency: (id: MeasureId) => rows.measures().find((measure) => measure.id === id && measure.kind === 'emergency' && measure.stage === 'active'),
    underEmergency: (service: ServiceId) =>
      rows
        .measures()
        .some((measure) => measure.by === rows.own && measure.kind === 'emergency' && measure.stage === 'active' && measure.service === service),
    called: (state: StateId, incident: IncidentId) => called().has(`${state}|${incident}`),
    touches: (service: ServiceId): readonly ServiceId[] => touched().get(service) ?? [],
    /** The same thing is under way already, by another order. */
    isRunning: (line: ProcessLine) => (running().get(subjectOfProcess(line)) ?? line.id) !== line.id,
    /** The same thing was done before, by another order. */
    wasDone: (line: ProcessLine) => (landed().get(subjectOfProcess(line)) ?? line.id) !== line.id,
    /** What asks another state was consented to; it may be under way still. */
    wasGranted: (line: ProcessLine) => granted().has(subjectOfProcess(line)),
    rungWith: (state: StateId) => rungs().get(state)?.rung ?? 0,
    mediatedWith: (state: StateId) => rungs().get(state)?.mediated === true,
    agreement: (id: AgreementId) => rows.agreements().find((agreement) => agreement.id === id),
    agreementsWith: (state: StateId) =>
      rows
        .agreements()
        .filter(
          ({ stage, terms, suspended }) =>
            stage === 'in-force' && terms.parties.includes(rows.own) && terms.parties.includes(state) && !suspended.includes(rows.own),
        ),
    dispute: (id: DisputeId) => rows.disputes().find((dispute) => dispute.id === id),
    disputeWith: (state: StateId) => rows.disputes().some(({ by, against }) => dyadOf(by, against) === dyadOf(rows.own, state)),
    /** A Forum finding that bears out a measure against this state on this incident. */
    findingAgainst: (state: StateId, incident: IncidentId) =>
      rows.cases().some((entry) => entry.incident === incident && entry.accused === state && entry.substantiated && entry.stage !== 'rejected'),
    isLow: rows.standing <= rule('lowTrack'),
  };
};
export type ActFacts = ReturnType<typeof factsFrom>;
