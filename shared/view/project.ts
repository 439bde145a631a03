/**
 * Where secrecy is decided: the only way from an exercise to a viewer's eyes (SE1). Each kind names what it reads; a delta
 * looks again only at kinds whose inputs changed.
 */
import { remember, rememberBy } from '../lib/remember.ts';
import type { Viewer } from '../model/audience.ts';
import type { CompiledScenario } from '../model/scenario.ts';
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
  /** Its entities have fields that are worked out when they are read; nothing is sent before that. */
  readonly waits?: true;
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
    waits: true,
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
/** Set at the opening and never again; a kind may read these without naming them. */
const FIXED = ['scenario', 'id', 'seed', 'plan', 'turns', 'truth'] as const satisfies readonly Slice[];
const sameIn = (slices: readonly Slice[], before: Exercise, after: Exercise): boolean => {
  for (const slice of slices) if (before[slice] !== after[slice]) return false;
  return true;
};
const unchanged = (kind: Kind, before: Exercise, after: Exercise): boolean =>
  sameIn(PROJECTORS[kind].reads, before, after) && sameIn(FIXED, before, after);

/** Per scenario and viewer, each kind as it was projected last: it holds while the slices it reads are the same objects. */
type Shown = { [kind in Kind]?: { readonly exercise: Exercise; readonly entries: Entries } };
const shownOn = rememberBy<CompiledScenario, Viewer, Shown>(() => ({}));

const entriesOf = (kind: Kind, exercise: Exercise, viewer: Viewer): Entries => {
  const shown = shownOn(exercise.scenario, viewer);
  const last = shown[kind];
  if (last !== undefined && (last.exercise === exercise || unchanged(kind, last.exercise, exercise))) return last.entries;
  const entries = PROJECTORS[kind].all(exercise, viewer);
  shown[kind] = { exercise, entries };
  return entries;
};

/** Views already made of an exercise; exercises are immutable, so a view of one never ages. */
const made = rememberBy<Exercise, Viewer, { view?: View }>(() => ({}));
const viewOf = (exercise: Exercise, viewer: Viewer, kindOf: (kind: Kind) => Entries): View =>
  (made(exercise, viewer).view ??= Object.fromEntries(KINDS.map((kind) => [kind, kindOf(kind)])) as unknown as View); // every kind of KINDS is filled by its own projector

/** Entities as plain values: a field that waits to be read is read. */
const plain = remember((entries: Entries): Entries => Object.fromEntries(Object.entries(entries).map(([id, entity]) => [id, { ...Object(entity) }])));
const plainEntries = (kind: Kind, exercise: Exercise, viewer: Viewer): Entries => {
  const entries = entriesOf(kind, exercise, viewer);
  return PROJECTORS[kind].waits === true ? plain(entries) : entries;
};

const plainView = (exercise: Exercise, viewer: Viewer): View => viewOf(exercise, viewer, (kind) => plainEntries(kind, exercise, viewer));

/** Everything `viewer` may see of the exercise, and nothing else. */
export const project = (exercise: Exercise, viewer: Viewer): Releasable<View> => mint(plainView(exercise, viewer));

/** Each kind is projected when it is read. */
class Glance {
  readonly #exercise: Exercise;
  readonly #viewer: Viewer;
  constructor(exercise: Exercise, viewer: Viewer) {
    this.#exercise = exercise;
    this.#viewer = viewer;
  }
  static {
    for (const kind of KINDS)
      Object.defineProperty(this.prototype, kind, {
        get(this: Glance) {
          return entriesOf(kind, this.#exercise, this.#viewer);
        },
      });
  }
}

/**
 * The same view for a reader inside the house that looks at few kinds of it, as software at a seat does: kind by kind what
 * `project` gives. It is not minted and nothing of it may be sent.
 */
export const glance = (exercise: Exercise, viewer: Viewer): View => new Glance(exercise, viewer) as unknown as View; // a getter for every kind stands on its prototype

/** What changed for `viewer` between two states of one exercise; null when nothing did. */
export const deltaBetween = (before: Exercise, after: Exercise, viewer: Viewer): Releasable<Delta> | null => {
  const was = plainView(before, viewer);
  const now = viewOf(after, viewer, (kind) => (unchanged(kind, before, after) ? was[kind] : plainEntries(kind, after, viewer)));
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

/** Every slice that a kind may read; held to by a test. */
export const slicesRead = (kind: Kind): readonly Slice[] => [...FIXED, ...PROJECTORS[kind].reads];
