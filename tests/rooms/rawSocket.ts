/** A WebSocket client that can do what a browser's cannot: stop reading. */
import { request } from 'node:http';
import type { Socket } from 'node:net';
import type { Place } from './harness.ts';

/** A short client frame; all client frames are masked, here with zeros. */
const frame = (...payload: readonly number[]): Buffer => Buffer.from([0x82, 0x80 | payload.length, 0, 0, 0, 0, ...payload]);
const JOINED = frame(10);
const ASK_VIEW = frame(13, 0xa4, ...Buffer.from('view'));

/** Opens a socket for a reservation that `POST /matchmake/joinById/<id>` gave. */
export const rawSocket = (
  place: Place,
  reservation: { readonly processId: string; readonly roomId: string; readonly sessionId: string },
): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const { processId, roomId, sessionId } = reservation;
    const headers = { Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13', 'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==' };
    const opening = request(`${place.server.origin}/${processId}/${roomId}?sessionId=${sessionId}`, { headers });
    opening.on('error', reject);
    opening.on('response', (response) => reject(new Error(`not upgraded: ${response.statusCode}`)));
    opening.on('upgrade', (_response, socket: Socket, head: Buffer) => {
      if (head.length > 0) socket.unshift(head);
      resolve(socket);
    });
    opening.end();
  });

export const greet = (socket: Socket): void => void socket.write(JOINED);
export const askForView = (socket: Socket): void => void socket.write(ASK_VIEW);

/** The framework's first bytes: a seat was given, or refused. */
export const WELCOME = 10;
export const ERROR = 11;

/** Kind of the first message the server sends: its first byte after the frame's head. */
export const firstCode = (socket: Socket): Promise<number> =>
  new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('data', (bytes: Buffer) => {
      const long = ((bytes[1] ?? 0) & 0x7f) === 126;
      resolve(bytes[long ? 4 : 2] ?? -1);
    });
  });
