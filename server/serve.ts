/** A whole server as one value: tests start real ones on a free port, the command line starts one and waits. */
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Access } from './access/access.ts';
import { doorThrottles, type Throttles } from './access/throttle.ts';
import type { BotMind } from './authority/bots.ts';
import { House } from './authority/house.ts';
import { ConfigFault, type Config } from './config.ts';
import { lockFolder } from './lock.ts';
import { openDoor } from './http/door.ts';
import type { Doors } from './http/doors.ts';
import { linkOrigin, originAllowed } from './http/origin.ts';
import { Pages } from './http/pages.ts';
import { routesOf } from './http/routes.ts';
import type { ScenarioLibrary } from './library.ts';
import { openDatabase } from './log/database.ts';
import { sqliteEvents } from './log/sqlite.ts';
import type { EventStore } from './log/store.ts';
import { hostRooms, type RoomHost } from './rooms/host.ts';
import { faultTo, reporter } from './report.ts';
import type { RoomTools } from './rooms/exerciseRoom.ts';
import { systemSources, type Sources } from './sources.ts';

export interface ServeOptions {
  readonly config: Config;
  readonly library: ScenarioLibrary;
  readonly sources?: Sources;
  /** Plays the seats of bots; without it they stay silent. */
  readonly mind?: BotMind;
  /** Wraps or replaces the log, for tests of a failing disk. */
  readonly store?: (real: EventStore) => EventStore;
  readonly throttles?: Throttles;
  readonly pages?: string;
  readonly fault?: (error: unknown, doing: string) => void;
}
export interface RunningServer {
  /** `http://host:port` */
  readonly origin: string;
  readonly port: number;
  /** The white-cell secret if it was made by this start, else null. */
  readonly firstSecret: string | null;
  readonly access: Access;
  readonly house: House;
  /** Says goodbye and closes the file. */
  readonly stop: () => Promise<void>;
  /** Cuts every socket and leaves the file as it is, as a fall would. */
  readonly crash: () => Promise<void>;
}

export const databaseFile = (dataDir: string): string => join(dataDir, 'threshold.sqlite');

/** Why a port could not be had, in the words of the person who starts the server. */
const listen = (server: ReturnType<typeof openDoor>, config: Config): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new ConfigFault(`Port ${config.PORT} on ${config.HOST} is in use. Stop what uses it, or set PORT to another number.`) : error);
    });
    server.listen(config.PORT, config.HOST, () => resolve(server.address() as AddressInfo)); // a TCP listener has a TCP address
  });

/** Starts a server; it listens and is recovered when the promise resolves. */
export const startServer = async (options: ServeOptions): Promise<RunningServer> => {
  const { config, library, sources = systemSources, fault = faultTo(reporter(options.config.THRESHOLD_LOG_LEVEL)) } = options;
  const db = openDatabase(databaseFile(config.DATA_DIR));
  const unlock = lockFolder(config.DATA_DIR);
  const store = options.store?.(sqliteEvents(db)) ?? sqliteEvents(db);
  const access = new Access(db, sources);
  const house = new House({ store, sources, fault }, options.mind ?? null);
  const firstSecret = access.firstSecret();
  let recovered = false;
  let host: RoomHost | null = null;
  const rooms = (): RoomHost => {
    if (host === null) throw new Error('the rooms are not open yet');
    return host;
  };
  const doors: Doors = {
    config,
    access,
    house,
    rooms,
    library,
    store,
    sources,
    throttles: options.throttles ?? doorThrottles(),
    recovered: () => recovered,
  };
  const allowed = originAllowed(config);
  const server = openDoor({
    routes: routesOf(doors),
    pages: new Pages(options.pages ?? 'dist/client'),
    originAllowed: allowed,
    linkOrigin: (origin, at) => linkOrigin(config, origin, at),
    fault,
  });
  const tools: RoomTools = {
    authority: (id) => house.find(id),
    seatOf: (token) => access.seatOf(token),
    holds: ({ tokenHash }) => access.holds(tokenHash),
    people: (id) => access.people(id),
    now: sources.now,
    randomHex: sources.randomHex,
    fault,
    rooms: new Map(),
  };
  await house.recover();
  host = await hostRooms({ server, tools, originAllowed: allowed });
  for (const { row } of house.all()) await host.createRoom(row.exercise);
  recovered = true;
  const { port } = await listen(server, config);
  const end = async (graceful: boolean): Promise<void> => {
    house.close();
    await rooms().stop(graceful);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    store.close();
    if (graceful) unlock();
  };
  return { origin: `http://${config.HOST}:${port}`, port, firstSecret, access, house, stop: () => end(true), crash: () => end(false) };
};
