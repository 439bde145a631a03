/**
 * A compiled scenario: what an exercise is played on. Scenario files are public, so nothing in them is secret by itself;
 * which joint truth holds is drawn at opening from the exercise's secret seed.
 */
import type { IncidentId, InjectId, ItemId, LinkId, NodeId, OperatorId, PanellistId, ServiceId, SocietyId, StateId, TruthId, WhoId } from './ids.ts';
import type {
  Cause,
  Credibility,
  Definition,
  DyadChartName,
  Effect,
  EvidenceLevel,
  EvidenceType,
  Intent,
  ItemMethod,
  LinkKind,
  MeasureKind,
  Phase,
  Policy,
  Position,
  Producer,
  Reliability,
  Rung,
  Sector,
  Sensitivity,
  Size,
  Tlp,
  WhoKind,
} from './terms.ts';
import type { Wording } from './audience.ts';
import type { Numbers } from './ruleset.ts';

export interface StateDef {
  readonly id: StateId;
  readonly name: Wording;
  readonly size: Size;
  readonly playable: boolean;
  /** People; harm per head divides by it. */
  readonly population: number;
  readonly briefing: Wording;
  readonly interests: readonly InterestDef[];
  /** What it publishes if its delegation does not choose. */
  readonly position: Position;
  readonly policy: Policy;
}

/** A private firm that runs services, and what it is worth as a source. */
export interface OperatorDef {
  readonly id: OperatorId;
  readonly name: Wording;
  readonly state: StateId;
  readonly services: readonly ServiceId[];
  /** Trust in its government at the start, 0-4. */
  readonly trust: number;
}
export interface SocietyDef {
  readonly id: SocietyId;
  readonly name: Wording;
}
/** A person on the Forum's roster, with declared interests. */
export interface PanellistDef {
  readonly id: PanellistId;
  readonly name: Wording;
  readonly ties: readonly StateId[];
}

/** A secret interest: an end-state predicate of the catalogue (shared/exercise/interests.ts) with its parameters. */
export interface InterestDef {
  readonly id: string;
  readonly text: Wording;
  readonly predicate: InterestPredicate;
}
export type InterestPredicate =
  | { readonly kind: 'dyadAtMost'; readonly with: StateId; readonly rung: Rung }
  | { readonly kind: 'dyadAtLeast'; readonly with: StateId; readonly rung: Rung }
  | { readonly kind: 'trackAtLeast'; readonly track: 'mandate' | 'standing' | 'liberties'; readonly value: number }
  | { readonly kind: 'serviceAtLeast'; readonly service: ServiceId; readonly level: number }
  | { readonly kind: 'harmPerHeadAtMost'; readonly hours: number }
  | { readonly kind: 'notPubliclyAccused' }
  | { readonly kind: 'claimConfirmed'; readonly incident: IncidentId }
  | { readonly kind: 'authorNotNamed'; readonly who: WhoId }
  | { readonly kind: 'assistedAtLeast'; readonly times: number }
  | { readonly kind: 'itemsKept'; readonly atMostShared: number }
  | { readonly kind: 'itemsSharedAtLeast'; readonly items: number }
  | { readonly kind: 'noSanctionAgainst'; readonly state: StateId }
  | { readonly kind: 'sanctionInForceAgainst'; readonly state: StateId }
  | { readonly kind: 'noEmergencyLeft' }
  | { readonly kind: 'hotlineAcknowledged'; readonly times: number }
  | { readonly kind: 'agreementInForce'; readonly parties: number }
  | { readonly kind: 'promisesKept'; readonly times: number }
  | { readonly kind: 'noAdverseFinding' };

export interface ServiceDef {
  readonly id: ServiceId;
  readonly state: StateId;
  readonly sector: Sector;
  readonly name: Wording;
  /** People who depend on it. */
  readonly people: number;
  readonly node: NodeId;
}

