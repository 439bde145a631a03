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
import { remember, rememberBy } from '../lib/remember.ts';
import { rule, type Numbers } from '../model/ruleset.ts';
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

export interface ServiceRow {
  readonly state: StateId;
  readonly sector: Sector;
  readonly level: number;
  /** Own services only. */
  readonly resilience: number | null;
  readonly rests: boolean | null;
}
export interface IncidentRow {
  readonly victims: readonly StateId[];
  readonly disclosed: boolean;
}
export interface ItemRow {
  readonly incident: IncidentId;
  readonly type: EvidenceType;
}
export interface ClaimRow {
  readonly id: AttributionId;
  readonly by: StateId;
  readonly claimants: readonly StateId[];
  /** Who took its name off again. */
  readonly withdrawn: readonly StateId[];
  readonly incident: IncidentId;
  readonly accused: StateId | null;
  readonly public: boolean;
  readonly status: ClaimStatus;
}
export interface ProcessRow {
  readonly owner: StateId;
  readonly stage: ProcessStage;
  readonly line: ProcessLine;
}
export interface DyadRow {
  readonly id: DyadId;
  readonly rung: Rung;
  readonly process: string;
}
/**
 * What both an exercise and a view can say, in the same words. Lists and maps are the same objects as long as what they
 * are made of is the same: what is worked out from one is remembered by it.
 */
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
  readonly rules?: Numbers | undefined;
  readonly states: readonly { readonly id: StateId; readonly playable: boolean }[];
  readonly service: (id: ServiceId) => ServiceRow | undefined;
  readonly sharedInfrastructure: readonly (readonly [ServiceId, ServiceId])[];
  readonly incidents: () => ReadonlyMap<IncidentId, IncidentRow>;
  /** Own items. */
  readonly items: () => ReadonlyMap<ItemId, ItemRow>;
  readonly who: readonly { readonly id: WhoId }[];
  readonly link: readonly { readonly id: LinkId; readonly state?: StateId | null }[];
  readonly claims: () => ReadonlyMap<AttributionId, ClaimRow>;
  readonly measures: () => readonly {
    readonly id: MeasureId;
    readonly by: StateId;
    readonly kind: MeasureKind;
    readonly stage: MeasureStage;
    readonly service: ServiceId | null;
    readonly audited: boolean;
  }[];
  /** Those the delegation owns or is part of. */
  readonly processes: () => readonly ProcessRow[];
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
    readonly incident: IncidentId | null;
    readonly accused: StateId | null;
    readonly substantiated: boolean;
  }[];
  readonly disputes: () => readonly {
    readonly id: DisputeId;
    readonly by: StateId;
    readonly against: StateId;
    readonly incident: IncidentId;
    readonly stage: DisputeStage;
    /** While the two stand still. */
    readonly awardTurn: number | null;
    /** Null before the award. */
    readonly responsible: boolean | null;
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
  readonly dyads: () => readonly DyadRow[];
}

const CALLS: readonly Intent[] = ['ask', 'warn', 'notify', 'request-mitigation', 'follow-up'];
const stands = (status: ClaimStatus): boolean => status !== 'retracted' && status !== 'corrected';

/** Whom own has called upon to stop, about what: by message, protest, notice or claim (countermeasure screen, "called"). */
const calledUpon = (rows: FactRows): ReadonlySet<string> => {
  const messages = rows
    .sent()
    .flatMap(({ to, intent, incident }) => (incident !== null && CALLS.includes(intent) ? to.map((state) => `${state}|${incident}`) : []));
  const orders = rows.opened().flatMap((line) => (line.act === 'protest' || line.act === 'demand' ? [`${line.state}|${line.incident}`] : []));
  const notices = rows
    .processes()
    .flatMap(({ owner, line }) => (owner === rows.own && line.act === 'notice' ? [`${line.state}|${line.incident}`] : []));
  // What was said was heard, also of a claim that was taken back.
  const claims = [...rows.claims().values()].flatMap(({ claimants, withdrawn, accused, incident }) =>
    accused !== null && [...claimants, ...withdrawn].includes(rows.own) ? [`${accused}|${incident}`] : [],
  );
  return new Set([...messages, ...orders, ...notices, ...claims]);
};

