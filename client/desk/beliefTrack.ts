/** Belief over the turns. The view holds only the newest; the earlier ones come from this seat's own patch track. */
import { useEffect, useState } from 'react';
import type { IncidentId, StateId } from '../../shared/model/ids.ts';
import type { BeliefView, View } from '../../shared/view/kinds.ts';
import { api } from '../connection/api.ts';
import { seatOf } from '../connection/keys.ts';
import { useDeskState } from '../store/deskContext.tsx';

export interface BeliefAt {
  readonly turn: number;
  readonly percents: { readonly [id: string]: number };
}

/** All beliefs ever set that this seat may see, oldest first; empty until fetched. */
export const useBeliefTrack = (): readonly BeliefView[] => {
  const exercise = useDeskState((state) => state.exercise);
  const [history, setHistory] = useState<readonly BeliefView[]>([]);
  useEffect(() => {
    const seat = seatOf(exercise);
    if (seat === null) return;
    api.replay(exercise, seat.token).then(
      (reply) => {
        if (reply.kind !== 'patches') return;
        setHistory(reply.deltas.flatMap(({ set }) => set.flatMap(([kind, , entity]) => (kind === 'belief' && 'percents' in entity ? [entity] : []))));
      },
      () => undefined,
    );
  }, [exercise]);
  return history;
};

/** The last belief of each turn on who did one incident. */
export const beliefTrackOf = (history: readonly BeliefView[], view: View, own: StateId, incident: IncidentId): readonly BeliefAt[] => {
  const byTurn = new Map<number, BeliefAt>();
  for (const belief of [...history, ...Object.values(view.belief)]) {
    if (belief.state === own && belief.incident === incident && belief.question === 'who')
      byTurn.set(belief.turn, { turn: belief.turn, percents: belief.percents });
  }
  return [...byTurn.values()].sort((a, b) => a.turn - b.turn);
};
