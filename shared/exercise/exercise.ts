/**
 * The state of an exercise: the fold of its events. Maps of entities by id; immutable; plain JSON apart from the pinned
 * scenario. Tracks and heat are hundredths, services and probabilities per mille, exercise time ms, scenario time hours.
 */
import type { Audience, Wording } from '../model/audience.ts';
import type {
  AgreementId,
  AttributionId,
  CaseId,
  DisputeId,
  DyadId,
  IncidentId,
  IndicationId,
  InjectId,
  ItemId,
  LineId,
  LinkId,
  MeasureId,
  MessageId,
  OperatorId,
  PanellistId,
  PersonId,
  ProcessId,
  ReportId,
  ServiceId,
  StateId,
  TruthId,
  WhoId,
} from '../model/ids.ts';
import type { CompiledScenario } from '../model/scenario.ts';
import type {
  AgreementStage,
  Answer,
  Ballot,
  BotStyle,
  CaseKind,
  CaseLane,
  CaseStage,
  ClaimLayer,
  ClaimStatus,
  ClauseVerdict,
  DisputeStage,
  DyadChartName,
  FindingResult,
  ForumMeasure,
  IncidentStage,
  IndicationStage,
  Intent,
  LegalClass,
  MeasureKind,
  MeasureStage,
  Medal,
  MessageKind,
  Mode,
  Phase,
  Plan,
  Policy,
  Position,
  ProcessStage,
  Role,
  Rung,
  Standard,
  Track,
  WorldResult,
} from '../model/terms.ts';
import type { DirectLoss } from '../services/model.ts';
import type { OrderLine, ProcessLine } from '../acts/orderLine.ts';
import type { AgreementTerms } from '../acts/terms.ts';

export type MapOf<Id extends string, Entity> = { readonly [id in Id]?: Entity };

export interface Clock {
  readonly stage: 'lobby' | 'running' | 'ended';
  readonly running: boolean;
  /** Why it stands still, when it does. */
  readonly pausedBy: 'none' | 'cell' | 'downtime';
  readonly turn: number;
  readonly phase: Phase;
  readonly phaseStartedAt: number;
  readonly phaseEndsAt: number;
  /** Exercise time of the newest event. */
  readonly at: number;
  /** Scenario hours from the start of the exercise to the start of this turn's span. */
  readonly hour: number;
  readonly spanHours: number;
  readonly downtimeMs: number;
}

export interface Seat {
  readonly state: StateId;
  readonly bot: BotStyle | null;
  readonly members: readonly PersonId[];
  readonly roles: { readonly [role in Role]?: PersonId };
  readonly ready: boolean;
}

export const COUNTS = ['assisted', 'shared', 'acknowledged', 'performed', 'corrected'] as const;
export type Count = (typeof COUNTS)[number];

/** A delegation's own standing and means. */
export interface Delegation {
  readonly state: StateId;
  readonly mandate: number;
  readonly standing: number;
  readonly liberties: number;
  readonly capacity: number;
  readonly slots: number;
  /** Weighted person-hours lost per head so far, in hundredths of an hour. */
  readonly harm: number;
  /** People x hours without service, by sector, so far. */
  readonly personHours: { readonly [sector: string]: number };
  /** Times it did a thing that a rule or an interest counts. */
  readonly counts: { readonly [count in Count]: number };
  readonly investigated: readonly IncidentId[];
  /** Operators asked or compelled this turn. */
  readonly asked: readonly OperatorId[];
  /** Acts whose first use this turn was free for a small state. */
  readonly freeUsed: readonly ('review' | 'arbitrate')[];
  readonly position: Position;
  /** Published by the delegation itself, or by default when turn 0 is over. */
  readonly positionPublished: boolean;
  readonly policy: Policy;
  /** Sees every act at once: Advanced mode, switched on by its head or for the whole exercise. */
  readonly advanced: boolean;
  /** Last turn in which it saw them and switched that off again; -1 when it never did. */
  readonly advancedTurn: number;
  readonly medal: Medal | null;
  readonly interestsMet: readonly string[];
}

export interface Service {
  readonly id: ServiceId;
  /** Per mille of normal. */
  readonly level: number;
  readonly resilience: number;
  /** Direct losses still decaying, and what is done about them. */
  readonly losses: readonly DirectLoss[];
  /** Millionths felt of each supplier, in the order of the scenario's edges; the buffer's memory. */
  readonly felt: readonly number[];
  /** Last turn in which manual fallback carried it; it rests the turn after. */
  readonly fallbackTurn: number;
}

