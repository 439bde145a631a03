/** What the table shares: clock, states, services, incidents, messages, claims, measures, ladders, news, the world. */
import type { Limits } from '../acts/limits.ts';
import type { Viewer, Wording } from '../model/audience.ts';
import type { IncidentId, ItemId, LinkId, MessageId, ServiceId, StateId, TruthId, WhoId } from '../model/ids.ts';
import type {
  ClaimLayer,
  ClaimStatus,
  DyadChartName,
  IncidentStage,
  Intent,
  MeasureKind,
  MeasureStage,
  MessageKind,
  Mode,
  Phase,
  Plan,
  Policy,
  Position,
  Rung,
  Standard,
  WorldResult,
} from '../model/terms.ts';
import type { OrderLine } from '../acts/orderLine.ts';
import type { Because } from '../exercise/exercise.ts';

/** id: `exercise`. All times are exercise ms. */
export interface ExerciseView {
  readonly viewer: Viewer;
  readonly plan: Plan;
  readonly stage: 'lobby' | 'running' | 'ended';
  readonly running: boolean;
  readonly pausedBy: 'none' | 'cell' | 'downtime';
  readonly downtimeMs: number;
  readonly turn: number;
  readonly turns: number;
  readonly phase: Phase;
  readonly phaseStartedAt: number;
  readonly phaseEndsAt: number;
  readonly hour: number;
  readonly spanHours: number;
  readonly locked: boolean;
  readonly mode: Mode;
  readonly chart: DyadChartName;
}
/** Public facts of one state. id: the state. */
export interface StateView {
  readonly playable: boolean;
  readonly seat: 'human' | 'bot' | 'empty' | 'npc';
  readonly sealed: boolean;
  readonly ready: boolean;
  /** Published national position; null until it is. */
  readonly position: Position | null;
  readonly policy: Policy;
}
/** id: the service. `level` per mille, public; people affected now = people x (1000 - level) / 1000. Resilience and rest: own and white cell. */
export interface ServiceView {
  readonly level: number;
  /** Its lowest per mille in the last span, and the services through whose loss it lost then: public, as levels are and what rests on what. */
  readonly lowest: number;
  readonly through: readonly ServiceId[];
  readonly resilience: number | null;
  /** Manual fallback was used last turn and rests now. */
  readonly fallbackRests: boolean | null;
}
/** id: the incident; only once the viewer knows of it. */
export interface IncidentView {
  readonly name: Wording;
  readonly text: Wording;
  readonly stage: IncidentStage;
  readonly victims: readonly StateId[];
  readonly services: readonly ServiceId[];
  readonly detectedHour: number;
  readonly detectedTurn: number;
  readonly waves: number;
  /** The vulnerability behind it was disclosed. */
  readonly disclosed: boolean;
}
/** id: the message; sender, receivers and white cell; statements are public. */
export interface MessageView {
  readonly kind: MessageKind;
  readonly from: StateId | 'cell';
  readonly to: readonly StateId[];
  readonly intent: Intent;
  readonly incident: IncidentId | null;
  readonly replyTo: MessageId | null;
  readonly text: Wording;
  readonly turn: number;
  readonly at: number;
  readonly ring: 'none' | 'ringing' | 'acknowledged' | 'missed' | 'unreached';
  /** Has the viewer's delegation read it (for the white cell: have all receivers). */
  readonly read: boolean;
}
export interface AttributionView {
  readonly by: StateId;
  readonly claimants: readonly StateId[];
  readonly layer: ClaimLayer;
  readonly incident: IncidentId;
  readonly who: WhoId;
  readonly link: LinkId;
  readonly accused: StateId | null;
  readonly public: boolean;
  readonly bandLow: number;
  readonly bandHigh: number;
  readonly confidence: 'low' | 'moderate' | 'high';
  /** Only for the claimant and the white cell; a public claim discloses its items as reports. */
  readonly standardWho: Standard | null;
  readonly standardLink: Standard | null;
  readonly cites: readonly ItemId[];
  readonly status: ClaimStatus;
  readonly confirmedBy: readonly StateId[];
  readonly contestedBy: readonly StateId[];
  /** Who took its name off a joint claim that stands with the others. */
  readonly withdrawn: readonly StateId[];
  readonly turn: number;
}
export interface MeasureView {
  readonly kind: MeasureKind;
  readonly form: string;
  readonly by: StateId;
  readonly against: StateId | null;
  readonly service: ServiceId | null;
  readonly incident: IncidentId | null;
  readonly stage: MeasureStage;
  readonly oversight: boolean;
  readonly basis: string | null;
  /** What was said for an emergency measure. */
  readonly limits: Limits | null;
  readonly audited: boolean;
  readonly extensions: number;
  readonly turn: number;
  readonly endsHour: number;
}
/** id: the dyad. Rungs are public, the reason is for the two states and the white cell until the end. */
export interface DyadView {
  readonly rung: Rung;
  readonly channel: string;
  /** none, consultation, mediation, standstill, ruling; the two states only until the end. */
  readonly process: string;
  /** none, notified, active, suspended: measures between the two; notice of one is theirs alone. */
  readonly coercion: string;
  /** Chance per mille that a point of contact answers; the two states only. */
  readonly reach: number | null;
  readonly why: Because | null;
  readonly ultimatum: { readonly by: readonly StateId[]; readonly turn: number; readonly ruling: 'open' | 'go-on' | 'stop' } | null;
}
/** Feeds: headlines, cables, what moved and why, injects. id: the report. */
export interface ReportView {
  readonly kind: 'headline' | 'cable' | 'moved' | 'inject';
  readonly to: 'public' | readonly StateId[];
  readonly source: Wording | null;
  readonly title: Wording | null;
  readonly text: Wording | null;
  readonly because: Because | null;
  readonly turn: number;
  readonly phase: Phase;
  readonly at: number;
}
/** Orders opened at a Reveal. id: `<state>|<turn>`; all see the public acts, the owner and the white cell all of them. */
export interface OpenedView {
  readonly state: StateId;
  readonly turn: number;
  readonly lines: readonly OrderLine[];
  readonly signal: string;
}
/** White cell only. id: the inject. */
export interface InjectView {
  readonly title: Wording;
  readonly text: Wording;
  readonly expected: Wording;
  readonly to: 'public' | readonly StateId[];
  readonly turn: number | null;
  readonly phase: Phase | null;
  readonly predicate: string | null;
  readonly status: 'planned' | 'due' | 'held' | 'fired' | 'skipped';
  readonly dueAt: number | null;
}
/** id: `world`. Public. Regime in hundredths. */
export interface WorldView {
  readonly regime: number;
  readonly harm: number;
  readonly worstRung: Rung;
  readonly ruptures: number;
  readonly result: WorldResult | null;
}
/** id: the incident. White cell always; everyone after `truth.revealed`. */
export interface TruthView {
  readonly truth: TruthId;
  readonly text: Wording;
  readonly who: WhoId;
  readonly link: LinkId;
  readonly cause: string;
}
