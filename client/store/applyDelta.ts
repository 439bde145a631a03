/**
 * Folding deltas in the browser. The same fold as shared/view/delta.ts (a test holds them equal), without what that
 * module brings along: the projection and its charts, which the live page never runs (15 kB of its first load).
 */
import type { Delta, Kind, View } from '../../shared/view/kinds.ts';

/** The view after a delta; kinds that did not change keep their identity, so that selectors do not run in vain. */
export const applyDelta = (view: View, delta: Delta): View => {
  const next: { [kind in Kind]?: { [id: string]: unknown } } = {};
  const open = (kind: Kind) => (next[kind] ??= { ...view[kind] });
  for (const [kind, id, entity] of delta.set) open(kind)[id] = entity;
  for (const [kind, id] of delta.gone) delete open(kind)[id];
  return { ...view, ...next } as View; // entities of a delta are of the kind named beside them
};
