/** The table of addresses. */
import { boardOf } from '../../shared/view/board.ts';
import { listingOf } from '../library.ts';
import { cellRoutes } from './cellRoutes.ts';
import { exerciseAt, type Doors } from './doors.ts';
import { replayRoutes } from './replay.ts';
import { done, HttpFault, type Answer, type Call, type Route } from './router.ts';
import { join, tryAlone } from './seating.ts';

/** Names and map of the table; whoever has a seat or a replay of this exercise may see them. */
const board = (doors: Doors, call: Call): Answer => {
  const { id, exercise } = exerciseAt(doors, call);
  const seat = call.token === null ? null : doors.access.seatOf(call.token);
  if (seat === null || (seat.exercise !== null && seat.exercise !== id)) throw new HttpFault(401, 'seat.unknown');
  return done(boardOf(exercise.scenario));
};

/** A probe writes to the disk, so at most one a second is made, whoever asks. */
const PROBE_MS = 1000;

const readiness = (doors: Doors): (() => Answer) => {
  let probed = { at: Number.NEGATIVE_INFINITY, log: false };
  return () => {
    const now = doors.sources.now();
    if (now - probed.at >= PROBE_MS) probed = { at: now, log: writes(doors, now) };
    const [recovered, { log }] = [doors.recovered(), probed];
    return { status: recovered && log ? 200 : 503, json: { ready: recovered && log, recovered, log } };
  };
};

const writes = (doors: Doors, now: number): boolean => {
  try {
    doors.store.probe(now);
    return true;
  } catch {
    return false;
  }
};

/** POST /matchmake/<method>/<id>: the room framework's own address, with our checks before and after. */
const matchmake = async (doors: Doors, call: Call): Promise<Answer> => {
  const [method = '', exercise = ''] = call.params;
  const reserved = await doors.rooms().reserve(method, exercise, typeof call.body === 'object' && call.body !== null ? call.body : {});
  if ('reservation' in reserved) return done(reserved.reservation);
  throw new HttpFault(reserved.status, reserved.reason);
};

/** All routes; pages come after them. */
export const routesOf = (doors: Doors): readonly Route[] => [
  { method: 'GET', path: /^\/healthz$/, run: () => done({ ok: true }) },
  { method: 'GET', path: /^\/readyz$/, run: readiness(doors) },
  { method: 'GET', path: /^\/api\/scenarios$/, run: () => done(doors.library.all().map(listingOf)) },
  { method: 'POST', path: /^\/api\/join$/, run: (call) => join(doors, call) },
  { method: 'POST', path: /^\/api\/try$/, run: (call) => tryAlone(doors, call) },
  { method: 'GET', path: /^\/api\/exercises\/([\w-]{1,64})\/board$/, run: (call) => board(doors, call) },
  { method: 'POST', path: /^\/api\/exercises\/([\w-]{1,64})\/board$/, run: (call) => board(doors, call) },
  { method: 'POST', path: /^\/matchmake\/(\w{1,32})\/([\w-]{1,64})$/, run: (call) => matchmake(doors, call) },
  ...cellRoutes(doors),
  ...replayRoutes(doors),
];
