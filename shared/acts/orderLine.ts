/** One line of the order sheet: an act of statecraft with the fields it needs. A closed union; the sheet is sealed as it is. */
import { z } from 'zod';
import { idSchema } from '../model/idSchema.ts';
import {
  CASE_KINDS,
  CASE_LANES,
  CLAIM_LAYERS,
  FORUM_MEASURES,
  LEGAL_CLASSES,
  POLICY_SWITCHES,
  SCREEN_ANSWERS,
  type PolicySwitch,
} from '../model/terms.ts';
import {
  CAPACITY_WITH,
  COALITION_MEASURES,
  COUNTERMEASURE_FORMS,
  CRIMINAL_STEPS,
  DEMANDS,
  DIPLOMATIC_FORMS,
  EMERGENCY_BASES,
  EMERGENCY_FORMS,
  FORECASTS,
  OVERSEERS,
  RIGHTS_AIMS,
  SANCTION_FORMS,
} from './forms.ts';
import { overseerOf } from './limits.ts';
import { agreementTermsSchema } from './terms.ts';

export * from './forms.ts';

const forecast = z.strictObject({ state: idSchema.state, will: z.enum(FORECASTS), percent: z.int().min(0).max(100) });

const base = { id: idSchema.line, rationale: z.string().max(400).default(''), forecast: forecast.exactOptional() };
/** The one tap of legal reasoning before a response (GAME 5). */
const legal = { legalClass: z.enum(LEGAL_CLASSES) };
const pace = { pace: z.enum(['rushed', 'prepared']) };
/** Answers to the guided checklist, in its order; missing ones count as unsure. */
const screen = { screen: z.array(z.enum(SCREEN_ANSWERS)).max(12).default([]) };
const necessity = { necessity: z.string().max(240).default('') };
/** An order of an earlier version says only whether somebody watches over the measure, and neither law, aim nor necessity. */
const limits = {
  law: z.string().max(160).default(''),
  aim: z.enum(RIGHTS_AIMS).nullable().default(null),
  ...necessity,
  oversight: z.preprocess((said) => (typeof said === 'boolean' ? overseerOf(said) : said), z.enum(OVERSEERS)),
  notified: z.boolean().default(true),
};
const cites = { cites: z.array(idSchema.item).max(12) };
const service = { service: idSchema.service };
const incident = { incident: idSchema.incident };
const state = { state: idSchema.state };
const partners = { partners: z.array(idSchema.state).max(7).default([]) };
const days = (least: number, most: number) => z.int().min(least).max(most);
const POLICY_CHOICES = Object.values(POLICY_SWITCHES).flat();
const POLICY_NAMES = Object.keys(POLICY_SWITCHES) as PolicySwitch[]; // keys of a constant table

const protectLines = [
  z.strictObject({ ...base, act: z.literal('restore'), ...service }),
  z.strictObject({ ...base, act: z.literal('fallback'), ...service }),
  z.strictObject({ ...base, act: z.literal('harden'), ...service }),
  z.strictObject({
    ...base,
    act: z.literal('emergency'),
    measure: z.enum(EMERGENCY_FORMS),
    ...service,
    basis: z.enum(EMERGENCY_BASES),
    ...limits,
    endsAfterDays: days(1, 30),
    ...screen,
  }),
  z.strictObject({ ...base, act: z.literal('extend'), emergency: idSchema.measure, ...necessity, endsAfterDays: days(1, 30), ...screen }),
  z.strictObject({ ...base, ...pace, act: z.literal('territory'), ...incident }),
  z.strictObject({ ...base, act: z.literal('warning'), ...service }),
  z.strictObject({ ...base, act: z.literal('assist'), ...state, ...service }),
] as const;

const findOutLines = [
  z.strictObject({ ...base, ...pace, act: z.literal('review'), ...incident, ...state }),
  z.strictObject({ ...base, act: z.literal('disclose'), ...incident }),
  z.strictObject({ ...base, ...pace, act: z.literal('criminal'), ...incident, ...state, step: z.enum(CRIMINAL_STEPS) }),
  z.strictObject({ ...base, ...pace, act: z.literal('independent'), ...incident }),
  z.strictObject({ ...base, act: z.literal('audit'), emergency: idSchema.measure }),
] as const;

const commitLines = [
  z.strictObject({ ...base, act: z.literal('propose'), agreement: idSchema.agreement.nullable(), terms: agreementTermsSchema }),
  z.strictObject({ ...base, act: z.literal('capacity'), ...state, ...service, with: z.enum(CAPACITY_WITH) }),
  z.strictObject({ ...base, act: z.literal('policy'), switch: z.enum(POLICY_NAMES), to: z.enum(POLICY_CHOICES) }),
  z.strictObject({ ...base, ...legal, ...pace, act: z.literal('demand'), ...state, ...incident, form: z.enum(DEMANDS) }),
  z.strictObject({ ...base, ...pace, act: z.literal('remedy'), ...state, ...incident, admission: z.boolean() }),
] as const;

