/**
 * Where secrecy is decided: the only way from an exercise to a viewer's eyes (SE1). Each kind names what it reads; a delta
 * looks again only at kinds whose inputs changed.
 */
import { remember, rememberBy, rememberPair } from '../lib/remember.ts';
import type { Viewer } from '../model/audience.ts';
import type { CompiledScenario } from '../model/scenario.ts';
import type { Owned } from '../exercise/evolveWorld.ts';
import type { Clock, Exercise } from '../exercise/exercise.ts';
import { KINDS, type Delta, type Entities, type Kind, type View } from './kinds.ts';
import { mint, type Releasable } from './releasable.ts';
import { beliefViews, draftViews, fileViews, itemViews, ownViews, processViews, remarkView, remarkViews, seatViews } from './projectOwn.ts';
import { agreementViews, caseViews, disputeViews, improvisedViews, indicationViews, operatorViews } from './projectStatecraft.ts';
import {
  attributionView,
  attributionViews,
  dyadViews,
  exerciseViews,
  incidentViews,
  injectViews,
  measureView,
  measureViews,
  messageView,
  messageViews,
  openedViews,
  reportView,
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
  /** It reads the clock: all of it but the time that passes with every command. */
  readonly clock?: true;
  /** Its entities have fields that are worked out when they are read; nothing is sent before that. */
  readonly waits?: true;
  /** For kinds whose entity is made of one thing of one map and of nothing else: a delta then looks at changed things only. */
  readonly each?: Each<Entities[K]>;
}
interface Each<Entity> {
  readonly map: (exercise: Exercise) => Things;
  readonly view: (thing: object, viewer: Viewer) => Entity | null;
}
type Things = { readonly [id: string]: object | undefined };
const each = <Thing extends object, Entity>(
  map: (exercise: Exercise) => { readonly [id: string]: Thing | undefined },
  view: (thing: Thing, viewer: Viewer) => Entity | null,
): Each<Entity> => ({ map, view: (thing, viewer) => view(thing as Thing, viewer) }); // things come from this map

const PROJECTORS: { readonly [K in Kind]: Projector<K> } = {
  exercise: { reads: ['locked', 'mode', 'chart'], clock: true, all: exerciseViews },
  state: { reads: ['seats', 'drafts', 'delegations'], all: stateViews },
  own: { reads: ['delegations', 'truthRevealed'], all: ownViews },
  seat: { reads: ['seats'], all: seatViews },
  service: { reads: ['services'], clock: true, all: serviceViews },
  incident: { reads: ['incidents'], all: incidentViews },
  item: { reads: ['holdings'], all: itemViews },
  file: { reads: ['holdings', 'incidents'], all: fileViews },
  belief: { reads: ['beliefs', 'truthRevealed'], all: beliefViews },
  message: { reads: ['messages'], all: messageViews, each: each(({ messages }) => messages, messageView) },
  remark: { reads: ['remarks'], all: remarkViews, each: each(({ remarks }) => remarks, remarkView) },
  draft: {
    reads: [
      'drafts',
      'delegations',
      'holdings',
      'dyads',
      'chart',
      'services',
      'incidents',
      'attributions',
      'measures',
      'messages',
      'processes',
      'agreements',
      'cases',
      'disputes',
      'opened',
    ],
    clock: true,
    all: draftViews,
    waits: true,
  },
  process: { reads: ['processes', 'holdings'], clock: true, all: processViews },
  attribution: { reads: ['attributions'], all: attributionViews, each: each(({ attributions }) => attributions, attributionView) },
  agreement: { reads: ['agreements'], all: agreementViews },
  indication: { reads: ['indications', 'agreements'], all: indicationViews },
  case: { reads: ['cases'], all: caseViews },
  dispute: { reads: ['disputes'], all: disputeViews },
  operator: { reads: ['operators'], all: operatorViews },
  improvised: { reads: ['improvised', 'opened'], all: improvisedViews },
  measure: { reads: ['measures'], all: measureViews, each: each(({ measures }) => measures, measureView) },
  dyad: { reads: ['dyads', 'truthRevealed'], all: dyadViews },
  report: { reads: ['reports'], all: reportViews, each: each(({ reports }) => reports, reportView) },
  opened: { reads: ['opened', 'holdings'], all: openedViews },
  inject: { reads: ['injects'], all: injectViews },
  world: { reads: ['world', 'dyads', 'delegations'], all: worldViews },
  truth: { reads: ['truthRevealed'], all: truthViews },
};

