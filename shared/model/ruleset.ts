/**
 * The one table of numbers. Each row: value, unit, bounds a scenario may move it in (`rules` of its scenario.json), and why. Sources: GX = GAME-EXACT
 * rule, G = GAME section, C = chosen here because no page gives it.
 */
import type { ForumMeasure, Sector, Standard, Verification } from './terms.ts';

export interface RuleNumber {
  readonly value: number;
  readonly unit: 'points' | 'hundredths' | 'perMille' | 'hours' | 'days' | 'count' | 'rungs' | 'ms' | 'slots';
  readonly low: number;
  readonly high: number;
  readonly why: string;
}
const row = (value: number, unit: RuleNumber['unit'], low: number, high: number, why: string): RuleNumber => ({ value, unit, low, high, why });

export const RULESET = {
  // Means
  capacityLarge: row(4, 'points', 3, 6, 'G2: large states have more hands, not better law'),
  capacityMedium: row(3, 'points', 2, 5, 'G2'),
  capacitySmall: row(3, 'points', 2, 5, 'G2: small states get procedure, not points'),
  capacityBank: row(1, 'points', 0, 2, 'GX R1: one unspent point is kept'),
  slots: row(3, 'slots', 2, 5, 'G2: attention is scarce'),
  slotsMedium: row(4, 'slots', 2, 6, 'GX R9: medium states broker'),
  sheetLines: row(5, 'count', 3, 8, 'GX R1: a sheet is one page'),
  inboundHotlines: row(3, 'count', 1, 4, 'C: GX R9 says 2; with five at the table a third that means to act found no line to say so first (C3)'),
  // Tracks at the start
  mandateStart: row(600, 'hundredths', 300, 900, 'G2'),
  standingStart: row(600, 'hundredths', 300, 900, 'G2'),
  libertiesStart: row(800, 'hundredths', 500, 1000, 'G2'),
  mandateDrift: row(25, 'hundredths', 0, 100, 'GX R6: opinion returns toward 6'),
  lowTrack: row(400, 'hundredths', 200, 500, 'GX R6: at or below it a track binds'),
  cabinetReset: row(200, 'hundredths', 100, 400, 'GX R6: a new cabinet starts weak'),
  // Evidence
  clusterRest: row(250, 'perMille', 0, 1000, 'G4: a second item of one cluster adds a quarter'),
  suspicion: row(450, 'perMille', 300, 550, 'GX R4'),
  supported: row(550, 'perMille', 500, 650, 'ICD 203 likely: preponderance'),
  corroborated: row(800, 'perMille', 700, 900, 'ICD 203 very likely: clear and convincing'),
  established: row(950, 'perMille', 900, 990, 'ICD 203 almost certain'),
  searchSlackHours: row(48, 'hours', 0, 96, 'GX R4: a search finds what is up to two days away'),
  // Claims
  claimApplause: row(50, 'hundredths', 0, 100, 'G4: the temptation to name'),
  claimMissingStep: row(75, 'hundredths', 25, 150, 'G4: Standing per step missing to Supported'),
  claimContradicted: row(250, 'hundredths', 100, 400, 'G4'),
  contradictedBelow: row(200, 'perMille', 100, 300, 'GX R4: the disclosed file puts the claim below this'),
  claimCorrected: row(50, 'hundredths', 0, 100, 'G4: a correction costs little'),
  secondRetraction: row(100, 'hundredths', 50, 200, 'GX R4'),
  claimConfirmed: row(60, 'hundredths', 30, 120, 'G4'),
  sharerCredit: row(15, 'hundredths', 0, 50, 'GX R4: per item cited in a confirmed claim'),
  sharerCreditCap: row(30, 'hundredths', 0, 100, 'GX R4: per turn'),
  shareCredit: row(20, 'hundredths', 0, 60, 'G5: sharing indicators'),
  assistCredit: row(25, 'hundredths', 0, 60, 'EXAMPLE: assistance honours norm h'),
  assistMandate: row(20, 'hundredths', 0, 40, 'EXAMPLE'),
  holdCredit: row(60, 'hundredths', 30, 120, 'G4: restraint that the confirmation bears out'),
  missingStepCoercive: row(
    60,
    'hundredths',
    25,
    150,
    'C: Standing per step missing to Corroborated for a coercive measure; below a claim step, since heat already rises',
  ),
  sanctionMandate: row(30, 'hundredths', 0, 80, 'C: being seen to act pleases at home, less than naming'),
  diplomaticMandate: row(15, 'hundredths', 0, 60, 'C: half a sanction'),
  territoryCredit: row(60, 'hundredths', 30, 120, 'C: acting on own territory answers norms c and h; as much as a right claim'),
  // Escalation
  heatCap: row(7, 'points', 5, 9, 'GX R2'),
  coolHotline: row(
    2,
    'points',
    1,
    3,
    'C: GX R2 says 1; at 1 the hotline moved nothing (T4, C3): a claim announced on an answered line holds the ladder, a bare one raises it',
  ),
  coolCap: row(3, 'points', 2, 4, 'GX R2'),
  coolCapHot: row(1, 'points', 0, 2, 'GX R2: with any act of heat 4 or more'),
  hotAct: row(4, 'points', 3, 5, 'GX R2'),
  riseOne: row(2, 'points', 1, 3, 'GX R2: net heat that makes an ultimatum at Brink'),
  misread: row(150, 'perMille', 0, 400, 'G6: per rung above Friction'),
  misreadHeat: row(2, 'points', 1, 3, 'GX R2'),
  misreadsPerTable: row(2, 'count', 1, 4, 'GX R2'),
  ultimatumMandate: row(50, 'hundredths', 0, 150, 'G6: a turn, while it stands'),
  ultimatumLapse: row(50, 'hundredths', 0, 150, 'GX R2: Standing'),
  ruptureCrosser: row(300, 'hundredths', 100, 500, 'G6: Mandate and Standing of who crossed'),
  ruptureOtherMandate: row(150, 'hundredths', 50, 300, 'G6'),
  ruptureOtherStanding: row(100, 'hundredths', 50, 300, 'G6'),
  ruptureRegime: row(300, 'hundredths', 100, 500, 'G6'),
  regimeStart: row(500, 'hundredths', 300, 700, 'G2'),
  regimeGainCap: row(50, 'hundredths', 10, 100, 'G2: per turn'),
  regimeConfirmed: row(30, 'hundredths', 0, 100, 'C: one closed table of Regime moves: a claim confirmed by a second state'),
  regimeTerritory: row(30, 'hundredths', 0, 100, 'C: a host acted on its own territory'),
  regimeAssist: row(10, 'hundredths', 0, 50, 'C: assistance given'),
  regimeContradicted: row(-40, 'hundredths', -100, 0, 'C: a claim contradicted by its own file'),
  regimeReview: row(15, 'hundredths', 0, 50, 'C: states looked together'),
  regimeDisclose: row(15, 'hundredths', 0, 50, 'C: a vulnerability was disclosed'),
  regimeCriminal: row(10, 'hundredths', 0, 50, 'C: a criminal request was granted'),
  regimeCapacity: row(10, 'hundredths', 0, 50, 'C: a capacity programme ended well'),
  regimeRemedy: row(25, 'hundredths', 0, 60, 'C: harm was repaired'),
  regimeAgreement: row(20, 'hundredths', 0, 60, 'C: an agreement entered into force'),
  regimeFinding: row(30, 'hundredths', 0, 60, 'C: a finding with due process'),
  regimeForum: row(20, 'hundredths', 0, 60, 'C: the Forum acted within its statute'),
  regimeAward: row(20, 'hundredths', 0, 60, 'C: an award'),
  regimeComply: row(20, 'hundredths', 0, 60, 'C: an award complied with'),
  regimeIgnored: row(50, 'hundredths', 0, 100, 'C: an award ignored'),
  regimeCouncil: row(20, 'hundredths', 0, 60, 'C: the council acted'),
  regimeAssembly: row(5, 'hundredths', 0, 30, 'C: a matter raised where all have a voice'),
  regimeRetaliation: row(80, 'hundredths', 0, 200, 'C: an operation on a civilian service'),
  regimeBrink: row(-50, 'hundredths', -100, 0, 'C: a dyad reached Brink'),
  regimeHasty: row(-30, 'hundredths', -100, 0, 'C: a public claim against a state below Supported, or a coercive measure below Corroborated'),
  // Campaigns
  waveChance: row(150, 'perMille', 50, 300, 'GX R5: per step of intensity'),
  hardenEntry: row(20, 'points', 5, 40, 'GX R5: wave chance falls this many points per resilience step'),
  hardenLoss: row(200, 'perMille', 0, 400, 'GX R5: direct loss per resilience step'),
  resilienceMax: row(3, 'count', 1, 3, 'G2'),
  restoreFactor: row(500, 'perMille', 200, 900, 'GX R5: half-life'),
  restoreFactorLocal: row(600, 'perMille', 200, 900, 'C: half-life where data may be kept at home only'),
  screenedWave: row(900, 'perMille', 500, 1000, 'C: part of a wave that gets through a screened supply chain'),
  assistFactor: row(700, 'perMille', 300, 900, 'GX R5: half-life'),
  emergencyFactor: row(700, 'perMille', 300, 900, 'GX R5: half-life'),
  emergencyLoss: row(600, 'perMille', 200, 900, 'GX R5: loss in one sector'),
  fallbackFloor: row(400, 'perMille', 200, 600, 'GX R5'),
  fallbackHours: row(72, 'hours', 24, 168, 'GX R5'),
  takedownIntensity: row(2, 'count', 1, 3, 'GX R5: at the true host'),
  rightMeasureIntensity: row(1, 'count', 0, 2, 'GX R5: confirmed claim or sanction on the right target'),
  impunityStep: row(100, 'perMille', 0, 200, 'GX R5: chance of another wave per step'),
  impunityTurns: row(2, 'count', 1, 3, 'GX R5'),
  impunityHours: row(72, 'hours', 24, 168, 'GX R5'),
  impunityMax: row(4, 'count', 2, 6, 'G2'),
  missingStepOther: row(30, 'hundredths', 0, 100, 'C: Standing per step missing for acts that coerce nobody; half a coercive step'),
  // Cooperation and processes
  contactReach: row(700, 'perMille', 300, 1000, 'C: chance that a point of contact answers; drills raise it (TRUST of the directory is not perfect)'),
  drillReach: row(250, 'perMille', 100, 500, 'C: what one joint drill adds to reachability'),
  npcConsent: row(700, 'perMille', 300, 1000, 'C: a state nobody plays grants most benign requests'),
  feedQuarter: row(250, 'perMille', 100, 500, 'G1: each point or partner takes a quarter off a lead'),
  agreementOpenTurns: row(3, 'count', 1, 5, 'C: a text nobody signs in three turns is off the table'),
  reviewCredit: row(10, 'hundredths', 0, 50, 'C: openness to look together; half of sharing'),
  discloseCredit: row(20, 'hundredths', 0, 80, 'C: norm j; own access is lost by it'),
  disclosedIntensity: row(1, 'count', 0, 2, 'GX R5: vulnerability disclosed'),
  capacityCredit: row(25, 'hundredths', 0, 60, 'C: slower and less seen than assistance'),
  assistanceGranted: row(20, 'hundredths', 0, 60, 'C: norm d answered'),
  arrestMandate: row(40, 'hundredths', 0, 80, 'C: courts please at home, later than statements'),
  auditCredit: row(15, 'hundredths', 0, 50, 'C: letting oneself be looked at'),
  noticeHeeded: row(25, 'hundredths', 0, 60, 'C: asked in due form and heeded; pleases at home about as much as allies at one’s side (T4)'),
  noticeMissed: row(30, 'hundredths', 0, 100, 'C: norms c and h unanswered'),
  noticeMissedDuty: row(60, 'hundredths', 0, 150, 'C: the same by a state that calls due diligence a duty'),
  demandCredit: row(30, 'hundredths', 0, 80, 'C: a claim for redress that the file carries'),
  remedyCredit: row(50, 'hundredths', 0, 100, 'C: repair without admission'),
  remedyAdmitted: row(90, 'hundredths', 0, 150, 'C: repair with admission is worth more abroad'),
  admissionMandate: row(60, 'hundredths', 0, 150, 'C: and costs at home'),
  positionStanding: row(40, 'hundredths', 0, 100, 'C: acting against the own published position'),
  policyLiberties: row(40, 'hundredths', 0, 100, 'C: exceptional access or storage at home'),
  otherWorks: row(40, 'hundredths', 0, 80, 'C: an improvised step that works'),
  otherCost: row(30, 'hundredths', 0, 80, 'C: and what it costs when it works at a cost'),
  // Operators
  operatorWilling: row(400, 'perMille', 0, 1000, 'C: chance that an operator with no trust tells what it is asked'),
  operatorTrustStep: row(150, 'perMille', 0, 300, 'C: per step of trust'),
  operatorLeak: row(300, 'perMille', 0, 600, 'C: chance that a compelled operator that trusts little goes public'),
  compelLiberties: row(30, 'hundredths', 0, 80, 'G5'),
  // Agreements
  dividendMandate: row(25, 'hundredths', 0, 60, 'G7'),
  dividendStanding: row(15, 'hundredths', 0, 40, 'G7'),
  breachStanding: row(150, 'hundredths', 50, 300, 'G7'),
  breachRegime: row(40, 'hundredths', 0, 100, 'G7'),
  missedStanding: row(40, 'hundredths', 0, 100, 'C: a duty missed and found; half with a reply and a plan'),
  panelSkill: row(850, 'perMille', 600, 1000, 'C: how often a panel sees rightly what monitoring saw'),
  // Forum, arbitration, bodies
  findingCredit: row(60, 'hundredths', 0, 120, 'G4: confirmed in the world'),
  findingAgainst: row(80, 'hundredths', 0, 200, 'C: an adverse finding'),
  findingUnfounded: row(100, 'hundredths', 0, 250, 'C: a complaint the file speaks against'),
  forumMeasureDays: row(180, 'days', 30, 365, 'C: every measure of the Forum has an end'),
  consentCredit: row(20, 'hundredths', 0, 60, 'C: a respondent that consents to be judged'),
  complyStanding: row(100, 'hundredths', 50, 150, 'G7'),
  ignoreStanding: row(300, 'hundredths', 100, 400, 'G7'),
  awardMandate: row(40, 'hundredths', 0, 80, 'C: redress obtained'),
  complyTurns: row(2, 'count', 1, 3, 'GX R8: time to comply'),
  councilVeto: row(600, 'perMille', 200, 900, 'C: more referrals are blocked than heard'),
  councilCredit: row(30, 'hundredths', 0, 80, 'C'),
  assemblyCredit: row(15, 'hundredths', 0, 50, 'C: a voice, no verdict'),
  alliesMandate: row(15, 'hundredths', 0, 50, 'C'),
  coalitionCredit: row(15, 'hundredths', 0, 50, 'C: acting together'),
  indictMandate: row(30, 'hundredths', 0, 80, 'C'),
  // Coercion
  urgentStanding: row(30, 'hundredths', 0, 80, 'C: a countermeasure without notice wants a reason'),
  countermeasureMandate: row(40, 'hundredths', 0, 100, 'C: firmness pleases at home'),
  countermeasureLoss: row(80, 'perMille', 20, 200, 'C: reversible and small'),
  disruptLoss: row(120, 'perMille', 20, 300, 'C'),
  retaliateLoss: row(250, 'perMille', 50, 500, 'C'),
  operationHalfLife: row(24, 'hours', 6, 96, 'C: an operation meant to be reversible'),
  spillChance: row(400, 'perMille', 100, 700, 'G5: 40 % spill'),
  foundOut: row(700, 'perMille', 300, 900, 'G5: found 70 %'),
  retaliateMandate: row(130, 'hundredths', 50, 200, 'G5'),
  retaliateStanding: row(300, 'hundredths', 100, 400, 'G5: if found'),
  // Rights
  warningFactor: row(700, 'perMille', 400, 1000, 'GX R6: a timely public warning'),
  auditedBack: row(50, 'hundredths', 0, 120, 'GX R5: given back on expiry if audited'),
  unauditedExtension: row(100, 'hundredths', 50, 200, 'G7: an unaudited extension'),
  notNotifiedStanding: row(30, 'hundredths', 0, 80, 'C: a derogation nobody was told of'),
  emergencyLiberties: row(50, 'hundredths', 20, 100, 'G5: while active'),
  isolateLiberties: row(100, 'hundredths', 50, 150, 'G5: isolate costs more'),
  noOversightLiberties: row(120, 'hundredths', 50, 200, 'G5: for good'),
  noOversightStanding: row(40, 'hundredths', 0, 100, 'G5'),
  emergencyBack: row(30, 'hundredths', 0, 100, 'GX R5: given back on expiry'),
  // Harm and result
  floorMandate: row(400, 'hundredths', 300, 600, 'C: the line at which a government is bound; below it a delegation has lost its home'),
  floorStanding: row(500, 'hundredths', 300, 700, 'C: at most one full point lost abroad'),
  floorLiberties: row(650, 'hundredths', 400, 800, 'C: measures were lifted, no unsupervised one was taken'),
  floorHarm: row(
    4000,
    'hundredths',
    1000,
    10000,
    'C: weighted hours per head over the exercise; a victim that restores and asks for help stays below it, one that waits does not',
  ),
  worldHarmGood: row(3500, 'hundredths', 500, 10000, 'C: mean weighted hours per head of all states for Strengthened'),
  worldHarmPoor: row(6500, 'hundredths', 1000, 20000, 'C: above it the world is Fractured'),
  worldImpunityPoor: row(3, 'count', 2, 4, 'C: deliberate harm that nobody handled for so long that others copy it'),
  worldRegimeGood: row(560, 'hundredths', 500, 800, 'C: confidence grew although gains are capped'),
  worldRegimePoor: row(420, 'hundredths', 200, 500, 'C: confidence fell by more than two wrong claims'),
  epilogueHours: row(4380, 'hours', 720, 8760, 'GX R6: six months without orders'),
  // Clock
  hotlineRing: row(60_000, 'ms', 20_000, 180_000, 'GX R11'),
} as const satisfies { readonly [name: string]: RuleNumber };

