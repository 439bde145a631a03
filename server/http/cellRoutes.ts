/** The white cell's own addresses: enter, open, list, codes, return codes, delete. */
import { z } from 'zod';
import { DYAD_CHARTS, MODES, PLANS } from '../../shared/model/terms.ts';
import type { CodeListing, ExerciseListing, OpenReply } from '../../shared/protocol/wire.ts';
import type { Code } from '../access/access.ts';
import type { Authority } from '../authority/authority.ts';
import { chartsOf } from '../library.ts';
import type { ExerciseRow } from '../log/store.ts';
import { asCell, exerciseAt, fit, slow, type Doors } from './doors.ts';
import { done, HttpFault, type Answer, type Call, type Route } from './router.ts';

const secretSchema = z.strictObject({ secret: z.string().min(1).max(128) });
/** Mode and chart may be left out: then every act is shown, on the ladders of the scenario. */
const openSchema = z.object({
  scenario: z.string().max(96),
  plan: z.enum(PLANS),
  mode: z.enum(MODES).exactOptional(),
  chart: z.enum(DYAD_CHARTS).exactOptional(),
});
const seatCodeSchema = z.object({ person: z.string().max(96) });

const linked = (authority: Authority, origin: string, { seat, code }: Code): CodeListing => ({
  seat,
  name: authority.exercise.scenario.states.find(({ id }) => id === seat)?.name ?? null,
  code,
  link: `${origin}/#join=${code}`,
});

const codesOf = (doors: Doors, authority: Authority, origin: string): readonly CodeListing[] => {
  const playable = authority.exercise.scenario.states.filter((state) => state.playable).map(({ id }) => id);
  return doors.access.codesFor(authority.id, [...playable, 'observer']).map((code) => linked(authority, origin, code));
};

const listed = ({ row, authority }: { readonly row: ExerciseRow; readonly authority: Authority }): ExerciseListing => ({
  exercise: row.exercise,
  scenario: row.scenarioId,
  plan: authority.exercise.plan,
  stage: authority.exercise.clock.stage,
  turn: authority.exercise.clock.turn,
  openedAt: row.openedAt,
});

const enter = async (doors: Doors, call: Call): Promise<Answer> => {
  await slow(doors.throttles.secret, call.address);
  const token = doors.access.enterCell(fit(secretSchema, call.body).secret.trim());
  if (token === null) throw new HttpFault(401, 'secret.refused');
  return done({ token });
};

const open = async (doors: Doors, call: Call): Promise<Answer> => {
  asCell(doors, call);
  const { scenario: id, plan, ...chosen } = fit(openSchema, call.body);
  const scenario = doors.library.all().find((known) => known.id === id);
  if (scenario === undefined) throw new HttpFault(404, 'scenario.unknown');
  if (chosen.chart !== undefined && !chartsOf(scenario).includes(chosen.chart)) throw new HttpFault(400, 'chart.unknown');
  const authority = doors.house.open(scenario, plan, chosen);
  await doors.rooms().createRoom(authority.id);
  return done({ exercise: authority.id, codes: codesOf(doors, authority, call.origin) } satisfies OpenReply);
};

const remove = async (doors: Doors, call: Call): Promise<Answer> => {
  asCell(doors, call);
  const { id } = exerciseAt(doors, call);
  await doors.rooms().removeRoom(id);
  doors.house.remove(id);
  doors.access.forget(id);
  return done({ deleted: id });
};

const seatCode = (doors: Doors, call: Call): Answer => {
  asCell(doors, call);
  const authority = exerciseAt(doors, call);
  const code = doors.access.returnCode(authority.id, fit(seatCodeSchema, call.body).person);
  if (code === null) throw new HttpFault(404, 'person.unknown');
  return done(linked(authority, call.origin, code));
};

export const cellRoutes = (doors: Doors): readonly Route[] => [
  { method: 'POST', path: /^\/api\/cell$/, run: (call) => enter(doors, call) },
  { method: 'POST', path: /^\/api\/exercises$/, run: (call) => open(doors, call) },
  {
    method: 'GET',
    path: /^\/api\/exercises$/,
    run: (call) => {
      asCell(doors, call);
      return done(doors.house.all().map(listed));
    },
  },
  { method: 'DELETE', path: /^\/api\/exercises\/([\w-]{1,64})$/, run: (call) => remove(doors, call) },
  {
    method: 'GET',
    path: /^\/api\/exercises\/([\w-]{1,64})\/codes$/,
    run: (call) => {
      asCell(doors, call);
      return done(codesOf(doors, exerciseAt(doors, call), call.origin));
    },
  },
  { method: 'POST', path: /^\/api\/exercises\/([\w-]{1,64})\/seat-code$/, run: (call) => seatCode(doors, call) },
];