/** `to` loses up to `coefficient` per mille when `from` is wholly gone, felt after `bufferHours`. */
export interface EdgeDef {
  readonly from: ServiceId;
  readonly to: ServiceId;
  readonly coefficient: number;
  readonly bufferHours: number;
}

export interface WhoDef {
  readonly id: WhoId;
  readonly kind: WhoKind;
  readonly name: Wording;
  /** For a state's own service: that state. For criminals or insiders: where they are said to be. */
  readonly state?: StateId;
  /** Prior per mille; all priors of a scenario sum to 1000. */
  readonly prior: number;
}
export interface LinkDef {
  readonly id: LinkId;
  readonly kind: LinkKind;
  readonly name: Wording;
  readonly state?: StateId;
  readonly prior: number;
}

/** One joint truth of the weighted table: who did each incident, and whose territory it ran from. */
export interface TruthDef {
  readonly id: TruthId;
  /** Per mille; all weights sum to 1000, none above 400. */
  readonly weight: number;
  readonly text: Wording;
  readonly incidents: { readonly [incident: IncidentId]: IncidentTruth };
}
export interface IncidentTruth {
  readonly cause: Cause;
  readonly who: WhoId;
  readonly link: LinkId;
  /** Territory it ran from; absent for an accident. */
  readonly host?: StateId;
  readonly deliberate: boolean;
  /** 0-3; a new wave each turn with 15 % x intensity (GAME-EXACT R5). Same author, same value in every incident. */
  readonly intensity: number;
}

export interface Impact {
  readonly service: ServiceId;
  /** Direct loss at onset, per mille. */
  readonly loss: number;
  readonly halfLifeHours: number;
}

export interface IncidentDef {
  readonly id: IncidentId;
  readonly name: Wording;
  /** Turn in whose span it begins; 0 = already running when the exercise opens. */
  readonly turn: number;
  /** Onset as per mille of that span. */
  readonly onset: number;
  readonly effect: Effect;
  readonly victims: readonly StateId[];
  readonly impacts: readonly Impact[];
  /** What the public reads, and what the victims are told. */
  readonly headline: Wording;
  readonly cable: Wording;
  /** Wave text when its author strikes again. */
  readonly wave: Wording;
  readonly waveImpacts: readonly Impact[];
}

export interface ItemDef {
  readonly id: ItemId;
  readonly incident: IncidentId;
  /** Truths in which this item can be found; absent = all. */
  readonly truths?: readonly TruthId[];
  readonly type: EvidenceType;
  readonly level: EvidenceLevel;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  readonly cluster: string;
  readonly sensitivity: Sensitivity;
  readonly tlp: Tlp;
  readonly producer: Producer;
  /** Scenario hours after detection before it can be found. */
  readonly hours: number;
  /** Log likelihood (centinats) per hypothesis named; others 0. */
  readonly who: { readonly [id: WhoId]: number };
  readonly link: { readonly [id: LinkId]: number };
  /** Delegations whose own services can find it. */
  readonly access: readonly StateId[];
  /** Roads to it: a search, an operator, a cross-border review, a society that publishes it. */
  readonly methods: readonly ItemMethod[];
  /** The operator that holds it, for the method `ask`. */
  readonly operator: OperatorId | null;
  readonly planted: boolean;
  readonly title: Wording;
  readonly text: Wording;
}

export type InjectTrigger =
  | { readonly kind: 'time'; readonly turn: number; readonly phase: Phase; readonly fraction: number }
  /** A predicate is looked at when a Brief begins, from turn `notBefore` on; it fires once. */
  | { readonly kind: 'when'; readonly notBefore: number; readonly predicate: InjectPredicate };
