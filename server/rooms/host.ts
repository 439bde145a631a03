/**
 * The room framework, tamed: only joining by id is open, no foreign page may connect, frames and rates are bounded. The
 * HTTP side stays with server/http; this file answers one question there, "may this seat join this room".
 */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { createAuthContext, matchMaker } from '@colyseus/core';
import { Encoder } from '@colyseus/schema';
import { WebSocketTransport } from '@colyseus/ws-transport';
import { ROOM } from '../../shared/protocol/wire.ts';
import { exerciseRoom, type ExerciseRoomLike, type RoomTools } from './exerciseRoom.ts';

// Above 16 KiB the encoder of this version hands late joiners a stale buffer; set before any room exists.
Encoder.BUFFER_SIZE = 1024 * 1024;

const MAX_FRAME_BYTES = 64 * 1024;
const SHUTDOWN = 4001;

export interface JoinRefusal {
  readonly status: number;
  readonly reason: string;
}
export interface RoomHost {
  readonly createRoom: (exercise: string) => Promise<void>;
  readonly removeRoom: (exercise: string) => Promise<void>;
  readonly room: (exercise: string) => ExerciseRoomLike | null;
  /** Answers a join request: a seat reservation for the framework's browser side, or why not. */
  readonly reserve: (method: string, exercise: string, options: object) => Promise<{ readonly reservation: unknown } | JoinRefusal>;
  /** `graceful` says goodbye; without it every socket is just cut, as a fall would. */
  readonly stop: (graceful: boolean) => Promise<void>;
}
export interface HostOptions {
  readonly server: Server;
  readonly tools: RoomTools;
  /** Is this the value of an Origin header of a page that may connect? Null when there is none. */
  readonly originAllowed: (origin: string | null, host: string | null) => boolean;
}

const REASONS: ReadonlySet<string> = new Set(['seat.unknown', 'seat.inUse', 'exercise.unknown']);

const refusalOf = (error: unknown): JoinRefusal => {
  const reason = error instanceof Error && REASONS.has(error.message) ? error.message : 'join.refused';
  return { status: reason === 'seat.inUse' ? 409 : reason === 'seat.unknown' ? 401 : 404, reason };
};

/** Attached rather than given the server, so that faults of the server's own port stay with those who opened it. */
const transportFor = ({ server, originAllowed }: HostOptions): WebSocketTransport =>
  new WebSocketTransport({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    pingInterval: 5000,
    pingMaxRetries: 3,
    beforeUpgrade: (_request, { headers }) =>
      originAllowed(headers.get('origin'), headers.get('host')) ? undefined : new Response(null, { status: 403 }),
  }).attachToServer(server);

/** Starts the room side on an HTTP server that is not listening yet. */
export const hostRooms = async (options: HostOptions): Promise<RoomHost> => {
  const { tools, server } = options;
  const transport = transportFor(options);
  const sockets = socketsOf(server);
  matchMaker.controller.exposedMethods = ['joinById'];
  matchMaker.controller.getCorsHeaders = () => ({});
  await matchMaker.setup();
  matchMaker.defineRoomType(ROOM, exerciseRoom(tools));
  await matchMaker.accept();
  return {
    createRoom: async (exercise) => void (await matchMaker.createRoom(ROOM, { exercise })),
    removeRoom: async (exercise) => tools.rooms.get(exercise)?.end(),
    room: (exercise) => tools.rooms.get(exercise) ?? null,
    reserve: async (method, exercise, join) => {
      // Nobody holds a seat in an exercise that is not, or no longer, here.
      if (tools.authority(exercise) === null && method === 'joinById') return { status: 401, reason: 'seat.unknown' };
      const context = createAuthContext({ headers: {}, req: { exercise } });
      try {
        return { reservation: await matchMaker.controller.invokeMethod(method, exercise, join, context) };
      } catch (error) {
        return refusalOf(error);
      }
    },
    stop: async (graceful) => {
      if (!graceful) for (const socket of sockets) socket.destroy();
      await matchMaker.gracefullyShutdown().catch(() => undefined);
      await Promise.all(matchMaker.disconnectAll(SHUTDOWN));
      transport.shutdown();
    },
  };
};

/** Every open socket of the server, to be able to cut them without a goodbye. */
const socketsOf = (server: Server): ReadonlySet<Socket> => {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return sockets;
};
