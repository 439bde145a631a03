/** A first, complete order of an act: sensible choices a person then changes. Null when there is nothing to choose. */
import { closedBy, type Closed } from '../../../shared/acts/check.ts';
import type { OrderLine } from '../../../shared/acts/orderLine.ts';
import type { StateId } from '../../../shared/model/ids.ts';
import type { OrderAct } from '../../../shared/model/terms.ts';
import type { Board } from '../../../shared/view/board.ts';
import { factsOfView } from '../../../shared/view/affordances.ts';
import type { View } from '../../../shared/view/kinds.ts';
import { randomId } from '../../store/randomId.ts';
import { choicesOf, type Choice, type Desk, type Draft } from './choices.ts';
import { firstValue } from './defaults.ts';
import { FIELDS_OF, kindOf, type Field } from './fields.ts';

/** Fields already decided on, for those that follow from them. */
type Given = { readonly [field in Field]?: unknown };

const filled = (act: OrderAct, desk: Desk, given: Given): OrderLine | null => {
  let draft: Draft = { id: `line:${randomId().slice(0, 16)}`, act, rationale: '' };
  for (const field of FIELDS_OF[act]) {
    const value = field in given ? given[field] : firstValue(field, draft, desk);
    if (value === undefined) return null;
    draft = { ...draft, [field]: value };
  }
  // Every field of the act is filled from its own choices; tests/client/selectors.test.ts holds each against the door.
  return draft as unknown as OrderLine;
};

export const blankLine = (act: OrderAct, own: StateId, view: View, board: Board): OrderLine | null => filled(act, { own, view, board }, {});

/** What a person still writes or ticks in the form does not close an act beforehand. */
const IN_THE_FORM: ReadonlySet<string> = new Set([
  'closed.noMemo',
  'closed.notWarned',
  'closed.noPartners',
  'closed.nothingCited',
  'closed.noTarget',
]);
/** Why an order as it stands would be refused, read from the view alone. */
export const closedNow = (line: OrderLine, { own, view, board }: Desk): Closed | null => closedBy(line, factsOfView(view, board, own));

/** Why an order could not go on the sheet whatever is written in its form, or null. */
export const closesNow = (line: OrderLine, desk: Desk): Closed | null => {
  const closed = closedNow(line, desk);
  return closed === null || IN_THE_FORM.has(closed.key) ? null : closed;
};

const VARIED = ['incident', 'state', 'service', 'target', 'switch', 'step', 'form'] as const satisfies readonly Field[];
const MOST_TRIED = 60;

/** Every way to choose what the act is about, the proposed one first. */
const waysOf = (act: OrderAct, desk: Desk): readonly Given[] => {
  let ways: readonly Given[] = [{}];
  for (const field of FIELDS_OF[act]) {
    if (kindOf(field) !== 'choice' || !VARIED.some((each) => each === field)) continue;
    ways = ways.flatMap((given) => {
      const draft = filled(act, desk, given);
      const offered: readonly Choice[] = draft === null ? [] : choicesOf(field, { ...draft }, desk);
      return [given, ...offered.map((choice) => ({ ...given, [field]: choice }))].slice(0, 9);
    });
  }
  return ways.slice(0, MOST_TRIED);
};

/** The first order of an act that could be put on the sheet now; else the proposed one, which says what is in its way. */
export const openLine = (act: OrderAct, own: StateId, view: View, board: Board): OrderLine | null => {
  const desk = { own, view, board };
  const isOpen = (line: OrderLine | null): line is OrderLine => line !== null && closesNow(line, desk) === null;
  const proposed = filled(act, desk, {});
  if (proposed === null || isOpen(proposed)) return proposed;
  for (const given of waysOf(act, desk)) {
    const line = filled(act, desk, given);
    if (isOpen(line)) return line;
  }
  return proposed;
};