export type RuleName = keyof typeof RULESET;
/** Numbers that stand for those of the table: what a scenario brings, or what the balance report tries. */
export type Numbers = { readonly [name in RuleName]?: number };
/** Whatever says by whose numbers it is played: a scenario, its board, the workbench of a decision. */
export interface Ruled {
  readonly rules?: Numbers | undefined;
}
/** By the table as it stands: where no scenario is played. */
export const TABLE: Ruled = {};
/** Rows changed for the time of a run of the balance report; empty whenever an exercise is played. */
let changed: Numbers = {};
/**
 * The value of one row as `of` is played by. Every reader says whose numbers it means, since one server plays exercises of
 * many scenarios side by side.
 */
export const rule = (name: RuleName, of: Ruled): number => changed[name] ?? of.rules?.[name] ?? RULESET[name].value;
/** Runs something under other numbers than those of any scenario, for the balance report alone: a live exercise never does. Restores them whatever happens. */
export const underRules = <Value>(numbers: Numbers, run: () => Value): Value => {
  const before = changed;
  changed = { ...before, ...numbers };
  try {
    return run();
  } finally {
    changed = before;
  }
};

/** Sectors no operation or countermeasure may touch (GAME 3, 5): people's health, water and emergency calls. */
export const PROTECTED_SECTORS: readonly Sector[] = ['health', 'water', 'emergency'];

