/** Facts of a sentence as text: hundredths as decimals, ids and terms by their names, lists word by word. */
import type { WordId } from './en.ts';
import { isWord } from './messages.ts';

const HUNDREDTHS: ReadonlySet<string> = new Set(['standing', 'liberties', 'mandate', 'hundredths']);
const LISTS: ReadonlySet<string> = new Set(['phases', 'states']);
/** Where a term is looked up first when a fact goes by this name: the same word may be a sector, an act and a measure. */
const FAMILIES: { readonly [fact: string]: readonly string[] } = {
  act: ['act'],
  kind: ['measure'],
  form: ['form', 'emergency'],
  clause: ['clause'],
  topic: ['position'],
  switch: ['policy'],
  to: ['rung', 'policyChoice'],
  with: ['with'],
  measure: ['forumMeasure'],
  step: ['step', 'stop'],
  legalClass: ['legal'],
  unsaid: ['unsaid'],
  track: ['track'],
  standard: ['standard'],
};

export const factText = (
  name: string,
  value: string | number,
  nameOf: (id: string) => string,
  t: (id: WordId) => string,
  decimal: (hundredths: number) => string,
  list: (items: readonly string[]) => string,
): string | number => {
  if (typeof value === 'number') return HUNDREDTHS.has(name) ? decimal(value) : value;
  if (LISTS.has(name)) return list(value.split(', ').map(nameOf));
  const known = (FAMILIES[name] ?? []).map((family) => `${family}.${value}`).find(isWord);
  return known === undefined ? nameOf(value) : t(known);
};
