/** The STIX 2.1 shapes an import reads. Foreign properties are let through unread; those that are read have limits. */
import { z } from 'zod';
import { CREDIBILITIES, EVIDENCE_LEVELS, EVIDENCE_TYPES, PRODUCERS, RELIABILITIES } from '../model/terms.ts';
import { EXTENSION } from './stixScales.ts';

/** As the published JSON Schema has it: a type and a UUID of version 1 to 5. */
export const ID = /^[a-z][a-z0-9-]+[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/;

const id = z.string().max(160).regex(ID);
const time = z.string().regex(TIME);
const text = (max: number) => z.string().max(max);
const refs = z.array(id).max(1000);

/** Our own grades, on objects that came from here. */
export const gradesSchema = z.object({
  kind: z.literal('item'),
  evidence_type: z.enum(EVIDENCE_TYPES),
  level: z.enum(EVIDENCE_LEVELS),
  reliability: z.enum(RELIABILITIES),
  credibility: z.literal(CREDIBILITIES),
  producer: z.enum(PRODUCERS),
  cluster: z.string().regex(/^[a-z0-9-]{1,40}$/),
});
const kindSchema = z.looseObject({ kind: text(20).optional() });
const extensions = z.looseObject({ [EXTENSION]: kindSchema.optional() }).optional();

const common = {
  spec_version: z.literal('2.1'),
  id,
  created: time,
  modified: time.optional(),
  created_by_ref: id.optional(),
  revoked: z.boolean().optional(),
  confidence: z.int().min(0).max(100).optional(),
  object_marking_refs: refs.default([]),
  extensions,
};
const evidence = { ...common, modified: time };

const indicatorSchema = z.looseObject({
  ...evidence,
  type: z.literal('indicator'),
  name: text(400).optional(),
  description: text(20_000).optional(),
  pattern: text(20_000).min(1),
  pattern_type: text(60).min(1),
  valid_from: time,
  object_refs: refs.default([]),
});
const reportSchema = z.looseObject({
  ...evidence,
  type: z.literal('report'),
  name: text(400).min(1),
  description: text(20_000).optional(),
  report_types: z.array(text(60)).max(40).default([]),
  published: time,
  object_refs: refs.min(1),
});
const noteSchema = z.looseObject({
  ...evidence,
  type: z.literal('note'),
  abstract: text(400).optional(),
  content: text(20_000).min(1),
  object_refs: refs.min(1),
});
const otherSchema = z.looseObject({
  ...common,
  type: text(60).min(1),
  name: text(400).optional(),
  identity_class: text(60).optional(),
  sectors: z.array(text(60)).max(40).optional(),
});

const EVIDENCE = { indicator: indicatorSchema, report: reportSchema, note: noteSchema } as const;
export type Evidence = z.infer<(typeof EVIDENCE)[keyof typeof EVIDENCE]>;
export type Other = z.infer<typeof otherSchema>;

/** The shape an object must have, by the type it names. */
export const shapeOf = (entry: unknown): z.ZodType<Evidence | Other> => {
  const type: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'type') : undefined;
  return type === 'indicator' || type === 'report' || type === 'note' ? EVIDENCE[type] : otherSchema;
};
