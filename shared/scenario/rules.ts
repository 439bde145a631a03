/**
 * The numbers a scenario sets itself (SC17): each is a row of the one table and stays inside its bounds and in its order to
 * others. An unknown name would change nothing and nobody would see it, so it is a fault as well.
 */
import { z } from 'zod';
import { nearest } from '../lib/nearest.ts';
import { RULESET, type Numbers, type RuleName, type RuleNumber } from '../model/ruleset.ts';
import { RULE_ORDERS, type RuleOrder } from '../model/rulesetOrder.ts';

const TABLE: { readonly [name: string]: RuleNumber } = RULESET;
const NAMES = Object.keys(RULESET);
/** A word longer than this is no misspelt name, and looking for one like it would only cost time. */
const LONGEST = Math.max(...NAMES.map(({ length }) => length)) + 8;

const unknownName = (name: string): string => {
  const near = name.length > LONGEST ? [] : nearest(name, NAMES);
  return `expected a number of the table in shared/model/ruleset.ts${near.length === 0 ? '' : `, such as ${near.join(' or ')}`}`;
};

/** What a row would have, if this is not it. */
const faultOf = (name: string, value: unknown): string | null => {
  const row = Object.hasOwn(TABLE, name) ? TABLE[name] : undefined;
  if (row === undefined) return unknownName(name);
  const fits = Number.isInteger(value) && Number(value) >= row.low && Number(value) <= row.high;
  return fits ? null : `expected a whole number from ${row.low} to ${row.high} (${row.unit})`;
};

type Set = ReadonlyMap<string, number>;
const valueOf = (name: RuleName, set: Set): number => set.get(name) ?? RULESET[name].value;
interface OrderFault {
  readonly name: RuleName;
  readonly message: string;
}
/** Says it of the number that the scenario sets, of the lesser if it sets both: what the other is, and what would do. */
const orderFault = ({ less, more, equal, why }: RuleOrder, set: Set): OrderFault | null => {
  const [low, high] = [valueOf(less, set), valueOf(more, set)];
  if (equal ? low <= high : low < high) return null;
  const step = equal ? 0 : 1;
  return set.has(less)
    ? { name: less, message: `expected at most ${high - step}, since ${more} is ${high} and ${less} is ${equal ? 'no more' : 'less'}: ${why}` }
    : { name: more, message: `expected at least ${low + step}, since ${less} is ${low} and ${more} is ${equal ? 'no less' : 'more'}: ${why}` };
};

/** A number that cannot stand at all says nothing of those beside it. */
const orderFaults = (set: Set, isFaulty: (name: RuleName) => boolean): readonly OrderFault[] =>
  RULE_ORDERS.filter(({ less, more }) => !isFaulty(less) && !isFaulty(more)).flatMap((order) => orderFault(order, set) ?? []);

const check = ({ value, issues }: z.core.ParsePayload): void => {
  const add = (message: string, ...path: readonly string[]): void => void issues.push({ code: 'custom', input: value, message, path: [...path] });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return add('expected numbers by name');
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  // Before any is looked at: a stranger's file may have very many.
  if (entries.length > NAMES.length) return add(`expected at most ${NAMES.length} numbers`);
  const set = new Map<string, number>();
  for (const [name, number] of entries) {
    const fault = faultOf(name, number);
    if (fault === null) set.set(name, Number(number));
    else add(fault, name);
  }
  for (const { name, message } of orderFaults(set, (name) => Object.hasOwn(value, name) && !set.has(name))) add(message, name);
};

const ordersOf = (name: string): string =>
  RULE_ORDERS.flatMap(({ less, more, equal }) => {
    if (less === name) return [`. ${equal ? 'At most' : 'Less than'} ${more}`];
    return more === name ? [`. ${equal ? 'At least' : 'More than'} ${less}`] : [];
  }).join('');

/** For the published schema, so that an editor names the rows, their bounds and why they are as they are. */
const described = Object.fromEntries(
  Object.entries(TABLE).map(([name, { value, unit, low, high, why }]) => [
    name,
    {
      type: 'integer',
      minimum: low,
      maximum: high,
      description: `${unit}; ${value} unless set. ${why}${ordersOf(name)}`,
    },
  ]),
);

/** `rules` of scenario.json. */
export const rulesSchema = z
  .unknown()
  .check(check)
  .transform((rules) => rules as Numbers) // every entry was checked above
  .meta({ type: 'object', properties: described, additionalProperties: false });