type Entries = { readonly [id: string]: object };
/** Set at the opening and never again; a kind may read these without naming them. */
const FIXED = ['scenario', 'id', 'seed', 'plan', 'turns', 'truth'] as const satisfies readonly Slice[];
const sameIn = (slices: readonly Slice[], before: Exercise, after: Exercise): boolean => {
  for (const slice of slices) if (before[slice] !== after[slice]) return false;
  return true;
};
/** What a view may read of the clock: everything but `at`, which passes with every command. */
export const CLOCK_READ = [
  'stage',
  'running',
  'pausedBy',
  'turn',
  'phase',
  'phaseStartedAt',
  'phaseEndsAt',
  'hour',
  'spanHours',
  'downtimeMs',
] as const satisfies readonly (keyof Clock)[];
const sameClock = ({ clock: before }: Exercise, { clock: after }: Exercise): boolean =>
  before === after || CLOCK_READ.every((field) => before[field] === after[field]);

/** By name and not by a loop, since it is asked of every kind at every look. */
const sameFixed = (before: Exercise, after: Exercise): boolean =>
  before.scenario === after.scenario &&
  before.seed === after.seed &&
  before.truth === after.truth &&
  before.turns === after.turns &&
  before.plan === after.plan &&
  before.id === after.id;

const unchanged = (kind: Kind, before: Exercise, after: Exercise): boolean => {
  const { reads, clock } = PROJECTORS[kind];
  return sameIn(reads, before, after) && sameFixed(before, after) && (clock !== true || sameClock(before, after));
};

/** Per scenario and viewer, each kind as it was projected last: it holds while the slices it reads are the same objects. */
type Shown = { [kind in Kind]?: { exercise: Exercise; readonly entries: Entries } };
const shownOn = rememberBy<CompiledScenario, Viewer, Shown>(() => ({}));

const entriesOf = (kind: Kind, exercise: Exercise, viewer: Viewer): Entries => {
  const shown = shownOn(exercise.scenario, viewer);
  const last = shown[kind];
  if (last?.exercise === exercise) return last.entries;
  if (last !== undefined && unchanged(kind, last.exercise, exercise)) {
    last.exercise = exercise; // the next look is likely to be at the same one
    return last.entries;
  }
  const entries = PROJECTORS[kind].all(exercise, viewer);
  shown[kind] = { exercise, entries };
  return entries;
};

/** Views already made of an exercise; exercises are immutable, so a view of one never ages. */
const made = rememberBy<Exercise, Viewer, { view?: View }>(() => ({}));

/** An entity as a plain value: a field that waits to be read is read, once for all who see it. */
const plainEntity = remember((entity: object): object => ({ ...entity }));
const plain = remember((entries: Entries): Entries => Object.fromEntries(Object.entries(entries).map(([id, entity]) => [id, plainEntity(entity)])));
const plainEntries = (kind: Kind, exercise: Exercise, viewer: Viewer): Entries => {
  const entries = entriesOf(kind, exercise, viewer);
  return PROJECTORS[kind].waits === true ? plain(entries) : entries;
};

const plainView = (exercise: Exercise, viewer: Viewer): View =>
  (made(exercise, viewer).view ??= Object.fromEntries(KINDS.map((kind) => [kind, plainEntries(kind, exercise, viewer)])) as unknown as View); // every kind of KINDS is filled by its own projector

/** Everything `viewer` may see of the exercise, and nothing else. */
export const project = (exercise: Exercise, viewer: Viewer): Releasable<View> => mint(plainView(exercise, viewer));

