/** A field of an order changed, and what follows from it: a service belongs to the state, a finding to the incident. */
import type { OrderLine } from '../../../shared/acts/orderLine.ts';
import type { StateId } from '../../../shared/model/ids.ts';
import { choicesOf, type Desk, type Draft } from './choices.ts';
import { citesFor, firstChoice } from './defaults.ts';
import { FIELDS_OF, kindOf, type Field } from './fields.ts';

/** Evidence and checklists are about what was chosen before; with another choice they start afresh. */
const afresh = (field: Field, changed: Field, draft: Draft, desk: Desk): unknown => {
  if (field === 'cites' && (changed === 'incident' || changed === 'attribution')) return citesFor(draft, desk);
  // An amendment starts from the text that is on the table.
  if (field === 'terms' && changed === 'agreement') return desk.view.agreement[String(draft['agreement'])]?.terms;
  return field === 'screen' && changed === 'basis' ? [] : undefined;
};

const withoutAccused = (draft: Draft): unknown => {
  const partners = draft['partners'];
  return Array.isArray(partners) ? partners.filter((state: StateId) => state !== draft['state']) : partners;
};

/** The order with one field changed; choices that no longer fit fall back to the first that does. */
export const withField = (line: OrderLine, changed: Field, value: unknown, desk: Desk): OrderLine => {
  let draft: Draft = { ...line, [changed]: value };
  for (const field of FIELDS_OF[line.act]) {
    if (field === changed) continue;
    const fresh = afresh(field, changed, draft, desk);
    if (fresh !== undefined) draft = { ...draft, [field]: fresh };
    else if (kindOf(field) === 'choice' && !choicesOf(field, draft, desk).some((choice) => choice === draft[field]))
      draft = { ...draft, [field]: firstChoice(field, draft, desk) ?? draft[field] };
    else if (field === 'partners') draft = { ...draft, partners: withoutAccused(draft) };
  }
  // Only values that the field's own control offers; the door checks them again.
  return draft as unknown as OrderLine;
};
