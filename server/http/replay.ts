/**
 * Replays. The white cell and a trainer get the log and fold it themselves; a participant gets the own patch track, which
 * is folded again from the log: the projection is pure, so there is no second store that could differ.
 */
import type { Viewer } from '../../shared/model/audience.ts';
import type { ReplayReply } from '../../shared/protocol/wire.ts';
import { evolveAll } from '../../shared/exercise/evolve.ts';
import { blankExercise } from '../../shared/exercise/opening.ts';
import type { LogRecord } from '../../shared/protocol/record.ts';
import { deltaBetween, project } from '../../shared/view/project.ts';
import type { Seat } from '../access/access.ts';
import type { Authority } from '../authority/authority.ts';
import { readLog } from '../log/chain.ts';
import { asCell, exerciseAt, type Doors } from './doors.ts';
import { done, HttpFault, type Answer, type Call, type Route } from './router.ts';

type Patches = Extract<ReplayReply, { kind: 'patches' }>;

const patchTrack = (authority: Authority, records: readonly LogRecord[], viewer: Viewer): Patches => {
  const [first, ...rest] = records;
  let exercise = evolveAll(blankExercise(authority.exercise.scenario), first?.events ?? []);
  const opening = project(exercise, viewer);
  const deltas: Patches['deltas'][number][] = [];
  for (const record of rest) {
    const after = evolveAll(exercise, record.events, record.at);
    const delta = deltaBetween(exercise, after, viewer);
    if (delta !== null) deltas.push({ at: record.at, set: delta.set, gone: delta.gone });
    exercise = after;
  }
  return { kind: 'patches', viewer, opening, deltas };
};

/** Which replay a seat may see now. Before the end only the white cell sees one. */
const grant = (seat: Seat | null, authority: Authority): 'log' | 'patches' => {
  if (seat?.kind === 'cell') return 'log';
  if (seat === null || seat.exercise !== authority.id) throw new HttpFault(401, 'seat.unknown');
  if (authority.exercise.clock.stage !== 'ended') throw new HttpFault(409, 'replay.notYet');
  return seat.kind === 'replay' ? 'log' : 'patches';
};

const replay = (doors: Doors, call: Call): Answer => {
  const authority = exerciseAt(doors, call);
  const seat = call.token === null ? null : doors.access.seatOf(call.token);
  const kind = grant(seat, authority);
  const records = readLog(authority.id, doors.store.records(authority.id));
  if (kind === 'log') return done({ kind, scenario: authority.exercise.scenario, records } satisfies ReplayReply);
  return done(patchTrack(authority, records, seat?.viewer ?? 'public'));
};

/** A read-only link for a trainer. The token rides in the fragment, which browsers never send. */
const link = (doors: Doors, call: Call): Answer => {
  asCell(doors, call);
  const { id, exercise } = exerciseAt(doors, call);
  if (exercise.clock.stage !== 'ended') throw new HttpFault(409, 'replay.notYet');
  const token = doors.access.replayToken(id);
  return done({ token, link: `${call.origin}/x/${id}/replay#token=${token}` });
};

export const replayRoutes = (doors: Doors): readonly Route[] => [
  { method: 'POST', path: /^\/api\/exercises\/([\w-]{1,64})\/replay$/, run: (call) => replay(doors, call) },
  { method: 'POST', path: /^\/api\/exercises\/([\w-]{1,64})\/replay-link$/, run: (call) => link(doors, call) },
];
