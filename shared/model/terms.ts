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

/**
 * Styles of play of software. The first four are viable ways to play; the next twelve are degenerate ways that the rules
 * must not reward (GAME 10, T1); `random` does anything that is open.
 */
/** Ways to play well, and ways that must not pay (GAME 10, T1). */
export const VIABLE = ['responsible', 'firm', 'legalist', 'small-and-impartial'] as const;
export const DEGENERATE = [
  'passive',
  'fortress',
  'hoarder',
  'free-rider',
  'pledger',
  'accuser',
  'sanction-on-suspicion',
  'hawk',
  'retaliator',
  'surveillance',
  'treaty-cheater',
  'litigant-only',
] as const;
export const BOT_STYLES = [...VIABLE, ...DEGENERATE, 'random'] as const;
export type BotStyle = (typeof BOT_STYLES)[number];

export const LEGAL_CLASSES = ['no-legal-issue', 'domestic', 'cooperative', 'retorsion', 'countermeasure', 'necessity', 'force'] as const;
export type LegalClass = (typeof LEGAL_CLASSES)[number];

export const MEDALS = ['none', 'bronze', 'silver', 'gold'] as const;
export type Medal = (typeof MEDALS)[number];

export const WORLD_RESULTS = ['strengthened', 'fragile-calm', 'fractured', 'ruptured'] as const;
export type WorldResult = (typeof WORLD_RESULTS)[number];

export const MEASURE_KINDS = ['diplomatic', 'sanction', 'emergency', 'countermeasure', 'forum'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];
export const MEASURE_STAGES = ['announced', 'active', 'suspended', 'expired', 'withdrawn'] as const;
export type MeasureStage = (typeof MEASURE_STAGES)[number];

/** What the exercise shows a delegation: Basic unlocks acts by turn (GAME-EXACT R10), Advanced shows everything. */
export const MODES = ['basic', 'advanced'] as const;
export type Mode = (typeof MODES)[number];

/** Dyad charts that ship; a scenario may bring its own (GAME 6). */
export const DYAD_CHARTS = ['restraint', 'standard', 'spiral', 'own'] as const;
export type DyadChartName = (typeof DYAD_CHARTS)[number];

/** National position, published in four taps (GAME 2): what later acts are held against. */
export const POSITION_TOPICS = {
  sovereignty: ['rule', 'principle'],
  dueDiligence: ['duty', 'norm'],
  notice: ['always', 'flexible'],
  collective: ['lawful', 'unlawful'],
} as const;
export type PositionTopic = keyof typeof POSITION_TOPICS;
export type Position = { readonly [Topic in PositionTopic]: (typeof POSITION_TOPICS)[Topic][number] };

/** Slow national policy switches (GAME 2, Advanced). */
export const POLICY_SWITCHES = {
  encryption: ['strong', 'exceptional-access'],
  localisation: ['free', 'local'],
  crossBorder: ['direct', 'by-treaty'],
  supplyChain: ['open', 'screened'],
} as const;
export type PolicySwitch = keyof typeof POLICY_SWITCHES;
export type Policy = { readonly [Switch in PolicySwitch]: (typeof POLICY_SWITCHES)[Switch][number] };