const touchedBy = remember((shared: FactRows['sharedInfrastructure']): ReadonlyMap<ServiceId, readonly ServiceId[]> => {
  const touched = new Map<ServiceId, ServiceId[]>();
  const add = (from: ServiceId, to: ServiceId): void => void touched.set(from, [...(touched.get(from) ?? []), to]);
  for (const [a, b] of shared) {
    add(a, b);
    add(b, a);
  }
  return touched;
});

const SUBJECT = ['incident', 'state', 'service', 'step', 'switch'] as const;
/** What a process is about, so that nobody starts the same one twice. */
export const subjectOfProcess = (line: ProcessLine): string =>
  [line.act, ...SUBJECT.map((key) => (key in line ? String(Reflect.get(line, key)) : ''))].join('|');

const BEGUN: readonly ProcessStage[] = ['running', 'landed'];
const inStage = (processes: readonly ProcessRow[], own: StateId, stages: readonly ProcessStage[]): ReadonlyMap<string, string> =>
  new Map(processes.filter(({ owner, stage }) => owner === own && stages.includes(stage)).map(({ line }) => [subjectOfProcess(line), line.id]));
const runningOf = rememberBy((processes: readonly ProcessRow[], own: StateId) => inStage(processes, own, ['running', 'awaiting', 'paused']));
const grantedOf = rememberBy((processes: readonly ProcessRow[], own: StateId) => inStage(processes, own, BEGUN));
const landedOf = rememberBy((processes: readonly ProcessRow[], own: StateId) => inStage(processes, own, ['landed']));

interface RungRow {
  readonly rung: number;
  readonly mediated: boolean;
}
const rungsOf = rememberBy(
  (dyads: readonly DyadRow[], own: StateId): ReadonlyMap<StateId, RungRow> =>
    new Map(
      dyads.flatMap(({ id, rung, process }): readonly [StateId, RungRow][] => {
        const [a, b] = statesOf(id);
        const other = a === own ? b : b === own ? a : null;
        return other === null ? [] : [[other, { rung: RUNGS.indexOf(rung), mediated: process === 'mediation' }]];
      }),
    ),
);

const idsOf = remember(<Id extends string>(list: readonly { readonly id: Id }[]): ReadonlySet<Id> => new Set(list.map(({ id }) => id)));
const playableOf = remember((states: FactRows['states']) => new Set(states.flatMap((state) => (state.playable ? [state.id] : []))));
const linksOf = remember((links: FactRows['link']) => new Map(links.map((link) => [link.id, link.state ?? null])));