export interface Incident {
  readonly id: IncidentId;
  readonly stage: IncidentStage;
  /** Scenario hour it was detected. */
  readonly detectedHour: number;
  readonly detectedTurn: number;
  readonly audience: Audience;
  readonly handled: boolean;
  readonly waves: number;
  /** Its vulnerability was disclosed by somebody. */
  readonly disclosed: boolean;
  /** What of its author's intensity is left, 0-3. Secret. */
  readonly intensity: number;
}

/** An item in one delegation's hands. Key: `<state>|<item>`. */
export interface Holding {
  readonly item: ItemId;
  readonly holder: StateId;
  readonly via: 'investigation' | 'share' | 'inject' | 'disclosure' | 'operator' | 'review' | 'society';
  readonly from: StateId | null;
  readonly turn: number;
  readonly at: number;
}

/** Belief of one delegation on one question of one incident. Key: `<state>|<incident>|<question>`. */
export interface Belief {
  readonly state: StateId;
  readonly incident: IncidentId;
  readonly question: 'who' | 'link';
  readonly percents: { readonly [hypothesis: string]: number };
  readonly turn: number;
  readonly at: number;
}

export interface Message {
  readonly id: MessageId;
  readonly kind: MessageKind;
  readonly from: StateId | 'cell';
  readonly to: readonly StateId[];
  readonly audience: Audience;
  readonly intent: Intent;
  readonly incident: IncidentId | null;
  readonly replyTo: MessageId | null;
  readonly text: Wording;
  readonly turn: number;
  readonly at: number;
  /** A hotline rings until it is picked up or the time is over; a point of contact answers or is not reached until the next Brief. */
  readonly ring: 'none' | 'ringing' | 'acknowledged' | 'missed' | 'unreached';
  readonly readBy: readonly StateId[];
}

export interface Draft {
  readonly state: StateId;
  readonly revision: number;
  /** Revision at which each line (by id, also one struck since) or prose field last changed: what a writer must have seen to overwrite it. */
  readonly changed: { readonly [field: string]: number };
  /** Revision at which the sheet was last emptied for a new turn: whatever was written before is meant for another sheet. */
  readonly clearedAt: number;
  readonly lines: readonly OrderLine[];
  readonly prose: { readonly intent: string; readonly signal: string };
  readonly signatures: readonly PersonId[];
  readonly sealed: boolean;
  /** Who wrote each line last, and the lines before the last change, for undo. */
  readonly author: { readonly [line: LineId]: PersonId | 'bot' };
  readonly previous: readonly OrderLine[] | null;
  /** What members said against a line: seen by all of the delegation, stops nothing. */
  readonly objections: readonly { readonly line: LineId; readonly person: PersonId; readonly text: string }[];
}

/**
 * A slow act (GAME-EXACT R3): owned, joined by partners, fed with evidence, landing or lapsing. What asks another state's
 * consent waits for it in the stage `awaiting`.
 */
export interface Process {
  readonly id: ProcessId;
  readonly owner: StateId;
  readonly line: ProcessLine;
  readonly stage: ProcessStage;
  /** Who else sees it: partners invited and the state it is addressed to. */
  readonly audience: readonly StateId[];
  /** Whose answer it waits for; null when it needs nobody's. */
  readonly addressee: StateId | null;
  readonly partners: readonly { readonly state: StateId; readonly joined: boolean | null; readonly cites: readonly ItemId[] }[];
  readonly answers: readonly { readonly state: StateId; readonly answer: Answer; readonly text: string; readonly turn: number }[];
  readonly startedTurn: number;
  readonly startedHour: number;
  readonly leadHours: number;
  /** The least the lead can be shortened to. */
  readonly floorHours: number;
  readonly rushed: boolean;
  readonly minTurns: number;
  /** Turn in which it was last fed; a milestone turn without a feed slips it by one. */
  readonly fedTurn: number;
  readonly slips: number;
  /** Last turn to answer, for what is asked of another state. */
  readonly dueTurn: number | null;
  readonly why: string | null;
}

export interface Attribution {
  readonly id: AttributionId;
  readonly by: StateId;
  /** Everyone who makes it; more than one for a joint attribution. */
  readonly claimants: readonly StateId[];
  /** Those of them that laid an item into it: only they are credited when it is confirmed. */
  readonly contributors: readonly StateId[];
  readonly layer: ClaimLayer;
  readonly incident: IncidentId;
  readonly who: WhoId;
  readonly link: LinkId;
  readonly accused: StateId | null;
  readonly audience: Audience;
  readonly standardWho: Standard;
  readonly standardLink: Standard;
  readonly percentLow: number;
  readonly percentHigh: number;
  readonly confidence: 'low' | 'moderate' | 'high';
  readonly cites: readonly ItemId[];
  readonly applause: number;
  readonly status: ClaimStatus;
  readonly confirmedBy: readonly StateId[];
  readonly contestedBy: readonly StateId[];
  readonly turn: number;
}

