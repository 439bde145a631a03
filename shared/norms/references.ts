/**
 * What an act stands on, and what it may go against: norms, law, confidence-building measures. Facts of a reference with
 * their source and how far they were checked are in references.json; a paragraph is named only where it was checked.
 */
import type { ActId, CaseKind, ClauseKind, LegalClass, PositionTopic } from '../model/terms.ts';

export const REFERENCE_KINDS = ['norm', 'law', 'cbm', 'term'] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];
export type ReferenceStatus = 'binding' | 'customary' | 'contested' | 'voluntary';
export interface Reference {
  /** `norm.13b`, `law.arsiwa.49`, `cbm.un.1`, `gloss.retorsion`. */
  readonly id: string;
  readonly kind: ReferenceKind;
  /** Null for a term. */
  readonly status: ReferenceStatus | null;
  readonly doc: string;
  /** Null unless somebody has checked it. */
  readonly locator: string | null;
  /** `number-checked`: its number and heading were read; what it says is general knowledge. */
  readonly check: 'checked' | 'number-checked' | 'partly-checked' | 'general-knowledge' | 'assumption';
  readonly via?: string;
}

/** The law a legal class rests on. */
const OF_CLASS: { readonly [legal in LegalClass]: readonly string[] } = {
  'no-legal-issue': [],
  domestic: [],
  cooperative: [],
  retorsion: ['law.retorsion'],
  countermeasure: ['law.arsiwa.22', 'law.arsiwa.49', 'law.arsiwa.50', 'law.arsiwa.51', 'law.arsiwa.52', 'law.arsiwa.53'],
  necessity: ['law.arsiwa.25'],
  force: ['law.charter.2-4', 'law.charter.51'],
};
const CLAIMING = ['law.un21.71g', 'law.arsiwa.8'] as const;
const RIGHTS = ['law.iccpr.4', 'law.iccpr.17', 'law.iccpr.19', 'law.siracusa'] as const;

/** What an act rests on beside its norms and its legal class. */
const OF_ACT: { readonly [act in ActId]?: readonly string[] } = {
  attribute: CLAIMING,
  endorse: CLAIMING,
  contest: ['law.un21.71g'],
  correct: ['law.un21.71g'],
  retract: ['law.un21.71g'],
  notice: ['law.tm2.6', 'law.corfu'],
  territory: ['law.tm2.6', 'law.corfu'],
  emergency: RIGHTS,
  extend: RIGHTS,
  audit: ['law.siracusa'],
  policy: ['law.iccpr.17', 'law.iccpr.19'],
  compel: ['law.iccpr.17'],
  criminal: ['law.budapest'],
  indict: ['law.budapest'],
  demand: ['law.arsiwa.30', 'law.arsiwa.31', 'law.arsiwa.43'],
  remedy: ['law.arsiwa.30', 'law.arsiwa.31'],
  comply: ['law.arsiwa.30', 'law.arsiwa.31'],
  arbitrate: ['law.charter.33', 'law.icj.36'],
  court: ['law.charter.33', 'law.icj.36'],
  mediate: ['law.charter.33'],
  refer: ['law.charter.2-3'],
  assembly: ['law.charter.35'],
  council: ['law.charter.35', 'law.charter.39'],
  allies: ['law.charter.51'],
  coalition: ['law.arsiwa.54', 'law.tm2.24'],
  diplomatic: ['law.vcdr'],
  disrupt: ['law.tm2.4'],
  retaliate: ['law.arsiwa.2', 'law.charter.2-4'],
  hotline: ['cbm.un.2'],
  contact: ['cbm.un.1'],
  note: ['cbm.un.2'],
  drill: ['cbm.un.4'],
  share: ['cbm.un.1'],
  capacity: ['cbm.un.5', 'cbm.un.6'],
  disclose: ['cbm.un.8'],
  ask: ['cbm.un.8'],
  harden: ['cbm.un.7'],
};

/** A clause of an agreement, by what it promises. */
const OF_CLAUSE: { readonly [clause in ClauseKind]: readonly string[] } = {
  'no-operation': ['norm.13f', 'law.gc'],
  'no-implants': ['norm.13f', 'norm.13i'],
  notify: ['norm.13a', 'cbm.un.1'],
  'data-exchange': ['norm.13d', 'cbm.un.3'],
  'act-on-territory': ['norm.13c', 'law.tm2.6'],
  'joint-review': ['norm.13b'],
  'mutual-assistance': ['norm.13h'],
  disclosure: ['norm.13j'],
  'law-enforcement': ['norm.13d', 'law.budapest'],
  'data-corridor': ['norm.13e'],
  freeze: ['law.charter.2-3'],
  contacts: ['norm.13a', 'cbm.un.1'],
};

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

/** What is asked of an act here (shared/acts). */
interface Footing {
  readonly id: ActId;
  readonly norms: readonly string[];
  readonly normsAtRisk: readonly string[];
  readonly defensible: readonly LegalClass[];
}
/** Ids of what an act stands on: norms first, then law. */
export const standsOn = ({ id, norms, defensible }: Footing): readonly string[] =>
  distinct([...norms, ...(OF_ACT[id] ?? []), ...defensible.flatMap((legal) => OF_CLASS[legal])]);
/** Ids of what it may go against. */
export const mayBreach = ({ normsAtRisk }: Footing): readonly string[] => normsAtRisk;
export const standsOnClause = (clause: ClauseKind): readonly string[] => OF_CLAUSE[clause];
/** A case before the Forum: a complaint accuses, a situation only asks to be looked into. A dispute rests on consent. */
const OF_CASE: { readonly [kind in CaseKind]: readonly string[] } = {
  situation: ['norm.13a', 'law.charter.2-3'],
  complaint: ['norm.13b', 'law.un21.71g', 'law.charter.2-3'],
};
export const standsOnCase = (kind: CaseKind): readonly string[] => OF_CASE[kind];
export const DISPUTE_STANDS_ON: readonly string[] = ['law.charter.33', 'law.icj.36', 'law.arsiwa.31'];

/** `norm.13b` is known to everyone as norm (b). */
export const letterOf = (norm: string): string => norm.slice(-1);

/** The points of law on which states take a national position (PO2). */
const TOPICS: { readonly [id: string]: PositionTopic } = {
  'law.tm2.4': 'sovereignty',
  'law.tm2.6': 'dueDiligence',
  'norm.13c': 'dueDiligence',
  'gloss.due-diligence': 'dueDiligence',
  'law.arsiwa.52': 'notice',
  'law.tm2.24': 'collective',
  'law.arsiwa.54': 'collective',
};
/** The topic of national positions that a reference is about, or null. */
export const topicOf = (id: string): PositionTopic | null => TOPICS[id] ?? null;
