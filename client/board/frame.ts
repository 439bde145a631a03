/** What the live layer shows at a moment: a pure function of the view and exercise time. No drawing here. */
import { statesOf, type DyadId, type NodeId, type StateId } from '../../shared/model/ids.ts';
import type { Sector } from '../../shared/model/terms.ts';
import type { Board } from '../../shared/view/board.ts';
import type { View } from '../../shared/view/kinds.ts';
import { cascadesOf, pactsOf, type CascadeMark, type PactMark } from './bonds.ts';
import { entries, exerciseOf, healthOf, NORMAL, rungStep, serviceIn, type Health } from '../store/selectors.ts';

export interface NodeMark {
  readonly node: NodeId;
  readonly sector: Sector;
  readonly health: Health;
  readonly struck: boolean;
  /** Better than it was in the span that the Reveal tells of, or than at its worst while it is not whole. */
  readonly rising: boolean;
}
export interface ArcMark {
  readonly from: StateId;
  readonly to: StateId;
  readonly kind: 'message' | 'claim';
  /** 0 to 1 along the arc; 1 when it has arrived. */
  readonly progress: number;
  readonly fresh: boolean;
  /** Which of several arcs between the two, so that they do not lie on each other. */
  readonly lane: number;
}
export interface TensionMark {
  readonly a: StateId;
  readonly b: StateId;
  readonly step: number;
}
export interface Frame {
  readonly nodes: readonly NodeMark[];
  readonly arcs: readonly ArcMark[];
  readonly tension: readonly TensionMark[];
  readonly cascades: readonly CascadeMark[];
  /** Milliseconds since loss began to run along the cascades; null when it stands. */
  readonly running: number | null;
  readonly pacts: readonly PactMark[];
  readonly harmed: readonly { readonly state: StateId; readonly health: Health }[];
  /** 0 to 1, the sonar of fresh trouble; null when still. */
  readonly pulse: number | null;
  /** Whether the next moment looks different without a new view. */
  readonly moving: boolean;
}

const TRAVEL_MS = 2600;
const PULSE_MS = 2600;
/** Trouble draws the eye for so long after a phase begins. */
const FRESH_MS = 8000;
/** Per mille a service has to gain before it is said to come back. */
const RISEN = 20;
const DISPUTE = 2;

/** What the span did to services stands at its worst at first, and then as it ended. */
const nodesOf = (view: View, board: Board, atWorst: boolean): readonly NodeMark[] => {
  const told = exerciseOf(view).phase === 'reveal';
  const struck = new Set(
    Object.values(view.incident)
      .filter(({ stage }) => stage !== 'closed')
      .flatMap(({ services }) => services),
  );
  return board.services.map(({ id, node, sector }) => {
    const { level, lowest } = serviceIn(view, id);
    const rising = !atWorst && level > lowest + RISEN && (level < NORMAL || (told && lowest < NORMAL));
    return { node, sector, health: healthOf(atWorst ? lowest : level), struck: struck.has(id), rising };
  });
};

const arcsOf = (view: View, board: Board, t: number): readonly ArcMark[] => {
  const { turn } = exerciseOf(view);
  const lanes = new Map<string, number>();
  const laneOf = (a: StateId, b: StateId): number => {
    const key = [a, b].sort().join();
    const lane = lanes.get(key) ?? 0;
    lanes.set(key, lane + 1);
    return lane;
  };
  const talks = Object.values(view.message)
    .filter((message) => message.turn === turn && message.from !== 'cell' && message.to.length > 0)
    .flatMap(({ from, to, at }) =>
      to.map((receiver): ArcMark => ({
        from: from as StateId,
        to: receiver,
        kind: 'message',
        progress: Math.max(0, Math.min(1, (t - at) / TRAVEL_MS)),
        fresh: t - at < 2 * TRAVEL_MS,
        lane: 0,
      })),
    ); // 'cell' was filtered out
  const seen = new Set<string>();
  // One arc per pair and direction is enough; the newest counts.
  const distinct = [...talks].reverse().filter(({ from, to }) => !seen.has(`${from}${to}`) && seen.add(`${from}${to}`));
  const claims = Object.values(view.attribution)
    .filter((claim) => claim.accused !== null && claim.status !== 'retracted' && claim.turn >= turn - 1)
    .map((claim): ArcMark => ({ from: claim.by, to: claim.accused as StateId, kind: 'claim', progress: 1, fresh: false, lane: 0 })); // null was filtered out
  const known = new Set(board.states.map(({ id }) => id));
  return [...distinct, ...claims]
    .filter(({ from, to }) => known.has(from) && known.has(to))
    .map((arc) => ({ ...arc, lane: laneOf(arc.from, arc.to) }));
};

const harmedOf = (view: View, board: Board): Frame['harmed'] =>
  board.states.flatMap(({ id }): Frame['harmed'] => {
    const levels = board.services.filter(({ state }) => state === id).map((service) => healthOf(view.service[service.id]?.level ?? 1000));
    return levels.includes('disrupted')
      ? [{ state: id, health: 'disrupted' }]
      : levels.includes('degraded')
        ? [{ state: id, health: 'degraded' }]
        : [];
  });

/** `t`: exercise ms. `still`: the reader asked for reduced motion. */
export const frameOf = (view: View, board: Board, t: number, still: boolean): Frame => {
  const arcs = arcsOf(view, board, still ? Number.MAX_SAFE_INTEGER : t);
  const since = t - exerciseOf(view).phaseStartedAt;
  const fresh = !still && since >= 0 && since < FRESH_MS;
  const reveal = exerciseOf(view).phase === 'reveal';
  const nodes = nodesOf(view, board, fresh && reveal);
  const cascades = cascadesOf(view, board, reveal);
  const pulsing = fresh && nodes.some(({ health }) => health === 'disrupted');
  const running = fresh && reveal && cascades.length > 0;
  return {
    nodes,
    arcs,
    cascades,
    running: running ? since : null,
    pacts: pactsOf(view, board),
    harmed: harmedOf(view, board),
    pulse: pulsing ? (since % PULSE_MS) / PULSE_MS : null,
    tension: entries<DyadId, View['dyad'][string]>(view.dyad)
      .filter(([, { rung }]) => rungStep(rung) >= DISPUTE)
      .map(([id, { rung }]) => ({ a: statesOf(id)[0], b: statesOf(id)[1], step: rungStep(rung) })),
    moving: pulsing || running || arcs.some(({ progress }) => progress < 1),
  };
};
