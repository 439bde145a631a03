/**
 * The fold: what an event makes of an exercise. It only applies outcomes; it never decides, draws or computes. A move
 * whose `from` does not hold is a broken log and throws.
 */
import { assert, must } from '../lib/assert.ts';
import { canonical } from '../lib/canonical.ts';
import type { Event, EventOf } from './event.ts';
import type { Delegation, Draft, Exercise, Seat } from './exercise.ts';
import { evolveStatecraft } from './evolveStatecraft.ts';
import { evolveWorld, withDelegation, type Owned } from './evolveWorld.ts';
import type { StateId } from '../model/ids.ts';
import { PHASES } from '../model/terms.ts';

export const seatOf = (exercise: Exercise, state: StateId): Seat => must(exercise.seats[state], `seat of ${state}`);
export const draftOf = (exercise: Exercise, state: StateId): Draft => must(exercise.drafts[state], `draft of ${state}`);
export const delegationOf = (exercise: Exercise, state: StateId): Delegation => must(exercise.delegations[state], `delegation ${state}`);

const withSeat = (exercise: Exercise, state: StateId, change: Partial<Seat>): Exercise => ({
  ...exercise,
  seats: { ...exercise.seats, [state]: { ...seatOf(exercise, state), ...change } },
});
const withDraft = (exercise: Exercise, state: StateId, change: Partial<Draft>): Exercise => ({
  ...exercise,
  drafts: { ...exercise.drafts, [state]: { ...draftOf(exercise, state), ...change } },
});

/** A change of content ends every signature: people sign a text, not a sheet of paper. */
const withLines = (exercise: Exercise, state: StateId, lines: Draft['lines'], extra: Partial<Draft> = {}): Exercise => {
  const draft = draftOf(exercise, state);
  return withDraft(exercise, state, { lines, previous: draft.lines, revision: draft.revision + 1, signatures: [], ...extra });
};

const setLine = (exercise: Exercise, { state, line, by }: EventOf<'draft.lineSet'>): Exercise => {
  const draft = draftOf(exercise, state);
  const known = draft.lines.some(({ id }) => id === line.id);
  const lines = known ? draft.lines.map((old) => (old.id === line.id ? line : old)) : [...draft.lines, line];
  return withLines(exercise, state, lines, {
    author: { ...draft.author, [line.id]: by },
    changed: { ...draft.changed, [line.id]: draft.revision + 1 },
  });
};

const removeLine = (exercise: Exercise, { state, id }: EventOf<'draft.lineRemoved'>): Exercise => {
  const { lines, changed, revision } = draftOf(exercise, state);
  return withLines(
    exercise,
    state,
    lines.filter((line) => line.id !== id),
    { changed: { ...changed, [id]: revision + 1 } },
  );
};

/** Lines that an undo brings back, changes or strikes have changed, too. */
const undo = (exercise: Exercise, { state, lines }: EventOf<'draft.undone'>): Exercise => {
  const draft = draftOf(exercise, state);
  const missing = (a: Draft['lines'], b: Draft['lines']) => a.filter((line) => !b.some((other) => canonical(other) === canonical(line)));
  const moved = [...missing(lines, draft.lines), ...missing(draft.lines, lines)].map(({ id }) => [id, draft.revision + 1] as const);
  return withLines(exercise, state, lines, { previous: null, changed: { ...draft.changed, ...Object.fromEntries(moved) } });
};

const setProse = (exercise: Exercise, { state, field, text }: EventOf<'draft.proseSet'>): Exercise => {
  const draft = draftOf(exercise, state);
  const revision = draft.revision + 1;
  return withDraft(exercise, state, {
    prose: { ...draft.prose, [field]: text },
    revision,
    changed: { ...draft.changed, [field]: revision },
    // The Signal is said in public, so it is signed like a line; the intent stays in the room.
    signatures: field === 'signal' ? [] : draft.signatures,
  });
};

const startPhase = (exercise: Exercise, event: EventOf<'phase.started'>): Exercise => {
  const injects = { ...exercise.injects };
  for (const { inject, at } of event.due) {
    const known = injects[inject];
    if (known !== undefined) injects[inject] = { ...known, dueAt: at, status: known.status === 'planned' ? 'due' : known.status };
  }
  const seats = Object.fromEntries(Object.entries(exercise.seats).map(([id, seat]) => [id, seat && { ...seat, ready: false }]));
  const { turn, phase, startedAt, endsAt, hour, spanHours } = event;
  assert(PHASES.includes(phase), `phase ${phase} is known`);
  return {
    ...exercise,
    injects,
    seats,
    clock: { ...exercise.clock, stage: 'running', turn, phase, phaseStartedAt: startedAt, phaseEndsAt: endsAt, hour, spanHours },
  };
};

