/** The part of a delegation's view an export reads. A view can come from a file, so it is checked like one. */
import { z } from 'zod';
import { idSchema } from '../model/idSchema.ts';
import type { View } from '../view/kinds.ts';
import { CREDIBILITIES, EVIDENCE_LEVELS, EVIDENCE_TYPES, PRODUCERS, RELIABILITIES, TLP } from '../model/terms.ts';

const wording = z.record(z.string().max(16), z.string().max(8000));
const few = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).max(200).readonly();
const confidence = z.enum(['low', 'moderate', 'high']);
const CLAIM_STATUSES = ['claimed', 'supported', 'contested', 'confirmed', 'contradicted', 'corrected', 'retracted'] as const;

const incidentSchema = z.object({ name: wording, text: wording, victims: few(idSchema.state) });
const itemSchema = z.object({
  item: idSchema.item,
  holder: idSchema.state,
  incident: idSchema.incident,
  title: wording,
  text: wording,
  type: z.enum(EVIDENCE_TYPES),
  level: z.enum(EVIDENCE_LEVELS),
  reliability: z.enum(RELIABILITIES),
  credibility: z.literal(CREDIBILITIES),
  cluster: z.string().max(60),
  tlp: z.enum(TLP),
  producer: z.enum(PRODUCERS),
});
const claimSchema = z.object({
  by: idSchema.state,
  incident: idSchema.incident,
  who: idSchema.who,
  link: idSchema.link,
  accused: idSchema.state.nullable(),
  public: z.boolean(),
  bandLow: z.int().min(0).max(100),
  bandHigh: z.int().min(0).max(100),
  confidence,
  cites: few(idSchema.item),
  status: z.enum(CLAIM_STATUSES),
  confirmedBy: few(idSchema.state),
});

/** What of a view is exported: its viewer, incidents, items and claims. Every other key is dropped here, unread. */
export const viewFileSchema = z.object({
  exercise: z.object({ exercise: z.object({ viewer: z.union([idSchema.state, z.enum(['cell', 'public'])]) }) }),
  incident: z.record(idSchema.incident, incidentSchema),
  item: z.record(z.string().max(200), itemSchema),
  attribution: z.record(z.string().max(96), claimSchema),
});
export type ExportedView = z.infer<typeof viewFileSchema>;
export type ExportedItem = z.infer<typeof itemSchema>;
export type ExportedClaim = z.infer<typeof claimSchema>;

/** The exported part of a whole view. */
export const exportedView = (view: View): ExportedView => viewFileSchema.parse(view);
