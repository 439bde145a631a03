/**
 * What a viewer's screen is made of: maps of entities by kind and id. Every field here was let through on purpose
 * (allow-list); nothing else of the exercise ever reaches a browser.
 */
import type { OwnView, RemarkView, SeatView, ItemView, FileView, BeliefView, DraftView } from './ownKinds.ts';
import type { ProcessView, AgreementView, IndicationView, CaseView, DisputeView, OperatorView, ImprovisedView } from './statecraftKinds.ts';
import type {
  ExerciseView,
  StateView,
  ServiceView,
  IncidentView,
  MessageView,
  AttributionView,
  MeasureView,
  DyadView,
  ReportView,
  OpenedView,
  InjectView,
  WorldView,
  TruthView,
} from './tableKinds.ts';

export type * from './ownKinds.ts';
export type * from './statecraftKinds.ts';
export type * from './tableKinds.ts';

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
  readonly remark: RemarkView;
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
  'remark',
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