/** The four layers of attribution; none implies the next (GAME 4). */
export const CLAIM_LAYERS = ['technical', 'operational', 'political', 'legal'] as const;
export type ClaimLayer = (typeof CLAIM_LAYERS)[number];
export const CLAIM_STATUSES = ['claimed', 'supported', 'contested', 'confirmed', 'contradicted', 'corrected', 'retracted'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** How an item can be obtained (GAME-EXACT R4). */
export const ITEM_METHODS = ['search', 'ask', 'review', 'independent'] as const;
export type ItemMethod = (typeof ITEM_METHODS)[number];

export const PROCESS_STAGES = ['awaiting', 'running', 'paused', 'landed', 'lapsed', 'withdrawn', 'refused'] as const;
export type ProcessStage = (typeof PROCESS_STAGES)[number];
/** How somebody addressed by a process answers it; the last three are the steps of norm h after acknowledging. */
export const ANSWERS = ['accept', 'refuse', 'acknowledge', 'possible', 'deliver'] as const;
export type Answer = (typeof ANSWERS)[number];

export const AGREEMENT_STAGES = ['open', 'in-force', 'under-review', 'expired', 'dropped'] as const;
export type AgreementStage = (typeof AGREEMENT_STAGES)[number];
export const AGREEMENT_FORMS = ['binding', 'political'] as const;
export type AgreementForm = (typeof AGREEMENT_FORMS)[number];
/** Clause cards (GAME 7): each compiles to a monitored obligation. */
export const CLAUSE_KINDS = [
  'no-operation',
  'no-implants',
  'notify',
  'data-exchange',
  'act-on-territory',
  'joint-review',
  'mutual-assistance',
  'disclosure',
  'law-enforcement',
  'data-corridor',
  'freeze',
  'contacts',
] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];
/** Definition clauses: what a term of the agreement covers. What is left out is a gap that a wave may fall into. */
export const DEFINITIONS = [
  'hospital-includes-suppliers',
  'sabotage-means-lasting-loss',
  'operation-includes-preparation',
  'service-includes-cables',
] as const;
export type Definition = (typeof DEFINITIONS)[number];
export const VERIFICATIONS = ['none', 'self-report', 'data-exchange', 'on-demand-review'] as const;
export type Verification = (typeof VERIFICATIONS)[number];
export const CONSEQUENCES = ['suspension', 'referral', 'compromissory'] as const;
export type Consequence = (typeof CONSEQUENCES)[number];
export const CLAUSE_VERDICTS = ['keep', 'drop'] as const;
export type ClauseVerdict = (typeof CLAUSE_VERDICTS)[number];
export const INDICATION_STAGES = ['open', 'replied', 'found', 'dismissed'] as const;
export type IndicationStage = (typeof INDICATION_STAGES)[number];

export const CASE_KINDS = ['situation', 'complaint'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];
export const CASE_LANES = ['ordinary', 'emergency'] as const;
export type CaseLane = (typeof CASE_LANES)[number];
export const CASE_STAGES = ['filed', 'replied', 'found', 'adopted', 'rejected', 'closed'] as const;
export type CaseStage = (typeof CASE_STAGES)[number];
export const FINDING_RESULTS = ['substantiated', 'inconclusive', 'unfounded'] as const;
export type FindingResult = (typeof FINDING_RESULTS)[number];
/** Measures a Forum vote may list, mildest first; the statute says which a finding can carry (GAME 7). */
export const FORUM_MEASURES = ['recommendation', 'mission', 'remedy-plan', 'collective-retorsion', 'membership'] as const;
export type ForumMeasure = (typeof FORUM_MEASURES)[number];
export const BALLOTS = ['yes', 'no', 'abstain'] as const;
export type Ballot = (typeof BALLOTS)[number];

export const DISPUTE_STAGES = ['claimed', 'standstill', 'refused', 'awarded', 'complied', 'ignored'] as const;
export type DisputeStage = (typeof DISPUTE_STAGES)[number];

export const OTHER_VERDICTS = ['fails', 'partly', 'works', 'works-at-a-cost', 'vote'] as const;
export type OtherVerdict = (typeof OTHER_VERDICTS)[number];

/** Answers of a guided checklist: recorded, shown in review, never summed. */
export const SCREEN_ANSWERS = ['yes', 'no', 'unsure'] as const;
export type ScreenAnswer = (typeof SCREEN_ANSWERS)[number];

/** Acts of the order sheet: sealed, opened for all at once. */
export const ORDER_ACTS = [
  'restore',
  'fallback',
  'harden',
  'emergency',
  'extend',
  'territory',
  'warning',
  'assist',
  'review',
  'disclose',
  'criminal',
  'independent',
  'audit',
  'propose',
  'capacity',
  'policy',
  'demand',
  'remedy',
  'hold',
  'protest',
  'attribute',
  'endorse',
  'contest',
  'correct',
  'retract',
  'diplomatic',
  'sanction',
  'vendor',
  'indict',
  'recover',
  'expose',
  'coalition',
  'refer',
  'arbitrate',
  'comply',
  'court',
  'assembly',
  'council',
  'allies',
  'posture',
  'countermeasure',
  'disrupt',
  'retaliate',
  'self-defence',
  'other',
] as const;
export type OrderAct = (typeof ORDER_ACTS)[number];
/** Acts that take effect at once, outside the sheet. */
export const TALK_ACTS = ['investigate', 'ask', 'compel', 'share', 'hotline', 'contact', 'note', 'statement', 'notice', 'drill', 'mediate'] as const;
export type TalkAct = (typeof TALK_ACTS)[number];
export type ActId = OrderAct | TalkAct;
/** Acts of Consult that open a process at once (GAME-EXACT R1). */
export const TALK_PROCESSES = ['notice', 'drill', 'mediate'] as const;
export type TalkProcess = (typeof TALK_PROCESSES)[number];
