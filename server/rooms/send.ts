/**
 * The only way out to a browser. Content of the exercise is sent as `Releasable`, which nothing but the projection makes;
 * a message is encoded once and handed to all who see the same.
 */
import type { Client } from '@colyseus/core';
import { getMessageBytes, Protocol } from '@colyseus/core';
import { assert } from '../../shared/lib/assert.ts';
import type { ServerMessages } from '../../shared/protocol/wire.ts';
import type { Delta, View } from '../../shared/view/kinds.ts';
import { isReleasable, type Releasable } from '../../shared/view/releasable.ts';

/** Bytes a browser may leave unread before it is cut off and has to come back. */
const UNREAD_LIMIT = 1024 * 1024;
/** Messages kept for a browser that has not answered the greeting yet. */
const WAITING_LIMIT = 500;

/** The transport's client is typed as an emitter; what it holds is a `ws` socket, which counts its unread bytes. */
const unread = ({ ref }: Client): number => ('bufferedAmount' in ref && typeof ref.bufferedAmount === 'number' ? ref.bufferedAmount : 0);

const waiting = (client: Client): number =>
  '_enqueuedMessages' in client && Array.isArray(client._enqueuedMessages) ? client._enqueuedMessages.length : 0;

/** Cut, not closed: a goodbye would wait behind everything that is not being read. */
const cut = ({ ref }: Client): void => {
  if ('terminate' in ref && typeof ref.terminate === 'function') ref.terminate();
};

const deliver = (clients: readonly Client[], bytes: Uint8Array): void => {
  for (const client of clients) {
    if (unread(client) > UNREAD_LIMIT || waiting(client) > WAITING_LIMIT) cut(client);
    else client.enqueueRaw(bytes);
  }
};

type Plain = Omit<ServerMessages, 'view' | 'delta'>;

/** Sends what holds no content of the exercise: times, names, hints. */
export const sendPlain = <Type extends keyof Plain>(clients: readonly Client[], type: Type, message: Plain[Type]): void => {
  if (clients.length > 0) deliver(clients, getMessageBytes.raw(Protocol.ROOM_DATA, type, message));
};

export const sendView = (clients: readonly Client[], rev: number, view: Releasable<View>): void => {
  assert(isReleasable(view), 'a view that is sent comes from the projection');
  if (clients.length > 0) deliver(clients, getMessageBytes.raw(Protocol.ROOM_DATA, 'view', { rev, view }));
};

export const sendDelta = (clients: readonly Client[], rev: number, delta: Releasable<Delta>): void => {
  assert(isReleasable(delta), 'a delta that is sent comes from the projection');
  if (clients.length > 0) deliver(clients, getMessageBytes.raw(Protocol.ROOM_DATA, 'delta', { rev, ...delta }));
};
