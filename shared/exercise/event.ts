/**
 * Events: what happened. Fat: they carry outcomes (where a dyad moved, what a service's level became), so that evolve
 * only applies them and a replay needs neither charts, chance nor the service model.
 */
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
  MeasureId,
  MessageId,
  OperatorId,
  PersonId,
  ProcessId,
  ServiceId,
  StateId,
  TruthId,
} from '../model/ids.ts';
import type {
  AgreementStage,
  BotStyle,
  CaseStage,
  DisputeStage,
  DyadChartName,
  IncidentStage,
  IndicationStage,
  MeasureStage,
  Medal,
  Mode,
  Phase,
  Plan,
  PolicySwitch,
  Position,
  ProcessStage,
  Role,
  Rung,
  Track,
  WorldResult,
} from '../model/terms.ts';
import type { OrderLine } from '../acts/orderLine.ts';
import type {
  Agreement,
  Attribution,
  Because,
  Belief,
  Count,
  Dispute,
  Dyad,
  ForumCase,
  Holding,
  Improvised,
  Indication,
  Measure,
  Message,
  Process,
  Remark,
  Report,
  Service,
} from './exercise.ts';

export type Event =
  | {
      readonly type: 'exercise.opened';
      readonly id: string;
      readonly seed: string;
      readonly plan: Plan;
      readonly turns: number;
      readonly truth: TruthId;
      readonly locales: readonly string[];
      readonly mode: Mode;
      readonly chart: DyadChartName;
    }
  | { readonly type: 'seat.advanced'; readonly state: StateId; readonly on: boolean }
  | { readonly type: 'position.published'; readonly state: StateId; readonly position: Position; readonly by: 'delegation' | 'default' }
  | { readonly type: 'policy.changed'; readonly state: StateId; readonly switch: PolicySwitch; readonly to: string }
  | {
      readonly type: 'operator.asked';
      readonly state: StateId;
      readonly operator: OperatorId;
      /** Left out by earlier versions. */
      readonly incident?: IncidentId;
      readonly compelled?: boolean;
    }
  | { readonly type: 'operator.changed'; readonly operator: OperatorId; readonly trust: number; readonly safeHarbour: boolean }
  | { readonly type: 'free.used'; readonly state: StateId; readonly act: 'review' | 'arbitrate' }
  | { readonly type: 'exercise.started' }
  | { readonly type: 'exercise.paused'; readonly by: 'cell' | 'downtime'; readonly downtimeMs: number }
  | { readonly type: 'exercise.resumed' }
  | { readonly type: 'exercise.ended' }
  | { readonly type: 'truth.revealed' }
  | {
      readonly type: 'phase.started';
      readonly turn: number;
      readonly phase: Phase;
      readonly startedAt: number;
      readonly endsAt: number;
      readonly hour: number;
      readonly spanHours: number;
      readonly due: readonly { readonly inject: InjectId; readonly at: number }[];
    }
  | { readonly type: 'phase.extended'; readonly endsAt: number }
  | { readonly type: 'turn.opened'; readonly capacity: readonly { readonly state: StateId; readonly capacity: number; readonly slots: number }[] }
  | { readonly type: 'lobby.locked'; readonly locked: boolean }
  | { readonly type: 'seat.botSet'; readonly state: StateId; readonly style: BotStyle | null }
  | { readonly type: 'member.joined'; readonly person: PersonId; readonly state: StateId }
  | { readonly type: 'role.claimed'; readonly state: StateId; readonly role: Role; readonly person: PersonId }
  | { readonly type: 'role.released'; readonly state: StateId; readonly role: Role }
  | { readonly type: 'seat.readied'; readonly state: StateId; readonly ready: boolean }
  | { readonly type: 'belief.set'; readonly belief: Belief }
  | { readonly type: 'incident.investigated'; readonly state: StateId; readonly incident: IncidentId; readonly found: boolean }
  | { readonly type: 'evidence.obtained'; readonly holding: Holding }
  | { readonly type: 'evidence.shared'; readonly from: StateId; readonly to: readonly StateId[]; readonly items: readonly ItemId[] }
  | { readonly type: 'capacity.spent'; readonly state: StateId; readonly points: number; readonly slots: number }
  | { readonly type: 'team.said'; readonly remark: Remark }
  | { readonly type: 'message.sent'; readonly message: Message }
  | { readonly type: 'message.rang'; readonly message: MessageId; readonly ring: 'acknowledged' | 'missed' }
  | { readonly type: 'message.delivered'; readonly message: MessageId }
  | { readonly type: 'message.read'; readonly messages: readonly MessageId[]; readonly state: StateId }
  | { readonly type: 'draft.lineSet'; readonly state: StateId; readonly line: OrderLine; readonly by: PersonId | 'bot' }
  | { readonly type: 'draft.lineRemoved'; readonly state: StateId; readonly id: LineId }
  | { readonly type: 'draft.proseSet'; readonly state: StateId; readonly field: 'intent' | 'signal'; readonly text: string }
  | { readonly type: 'draft.undone'; readonly state: StateId; readonly lines: readonly OrderLine[] }
  | { readonly type: 'draft.objected'; readonly state: StateId; readonly line: LineId; readonly person: PersonId; readonly text: string }
  | { readonly type: 'draft.signed'; readonly state: StateId; readonly person: PersonId }
  | { readonly type: 'draft.sealed'; readonly state: StateId; readonly by: PersonId | 'bot' | 'clock' }
  | { readonly type: 'draft.unsealed'; readonly state: StateId }
  | { readonly type: 'draft.cleared'; readonly state: StateId; readonly lines: readonly OrderLine[] }
  | { readonly type: 'orders.opened'; readonly state: StateId; readonly turn: number; readonly lines: readonly OrderLine[]; readonly signal: string }
  | { readonly type: 'order.dropped'; readonly state: StateId; readonly line: OrderLine; readonly because: Because }
  /** At Brink: paid for, without effect. */
  | { readonly type: 'order.suspended'; readonly state: StateId; readonly line: LineId; readonly dyad: DyadId }
  | { readonly type: 'process.started'; readonly process: Process }
  | {
      readonly type: 'process.moved';
      readonly process: ProcessId;
      readonly from: ProcessStage;
      readonly to: ProcessStage;
      readonly guard: string;
      readonly why: string | null;
    }
  | { readonly type: 'process.changed'; readonly process: ProcessId; readonly change: Partial<Process> }
  | { readonly type: 'agreement.proposed'; readonly agreement: Agreement }
  | {
      readonly type: 'agreement.moved';
      readonly agreement: AgreementId;
      readonly from: AgreementStage;
      readonly to: AgreementStage;
      readonly guard: string;
    }
  | { readonly type: 'agreement.changed'; readonly agreement: AgreementId; readonly change: Partial<Agreement> }
  | { readonly type: 'indication.raised'; readonly indication: Indication }
  | {
      readonly type: 'indication.moved';
      readonly indication: IndicationId;
      readonly from: IndicationStage;
      readonly to: IndicationStage;
      readonly reply: string | null;
    }
  | { readonly type: 'case.filed'; readonly case: ForumCase }
  | { readonly type: 'case.moved'; readonly case: CaseId; readonly from: CaseStage; readonly to: CaseStage; readonly guard: string }
  | { readonly type: 'case.changed'; readonly case: CaseId; readonly change: Partial<ForumCase> }
  | { readonly type: 'dispute.filed'; readonly dispute: Dispute }
  | { readonly type: 'dispute.moved'; readonly dispute: DisputeId; readonly from: DisputeStage; readonly to: DisputeStage; readonly guard: string }
  | { readonly type: 'dispute.changed'; readonly dispute: DisputeId; readonly change: Partial<Dispute> }
  | { readonly type: 'improvised.set'; readonly improvised: Improvised }
  | { readonly type: 'attribution.made'; readonly attribution: Attribution }
  | { readonly type: 'attribution.moved'; readonly attribution: AttributionId; readonly change: Partial<Attribution> }
  | { readonly type: 'measure.taken'; readonly measure: Measure }
  | { readonly type: 'measure.changed'; readonly measure: MeasureId; readonly change: Partial<Measure> }
  | { readonly type: 'measure.moved'; readonly measure: MeasureId; readonly from: MeasureStage; readonly to: MeasureStage }
  | {
      readonly type: 'incident.moved';
      readonly incident: IncidentId;
      readonly from: IncidentStage;
      readonly to: IncidentStage;
      readonly guard: string;
      readonly hour: number;
      readonly turn: number;
    }
  | { readonly type: 'incident.handled'; readonly incident: IncidentId; readonly by: StateId }
  | { readonly type: 'incident.disclosed'; readonly incident: IncidentId; readonly by: StateId }
  | { readonly type: 'incident.struckAgain'; readonly incident: IncidentId }
  | { readonly type: 'incident.intensityChanged'; readonly incident: IncidentId; readonly to: number }
  | { readonly type: 'services.changed'; readonly services: readonly Service[] }
  | { readonly type: 'harm.suffered'; readonly state: StateId; readonly harm: number; readonly personHours: { readonly [sector: string]: number } }
  | {
      readonly type: 'track.moved';
      readonly state: StateId;
      readonly track: Track;
      readonly to: number;
      readonly by: number;
      readonly because: Because;
    }
  | { readonly type: 'count.raised'; readonly state: StateId; readonly count: Count; readonly by: number }
  | { readonly type: 'regime.moved'; readonly to: number; readonly by: number; readonly because: Because }
  | { readonly type: 'impunity.moved'; readonly to: number }
  | {
      readonly type: 'dyad.moved';
      readonly dyad: DyadId;
      readonly from: Rung;
      readonly to: Rung;
      readonly guard: string;
      readonly snapshot: Dyad['snapshot'];
      readonly because: Because;
    }
  | { readonly type: 'dyad.reachSet'; readonly dyad: DyadId; readonly reach: number }
  | { readonly type: 'dyad.channelSet'; readonly dyad: DyadId; readonly snapshot: Dyad['snapshot'] }
  | { readonly type: 'ultimatum.set'; readonly dyad: DyadId; readonly ultimatum: Dyad['ultimatum'] }
  | { readonly type: 'inject.fired'; readonly inject: InjectId; readonly turn: number }
  | {
      readonly type: 'inject.statusSet';
      readonly inject: InjectId;
      readonly status: 'planned' | 'due' | 'held' | 'skipped';
      readonly dueAt: number | null;
    }
  | { readonly type: 'report.filed'; readonly report: Report }
  | { readonly type: 'medal.awarded'; readonly state: StateId; readonly medal: Medal; readonly interestsMet: readonly string[] }
  | { readonly type: 'world.assessed'; readonly result: WorldResult };
export type EventOf<Type extends Event['type']> = Extract<Event, { type: Type }>;
export type { ServiceId };