export interface Measure {
  readonly id: MeasureId;
  readonly kind: MeasureKind;
  readonly form: string;
  readonly by: StateId;
  readonly against: StateId | null;
  readonly service: ServiceId | null;
  readonly incident: IncidentId | null;
  readonly who: WhoId | null;
  readonly stage: MeasureStage;
  readonly oversight: boolean;
  readonly basis: string | null;
  /** An emergency measure looked into by civil society. */
  readonly audited: boolean;
  readonly extensions: number;
  /** The Forum's finding it rests on. */
  readonly finding: CaseId | null;
  readonly turn: number;
  /** Scenario hour at which it ends or is reviewed. */
  readonly endsHour: number;
  readonly audience: Audience;
}

/** Clauses promised, signatures, entry into force, performance and review (GAME 7). */
export interface Agreement {
  readonly id: AgreementId;
  readonly terms: AgreementTerms;
  readonly stage: AgreementStage;
  readonly proposedBy: StateId;
  readonly turn: number;
  /** Rises with every amendment; an amendment ends all signatures. */
  readonly version: number;
  readonly signatures: readonly StateId[];
  /** Who signed when it was in force already, and when: bound from the turn after. */
  readonly lateSigners: readonly { readonly state: StateId; readonly turn: number }[];
  readonly reservations: readonly { readonly state: StateId; readonly clause: number; readonly objectedBy: readonly StateId[] }[];
  readonly inForceTurn: number | null;
  /** Scenario hour at which it ends. */
  readonly endsHour: number | null;
  readonly performance: readonly { readonly clause: number; readonly performed: number; readonly missed: number; readonly breached: number }[];
  readonly verdicts: readonly { readonly state: StateId; readonly clause: number; readonly verdict: ClauseVerdict }[];
  /** Parties for whom the agreement is suspended after a found breach. */
  readonly suspended: readonly StateId[];
}

/** Monitoring saw something: it may be wrong (GAME-EXACT R7). `real` is secret. */
export interface Indication {
  readonly id: IndicationId;
  readonly agreement: AgreementId;
  readonly clause: number;
  readonly accused: StateId;
  readonly kind: 'breach' | 'missed';
  readonly real: boolean;
  readonly stage: IndicationStage;
  readonly reply: string | null;
  readonly turn: number;
}

/** A case before the regional Forum (GAME-EXACT R8). */
export interface ForumCase {
  readonly id: CaseId;
  readonly kind: CaseKind;
  readonly lane: CaseLane;
  /** What it is about: an incident, or a promise that was broken. */
  readonly incident: IncidentId | null;
  readonly agreement: AgreementId | null;
  readonly by: StateId;
  readonly accused: StateId | null;
  readonly wish: ForumMeasure;
  readonly stage: CaseStage;
  readonly turn: number;
  readonly cites: readonly ItemId[];
  readonly reply: string | null;
  readonly panel: readonly PanellistId[];
  /** Panellists who stepped down after a challenge. */
  readonly recused: readonly PanellistId[];
  readonly finding: { readonly result: FindingResult; readonly standard: Standard; readonly inFavour: number } | null;
  readonly ballots: { readonly [state in StateId]?: { readonly ballot: Ballot; readonly explanation: string } };
  readonly measure: ForumMeasure | null;
  /** Scenario hour at which what was decided ends and is reviewed. */
  readonly endsHour: number | null;
}

/** An arbitration between two states (GAME-EXACT R8). */
export interface Dispute {
  readonly id: DisputeId;
  readonly incident: IncidentId;
  readonly by: StateId;
  readonly against: StateId;
  readonly stage: DisputeStage;
  readonly turn: number;
  readonly cites: readonly ItemId[];
  readonly legalAid: boolean;
  /** Turn in which the standstill was ordered; null before. */
  readonly standstillTurn: number | null;
  readonly award: {
    readonly responsible: boolean;
    readonly remedy: 'cease' | 'restore' | 'compensate' | 'guarantee' | 'none';
    readonly turn: number;
  } | null;
}

