/**
 * Where secrecy is decided: the only way from an exercise to a viewer's eyes (SE1). Each kind names what it reads; a delta
 * looks again only at kinds whose inputs changed.
 */
import type { Viewer } from '../model/audience.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { KINDS, type Delta, type Entities, type Kind, type View } from './kinds.ts';
import { mint, type Releasable } from './releasable.ts';
import { beliefViews, draftViews, fileViews, itemViews, ownViews, processViews, seatViews } from './projectOwn.ts';
import {
  attributionViews,
  dyadViews,
  exerciseViews,
  incidentViews,
  injectViews,
  measureViews,
  messageViews,
  openedViews,
  reportViews,
  serviceViews,
  stateViews,
  truthViews,
  worldViews,
} from './projectTable.ts';

type Slice = keyof Exercise;
interface Projector<K extends Kind> {
  readonly reads: readonly Slice[];
  readonly all: (exercise: Exercise, viewer: Viewer) => { readonly [id: string]: Entities[K] };
}

const PROJECTORS: { readonly [K in Kind]: Projector<K> } = {
  exercise: { reads: ['clock', 'locked'], all: exerciseViews },
  state: { reads: ['seats', 'drafts'], all: stateViews },
  own: { reads: ['delegations', 'truthRevealed'], all: ownViews },
  seat: { reads: ['seats'], all: seatViews },
  service: { reads: ['services', 'clock'], all: serviceViews },
  incident: { reads: ['incidents'], all: incidentViews },
  item: { reads: ['holdings'], all: itemViews },
  file: { reads: ['holdings', 'incidents'], all: fileViews },
  belief: { reads: ['beliefs', 'truthRevealed'], all: beliefViews },
  message: { reads: ['messages'], all: messageViews },
  draft: {
    reads: ['drafts', 'delegations', 'holdings', 'dyads', 'clock', 'services', 'incidents', 'attributions', 'measures', 'messages', 'processes'],
    all: draftViews,
  },
  process: { reads: ['processes'], all: processViews },
  attribution: { reads: ['attributions'], all: attributionViews },
  measure: { reads: ['measures'], all: measureViews },
  dyad: { reads: ['dyads', 'truthRevealed'], all: dyadViews },
  report: { reads: ['reports'], all: reportViews },
  opened: { reads: ['opened'], all: openedViews },
  inject: { reads: ['injects'], all: injectViews },
  world: { reads: ['world', 'dyads', 'delegations'], all: worldViews },
  truth: { reads: ['truthRevealed'], all: truthViews },
};

type Entries = { readonly [id: string]: unknown };
/** Views already made of an exercise; exercises are immutable, so a view of one never ages. */
const made = new WeakMap<Exercise, Map<Viewer, View>>();
const keep = (exercise: Exercise, viewer: Viewer, view: View): View => {
  const views = made.get(exercise) ?? new Map<Viewer, View>();
  made.set(exercise, views.set(viewer, view));
  return view;
};

const viewFrom = (exercise: Exercise, viewer: Viewer, kindOf: (kind: Kind) => Entries): View =>
  keep(exercise, viewer, Object.fromEntries(KINDS.map((kind) => [kind, kindOf(kind)])) as unknown as View); // every kind of KINDS is filled by its own projector

const plainView = (exercise: Exercise, viewer: Viewer): View =>
  made.get(exercise)?.get(viewer) ?? viewFrom(exercise, viewer, (kind) => PROJECTORS[kind].all(exercise, viewer));

/** Everything `viewer` may see of the exercise, and nothing else. */
export const project = (exercise: Exercise, viewer: Viewer): Releasable<View> => mint(plainView(exercise, viewer));

const unchanged = (kind: Kind, before: Exercise, after: Exercise): boolean => PROJECTORS[kind].reads.every((slice) => before[slice] === after[slice]);

/** What changed for `viewer` between two states of one exercise; null when nothing did. */
export const deltaBetween = (before: Exercise, after: Exercise, viewer: Viewer): Releasable<Delta> | null => {
  const was = plainView(before, viewer);
  const now =
    made.get(after)?.get(viewer) ??
    viewFrom(after, viewer, (kind) => (unchanged(kind, before, after) ? was[kind] : PROJECTORS[kind].all(after, viewer)));
  const set: [Kind, string, Entities[Kind]][] = [];
  const gone: [Kind, string][] = [];
  for (const kind of KINDS) {
    if (was[kind] === now[kind]) continue;
    compare(kind, was[kind], now[kind], set, gone);
  }
  return set.length + gone.length === 0 ? null : mint({ set, gone });
};

const compare = (
  kind: Kind,
  was: { readonly [id: string]: Entities[Kind] },
  now: { readonly [id: string]: Entities[Kind] },
  set: [Kind, string, Entities[Kind]][],
  gone: [Kind, string][],
): void => {
  for (const [id, entity] of Object.entries(now)) {
    if (was[id] !== entity && JSON.stringify(was[id]) !== JSON.stringify(entity)) set.push([kind, id, entity]);
  }
  for (const id of Object.keys(was)) if (!(id in now)) gone.push([kind, id]);
};
