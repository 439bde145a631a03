/**
 * What a viewer's screen is made of: maps of entities by kind and id. Every field here was let through on purpose
 * (allow-list); nothing else of the exercise ever reaches a browser.
 */
import type { Viewer, Wording } from '../model/audience.ts';
import type {
  AgreementId,
  AttributionId,
  DyadId,
  IncidentId,
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
  MeasureKind,
  MeasureStage,
  Medal,
  MessageKind,
  Mode,
  OtherVerdict,
  Policy,
  Position,
  ProcessStage,
  Phase,
  Plan,
  Producer,
  Role,
  Rung,
  Sensitivity,
  Standard,
  Tlp,
  WorldResult,
  EvidenceType,
  EvidenceLevel,
  Reliability,
  Credibility,
} from '../model/terms.ts';
import type { OrderLine, ProcessLine } from '../acts/orderLine.ts';
import type { AgreementTerms } from '../acts/terms.ts';
import type { InterestPredicate } from '../model/scenario.ts';
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
/** A delegation's own standing (tracks in hundredths). id: the state; only for itself and the white cell; for all at the end. */
export interface OwnView {
  readonly mandate: number;
  readonly standing: number;
  readonly liberties: number;
  readonly capacity: number;
  readonly slots: number;
  /** Weighted hours without service per head, in hundredths. */
  readonly harm: number;
  readonly personHours: { readonly [sector: string]: number };
  readonly investigated: readonly IncidentId[];
  readonly asked: readonly OperatorId[];
  readonly freeUsed: readonly ('review' | 'arbitrate')[];
  /** What it would publish, and whether it has. */
  readonly position: Position;
  readonly positionPublished: boolean;
  readonly advanced: boolean;
  readonly briefing: Wording;
  readonly interests: readonly { readonly id: string; readonly text: Wording; readonly predicate: InterestPredicate; readonly met: boolean | null }[];
  readonly medal: Medal | null;
}
/** Who sits where. id: the state; own and white cell. */
export interface SeatView {
  readonly bot: BotStyle | null;
  readonly members: readonly PersonId[];
  readonly roles: { readonly [role in Role]?: PersonId };
}
/** id: the service. `level` per mille, public; people affected now = people x (1000 - level) / 1000. Resilience and rest: own and white cell. */
export interface ServiceView {
  readonly level: number;
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
/** An evidence item in hand. id: `<state>|<item>`; the holder and the white cell. Stars 0-3 per hypothesis, minus when it speaks against. */
export interface ItemView {
  readonly item: ItemId;
  readonly holder: StateId;
  readonly incident: IncidentId;
  readonly title: Wording;
  readonly text: Wording;
  readonly type: EvidenceType;
  readonly level: EvidenceLevel;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  readonly cluster: string;
  readonly sensitivity: Sensitivity;
  readonly tlp: Tlp;
  readonly producer: Producer;
  readonly via: 'investigation' | 'share' | 'inject' | 'disclosure' | 'operator' | 'review' | 'society';
  readonly from: StateId | null;
  readonly turn: number;
  readonly at: number;
  readonly whoStars: { readonly [id: WhoId]: number };
  readonly linkStars: { readonly [id: LinkId]: number };
}
/** What a delegation's file would justify. id: `<state>|<incident>`; own and white cell. */
export interface FileView {
  readonly state: StateId;
  readonly incident: IncidentId;
  readonly who: QuestionView;
  readonly link: QuestionView;
}
export interface QuestionView {
  readonly leading: string | null;
  /** Per mille of the leading hypothesis, shown only as its ICD 203 band. */
  readonly bandLow: number;
  readonly bandHigh: number;
  readonly standard: Standard;
  readonly next: Standard | null;
  /** Keys of what is missing for the next standard, with counts. */
  readonly missing: readonly Because[];
  readonly confidence: 'low' | 'moderate' | 'high';
  readonly clusters: number;
  readonly levels: number;
  readonly items: number;
  /** Standard of each hypothesis if it were claimed alone. */
  readonly standards: { readonly [id: string]: Standard };
}
/** id: `<state>|<incident>|<question>`; own and white cell; for all at the end. */
export interface BeliefView {
  readonly state: StateId;
  readonly incident: IncidentId;
  readonly question: 'who' | 'link';
  readonly percents: { readonly [hypothesis: string]: number };
  readonly turn: number;
  readonly at: number;
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
/** The order sheet. id: the state; own and white cell. */
export interface DraftView {
  readonly revision: number;
  readonly lines: readonly OrderLine[];
  readonly author: { readonly [line: LineId]: PersonId | 'bot' };
  readonly prose: { readonly intent: string; readonly signal: string };
  readonly signatures: readonly PersonId[];
  readonly sealed: boolean;
  readonly mayUndo: boolean;
  readonly lineChecks: { readonly [line: LineId]: LineCheckView };
  readonly cost: number;
  readonly objections: readonly { readonly line: LineId; readonly person: PersonId; readonly text: string }[];
  readonly forecast: readonly ForecastView[];
}
/** What a card says before sealing. */
export interface LineCheckView {
  readonly cost: number;
  /** Heat this adds on the dyad, or 0. */
  readonly heat: number;
  /** Services that share the target's infrastructure. */
  readonly atRisk: readonly ServiceId[];
  readonly against: StateId | null;
  readonly wantedWho: Standard;
  readonly wantedLink: Standard;
  readonly heldWho: Standard;
  readonly heldLink: Standard;
  /** Turn in whose Resolve it lands; null = after the exercise. */
  readonly landsTurn: number | null;
  readonly twoSignatures: boolean;
  /** Closed: will not be carried out, and why. Prices: what a missing standard costs. Cautions: things to weigh. */
  readonly closed: Because | null;
  readonly prices: readonly Because[];
  readonly cautions: readonly Because[];
}
/** Forecast of one dyad if this draft were sealed and every other state stayed silent. */
export interface ForecastView {
  readonly dyad: DyadId;
  readonly from: Rung;
  readonly to: Rung;
  readonly because: Because;
}
/** A slow act. id: the process; its owner, those it asks, and the white cell. Others than the owner see of the file only what they hold. */
export interface ProcessView {
  readonly owner: StateId;
  readonly line: ProcessLine;
  readonly stage: ProcessStage;
  readonly addressee: StateId | null;
  readonly partners: readonly { readonly state: StateId; readonly joined: boolean | null }[];
  readonly answers: readonly { readonly state: StateId; readonly answer: Answer; readonly text: string; readonly turn: number }[];
  readonly startedTurn: number;
  readonly landsTurn: number | null;
  readonly dueTurn: number | null;
  readonly fed: boolean;
  readonly slips: number;
  readonly why: string | null;
}
/** id: the agreement; its parties while it is open, everyone once it is in force. Performance and verdicts: its parties. */
export interface AgreementView {
  readonly terms: AgreementTerms;
  readonly stage: AgreementStage;
  readonly proposedBy: StateId;
  readonly turn: number;
  readonly version: number;
  readonly signatures: readonly StateId[];
  readonly reservations: readonly { readonly state: StateId; readonly clause: number; readonly objectedBy: readonly StateId[] }[];
  readonly inForceTurn: number | null;
  readonly endsHour: number | null;
  readonly performance: readonly { readonly clause: number; readonly performed: number; readonly missed: number; readonly breached: number }[];
  readonly verdicts: readonly { readonly state: StateId; readonly clause: number; readonly verdict: ClauseVerdict }[];
  readonly suspended: readonly StateId[];
}
/** What monitoring saw; it may be wrong. id: the indication; the signatories and the white cell. */
export interface IndicationView {
  readonly agreement: AgreementId;
  readonly clause: number;
  readonly accused: StateId;
  readonly kind: 'breach' | 'missed';
  readonly stage: IndicationStage;
  readonly reply: string | null;
  readonly turn: number;
}
/** A case before the Forum. id: the case; public. Ballots are sealed until they are counted; one's own is seen. */
export interface CaseView {
  readonly kind: CaseKind;
  readonly lane: CaseLane;
  /** Null when it is about a promise that was broken. */
  readonly incident: IncidentId | null;
  readonly agreement: AgreementId | null;
  readonly by: StateId;
  readonly accused: StateId | null;
  readonly wish: ForumMeasure;
  readonly stage: CaseStage;
  readonly turn: number;
  readonly reply: string | null;
  readonly panel: readonly PanellistId[];
  readonly recused: readonly PanellistId[];
  readonly finding: { readonly result: FindingResult; readonly standard: Standard; readonly inFavour: number } | null;
  readonly ballots: { readonly [state in StateId]?: { readonly ballot: Ballot; readonly explanation: string } };
  readonly measure: ForumMeasure | null;
  readonly endsHour: number | null;
}
/** An arbitration. id: the dispute; public. */
export interface DisputeView {
  readonly incident: IncidentId;
  readonly by: StateId;
  readonly against: StateId;
  readonly stage: DisputeStage;
  readonly turn: number;
  readonly legalAid: boolean;
  readonly award: { readonly responsible: boolean; readonly remedy: string; readonly turn: number } | null;
}
/** id: the operator; its own state and the white cell. */
export interface OperatorView {
  /** 0-4. */
  readonly trust: number;
  readonly safeHarbour: boolean;
}
/** "Other": what was tried and how it was ruled. id: the line; its author and the white cell. */
export interface ImprovisedView {
  readonly state: StateId;
  readonly text: string;
  readonly reasons: readonly string[];
  readonly turn: number;
  readonly verdict: OtherVerdict | null;
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

export interface Entities {
  readonly exercise: ExerciseView;
  readonly state: StateView;
  readonly own: OwnView;
  readonly seat: SeatView;
  readonly service: ServiceView;
  readonly incident: IncidentView;
  readonly item: ItemView;
  readonly file: FileView;
  readonly belief: BeliefView;
  readonly message: MessageView;
  readonly draft: DraftView;
  readonly process: ProcessView;
  readonly attribution: AttributionView;
  readonly agreement: AgreementView;
  readonly indication: IndicationView;
  readonly case: CaseView;
  readonly dispute: DisputeView;
  readonly operator: OperatorView;
  readonly improvised: ImprovisedView;
  readonly measure: MeasureView;
  readonly dyad: DyadView;
  readonly report: ReportView;
  readonly opened: OpenedView;
  readonly inject: InjectView;
  readonly world: WorldView;
  readonly truth: TruthView;
}
export type Kind = keyof Entities;
export const KINDS = [
  'exercise',
  'state',
  'own',
  'seat',
  'service',
  'incident',
  'item',
  'file',
  'belief',
  'message',
  'draft',
  'process',
  'attribution',
  'agreement',
  'indication',
  'case',
  'dispute',
  'operator',
  'improvised',
  'measure',
  'dyad',
  'report',
  'opened',
  'inject',
  'world',
  'truth',
] as const satisfies readonly Kind[];

/** A whole view. Plain JSON. */
export type View = { readonly [K in Kind]: { readonly [id: string]: Entities[K] } };

/** What changed for one viewer. An empty delta is never sent; `rev` counts per viewer class. */
export interface Delta {
  readonly set: readonly (readonly [Kind, string, Entities[Kind]])[];
  readonly gone: readonly (readonly [Kind, string])[];
}
export type { InjectId, MeasureId, ProcessId, AttributionId, ReportId };
