/** A field of an order changed, and what follows from it: a service belongs to the state, a finding to the incident. */
import type { OrderLine } from '../../../shared/acts/orderLine.ts';
import type { StateId } from '../../../shared/model/ids.ts';
import { choicesOf, type Desk, type Draft } from './choices.ts';
import { citesFor, firstChoice } from './defaults.ts';
import { FIELDS_OF, kindOf, type Field } from './fields.ts';

const ASSERTS: readonly Field[] = ['who', 'link'];
const OF_THE_FILE: readonly Field[] = ['who', 'link', 'layer'];

interface Now {
  readonly draft: Draft;
  /** What is cited is still what was proposed, for an order that now asserts something else. */
  readonly isProposed: boolean;
}
const stillProposed = (line: OrderLine, changed: Field, desk: Desk): boolean =>
  'cites' in line && ASSERTS.includes(changed) && line.cites.join() === citesFor({ ...line }, desk).join();

/** Evidence and checklists are about what was chosen before; with another choice they start afresh. */
const afresh = (field: Field, changed: Field, { draft, isProposed }: Now, desk: Desk): unknown => {
  if (field === 'cites' && (changed === 'incident' || changed === 'attribution' || isProposed)) return citesFor(draft, desk);
  // Who did the one is not who did the other.
  if (changed === 'incident' && OF_THE_FILE.includes(field)) return firstChoice(field, draft, desk);
  if (changed === 'link' && field === 'layer') return firstChoice(field, draft, desk);
  // An amendment starts from the text that is on the table.
  if (field === 'terms' && changed === 'agreement') return desk.view.agreement[String(draft['agreement'])]?.terms;
  // An extension is asked what the measure it extends was asked.
  return field === 'screen' && (changed === 'basis' || changed === 'emergency') ? [] : undefined;
};

/** Whoever is accused is not asked along. */
const withoutAccused = (draft: Draft, { board }: Desk): unknown => {
  const partners = draft['partners'];
  const accused = board.link.find(({ id }) => id === draft['link'])?.state;
  return Array.isArray(partners) ? partners.filter((state: StateId) => state !== draft['state'] && state !== accused) : partners;
};

/** The order with one field changed; choices that no longer fit fall back to the first that does. */
export const withField = (line: OrderLine, changed: Field, value: unknown, desk: Desk): OrderLine => {
  let draft: Draft = { ...line, [changed]: value };
  const isProposed = stillProposed(line, changed, desk);
  for (const field of FIELDS_OF[line.act]) {
    if (field === changed) continue;
    const fresh = afresh(field, changed, { draft, isProposed }, desk);
    if (fresh !== undefined) draft = { ...draft, [field]: fresh };
    else if (kindOf(field) === 'choice' && !choicesOf(field, draft, desk).some((choice) => choice === draft[field]))
      draft = { ...draft, [field]: firstChoice(field, draft, desk) ?? draft[field] };
    else if (field === 'partners') draft = { ...draft, partners: withoutAccused(draft, desk) };
  }
  // Only values that the field's own control offers; the door checks them again.
  return draft as unknown as OrderLine;
};
