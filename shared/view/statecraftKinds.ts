/** What is seen of the things states do together or to each other over time: slow acts, agreements, cases, disputes, operators. */
import type { AgreementId, IncidentId, PanellistId, StateId } from '../model/ids.ts';
import type {
  AgreementStage,
  Answer,
  Ballot,
  CaseKind,
  CaseLane,
  CaseStage,
  ClauseVerdict,
  DisputeStage,
  FindingResult,
  ForumMeasure,
  IndicationStage,
  OtherVerdict,
  ProcessStage,
  Standard,
} from '../model/terms.ts';
import type { Operator } from '../exercise/statecraft.ts';
import type { ProcessLine } from '../acts/orderLine.ts';
import type { AgreementTerms } from '../acts/terms.ts';
import type { EarlierText } from '../exercise/statecraft.ts';

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
  /** Whether its owner may let it rest (PR9). */
  readonly mayPause: boolean;
  readonly slips: number;
  readonly why: string | null;
}
/** id: the agreement; its parties while it is open, everyone once it is in force. Performance and verdicts: its parties; an earlier text: the parties it named. */
export interface AgreementView {
  readonly terms: AgreementTerms;
  readonly stage: AgreementStage;
  readonly proposedBy: StateId;
  /** Who laid the text as it stands on the table, and in which turn. */
  readonly laidBy: StateId;
  readonly turn: number;
  readonly version: number;
  /** What it read before, oldest first. */
  readonly earlier: readonly EarlierText[];
  readonly signatures: readonly StateId[];
  /** Who signed when it was in force already: bound from the turn after. */
  readonly lateSigners: readonly { readonly state: StateId; readonly turn: number }[];
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
  /** When consent was given and the standstill ordered. */
  readonly standstillTurn: number | null;
  /** When the award falls, while the two stand still. */
  readonly awardTurn: number | null;
  readonly award: { readonly responsible: boolean; readonly remedy: string; readonly turn: number } | null;
}
/** id: the operator; its own state and the white cell. */
export interface OperatorView {
  /** 0-4. */
  readonly trust: number;
  readonly safeHarbour: boolean;
  /** Granted again, it raises no trust (OP3). */
  readonly harbourBroken: boolean;
  /** When it was asked last, about what and how. */
  readonly asked: NonNullable<Operator['asked']> | null;
}
/** "Other": what was tried and how it was ruled. id: the line; its author and the white cell. */
export interface ImprovisedView {
  readonly state: StateId;
  readonly text: string;
  readonly reasons: readonly string[];
  readonly turn: number;
  readonly verdict: OtherVerdict | null;
}