/** Facts worked out when they are asked for. A class, because software at a seat wants one for every look it takes. */
export class ActFacts {
  readonly rows: FactRows;
  #called: ReadonlySet<string> | undefined;
  constructor(rows: FactRows) {
    this.rows = rows;
  }
  get states(): ReadonlySet<StateId> {
    return idsOf(this.rows.states);
  }
  get playable(): ReadonlySet<StateId> {
    return playableOf(this.rows.states);
  }
  get who(): ReadonlySet<WhoId> {
    return idsOf(this.rows.who);
  }
  get links(): ReadonlyMap<LinkId, StateId | null> {
    return linksOf(this.rows.link);
  }
  get incidents(): ReadonlyMap<IncidentId, IncidentRow> {
    return this.rows.incidents();
  }
  get held(): ReadonlyMap<ItemId, ItemRow> {
    return this.rows.items();
  }
  get claims(): ReadonlyMap<AttributionId, ClaimRow> {
    return this.rows.claims();
  }
  get isLow(): boolean {
    return this.rows.standing <= rule('lowTrack', this.rows);
  }
  /** Own claims that still stand. */
  ownClaim(id: AttributionId): ClaimRow | undefined {
    const claim = this.claims.get(id);
    return claim !== undefined && claim.by === this.rows.own && stands(claim.status) ? claim : undefined;
  }
  /** Claims that still stand with one's own name under them, made alone or joined. */
  signedClaim(id: AttributionId): ClaimRow | undefined {
    const claim = this.claims.get(id);
    return claim !== undefined && claim.claimants.includes(this.rows.own) && stands(claim.status) ? claim : undefined;
  }
  service(id: ServiceId): ServiceRow | undefined {
    return this.rows.service(id);
  }
  ownService(id: ServiceId): ServiceRow | undefined {
    const service = this.rows.service(id);
    return service?.state === this.rows.own ? service : undefined;
  }
  emergency(id: MeasureId) {
    return this.rows.measures().find((measure) => measure.id === id && measure.kind === 'emergency' && measure.stage === 'active');
  }
  underEmergency(service: ServiceId): boolean {
    return this.rows
      .measures()
      .some((measure) => measure.by === this.rows.own && measure.kind === 'emergency' && measure.stage === 'active' && measure.service === service);
  }
  called(state: StateId, incident: IncidentId): boolean {
    this.#called ??= calledUpon(this.rows);
    return this.#called.has(`${state}|${incident}`);
  }
  touches(service: ServiceId): readonly ServiceId[] {
    return touchedBy(this.rows.sharedInfrastructure).get(service) ?? [];
  }
  /** The same thing is under way already, by another order. */
  isRunning(line: ProcessLine): boolean {
    return (runningOf(this.rows.processes(), this.rows.own).get(subjectOfProcess(line)) ?? line.id) !== line.id;
  }
  /** The same thing was done before, by another order. */
  wasDone(line: ProcessLine): boolean {
    return (landedOf(this.rows.processes(), this.rows.own).get(subjectOfProcess(line)) ?? line.id) !== line.id;
  }
  /** What asks another state was consented to; it may be under way still. */
  wasGranted(line: ProcessLine): boolean {
    return grantedOf(this.rows.processes(), this.rows.own).has(subjectOfProcess(line));
  }
  rungWith(state: StateId): number {
    return rungsOf(this.rows.dyads(), this.rows.own).get(state)?.rung ?? 0;
  }
  mediatedWith(state: StateId): boolean {
    return rungsOf(this.rows.dyads(), this.rows.own).get(state)?.mediated === true;
  }
  agreement(id: AgreementId) {
    return this.rows.agreements().find((agreement) => agreement.id === id);
  }
  agreementsWith(state: StateId) {
    const { own } = this.rows;
    return this.rows
      .agreements()
      .filter(
        ({ stage, terms, suspended }) =>
          stage === 'in-force' && terms.parties.includes(own) && terms.parties.includes(state) && !suspended.includes(own),
      );
  }
  dispute(id: DisputeId) {
    return this.rows.disputes().find((dispute) => dispute.id === id);
  }
  disputeWith(state: StateId): boolean {
    return this.rows.disputes().some(({ by, against }) => dyadOf(by, against) === dyadOf(this.rows.own, state));
  }
  /** A tribunal has ordered the two to stand still. */
  standstillWith(state: StateId): boolean {
    return this.rows.disputes().some(({ by, against, stage }) => stage === 'standstill' && dyadOf(by, against) === dyadOf(this.rows.own, state));
  }
  /** What was begun before its standstill waits for the award, and begins with it. */
  awaitsAward(line: ProcessLine & { readonly state: StateId }): boolean {
    const { own, turn } = this.rows;
    const due = this.rows.disputes().some(({ by, against, awardTurn }) => awardTurn === turn && dyadOf(by, against) === dyadOf(own, line.state));
    return due && this.rows.processes().some((process) => process.owner === own && process.line.id === line.id && BEGUN.includes(process.stage));
  }
  /** A tribunal heard own against this state on this incident, and found nobody responsible. */
  foundNobody(state: StateId, incident: IncidentId): boolean {
    return this.rows
      .disputes()
      .some((entry) => entry.by === this.rows.own && entry.against === state && entry.incident === incident && entry.responsible === false);
  }
  /** A Forum finding that bears out a measure against this state on this incident. */
  findingAgainst(state: StateId, incident: IncidentId): boolean {
    return this.rows
      .cases()
      .some((entry) => entry.incident === incident && entry.accused === state && entry.substantiated && entry.stage !== 'rejected');
  }
}