const openTurn = (exercise: Exercise, event: EventOf<'turn.opened'>): Exercise => {
  const delegations = { ...exercise.delegations };
  for (const { state, capacity, slots } of event.capacity) {
    delegations[state] = { ...delegationOf(exercise, state), capacity, slots, investigated: [], asked: [], freeUsed: [] };
  }
  return { ...exercise, delegations, world: { ...exercise.world, regimeGainedThisTurn: 0 } };
};

const spend = (exercise: Exercise, { state, points, slots }: EventOf<'capacity.spent'>): Exercise => {
  const own = delegationOf(exercise, state);
  assert(own.capacity >= points && own.slots >= slots, `${state} cannot spend ${points} points and ${slots} slots`);
  return { ...exercise, delegations: { ...exercise.delegations, [state]: { ...own, capacity: own.capacity - points, slots: own.slots - slots } } };
};

const clearDraft = (exercise: Exercise, { state, lines }: EventOf<'draft.cleared'>): Exercise =>
  withDraft(exercise, state, {
    lines,
    author: {},
    changed: {},
    prose: { intent: '', signal: '' },
    signatures: [],
    sealed: false,
    previous: null,
    objections: [],
    revision: draftOf(exercise, state).revision + 1,
    clearedAt: draftOf(exercise, state).revision + 1,
  });

const claimRole = (exercise: Exercise, { state, role, person }: EventOf<'role.claimed'>): Exercise =>
  withSeat(exercise, state, { roles: { ...seatOf(exercise, state).roles, [role]: person } });

const releaseRole = (exercise: Exercise, { state, role }: EventOf<'role.released'>): Exercise => {
  const { [role]: _freed, ...roles } = seatOf(exercise, state).roles;
  return withSeat(exercise, state, { roles });
};

const readMessages = (exercise: Exercise, event: EventOf<'message.read'>): Exercise => {
  const messages = { ...exercise.messages };
  for (const id of event.messages) {
    const message = must(messages[id], id);
    if (!message.readBy.includes(event.state)) messages[id] = { ...message, readBy: [...message.readBy, event.state] };
  }
  return { ...exercise, messages };
};

const objected = (exercise: Exercise, { state, line, person, text }: EventOf<'draft.objected'>): Exercise => {
  const others = draftOf(exercise, state).objections.filter((objection) => objection.line !== line || objection.person !== person);
  return withDraft(exercise, state, { objections: text === '' ? others : [...others, { line, person, text }] });
};

const deliver = (exercise: Exercise, { message: id }: EventOf<'message.delivered'>): Exercise => {
  const message = must(exercise.messages[id], id);
  const audience = message.from === 'cell' ? message.to : [message.from, ...message.to];
  return { ...exercise, messages: { ...exercise.messages, [id]: { ...message, audience, ring: 'none' } } };
};

const signed = (exercise: Exercise, { state, person }: EventOf<'draft.signed'>): Exercise =>
  withDraft(exercise, state, { signatures: [...draftOf(exercise, state).signatures, person] });

/** In Advanced mode every delegation sees every act from the start; in Basic its head may switch it on. */
const opened = (exercise: Exercise, { id, seed, plan, turns, truth, mode, chart }: EventOf<'exercise.opened'>): Exercise => ({
  ...exercise,
  id,
  seed,
  plan,
  turns,
  truth,
  mode,
  chart,
  delegations: Object.fromEntries(
    Object.entries(exercise.delegations).map(([state, own]) => [state, own && { ...own, advanced: mode === 'advanced' }]),
  ),
});

/** PR3: whoever switches back to Basic has played this turn in Advanced. */
const setAdvanced = (exercise: Exercise, { state, on }: EventOf<'seat.advanced'>): Exercise => {
  const { advanced, advancedTurn } = delegationOf(exercise, state);
  return withDelegation(exercise, state, { advanced: on, advancedTurn: advanced && !on ? exercise.clock.turn : advancedTurn });
};

const raiseCount = (exercise: Exercise, { state, count, by }: EventOf<'count.raised'>): Exercise => {
  const own = delegationOf(exercise, state);
  const counts = { ...own.counts, [count]: own.counts[count] + by };
  return { ...exercise, delegations: { ...exercise.delegations, [state]: { ...own, counts } } };
};

