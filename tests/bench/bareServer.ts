/** The control: a bare `ws` room that reads a JSON command, counts it and broadcasts one JSON event to everyone. */
import { WebSocketServer, type WebSocket } from 'ws';
import { measured } from './measured.ts';

const room = new Set<WebSocket>();
const state = { seq: 0, said: new Map<string, unknown>() };
const server = new WebSocketServer({ port: 0, perMessageDeflate: false }, () => {
  const address = server.address();
  measured({ port: typeof address === 'object' && address !== null ? address.port : 0, secret: '' });
});
server.on('connection', (socket) => {
  room.add(socket);
  socket.on('close', () => room.delete(socket));
  socket.on('message', (data: Buffer) => {
    const { id, from, command } = JSON.parse(data.toString()) as { id: string; from: string; command: unknown }; // our own client wrote it
    state.seq += 1;
    state.said.set(from, command);
    const event = JSON.stringify({ seq: state.seq, at: state.seq * 100, by: from, event: command });
    for (const other of room) other.send(event);
    socket.send(JSON.stringify({ id, ok: true }));
  });
});
