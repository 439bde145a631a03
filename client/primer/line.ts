/** The line to the rehearsal: what a link is to a room. It fills the same store, so that the desk is drawn unchanged. */
import type { CommandReply } from '../../shared/protocol/wire.ts';
import type { ClientCommand } from '../../shared/exercise/command.ts';
import type { Phase } from '../../shared/model/terms.ts';
import { applyDelta } from '../../shared/view/delta.ts';
import { ownScript } from '../app/ownScript.ts';
import type { Desk } from '../store/deskContext.tsx';
import { createDesk, initialDesk, type DeskStore } from '../store/deskStore.ts';
import { dropOrders } from '../store/orderInHand.ts';
import { ME, OWN } from './cast.ts';
// oxlint-disable-next-line import/default -- the bundler makes this module: its default export is the address of the built worker
import rehearsalUrl from './rehearsalWorker.ts?worker&url';
import type { FromRehearsal, ToRehearsal } from './wire.ts';

/** The rehearsal's name, where an exercise has its id. */
const REHEARSAL = 'first-steps';

export interface Line extends Desk {
  /** The coach has seen all it wanted of this phase. */
  readonly enough: (turn: number, phase: Phase) => void;
  readonly close: () => void;
}

const take = (store: DeskStore, message: Exclude<FromRehearsal, { readonly kind: 'reply' }>): void => {
  switch (message.kind) {
    case 'board':
      return store.setState({ board: message.board });
    case 'view':
      return store.setState({ rev: message.rev, view: message.view });
    case 'delta':
      return store.setState(({ view }) => (view === null ? {} : { rev: message.rev, view: applyDelta(view, message) }));
    case 'clock':
      return store.setState({ clock: { at: message.at, running: message.running, seenAt: performance.now() } });
  }
};

/** `me`: what the newcomer is called at the desk; `says`: what the neighbour writes. */
export const openLine = (me: string, says: string): Line => {
  dropOrders(REHEARSAL);
  const store = createDesk({ ...initialDesk(REHEARSAL, OWN, ME), link: 'live', people: { [ME]: { name: me, connected: true } } });
  const worker = new Worker(ownScript(rehearsalUrl), { type: 'module' });
  const waiting = new Map<string, (reply: CommandReply) => void>();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  const post = (message: ToRehearsal): void => worker.postMessage(message);
  worker.addEventListener('message', ({ data }: MessageEvent<FromRehearsal>) => {
    if (data.kind !== 'reply') return take(store, data);
    waiting.get(data.id)?.(data.reply);
    waiting.delete(data.id);
  });
  post({ kind: 'open', says });
  let sent = 0;
  const send = async (command: ClientCommand): Promise<CommandReply> => {
    sent += 1;
    const id = String(sent);
    const reply = await new Promise<CommandReply>((resolve) => {
      waiting.set(id, resolve);
      post({ kind: 'command', id, command });
    });
    if (!reply.ok)
      store.setState((was) => ({ refused: { rejection: reply.rejection, command: command.type, serial: (was.refused?.serial ?? 0) + 1 } }));
    return reply;
  };
  const nothing = (): void => undefined;
  return {
    store,
    port: { send, hint: nothing, takeOver: nothing, comcheck: nothing },
    enough: (turn, phase) => post({ kind: 'enough', turn, phase }),
    close: () => worker.terminate(),
  };
};
