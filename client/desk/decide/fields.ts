/** Which fields each order has, in the order a form shows them, and how each is filled in. */
import type { LineOf } from '../../../shared/acts/orderLine.ts';
import type { OrderAct } from '../../../shared/model/terms.ts';

/** Every field of any order, apart from those all have. */
type FieldsOf<Act extends OrderAct> = Exclude<keyof LineOf<Act>, 'id' | 'act' | 'rationale' | 'forecast'>;
export type Field = { [Act in OrderAct]: FieldsOf<Act> }[OrderAct];

/** A later field may depend on an earlier one: the service of a state, the state of an incident. */
export const FIELDS_OF: { readonly [Act in OrderAct]: readonly FieldsOf<Act>[] } = {
  restore: ['service'],
  fallback: ['service'],
  harden: ['service'],
  emergency: ['measure', 'service', 'law', 'basis', 'aim', 'necessity', 'oversight', 'notified', 'endsAfterDays', 'screen'],
  extend: ['emergency', 'necessity', 'endsAfterDays', 'screen'],
  territory: ['incident', 'pace'],
  warning: ['service'],
  assist: ['state', 'service'],
  review: ['incident', 'state', 'pace'],
  disclose: ['incident'],
  criminal: ['incident', 'state', 'step', 'pace'],
  independent: ['incident', 'pace'],
  audit: ['emergency'],
  propose: ['agreement', 'terms'],
  capacity: ['state', 'service', 'with'],
  policy: ['switch', 'to'],
  demand: ['incident', 'state', 'form', 'legalClass', 'pace'],
  remedy: ['incident', 'state', 'pace', 'admission'],
  hold: ['incident', 'legalClass'],
  protest: ['incident', 'state', 'legalClass'],
  attribute: ['incident', 'who', 'link', 'layer', 'audience', 'pace', 'legalClass', 'cites', 'partners'],
  endorse: ['attribution', 'cites'],
  contest: ['attribution', 'cites'],
  correct: ['attribution', 'who', 'link', 'cites'],
  retract: ['attribution'],
  diplomatic: ['incident', 'state', 'form', 'legalClass'],
  sanction: ['incident', 'state', 'who', 'form', 'reviewAfterDays', 'pace', 'legalClass'],
  vendor: ['incident', 'state', 'pace', 'legalClass'],
  indict: ['incident', 'state', 'who', 'pace'],
  recover: ['incident', 'who', 'pace'],
  expose: ['incident', 'state', 'pace', 'legalClass', 'cites'],
  coalition: ['incident', 'state', 'form', 'pace', 'legalClass', 'partners'],
  refer: ['form', 'incident', 'state', 'lane', 'wish', 'cites'],
  arbitrate: ['incident', 'state', 'cites'],
  comply: ['dispute'],
  court: ['incident', 'state', 'pace'],
  assembly: ['incident', 'pace'],
  council: ['incident', 'state', 'pace'],
  allies: ['incident', 'pace'],
  posture: ['incident', 'state', 'legalClass'],
  countermeasure: ['incident', 'state', 'who', 'link', 'form', 'target', 'endsAfterDays', 'pace', 'legalClass', 'urgent', 'screen'],
  disrupt: ['incident', 'state', 'target', 'pace', 'legalClass', 'screen'],
  retaliate: ['incident', 'state', 'target', 'legalClass', 'warned'],
  'self-defence': ['incident', 'state', 'legalClass', 'memo'],
  other: ['text', 'reasons', 'incident', 'state'],
};

export type Kind = 'choice' | 'days' | 'yes-no' | 'items' | 'states' | 'screen' | 'memo' | 'text' | 'reasons' | 'terms';
const KINDS: { readonly [field in Field]?: Kind } = {
  endsAfterDays: 'days',
  reviewAfterDays: 'days',
  notified: 'yes-no',
  admission: 'yes-no',
  urgent: 'yes-no',
  warned: 'yes-no',
  cites: 'items',
  partners: 'states',
  screen: 'screen',
  memo: 'memo',
  text: 'text',
  law: 'text',
  necessity: 'text',
  reasons: 'reasons',
  terms: 'terms',
};
export const kindOf = (field: Field): Kind => KINDS[field] ?? 'choice';

export interface Days {
  readonly least: number;
  readonly most: number;
  readonly first: number;
}
/** The bounds of the door (shared/acts/orderLine.ts). */
export const daysOf = (act: OrderAct): Days => {
  if (act === 'sanction') return { least: 30, most: 365, first: 180 };
  return act === 'countermeasure' ? { least: 1, most: 180, first: 30 } : { least: 1, most: 30, first: 14 };
};