/** GX R7: how often monitoring sees a breach, how often it sees one that is not there (per mille), and what the looking costs at home (hundredths of Mandate, once). */
export const VERIFICATION_TABLE: {
  readonly [verification in Verification]: { readonly detect: number; readonly falseAlarm: number; readonly mandate: number };
} = {
  none: { detect: 100, falseAlarm: 0, mandate: 0 },
  'self-report': { detect: 300, falseAlarm: 20, mandate: 0 },
  'data-exchange': { detect: 600, falseAlarm: 50, mandate: 5 },
  'on-demand-review': { detect: 850, falseAlarm: 20, mandate: 15 },
};

/** The Forum's statute: the most a finding on each standard can carry (GAME 7: severity x standard, known before use). */
export const FORUM_STATUTE: { readonly [standard in Standard]: ForumMeasure } = {
  none: 'recommendation',
  suspicion: 'recommendation',
  supported: 'remedy-plan',
  corroborated: 'collective-retorsion',
  established: 'membership',
};

/** GX R6: Mandate lost against weighted hours per head in a turn; hundredths of an hour to hundredths. */
export const MANDATE_LOSS = [
  [0, 0],
  [40, 23],
  [100, 44],
  [600, 103],
  [2400, 150],
] as const;

/** Admiralty weights per mille; F and 6 mean unknown and weigh at most 300 (GX R4). */
export const RELIABILITY_WEIGHT = { A: 1000, B: 850, C: 650, D: 400, E: 200, F: 300 } as const;
export const CREDIBILITY_WEIGHT = { 1: 1000, 2: 850, 3: 650, 4: 400, 5: 200, 6: 300 } as const;

/** ICD 203 likelihood bands in percent, low to high (attr.icd203.*). */
export const LIKELIHOOD_BANDS = [
  { key: 'almost-no-chance', low: 1, high: 5 },
  { key: 'very-unlikely', low: 5, high: 20 },
  { key: 'unlikely', low: 20, high: 45 },
  { key: 'roughly-even', low: 45, high: 55 },
  { key: 'likely', low: 55, high: 80 },
  { key: 'very-likely', low: 80, high: 95 },
  { key: 'almost-certain', low: 95, high: 99 },
] as const;

/** Phase lengths in seconds by plan. `sixty` plays three turns, the others five (ruling 4). */
export const PLAN_TABLE = {
  express: { turns: 5, seconds: { brief: 40, assess: 60, consult: 60, decide: 60, resolve: 4, reveal: 30 } },
  sixty: { turns: 3, seconds: { brief: 90, assess: 180, consult: 270, decide: 150, resolve: 30, reveal: 60 } },
  ninety: { turns: 5, seconds: { brief: 90, assess: 180, consult: 270, decide: 150, resolve: 30, reveal: 60 } },
} as const;
