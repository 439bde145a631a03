/** The text of an agreement as its clause cards lay it out: what is promised, how it is verified, how long it holds (GAME 7). */
import { z } from 'zod';
import { idSchema } from '../model/idSchema.ts';
import { AGREEMENT_FORMS, CLAUSE_KINDS, CONSEQUENCES, DEFINITIONS, SECTORS, VERIFICATIONS } from '../model/terms.ts';

export const clauseSchema = z.strictObject({
  kind: z.enum(CLAUSE_KINDS),
  /** Whose services a clause protects; absent = every sector. */
  sector: z.enum(SECTORS).exactOptional(),
});
export const agreementTermsSchema = z.strictObject({
  form: z.enum(AGREEMENT_FORMS),
  parties: z.array(idSchema.state).min(2).max(8),
  definitions: z.array(z.enum(DEFINITIONS)).max(4),
  clauses: z.array(clauseSchema).min(1).max(8),
  verification: z.enum(VERIFICATIONS),
  consequence: z.enum(CONSEQUENCES),
  /** Scenario days from entry into force; never for ever. */
  sunsetDays: z.int().min(30).max(1825),
  /** Turn at which each clause is kept or dropped. */
  reviewTurn: z.int().min(2).max(8),
  /** Signatures needed for entry into force. */
  threshold: z.int().min(2).max(8),
});
export type Clause = z.infer<typeof clauseSchema>;
export type AgreementTerms = z.infer<typeof agreementTermsSchema>;

export * from './templates.ts';