const clockOf = (exercise: Exercise, change: Partial<Exercise['clock']>): Exercise => ({ ...exercise, clock: { ...exercise.clock, ...change } });

/** Applies one event. Returns undefined when the event belongs to the world (evolveWorld.ts). */
const evolveTable = (exercise: Exercise, event: Event): Exercise | undefined => {
  switch (event.type) {
    case 'exercise.opened':
      return opened(exercise, event);
    case 'seat.advanced':
      return setAdvanced(exercise, event);
    case 'position.published':
      return withDelegation(exercise, event.state, { position: event.position, positionPublished: true });
    case 'exercise.started':
      return clockOf(exercise, { stage: 'running', running: true });
    case 'exercise.paused':
      return clockOf(exercise, { running: false, pausedBy: event.by, downtimeMs: exercise.clock.downtimeMs + event.downtimeMs });
    case 'exercise.resumed':
      return clockOf(exercise, { running: true, pausedBy: 'none' });
    case 'exercise.ended':
      return clockOf(exercise, { stage: 'ended', running: false, pausedBy: 'none' });
    case 'truth.revealed':
      return { ...exercise, truthRevealed: true };
    case 'phase.started':
      return startPhase(exercise, event);
    case 'phase.extended':
      return clockOf(exercise, { phaseEndsAt: event.endsAt });
    case 'turn.opened':
      return openTurn(exercise, event);
    case 'lobby.locked':
      return { ...exercise, locked: event.locked };
    case 'seat.botSet':
      return withSeat(exercise, event.state, { bot: event.style });
    case 'member.joined':
      return withSeat(exercise, event.state, { members: [...seatOf(exercise, event.state).members, event.person] });
    case 'role.claimed':
      return claimRole(exercise, event);
    case 'role.released':
      return releaseRole(exercise, event);
    case 'seat.readied':
      return withSeat(exercise, event.state, { ready: event.ready });
    case 'capacity.spent':
      return spend(exercise, event);
    case 'message.sent':
      return { ...exercise, messages: { ...exercise.messages, [event.message.id]: event.message } };
    case 'message.rang':
      return {
        ...exercise,
        messages: { ...exercise.messages, [event.message]: { ...must(exercise.messages[event.message], event.message), ring: event.ring } },
      };
    case 'message.delivered':
      return deliver(exercise, event);
    case 'message.read':
      return readMessages(exercise, event);
    case 'draft.lineSet':
      return setLine(exercise, event);
    case 'draft.lineRemoved':
      return removeLine(exercise, event);
    case 'draft.proseSet':
      return setProse(exercise, event);
    case 'draft.undone':
      return undo(exercise, event);
    case 'team.said':
      return { ...exercise, remarks: { ...exercise.remarks, [event.remark.id]: event.remark } };
    case 'draft.objected':
      return objected(exercise, event);
    case 'draft.signed':
      return signed(exercise, event);
    case 'draft.sealed':
      return withDraft(exercise, event.state, { sealed: true });
    case 'draft.unsealed':
      return withDraft(exercise, event.state, { sealed: false });
    case 'draft.cleared':
      return clearDraft(exercise, event);
    case 'count.raised':
      return raiseCount(exercise, event);
    default:
      return undefined;
  }
};

/** The exercise after one event. Pure, unless the caller says which maps are its own to write on. */
export const evolve = (exercise: Exercise, event: Event, owned?: Owned): Exercise =>
  evolveTable(exercise, event) ?? evolveStatecraft(exercise, event) ?? evolveWorld(exercise, event, owned);

interface Fold {
  readonly events: readonly Event[];
  readonly before: Exercise;
  readonly after: Exercise;
}
/** What the latest decision has folded already, so that it need not be folded again when it is accepted. */
let latest: Fold | undefined;
export const rememberFold = (fold: Fold): void => {
  latest = fold;
};

const foldOf = (exercise: Exercise, events: readonly Event[]): Exercise => {
  if (latest?.events === events && latest.before === exercise) return latest.after;
  const owned: Owned = new Set();
  return events.reduce((before, event) => evolve(before, event, owned), exercise);
};

/** The exercise after a list of events at exercise time `at`. */
export const evolveAll = (exercise: Exercise, events: readonly Event[], at: number = exercise.clock.at): Exercise => {
  const after = foldOf(exercise, events);
  return after.clock.at === at ? after : clockOf(after, { at });
};