/** A private operator of services: what it knows, and how much it trusts its government (GAME 7). */
export interface Operator {
  readonly id: OperatorId;
  /** 0-4. */
  readonly trust: number;
  readonly safeHarbour: boolean;
  /** Safe harbour was taken back once: granted again it protects, and is trusted no more for it. */
  readonly harbourBroken: boolean;
}

/** What "Other" came to: ruled by the white cell, or at a cost when nobody ruled. */
export interface Improvised {
  readonly state: StateId;
  /** Its own name: two delegations may have named their lines alike. */
  readonly line: LineId;
  /** The line on its author's sheet. */
  readonly order: LineId;
  readonly turn: number;
  readonly verdict: 'fails' | 'partly' | 'works' | 'works-at-a-cost' | 'vote' | null;
}

/** One rung of one dyad; `snapshot` is the chart's own state value. */
export interface Dyad {
  readonly id: DyadId;
  readonly rung: Rung;
  /** Chance per mille that the other side's point of contact answers. */
  readonly reach: number;
  readonly snapshot: { readonly tension: Rung; readonly channel: string; readonly process: string; readonly coercion: string };
  readonly why: Because | null;
  readonly ultimatum: { readonly by: readonly StateId[]; readonly turn: number; readonly ruling: 'open' | 'go-on' | 'stop' } | null;
}

/** Why something moved: the rule, and the facts that fill its sentence. */
export interface Because {
  readonly rule: string;
  readonly key: string;
  readonly facts: { readonly [name: string]: string | number };
}

/** News for someone: a headline for all, a cable for some, or what moved and why. */
export interface Report {
  readonly id: ReportId;
  readonly kind: 'headline' | 'cable' | 'moved' | 'inject';
  readonly audience: Audience;
  readonly source: Wording | null;
  readonly title: Wording | null;
  readonly text: Wording | null;
  readonly because: Because | null;
  readonly turn: number;
  readonly phase: Phase;
  readonly at: number;
}

export interface InjectState {
  readonly id: InjectId;
  readonly status: 'planned' | 'due' | 'held' | 'fired' | 'skipped';
  /** Exercise ms, once its phase has begun. */
  readonly dueAt: number | null;
  readonly firedTurn: number | null;
}

export interface World {
  /** Regime confidence 0-1000 in hundredths. */
  readonly regime: number;
  readonly regimeGainedThisTurn: number;
  readonly impunity: number;
  readonly ruptures: number;
  readonly result: WorldResult | null;
  readonly itemsShared: number;
}

export interface Exercise {
  readonly id: string;
  readonly scenario: CompiledScenario;
  /** Secret, 64 hex digits; source of all keyed draws. */
  readonly seed: string;
  readonly plan: Plan;
  readonly turns: number;
  readonly truth: TruthId;
  readonly truthRevealed: boolean;
  readonly mode: Mode;
  readonly chart: DyadChartName;
  readonly locked: boolean;
  readonly clock: Clock;
  readonly seats: MapOf<StateId, Seat>;
  readonly delegations: MapOf<StateId, Delegation>;
  readonly services: MapOf<ServiceId, Service>;
  readonly incidents: MapOf<IncidentId, Incident>;
  readonly holdings: { readonly [key: string]: Holding };
  readonly beliefs: { readonly [key: string]: Belief };
  readonly messages: MapOf<MessageId, Message>;
  readonly drafts: MapOf<StateId, Draft>;
  readonly processes: MapOf<ProcessId, Process>;
  readonly attributions: MapOf<AttributionId, Attribution>;
  readonly measures: MapOf<MeasureId, Measure>;
  readonly agreements: MapOf<AgreementId, Agreement>;
  readonly indications: MapOf<IndicationId, Indication>;
  readonly cases: MapOf<CaseId, ForumCase>;
  readonly disputes: MapOf<DisputeId, Dispute>;
  readonly operators: MapOf<OperatorId, Operator>;
  readonly improvised: { readonly [line in LineId]?: Improvised };
  readonly dyads: MapOf<DyadId, Dyad>;
  readonly reports: MapOf<ReportId, Report>;
  readonly injects: MapOf<InjectId, InjectState>;
  readonly world: World;
  /** What was ordered and opened at the last Resolve; becomes public there as far as the act is public. */
  readonly opened: readonly { readonly state: StateId; readonly turn: number; readonly lines: readonly OrderLine[]; readonly signal: string }[];
}

export type TrackChange = { readonly state: StateId; readonly track: Track; readonly hundredths: number; readonly because: Because };
export type { LegalClass };
