/**
 * Commands that are not answered yet. Each keeps its id, so that sending it again after a lost connection has one
 * outcome; they survive a reload of the tab.
 */
import type { ClientCommand } from '../../shared/exercise/command.ts';
import type { CommandReply, CommandRequest } from '../../shared/protocol/wire.ts';

interface Entry extends CommandRequest {
  readonly settle: (reply: CommandReply) => void;
  sending: boolean;
}
export type Send = (request: CommandRequest) => Promise<CommandReply>;

export interface Outbox {
  /** Puts a command in line; resolves when the server has answered it. */
  put(command: ClientCommand): Promise<CommandReply>;
  /** Sends everything that is not under way. Call it after every (re)connection. */
  flush(): void;
  size(): number;
}

export const createOutbox = (
  send: Send,
  isOpen: () => boolean,
  newId: () => string,
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  key: string,
  changed: () => void,
): Outbox => {
  let entries: Entry[] = restore(storage.getItem(key));
  const keep = () => {
    storage.setItem(key, JSON.stringify(entries.map(({ id, command }) => ({ id, command }))));
    changed();
  };
  const deliver = async (entry: Entry) => {
    entry.sending = true;
    try {
      const reply = await send({ id: entry.id, command: entry.command });
      entries = entries.filter((other) => other !== entry);
      keep();
      entry.settle(reply);
    } catch {
      // Not answered: it stays in line, and goes out again under the same id.
      entry.sending = false;
      if (isOpen()) setTimeout(flush, 400);
    }
  };
  const flush = () => {
    if (!isOpen()) return;
    for (const entry of entries) if (!entry.sending) void deliver(entry);
  };
  const put = (command: ClientCommand): Promise<CommandReply> =>
    new Promise((resolve) => {
      const replaced = entries.filter((entry) => isReplaced(entry, command));
      const settle = (reply: CommandReply) => {
        for (const entry of replaced) entry.settle(reply);
        resolve(reply);
      };
      entries = [...entries.filter((entry) => !replaced.includes(entry)), { id: newId(), command, settle, sending: false }];
      keep();
      flush();
    });
  return { put, flush, size: () => entries.length };
};

/** Of prose that is still waiting only the newest text matters; its answer is the answer to all. */
const isReplaced = ({ sending, command: waiting }: Entry, command: ClientCommand): boolean =>
  !sending && command.type === 'draft.setProse' && waiting.type === 'draft.setProse' && waiting.field === command.field;

const restore = (text: string | null): Entry[] => {
  if (text === null) return [];
  // What `keep` stored.
  const requests = JSON.parse(text) as readonly CommandRequest[];
  return requests.map(({ id, command }) => ({ id, command, settle: () => undefined, sending: false }));
};
