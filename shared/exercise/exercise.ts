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
  PersonId,
  ProcessId,
  RemarkId,
  ReportId,
  ServiceId,
  StateId,
  TruthId,
  WhoId,
} from '../model/ids.ts';
import type { CompiledScenario } from '../model/scenario.ts';
import type {
  BotStyle,
  ClaimLayer,
  ClaimStatus,
  DyadChartName,
  IncidentStage,
  Intent,
  MeasureKind,
  MeasureStage,
  Medal,
  MessageKind,
  Mode,
  Phase,
  Plan,
  Policy,
  Position,
  Role,
  Rung,
  Standard,
  WorldResult,
} from '../model/terms.ts';
import type { DirectLoss } from '../services/model.ts';
import type { Limits } from '../acts/limits.ts';
import type { OrderLine } from '../acts/orderLine.ts';
import type { Agreement, Dispute, ForumCase, Improvised, Indication, Operator, Process } from './statecraft.ts';

export type * from './statecraft.ts';

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

export type Count = 'assisted' | 'shared' | 'acknowledged' | 'performed' | 'corrected';

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
  /** Its lowest level in the last span. */
  readonly lowest: number;
  /** Services through whose loss it lost a hundredth or more in the last span. */
  readonly through: readonly ServiceId[];
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

/** What a member said to the rest of the delegation (RT8). */
export interface Remark {
  readonly id: RemarkId;
  readonly state: StateId;
  readonly person: PersonId;
  readonly text: string;
  readonly turn: number;
  readonly phase: Phase;
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
  /** Those who took their own name off a joint claim (AT9); left out while nobody has. */
  readonly withdrawn?: readonly StateId[];
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
  /** What was said for an emergency measure; left out of other measures, and of those of earlier versions. */
  readonly limits?: Limits;
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
  readonly remarks: MapOf<RemarkId, Remark>;
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
