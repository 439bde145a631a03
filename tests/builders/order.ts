/** An order line as a client would send it: parsed at the door, with its defaults. */
import type { z } from 'zod';
import { orderLineSchema, type LineOf, type OrderLine } from '../../shared/acts/orderLine.ts';
import type { Clause } from '../../shared/acts/terms.ts';
import type { StateId } from '../../shared/model/ids.ts';

let count = 0;
type Input = z.input<typeof orderLineSchema>;
type Without<Line> = Line extends unknown ? Omit<Line, 'id'> : never;

export const order = (line: Without<Input>): OrderLine => orderLineSchema.parse({ id: `line:order-${(count += 1)}`, ...line });

/** A text between two states, with the clauses a test wants. */
export const pact = (
  parties: StateId[],
  clauses: Clause[],
  rest: Partial<LineOf<'propose'>['terms']> & { readonly agreement?: `agreement:${string}` } = {},
): OrderLine => {
  const { agreement = null, ...terms } = rest;
  return order({
    act: 'propose',
    agreement,
    terms: {
      form: 'political',
      parties,
      definitions: [],
      clauses,
      verification: 'on-demand-review',
      consequence: 'suspension',
      sunsetDays: 365,
      reviewTurn: 5,
      threshold: 2,
      ...terms,
    },
  });
};
