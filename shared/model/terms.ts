/** The closed lists of the exercise's vocabulary. Unions are derived from lists so that doors, screens and rules agree. */

export const PHASES = ['brief', 'assess', 'consult', 'decide', 'resolve', 'reveal'] as const;
export type Phase = (typeof PHASES)[number];

export const ROLES = ['head', 'legal', 'technical', 'press', 'liaison'] as const;
export type Role = (typeof ROLES)[number];

export const SIZES = ['large', 'medium', 'small'] as const;
export type Size = (typeof SIZES)[number];

/** Sector cut of the dependency table (shared/services/sectors.ts). */
export const SECTORS = [
  'power',
  'telecom',
  'internet-core',
  'water',
  'health',
  'finance',
  'transport',
  'fuel',
  'government',
  'emergency',
  'food-logistics',
] as const;
export type Sector = (typeof SECTORS)[number];

export const EFFECTS = ['espionage', 'sabotage', 'disruption', 'data-extortion', 'accident'] as const;
export type Effect = (typeof EFFECTS)[number];

export const CAUSES = ['state', 'criminal', 'insider', 'accident'] as const;
export type Cause = (typeof CAUSES)[number];

/** Who-hypotheses every board must carry, by kind. */
export const WHO_KINDS = ['accident', 'criminal', 'falseFlag', 'state', 'insider', 'other'] as const;
export type WhoKind = (typeof WHO_KINDS)[number];

/** Link to a state, after ARSIWA arts 4-11 and the due-diligence track (tolerated, unable). */
export const LINK_KINDS = ['organ', 'empowered', 'instructed', 'adopted', 'aided', 'tolerated', 'unable', 'none'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export const INCIDENT_STAGES = ['latent', 'detected', 'active', 'contained', 'recovering', 'closed'] as const;
export type IncidentStage = (typeof INCIDENT_STAGES)[number];

/** The dyad ladder, Calm 0 to Rupture 5. */
export const RUNGS = ['calm', 'friction', 'dispute', 'crisis', 'brink', 'rupture'] as const;
export type Rung = (typeof RUNGS)[number];

/** Standards of a claim, from none to Established; asked separately for who and for link. */
export const STANDARDS = ['none', 'suspicion', 'supported', 'corroborated', 'established'] as const;
export type Standard = (typeof STANDARDS)[number];

export const EVIDENCE_TYPES = [
  'malware-code',
  'infrastructure',
  'ttp',
  'metadata',
  'victimology',
  'opsec-slip',
  'sigint',
  'humint',
  'self-claim',
  'finance',
  'vendor-report',
  'partner-intel',
  'physical',
] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

export const EVIDENCE_LEVELS = ['tactical', 'operational', 'strategic'] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

export const PRODUCERS = ['party', 'partner', 'non-party', 'operator', 'vendor', 'civil-society', 'review'] as const;
export type Producer = (typeof PRODUCERS)[number];

export const SENSITIVITIES = ['open', 'restricted', 'source-risk'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** FIRST TLP 2.0 labels, without the prefix; never translated. */
export const TLP = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const;
export type Tlp = (typeof TLP)[number];

/** Admiralty grades (STANAG 2511): source reliability and information credibility. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof RELIABILITIES)[number];
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

export const MESSAGE_KINDS = ['hotline', 'contact', 'note', 'statement', 'cell'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** What a message does. Only the intent and its references have effect; prose is for people (GAME-EXACT R9). */
export const INTENTS = [
  'ask',
  'notify',
  'offer',
  'request-help',
  'request-mitigation',
  'warn',
  'propose',
  'accept',
  'refuse',
  'stand-down',
  'retract',
  'follow-up',
] as const;
export type Intent = (typeof INTENTS)[number];

export const TRACKS = ['mandate', 'standing', 'liberties'] as const;
export type Track = (typeof TRACKS)[number];

export const PLANS = ['express', 'sixty', 'ninety'] as const;
export type Plan = (typeof PLANS)[number];

export const BOT_STYLES = ['responsible', 'passive', 'hawk', 'random'] as const;
export type BotStyle = (typeof BOT_STYLES)[number];

export const LEGAL_CLASSES = ['no-legal-issue', 'domestic', 'cooperative', 'retorsion', 'countermeasure', 'necessity', 'force'] as const;
export type LegalClass = (typeof LEGAL_CLASSES)[number];

export const MEDALS = ['none', 'bronze', 'silver', 'gold'] as const;
export type Medal = (typeof MEDALS)[number];

export const WORLD_RESULTS = ['strengthened', 'fragile-calm', 'fractured', 'ruptured'] as const;
export type WorldResult = (typeof WORLD_RESULTS)[number];

export const MEASURE_KINDS = ['diplomatic', 'sanction', 'emergency'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];
export const MEASURE_STAGES = ['announced', 'active', 'expired', 'withdrawn'] as const;
export type MeasureStage = (typeof MEASURE_STAGES)[number];

/** Acts of the order sheet: sealed, opened for all at once. */
export const ORDER_ACTS = [
  'restore',
  'fallback',
  'harden',
  'emergency',
  'territory',
  'assist',
  'hold',
  'protest',
  'attribute',
  'correct',
  'retract',
  'diplomatic',
  'sanction',
] as const;
export type OrderAct = (typeof ORDER_ACTS)[number];
/** Acts that take effect at once, outside the sheet. */
export const TALK_ACTS = ['investigate', 'share', 'hotline', 'contact', 'note', 'statement'] as const;
export type TalkAct = (typeof TALK_ACTS)[number];
export type ActId = OrderAct | TalkAct;
