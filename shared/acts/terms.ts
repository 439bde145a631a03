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

/** The three template pacts of Basic mode (GAME-EXACT R10): help, data exchange, hands off hospitals. */
export const TEMPLATES = ['help', 'data', 'hospitals'] as const;
export type Template = (typeof TEMPLATES)[number];
const TEMPLATE_CLAUSES: { readonly [template in Template]: readonly Clause[] } = {
  help: [{ kind: 'mutual-assistance' }, { kind: 'notify' }, { kind: 'contacts' }],
  data: [{ kind: 'data-exchange' }, { kind: 'joint-review' }, { kind: 'law-enforcement' }],
  hospitals: [{ kind: 'no-operation', sector: 'health' }, { kind: 'act-on-territory' }, { kind: 'notify' }],
};

/** A complete text to start from: political, verified by exchange of data, for a year, reviewed before the end. */
export const templateTerms = (template: Template, parties: AgreementTerms['parties'], turns: number): AgreementTerms => ({
  form: template === 'hospitals' ? 'binding' : 'political',
  parties,
  definitions: [],
  clauses: [...TEMPLATE_CLAUSES[template]],
  verification: template === 'hospitals' ? 'on-demand-review' : 'data-exchange',
  consequence: template === 'hospitals' ? 'compromissory' : 'suspension',
  sunsetDays: 365,
  reviewTurn: Math.max(2, turns),
  threshold: 2,
});
