/** Folding deltas on the receiving side; kept apart from the projection, which a browser that only reads need not load. Law: fold(deltas) = project(state), at every record and for every viewer. */
import { KINDS, type Delta, type Kind, type View } from './kinds.ts';

export const EMPTY_VIEW: View = Object.fromEntries(KINDS.map((kind) => [kind, {}])) as unknown as View; // every kind of KINDS, empty

/** The view after a delta; kinds that did not change keep their identity. */
export const applyDelta = (view: View, delta: Delta): View => {
  const next: { [kind in Kind]?: { [id: string]: unknown } } = {};
  const open = (kind: Kind) => (next[kind] ??= { ...view[kind] });
  for (const [kind, id, entity] of delta.set) open(kind)[id] = entity;
  for (const [kind, id] of delta.gone) delete open(kind)[id];
  return { ...view, ...next } as View; // entities come from deltas of the same kinds
};
