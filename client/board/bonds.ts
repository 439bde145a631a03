/** What joins things on the map: loss that passes from service to service, and states bound by an agreement. Pure. */
import type { NodeId, StateId } from '../../shared/model/ids.ts';
import type { Board } from '../../shared/view/board.ts';
import type { View } from '../../shared/view/kinds.ts';
import { isPartyTo } from '../../shared/norms/binding.ts';
import { healthOf, NORMAL, serviceIn, type Health } from '../store/selectors.ts';

export interface CascadeMark {
  readonly from: NodeId;
  readonly to: NodeId;
  /** Of the service that loses through the other. */
  readonly health: Health;
}
export interface PactMark {
  readonly a: StateId;
  readonly b: StateId;
}

/** In the Reveal every loss that ran in the span; afterwards those through which something is still short. */
export const cascadesOf = (view: View, board: Board, all: boolean): readonly CascadeMark[] => {
  const nodeOf = new Map<string, NodeId>(board.services.map(({ id, node }) => [id, node]));
  return board.services.flatMap(({ id, node }) => {
    const { level, lowest, through } = serviceIn(view, id);
    if (!all && level >= NORMAL) return [];
    return through.flatMap((supplier): readonly CascadeMark[] => {
      const from = nodeOf.get(supplier);
      return from === undefined ? [] : [{ from, to: node, health: healthOf(lowest) }];
    });
  });
};

/** Those bound by one text as a chain in the board's order: a line for every pair would hide the map. */
export const pactsOf = (view: View, board: Board): readonly PactMark[] => {
  const pairs = Object.values(view.agreement).flatMap((agreement) => {
    const bound = board.states.map(({ id }) => id).filter((id) => isPartyTo(agreement, id));
    return bound.slice(1).map((b, at): PactMark => ({ a: bound[at] ?? b, b }));
  });
  return [...new Map(pairs.map((pair) => [`${pair.a}|${pair.b}`, pair])).values()];
};
