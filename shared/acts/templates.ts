/** Complete texts of agreements to start from (GAME-EXACT R10). */
import type { AgreementTerms, Clause } from './terms.ts';

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