export type InjectPredicate =
  | { readonly kind: 'dyadAtLeast'; readonly rung: Rung }
  | { readonly kind: 'serviceBelow'; readonly service: ServiceId; readonly level: number }
  | { readonly kind: 'publicClaimAgainst'; readonly state: StateId }
  | { readonly kind: 'anyPublicClaim' }
  | { readonly kind: 'noHotlineLastTurn' }
  | { readonly kind: 'impunityAtLeast'; readonly value: number }
  | { readonly kind: 'measureInForce'; readonly measure: MeasureKind }
  | { readonly kind: 'itemsSharedAtLeast'; readonly items: number }
  | { readonly kind: 'agreementInForce' }
  | { readonly kind: 'noAgreement' }
  /** An agreement is in force that leaves this term undefined. */
  | { readonly kind: 'definitionGap'; readonly definition: Definition }
  | { readonly kind: 'caseFiled' };

export type InjectEffect =
  | { readonly kind: 'item'; readonly item: ItemId; readonly to: readonly StateId[] }
  | { readonly kind: 'loss'; readonly impacts: readonly Impact[] }
  | { readonly kind: 'mandate'; readonly state: StateId; readonly hundredths: number }
  | { readonly kind: 'npcMessage'; readonly from: StateId; readonly to: StateId; readonly intent: Intent };

export interface InjectDef {
  readonly id: InjectId;
  readonly trigger: InjectTrigger;
  /** Only in these truths; absent = all. */
  readonly truths?: readonly TruthId[];
  readonly to: 'public' | readonly StateId[];
  readonly source: Wording;
  readonly title: Wording;
  readonly text: Wording;
  readonly effects: readonly InjectEffect[];
  /** For the white cell: what a good delegation does about it. */
  readonly expected: Wording;
}

export interface MapNode {
  readonly id: NodeId;
  readonly state: StateId;
  readonly x: number;
  readonly y: number;
}
/** Map geometry: TopoJSON with one object `states`; ids of its geometries are state ids. */
export interface Region {
  readonly width: number;
  readonly height: number;
  readonly topology: unknown;
  readonly nodes: readonly MapNode[];
  /** Drawn links between nodes. */
  readonly links: readonly { readonly from: NodeId; readonly to: NodeId; readonly kind: 'domestic' | 'cross-border' | 'cable' }[];
}

export interface CompiledScenario {
  readonly id: string;
  readonly version: string;
  readonly title: Wording;
  readonly summary: Wording;
  readonly objective: Wording;
  /** The briefing everyone reads first. */
  readonly situation: Wording;
  /** Day of scenario hour 0, YYYY-MM-DD. */
  readonly opensOn: string;
  /** Hours each turn covers. */
  readonly spansHours: readonly number[];
  readonly states: readonly StateDef[];
  readonly dyads: readonly { readonly a: StateId; readonly b: StateId; readonly rung: Rung }[];
  readonly services: readonly ServiceDef[];
  readonly edges: readonly EdgeDef[];
  readonly who: readonly WhoDef[];
  readonly link: readonly LinkDef[];
  readonly truths: readonly TruthDef[];
  readonly incidents: readonly IncidentDef[];
  readonly items: readonly ItemDef[];
  readonly injects: readonly InjectDef[];
  readonly region: Region;
  readonly switches: { readonly coercion: boolean; readonly armedConflict: boolean };
  readonly operators: readonly OperatorDef[];
  readonly societies: readonly SocietyDef[];
  readonly roster: readonly PanellistDef[];
  /** Who chairs the Forum; small states take turns (GAME 2). */
  readonly chair: StateId;
  /** Pairs of services that sit on the same infrastructure: acting on one touches the other. */
  readonly sharedInfrastructure: readonly (readonly [ServiceId, ServiceId])[];
  /** Chance per mille that a point of contact answers, where it differs from the usual. */
  readonly reach: readonly { readonly a: StateId; readonly b: StateId; readonly perMille: number }[];
  readonly chart: DyadChartName;
  /** Numbers of the table (shared/model/ruleset.ts) that this scenario sets itself, inside their bounds; absent when it sets none. */
  readonly rules?: Numbers;
  /** The scenario's own dyad chart (XState JSON, checked by the loader), for `chart` own. */
  readonly dyadChart: unknown;
}
