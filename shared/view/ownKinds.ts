/** What a delegation sees of itself: means, seats, evidence, files, beliefs, sheet. */
import type { Wording } from '../model/audience.ts';
import type { DyadId, IncidentId, ItemId, LineId, LinkId, OperatorId, PersonId, ServiceId, StateId, WhoId } from '../model/ids.ts';
import type {
  BotStyle,
  Credibility,
  EvidenceLevel,
  EvidenceType,
  Medal,
  Phase,
  Position,
  Producer,
  Reliability,
  Role,
  Rung,
  Sensitivity,
  Standard,
  Tlp,
} from '../model/terms.ts';
import type { OrderLine } from '../acts/orderLine.ts';
import type { InterestPredicate } from '../model/scenario.ts';
import type { Because } from '../exercise/exercise.ts';

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
/** What a member said to the delegation; for the delegation and the white cell. */
export interface RemarkView {
  readonly state: StateId;
  readonly person: PersonId;
  readonly text: string;
  readonly turn: number;
  readonly phase: Phase;
  readonly at: number;
}
/** Who sits where. id: the state; own and white cell. */
export interface SeatView {
  readonly bot: BotStyle | null;
  readonly members: readonly PersonId[];
  readonly roles: { readonly [role in Role]?: PersonId };
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
  /** Which operator told it to the holder; null by any other road. */
  readonly operator: OperatorId | null;
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