const claimLines = [
  z.strictObject({
    ...base,
    ...legal,
    ...pace,
    act: z.literal('attribute'),
    ...incident,
    who: idSchema.who,
    link: idSchema.link,
    layer: z.enum(CLAIM_LAYERS).default('political'),
    audience: z.union([z.literal('public'), idSchema.state]),
    ...cites,
    ...partners,
  }),
  z.strictObject({ ...base, act: z.literal('endorse'), attribution: idSchema.attribution, ...cites }),
  z.strictObject({ ...base, act: z.literal('contest'), attribution: idSchema.attribution, ...cites }),
  z.strictObject({ ...base, act: z.literal('correct'), attribution: idSchema.attribution, who: idSchema.who, link: idSchema.link, ...cites }),
  z.strictObject({ ...base, act: z.literal('retract'), attribution: idSchema.attribution }),
] as const;

const respondLines = [
  z.strictObject({ ...base, ...legal, act: z.literal('hold'), ...incident }),
  z.strictObject({ ...base, ...legal, act: z.literal('protest'), ...state, ...incident }),
  z.strictObject({ ...base, ...legal, act: z.literal('diplomatic'), ...state, ...incident, form: z.enum(DIPLOMATIC_FORMS) }),
  z.strictObject({
    ...base,
    ...legal,
    ...pace,
    act: z.literal('sanction'),
    ...state,
    ...incident,
    who: idSchema.who,
    form: z.enum(SANCTION_FORMS).default('targeted'),
    reviewAfterDays: days(30, 365),
  }),
  z.strictObject({ ...base, ...legal, ...pace, act: z.literal('vendor'), ...state, ...incident }),
  z.strictObject({ ...base, ...pace, act: z.literal('indict'), ...state, ...incident, who: idSchema.who }),
  z.strictObject({ ...base, ...pace, act: z.literal('recover'), ...incident, who: idSchema.who }),
  z.strictObject({ ...base, ...legal, ...pace, act: z.literal('expose'), ...state, ...incident, ...cites }),
  z.strictObject({ ...base, ...legal, ...pace, act: z.literal('coalition'), ...state, ...incident, form: z.enum(COALITION_MEASURES), ...partners }),
  z.strictObject({
    ...base,
    act: z.literal('refer'),
    ...incident,
    form: z.enum(CASE_KINDS),
    lane: z.enum(CASE_LANES),
    /** The accused of a complaint; a situation accuses nobody. */
    state: idSchema.state.nullable(),
    wish: z.enum(FORUM_MEASURES).default('recommendation'),
    ...cites,
  }),
  z.strictObject({ ...base, act: z.literal('arbitrate'), ...state, ...incident, ...cites }),
  z.strictObject({ ...base, act: z.literal('comply'), dispute: idSchema.dispute }),
  z.strictObject({ ...base, ...pace, act: z.literal('court'), ...state, ...incident }),
  z.strictObject({ ...base, ...pace, act: z.literal('assembly'), ...incident }),
  z.strictObject({ ...base, ...pace, act: z.literal('council'), ...state, ...incident }),
  z.strictObject({ ...base, ...pace, act: z.literal('allies'), ...incident }),
  /** Two lines of intent and up to three reasons; the white cell adjudicates (GAME 5). */
  z.strictObject({
    ...base,
    act: z.literal('other'),
    incident: idSchema.incident.nullable(),
    state: idSchema.state.nullable(),
    text: z.string().min(1).max(240),
    reasons: z.array(z.string().min(1).max(160)).max(3),
  }),
] as const;

const coerceLines = [
  z.strictObject({ ...base, ...legal, act: z.literal('posture'), ...state, ...incident }),
  z.strictObject({
    ...base,
    ...legal,
    ...pace,
    act: z.literal('countermeasure'),
    ...state,
    ...incident,
    who: idSchema.who,
    link: idSchema.link,
    form: z.enum(COUNTERMEASURE_FORMS),
    /** The service a cyber countermeasure acts on. */
    target: idSchema.service.nullable(),
    urgent: z.boolean().default(false),
    endsAfterDays: days(1, 180),
    ...screen,
  }),
  z.strictObject({
    ...base,
    ...legal,
    ...pace,
    act: z.literal('disrupt'),
    ...state,
    ...incident,
    target: idSchema.service,
    ...screen,
  }),
  z.strictObject({ ...base, ...legal, act: z.literal('retaliate'), ...state, ...incident, target: idSchema.service, warned: z.boolean() }),
  z.strictObject({ ...base, ...legal, act: z.literal('self-defence'), ...state, ...incident, memo: z.array(z.string().max(200)).max(8).default([]) }),
] as const;

export const orderLineSchema = z.discriminatedUnion('act', [
  ...protectLines,
  ...findOutLines,
  ...commitLines,
  ...claimLines,
  ...respondLines,
  ...coerceLines,
]);
export type OrderLine = z.infer<typeof orderLineSchema>;
export type LineOf<Act extends OrderLine['act']> = Extract<OrderLine, { act: Act }>;

/** What opens a process at once in Consult (GAME-EXACT R1). */
export const talkLineSchema = z.discriminatedUnion('act', [
  z.strictObject({ id: idSchema.line, act: z.literal('notice'), ...state, ...incident }),
  z.strictObject({ id: idSchema.line, act: z.literal('drill'), ...state }),
  z.strictObject({ id: idSchema.line, act: z.literal('mediate'), ...state }),
]);
export type TalkLine = z.infer<typeof talkLineSchema>;
export type ProcessLine = OrderLine | TalkLine;
