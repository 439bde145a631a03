/** What the routes stand on, and the checks they share: who is the white cell, which exercise, what fits a schema. */
import type { z } from 'zod';
import type { Access } from '../access/access.ts';
import type { Throttle, Throttles } from '../access/throttle.ts';
import type { Authority } from '../authority/authority.ts';
import type { House } from '../authority/house.ts';
import type { Config } from '../config.ts';
import type { ScenarioLibrary } from '../library.ts';
import type { EventStore } from '../log/store.ts';
import type { RoomHost } from '../rooms/host.ts';
import type { Sources } from '../sources.ts';
import { HttpFault, type Call } from './router.ts';

export interface Doors {
  readonly config: Config;
  readonly access: Access;
  readonly house: House;
  readonly rooms: () => RoomHost;
  readonly library: ScenarioLibrary;
  readonly store: EventStore;
  readonly sources: Sources;
  readonly throttles: Throttles;
  /** True once every exercise of the log is rebuilt. */
  readonly recovered: () => boolean;
}

/** The body as the schema reads it, or a refusal that names the field. */
export const fit = <Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> => {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new HttpFault(400, 'body.malformed', `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`);
};

export const asCell = (doors: Doors, call: Call): void => {
  const seat = call.token === null ? null : doors.access.seatOf(call.token);
  if (seat?.kind !== 'cell') throw new HttpFault(401, 'cell.tokenUnknown');
};

export const exerciseAt = (doors: Doors, call: Call): Authority => {
  const authority = doors.house.find(call.params[0] ?? '');
  if (authority === null) throw new HttpFault(404, 'exercise.unknown');
  return authority;
};

export const slow = async (throttle: Throttle, key: string): Promise<void> => {
  if (!(await throttle(key))) throw new HttpFault(429, 'rate.limited');
};
