/** How people come to a seat: by code, by a return code, or alone on a fresh exercise. */
import { z } from 'zod';
import type { Command } from '../../shared/exercise/command.ts';
import type { Actor } from '../../shared/exercise/command.ts';
import type { Viewer } from '../../shared/model/audience.ts';
import type { PersonId, StateId } from '../../shared/model/ids.ts';
import type { CompiledScenario } from '../../shared/model/scenario.ts';
import type { BotStyle } from '../../shared/model/terms.ts';
import type { JoinReply } from '../../shared/protocol/wire.ts';
import type { Code } from '../access/access.ts';
import { nameSchema } from '../access/names.ts';
import { readCode } from '../access/secrets.ts';
import type { Authority } from '../authority/authority.ts';
import { isOnlyHere } from './origin.ts';
import { fit, slow, type Doors } from './doors.ts';
import { done, HttpFault, type Answer, type Call } from './router.ts';

const tokenSchema = z.string().regex(/^[0-9a-f]{64}$/);
const joinSchema = z.strictObject({ code: z.string().min(1).max(32), name: z.string().max(200).optional(), token: tokenSchema.optional() });
const trySchema = z.strictObject({ name: nameSchema.optional(), scenario: z.string().max(96).optional() });

/** One answer for unknown, expired and dead codes: a guess learns nothing. */
const codeRefused = (): HttpFault => new HttpFault(403, 'code.refused');

const askSystem = async (authority: Authority, by: Actor, id: string, command: Command): Promise<void> => {
  const reply = await authority.submit(by, id, command);
  if (reply.ok) return;
  const { code } = reply.rejection;
  throw new HttpFault(code === 'log.unavailable' ? 503 : 409, code);
};

const takeBack = (doors: Doors, code: Code & { readonly person: NonNullable<Code['person']> }, ownToken: string | undefined): JoinReply => {
  const back = doors.access.returnPerson(code, ownToken);
  if (back === null) throw codeRefused();
  doors.rooms().room(code.exercise)?.expel(code.person);
  return { exercise: code.exercise, token: back.token, viewer: back.person.viewer, person: code.person };
};

/** Asked again under the same id it has one outcome, so a join that was cut off is finished and not doubled. */
const enlist = async (doors: Doors, authority: Authority, viewer: Viewer, person: PersonId): Promise<void> => {
  if (viewer === 'public' || viewer === 'cell') return;
  const reply = await authority.submit({ kind: 'system' }, `join.${person}`, { type: 'member.join', person, state: viewer });
  if (reply.ok) return;
  const { code } = reply.rejection;
  // What could not be written may have been: the seat stays, and the same browser finishes the join.
  if (code === 'log.unavailable') throw new HttpFault(503, code);
  doors.access.releasePerson(authority.id, person);
  doors.rooms().room(authority.id)?.expel(person);
  throw new HttpFault(409, code);
};

/** The seat is stored before the exercise counts its person: nobody is counted who could never come in. */
const seatNew = async (doors: Doors, authority: Authority, seat: Code['seat'], name: string, ownToken?: string): Promise<JoinReply> => {
  const person = doors.access.newPerson();
  const viewer: Viewer = seat === 'observer' ? 'public' : seat;
  const token = doors.access.seatPerson(authority.id, viewer, person, name, ownToken);
  await enlist(doors, authority, viewer, person);
  doors.rooms().room(authority.id)?.peopleChanged();
  return { exercise: authority.id, token, viewer, person };
};

/** Somebody asks again because the answer was lost: the token is theirs, and so is the seat that it opens. */
const seatAgain = async (doors: Doors, token: string): Promise<JoinReply | null> => {
  const seat = doors.access.seatOf(token);
  const authority = seat?.kind === 'seat' && seat.exercise !== null ? doors.house.find(seat.exercise) : null;
  if (seat === null || authority === null) return null;
  const { viewer, person } = seat;
  if (authority.exercise.clock.stage !== 'ended') await enlist(doors, authority, viewer, person);
  return { exercise: authority.id, token, viewer, person };
};

/** POST /api/join {code, name, token?}. A return code needs no name; with a token of its own a browser may ask again. */
export const join = async (doors: Doors, call: Call): Promise<Answer> => {
  const { code: typed, name, token } = fit(joinSchema, call.body);
  const text = readCode(typed);
  await slow(doors.throttles.joinAddress, call.address);
  await slow(doors.throttles.code, text);
  const again = token === undefined ? null : await seatAgain(doors, token);
  if (again !== null) return done(again);
  const code = doors.access.code(text);
  const authority = code === null ? null : doors.house.find(code.exercise);
  if (code === null || authority === null) throw codeRefused();
  if (code.person !== null) return done(takeBack(doors, { ...code, person: code.person }, token));
  const { locked, clock } = authority.exercise;
  if (locked || clock.stage === 'ended') throw codeRefused();
  const tidy = nameSchema.safeParse(name);
  if (!tidy.success) throw new HttpFault(400, 'name.refused');
  return done(await seatNew(doors, authority, code.seat, tidy.data, token));
};

/** Seats of a solo exercise: the others are mostly responsible, so that one learns from them, with one of another mind. */
const STYLES: readonly BotStyle[] = ['responsible', 'hawk', 'responsible', 'passive'];
const FIRST_CHOICE: StateId = 'state:ilmara';

const seatsOfSolo = (scenario: CompiledScenario): { readonly own: StateId; readonly others: readonly StateId[] } => {
  const playable = scenario.states.filter((state) => state.playable).map(({ id }) => id);
  const own = playable.includes(FIRST_CHOICE) ? FIRST_CHOICE : playable[0];
  if (own === undefined) throw new HttpFault(404, 'scenario.unknown');
  return { own, others: playable.filter((state) => state !== own) };
};

const startSolo = async (authority: Authority, own: StateId, others: readonly StateId[], person: JoinReply['person']): Promise<void> => {
  const cell: Actor = { kind: 'cell' };
  for (const [n, state] of others.entries()) {
    await askSystem(authority, cell, `solo.bot.${n}`, { type: 'seat.setBot', state, style: STYLES[n % STYLES.length] ?? 'responsible' });
  }
  await askSystem(authority, { kind: 'member', state: own, person }, 'solo.head', { type: 'role.claim', role: 'head' });
  await askSystem(authority, cell, 'solo.lock', { type: 'lobby.lock', locked: true });
  await askSystem(authority, cell, 'solo.start', { type: 'exercise.start' });
};

/** POST /api/try: a short exercise against bots, at once. Needs no secret where only this machine can ask. */
export const tryAlone = async (doors: Doors, call: Call): Promise<Answer> => {
  const { name, scenario: wanted } = fit(trySchema, call.body);
  if (!isOnlyHere(doors.config) && !doors.config.THRESHOLD_SOLO) throw new HttpFault(403, 'solo.off');
  await slow(doors.throttles.solo, call.address);
  const scenario = doors.library.all().find(({ id }) => wanted === undefined || id === wanted);
  if (scenario === undefined) throw new HttpFault(404, 'scenario.unknown');
  const { own, others } = seatsOfSolo(scenario);
  const authority = doors.house.open(scenario, 'express', { mode: 'basic' });
  await doors.rooms().createRoom(authority.id);
  const reply = await seatNew(doors, authority, own, name ?? 'You');
  authority.presence.excuse([reply.person], doors.sources.now());
  await startSolo(authority, own, others, reply.person);
  return done(reply);
};
