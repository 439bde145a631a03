/** What states do together or to each other over time: slow acts, agreements and their breaches, cases, disputes, operators, improvised acts. */
import type {
  AgreementId,
  CaseId,
  DisputeId,
  IncidentId,
  IndicationId,
  ItemId,
  LineId,
  OperatorId,
  PanellistId,
  ProcessId,
  StateId,
} from '../model/ids.ts';
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
  ProcessStage,
  Standard,
} from '../model/terms.ts';
import type { ProcessLine } from '../acts/orderLine.ts';
import type { AgreementTerms } from '../acts/terms.ts';

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

/** A text that was on the table until it was amended; `signatures` are those the amendment ended. */
export interface EarlierText {
  readonly version: number;
  readonly terms: AgreementTerms;
  readonly laidBy: StateId;
  readonly turn: number;
  readonly signatures: readonly StateId[];
}

/** Clauses promised, signatures, entry into force, performance and review (GAME 7). */
export interface Agreement {
  readonly id: AgreementId;
  readonly terms: AgreementTerms;
  readonly stage: AgreementStage;
  readonly proposedBy: StateId;
  /** Who laid the text as it stands on the table, and in which turn. */
  readonly laidBy: StateId;
  readonly turn: number;
  /** What it read before, oldest first: no more than the turns a text may be amended in. */
  readonly earlier: readonly EarlierText[];
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
  /** When it was asked last, about what and how; left out while it was not. */
  readonly asked?: { readonly turn: number; readonly incident: IncidentId; readonly compelled: boolean };
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
