/** What may be put on the order sheet straight from the evidence, as the rules say it of our own view. Pure. */
import type { Closed } from '../../../shared/acts/check.ts';
import type { OrderLine } from '../../../shared/acts/orderLine.ts';
import type { IncidentId, ItemId, StateId } from '../../../shared/model/ids.ts';
import { blankLine, closesNow } from '../decide/blankLine.ts';
import { withField } from '../decide/change.ts';
import { otherStates, type Desk } from '../decide/choices.ts';

export interface Offer {
  readonly line: OrderLine;
  /** Why it would not be carried out, or null. */
  readonly closed: Closed | null;
  readonly onSheet: boolean;
}

const isSame = (a: OrderLine, b: OrderLine): boolean =>
  (['act', 'incident', 'state'] as const).every((field) => Reflect.get(a, field) === Reflect.get(b, field));

const offered = (line: OrderLine, desk: Desk): Offer => {
  const lines = desk.view.draft[desk.own]?.lines ?? [];
  const onSheet = lines.some((each) => isSame(each, line));
  return { line, onSheet, closed: onSheet ? null : closesNow(line, desk) };
};

/** A joint review of the incident, with each other state. */
export const reviewOffers = (incident: IncidentId, desk: Desk): readonly (Offer & { readonly state: StateId })[] => {
  const blank = blankLine('review', desk.own, desk.view, desk.board);
  if (blank === null) return [];
  const about = withField(blank, 'incident', incident, desk);
  return otherStates(desk).map((state) => ({ ...offered(withField(about, 'state', state, desk), desk), state }));
};

/** Disclosing the weakness behind the incident. */
export const discloseOffer = (incident: IncidentId, desk: Desk): Offer | null => {
  const blank = blankLine('disclose', desk.own, desk.view, desk.board);
  return blank === null ? null : offered(withField(blank, 'incident', incident, desk), desk);
};

/** A new claim on the incident that rests on this item alone; the form adds the rest. */
export const claimCiting = (incident: IncidentId, item: ItemId, desk: Desk): Offer | null => {
  const blank = blankLine('attribute', desk.own, desk.view, desk.board);
  if (blank === null) return null;
  const line = withField(withField(blank, 'incident', incident, desk), 'cites', [item], desk);
  return { line, onSheet: false, closed: closesNow(line, desk) };
};
