/** A client's socket that keeps every frame it gets, byte for byte, head included. It speaks the room's own language. */
import { request as httpRequest } from 'node:http';
import type { Socket } from 'node:net';
import { getMessageBytes, Protocol } from '@colyseus/core';
import type { ClientCommand } from '../../../shared/exercise/command.ts';

const BINARY = 0x2;
const PING = 0x9;
const PONG = 0xa;

/** Client frames are masked; a mask of zeros leaves the text as it is. */
const frame = (opcode: number, payload: Uint8Array): Buffer => {
  const long = payload.length > 125;
  const head = Buffer.alloc(long ? 8 : 6);
  head[0] = 0x80 | opcode;
  head[1] = 0x80 | (long ? 126 : payload.length);
  if (long) head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, payload]);
};

interface Cut {
  readonly whole: Buffer;
  readonly opcode: number;
  readonly payload: Buffer;
}
const cutFrame = (bytes: Buffer): Cut | null => {
  if (bytes.length < 2) return null;
  const short = (bytes[1] ?? 0) & 0x7f;
  const head = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < head) return null;
  const length = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  if (bytes.length < head + length) return null;
  return { whole: bytes.subarray(0, head + length), opcode: (bytes[0] ?? 0) & 0xf, payload: bytes.subarray(head, head + length) };
};

export interface Reservation {
  readonly processId: string;
  readonly roomId: string;
  readonly sessionId: string;
}

export class TwinSocket {
  readonly #socket: Socket;
  readonly #keep: (frame: Buffer) => void;
  #rest: Buffer;
  #asked = 0;
  readonly #waiting: { readonly fits: (payload: Buffer) => boolean; readonly done: (payload: Buffer) => void }[] = [];

  constructor(socket: Socket, head: Buffer, keep: (frame: Buffer) => void) {
    this.#socket = socket;
    this.#keep = keep;
    this.#rest = head;
    socket.setNoDelay(true);
    socket.on('data', (bytes: Buffer) => this.#take(bytes));
    socket.on('error', () => undefined);
  }

  /** Opens a socket for a reserved seat and answers the framework's greeting. */
  static async open(origin: string, { processId, roomId, sessionId }: Reservation, keep: (frame: Buffer) => void): Promise<TwinSocket> {
    const headers = { Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13', 'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==' };
    const socket = await new Promise<TwinSocket>((resolve, reject) => {
      const opening = httpRequest(`${origin}/${processId}/${roomId}?sessionId=${sessionId}`, { headers });
      opening.on('error', reject);
      opening.on('response', (response) => reject(new Error(`not upgraded: ${response.statusCode}`)));
      opening.on('upgrade', (_response, raw: Socket, head: Buffer) => resolve(new TwinSocket(raw, head, keep)));
      opening.end();
    });
    const greeted = socket.#next((payload) => payload[0] === Protocol.JOIN_ROOM);
    socket.#take(Buffer.alloc(0));
    await greeted;
    socket.#send(Buffer.from([Protocol.JOIN_ROOM]));
    await socket.settle();
    return socket;
  }

  /** Asks for a thing and waits for the answer; true when it was accepted. */
  async command(id: string, command: ClientCommand): Promise<boolean> {
    const number = (this.#asked += 1) % 128;
    const said = getMessageBytes.raw(Protocol.ROOM_DATA, 'command', { id, command });
    const answered = this.#next((payload) => payload[0] === Protocol.ROOM_RESPONSE && payload[1] === number);
    this.#send(Buffer.concat([Buffer.from([Protocol.ROOM_REQUEST, number]), said.subarray(1)]));
    return (await answered).includes(ACCEPTED);
  }

  say(type: string, message?: unknown): void {
    this.#send(getMessageBytes.raw(Protocol.ROOM_DATA, type, message));
  }

  /** Resolves when all that the server has sent before is here. */
  async settle(): Promise<void> {
    const answered = this.#next((payload) => payload.length === 1 && payload[0] === Protocol.PING);
    this.#send(Buffer.from([Protocol.PING]));
    await answered;
  }

  async close(): Promise<void> {
    if (this.#socket.closed) return;
    const closed = new Promise<void>((resolve) => this.#socket.once('close', () => resolve()));
    this.#socket.destroy();
    await closed;
  }

  #next(fits: (payload: Buffer) => boolean): Promise<Buffer> {
    return new Promise((done) => void this.#waiting.push({ fits, done }));
  }

  #send(payload: Uint8Array): void {
    this.#socket.write(frame(BINARY, payload));
  }

  #take(bytes: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    for (let cut = cutFrame(this.#rest); cut !== null; cut = cutFrame(this.#rest)) {
      this.#rest = this.#rest.subarray(cut.whole.length);
      this.#keep(Buffer.from(cut.whole));
      if (cut.opcode === PING) this.#socket.write(frame(PONG, cut.payload));
      const { payload } = cut;
      const at = this.#waiting.findIndex(({ fits }) => fits(payload));
      if (at >= 0) this.#waiting.splice(at, 1)[0]?.done(payload);
    }
  }
}

/** `ok: true` as the room's encoder writes it. */
const ACCEPTED = Buffer.from([0xa2, 0x6f, 0x6b, 0xc3]);
