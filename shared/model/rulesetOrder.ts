/**
 * Numbers of the table that mean something only in their order: the rules say that one is the less, or the engine asks one
 * before the other. Each pair could be set against it inside its bounds; a scenario that does is refused (SC17).
 */
import type { RuleName } from './ruleset.ts';

export interface RuleOrder {
  readonly less: RuleName;
  readonly more: RuleName;
  /** May both be the same? */
  readonly equal: boolean;
  readonly why: string;
}
const below = (less: RuleName, more: RuleName, why: string): RuleOrder => ({ less, more, equal: false, why });
const upTo = (less: RuleName, more: RuleName, why: string): RuleOrder => ({ less, more, equal: true, why });

export const RULE_ORDERS: readonly RuleOrder[] = [
  // Means
  upTo('capacitySmall', 'capacityMedium', 'a larger state has no fewer hands'),
  upTo('capacityMedium', 'capacityLarge', 'a larger state has no fewer hands'),
  upTo('slots', 'slotsMedium', 'medium states broker'),
  // Tracks: nobody begins bound or below a floor, and a new cabinet is no stronger than the one it follows was at first
  below('lowTrack', 'mandateStart', 'nobody begins with a track that binds'),
  below('lowTrack', 'standingStart', 'nobody begins with a track that binds'),
  below('lowTrack', 'libertiesStart', 'nobody begins with a track that binds'),
  upTo('cabinetReset', 'lowTrack', 'a new cabinet starts weak (TR3)'),
  upTo('cabinetReset', 'mandateStart', 'a new cabinet starts weak (TR3)'),
  upTo('floorMandate', 'mandateStart', 'a floor is lost, not reached (RE3)'),
  upTo('floorStanding', 'standingStart', 'a floor is lost, not reached (RE3)'),
  upTo('floorLiberties', 'libertiesStart', 'a floor is lost, not reached (RE3)'),
  // Evidence and claims
  below('suspicion', 'supported', 'each standard includes those below it (AT2)'),
  below('corroborated', 'established', 'each standard includes those below it (AT2)'),
  below('claimCorrected', 'secondRetraction', 'taking back costs more the second time (AT12)'),
  below('claimCorrected', 'claimContradicted', 'who takes a claim back in time pays less (AT12, AT16)'),
  below('secondRetraction', 'claimContradicted', 'who takes a claim back in time pays less (AT12, AT16)'),
  upTo('sharerCredit', 'sharerCreditCap', 'one item is credited in full before a turn’s cap cuts it (AT14)'),
  upTo('missingStepOther', 'missingStepCoercive', 'what coerces nobody asks less of a file (RS2, RS7)'),
  upTo('missingStepCoercive', 'claimMissingStep', 'a measure below its standard is hotter as well, a claim is only priced'),
  upTo('diplomaticMandate', 'sanctionMandate', 'being seen to do less pleases less'),
  upTo('sanctionMandate', 'claimApplause', 'naming pleases most: the temptation'),
  upTo('reviewCredit', 'shareCredit', 'looking together is less than handing over'),
  upTo('capacityCredit', 'assistCredit', 'a programme is slower and less seen than help'),
  // Escalation
  upTo('coolHotline', 'coolCap', 'what one cause cools alone must fit under the cap of all'),
  upTo('ruptureOtherMandate', 'ruptureCrosser', 'who crosses pays no less than the other (ES9)'),
  upTo('ruptureOtherStanding', 'ruptureCrosser', 'who crosses pays no less than the other (ES9)'),
  // Services, coercion
  upTo('restoreFactor', 'restoreFactorLocal', 'data kept at home makes restoring no faster'),
  upTo('countermeasureLoss', 'disruptLoss', 'a countermeasure is reversible and small'),
  upTo('disruptLoss', 'retaliateLoss', 'an operation that answers in kind does the most'),
  below('retaliateMandate', 'retaliateStanding', 'retaliation costs more abroad than it gains at home (CM4)'),
  // Procedures
  upTo('noticeMissed', 'noticeMissedDuty', 'who calls due diligence a duty loses no less by missing it (DD3)'),
  upTo('remedyCredit', 'remedyAdmitted', 'an admission is worth no less abroad (RM1)'),
  upTo('complyStanding', 'ignoreStanding', 'ignoring an award costs more than complying gains (AR5)'),
  // Rights
  below('emergencyLiberties', 'isolateLiberties', 'isolating costs more (HR2)'),
  upTo('emergencyBack', 'auditedBack', 'an audited measure gives back no less (CS2)'),
  upTo('emergencyBack', 'emergencyLiberties', 'what ends gives back part of what it cost (HR4)'),
  upTo('auditedBack', 'emergencyLiberties', 'what ends gives back part of what it cost (HR4)'),
  // Result of the world
  below('worldRegimePoor', 'regimeStart', 'no world is Fractured before anything has happened (RE1)'),
  below('regimeStart', 'worldRegimeGood', 'confidence has to grow for a world to be Strengthened (RE1)'),
  upTo('worldHarmGood', 'worldHarmPoor', 'a Strengthened world has no more harm than a Fractured one (RE1)'),
  upTo('worldImpunityPoor', 'impunityMax', 'a level that impunity never reaches decides nothing (RE1)'),
];
