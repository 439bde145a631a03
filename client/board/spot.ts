/** What the map points at: where the things are that the desk speaks of, or that the reader chose. Pure. */
import { statesOf, type DyadId, type NodeId, type StateId } from '../../shared/model/ids.ts';
import type { Board } from '../../shared/view/board.ts';
import type { View } from '../../shared/view/kinds.ts';

export interface Spot {
  readonly states: readonly StateId[];
  readonly nodes: readonly NodeId[];
  readonly pairs: readonly (readonly [StateId, StateId])[];
}
export const NO_SPOT: Spot = { states: [], nodes: [], pairs: [] };

/** `ids`: states, services, incidents and dyads; others are passed over. An incident is where its services are. */
export const spotOf = (ids: readonly string[], view: View, board: Board): Spot => {
  if (ids.length === 0) return NO_SPOT;
  const services = new Set(ids.flatMap((id) => (id.startsWith('service:') ? [id] : [...(view.incident[id]?.services ?? [])])));
  return {
    states: board.states.map(({ id }) => id).filter((id) => ids.includes(id)),
    nodes: board.services.filter(({ id }) => services.has(id)).map(({ node }) => node),
    // A dyad's id is made of its two states.
    pairs: ids.filter((id) => id.startsWith('dyad:')).map((id) => statesOf(id as DyadId)),
  };
};
