/** For a server under measurement, in its own process: tells its CPU time and the bytes it wrote to sockets when asked. */
import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { cpuMs } from './cpu.ts';

export interface Reading {
  readonly cpu: number;
  readonly bytes: number;
}
export interface Ready {
  readonly port: number;
  readonly secret: string;
}

const sockets: Socket[] = [];
subscribe('net.server.socket', (message) => void sockets.push((message as { socket: Socket }).socket)); // what node publishes on this channel

export const measured = (ready: Ready): void => {
  process.on('message', () =>
    process.send?.({ cpu: cpuMs(), bytes: sockets.reduce((sum, socket) => sum + socket.bytesWritten, 0) } satisfies Reading),
  );
  process.on('disconnect', () => process.exit(0));
  process.send?.(ready);
};