/** Each kind is projected when it is first read. */
class Glance {
  readonly #exercise: Exercise;
  readonly #viewer: Viewer;
  readonly #owned: Owned | undefined;
  readonly #seen: { [kind in Kind]?: Entries } = {};
  constructor(exercise: Exercise, viewer: Viewer, owned: Owned | undefined) {
    this.#exercise = exercise;
    this.#viewer = viewer;
    this.#owned = owned;
  }
  static {
    for (const kind of KINDS)
      Object.defineProperty(this.prototype, kind, {
        get(this: Glance) {
          if (kind === 'report') this.#owned?.clear();
          return (this.#seen[kind] ??= entriesOf(kind, this.#exercise, this.#viewer));
        },
      });
  }
}

/**
 * The same view for a reader inside the house that looks at few kinds of it, as software at a seat does: kind by kind what
 * `project` gives. It is not minted and nothing of it may be sent. What was read is written on no more: `owned` lets go of
 * it, so that news to come makes a new list that is seen to be new.
 */
export const glance = (exercise: Exercise, viewer: Viewer, owned?: Owned): View => new Glance(exercise, viewer, owned) as unknown as View; // a getter for every kind stands on its prototype

/** Ids whose thing is another object than before, worked out once for all viewers. */
const changedIds = rememberPair((after: Things, before: Things): readonly string[] => {
  const [ids, earlier] = [Object.keys(after), Object.keys(before)];
  const changed = ids.filter((id) => after[id] !== before[id]);
  const added = changed.filter((id) => before[id] === undefined).length;
  return ids.length === earlier.length + added ? changed : [...changed, ...earlier.filter((id) => after[id] === undefined)];
});

/** The changed entities of a kind alone, as they were and as they are. */
const changedEntries = <K extends Kind>({ map, view }: Each<Entities[K]>, exercises: readonly [Exercise, Exercise], viewer: Viewer) => {
  const [before, after] = [map(exercises[0]), map(exercises[1])];
  const seen = (things: Things): { [id: string]: Entities[K] } => {
    const entries: { [id: string]: Entities[K] } = {};
    for (const id of changedIds(after, before, '')) {
      const thing = things[id];
      const entity = thing === undefined ? null : view(thing, viewer);
      if (entity !== null) entries[id] = entity;
    }
    return entries;
  };
  return [seen(before), seen(after)] as const;
};

/** What changed for `viewer` between two states of one exercise; null when nothing did. */
export const deltaBetween = (before: Exercise, after: Exercise, viewer: Viewer): Releasable<Delta> | null => {
  const set: [Kind, string, Entities[Kind]][] = [];
  const gone: [Kind, string][] = [];
  for (const kind of KINDS) {
    if (unchanged(kind, before, after)) continue;
    const alone = PROJECTORS[kind].each;
    const [was, now] =
      alone === undefined ? [plainEntries(kind, before, viewer), plainEntries(kind, after, viewer)] : changedEntries(alone, [before, after], viewer);
    if (was !== now) compare(kind, was as View[Kind], now as View[Kind], set, gone); // both of this kind
  }
  return set.length + gone.length === 0 ? null : mint({ set, gone });
};

/** Whether two entities read the same, worked out once for all who see both. */
const sameText = rememberPair((now: object, was: object): boolean => JSON.stringify(was) === JSON.stringify(now));

const compare = (
  kind: Kind,
  was: { readonly [id: string]: Entities[Kind] },
  now: { readonly [id: string]: Entities[Kind] },
  set: [Kind, string, Entities[Kind]][],
  gone: [Kind, string][],
): void => {
  for (const [id, entity] of Object.entries(now)) {
    const known = was[id];
    if (known === undefined || (known !== entity && !sameText(entity, known, ''))) set.push([kind, id, entity]);
  }
  for (const id of Object.keys(was)) if (!(id in now)) gone.push([kind, id]);
};

/** Every slice that a kind may read, with whether it may read the clock; held to by a test. */
export const slicesRead = (kind: Kind): readonly Slice[] => [
  ...FIXED,
  ...PROJECTORS[kind].reads,
  ...(PROJECTORS[kind].clock === true ? (['clock'] as const) : []),
];
