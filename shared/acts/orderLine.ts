/** One line of the order sheet: an act of statecraft with the fields it needs. A closed union; the sheet is sealed as it is. */
import { z } from 'zod';
import { idSchema } from '../model/idSchema.ts';
import { LEGAL_CLASSES } from '../model/terms.ts';

const base = { id: idSchema.line, rationale: z.string().max(400).default('') };
/** The one tap of legal reasoning before a response (GAME 5). */
const legal = { legalClass: z.enum(LEGAL_CLASSES) };
const pace = { pace: z.enum(['rushed', 'prepared']) };

export const orderLineSchema = z.discriminatedUnion('act', [
  z.strictObject({ ...base, act: z.literal('restore'), service: idSchema.service }),
  z.strictObject({ ...base, act: z.literal('fallback'), service: idSchema.service }),
  z.strictObject({ ...base, act: z.literal('harden'), service: idSchema.service }),
  z.strictObject({
    ...base,
    act: z.literal('emergency'),
    measure: z.enum(['reroute', 'data-order', 'isolate']),
    service: idSchema.service,
    basis: z.enum(['ordinary-limitation', 'derogation']),
    oversight: z.boolean(),
    endsAfterDays: z.int().min(1).max(30),
  }),
  z.strictObject({ ...base, ...pace, act: z.literal('territory'), incident: idSchema.incident }),
  z.strictObject({ ...base, act: z.literal('assist'), state: idSchema.state, service: idSchema.service }),
  z.strictObject({ ...base, ...legal, act: z.literal('hold'), incident: idSchema.incident }),
  z.strictObject({ ...base, ...legal, act: z.literal('protest'), state: idSchema.state, incident: idSchema.incident }),
  z.strictObject({
    ...base,
    ...legal,
    ...pace,
    act: z.literal('attribute'),
    incident: idSchema.incident,
    who: idSchema.who,
    link: idSchema.link,
    audience: z.union([z.literal('public'), idSchema.state]),
    cites: z.array(idSchema.item).max(12),
  }),
  z.strictObject({
    ...base,
    act: z.literal('correct'),
    attribution: idSchema.attribution,
    who: idSchema.who,
    link: idSchema.link,
    cites: z.array(idSchema.item).max(12),
  }),
  z.strictObject({ ...base, act: z.literal('retract'), attribution: idSchema.attribution }),
  z.strictObject({
    ...base,
    ...legal,
    act: z.literal('diplomatic'),
    state: idSchema.state,
    incident: idSchema.incident,
    form: z.enum(['summon', 'expel', 'recall']),
  }),
  z.strictObject({
    ...base,
    ...legal,
    ...pace,
    act: z.literal('sanction'),
    state: idSchema.state,
    incident: idSchema.incident,
    who: idSchema.who,
    reviewAfterDays: z.int().min(30).max(365),
  }),
]);
export type OrderLine = z.infer<typeof orderLineSchema>;
export type LineOf<Act extends OrderLine['act']> = Extract<OrderLine, { act: Act }>;
