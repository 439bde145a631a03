/**
 * The line to the room. It never gives up: a lost connection is tried again with growing, jittered pauses (at most 1.5 s for the first minute, then 5 s),
 * at once when the network or the tab comes back. Every join brings a whole view; a gap in `rev` asks for one.
 */
import { Client, type Room } from '@colyseus/sdk';
import type { ClientCommand } from '../../shared/exercise/command.ts';
import type { CommandReply, ServerMessages } from '../../shared/protocol/wire.ts';
import { applyDelta } from '../../shared/view/delta.ts';
import type { Port } from '../store/deskContext.tsx';
import type { DeskStore } from '../store/deskStore.ts';
import { randomId } from '../store/randomId.ts';
import { askClock, newPulse, type Pulse } from './pulse.ts';
import { claimTab, keepsSeats, outboxKey, type Seat } from './keys.ts';
import { createOutbox } from './outbox.ts';

export interface Link extends Port {
  readonly stop: () => void;
}

const PING_MS = 5000;
const REPLY_MS = 8000;
const pause = (attempt: number): number => Math.min(attempt < 40 ? 1500 : 5000, 300 * 2 ** attempt) * (0.5 + Math.random() / 2);

export const openLink = (seat: Seat, store: DeskStore): Link => {
  let room: Room | null = null;
  let stopped = false;
  let joining = false;
  let attempt = 0;
  let pulse = newPulse();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const client = new Client(location.origin);

  const send = async (request: { readonly id: string; readonly command: ClientCommand }): Promise<CommandReply> => {
    if (room === null) throw new Error('no connection');
    return room.request<unknown, CommandReply>('command', request, { timeout: REPLY_MS });
  };
  const outbox = createOutbox(
    send,
    () => room !== null,
    randomId,
    sessionStorage,
    outboxKey(seat),
    () => store.setState({ waiting: outbox?.size() ?? 0 }),
  );

  const lose = (left: Room) => {
    if (room !== left) return;
    room = null;
    const { link } = store.getState();
    if (stopped || link === 'taken') return;
    store.setState({ link: 'away' });
    again();
  };
  const again = (soon = false) => {
    clearTimeout(timer);
    timer = setTimeout(() => void join(false), soon ? 0 : pause(attempt));
    attempt += 1;
  };
  const refused = (fault: unknown) => {
    const text = fault instanceof Error ? fault.message : String(fault);
    if (text.includes('seat.inUse')) return store.setState({ link: 'inUse' });
    if (text.includes('seat.unknown') || text.includes('seat.refused')) return store.setState({ link: 'gone' });
    store.setState({ link: store.getState().view === null ? 'joining' : 'away' });
    again();
  };
  const join = async (takeOver: boolean) => {
    if (stopped || joining || room !== null) return;
    joining = true;
    try {
      const joined = await client.joinById(seat.exercise, { token: seat.token, tab: await claimTab(), takeOver });
      joined.reconnection.enabled = false;
      if (stopped) void joined.leave();
      else enter(joined);
    } catch (fault) {
      if (!stopped) refused(fault);
    } finally {
      joining = false;
    }
  };
  const enter = (joined: Room) => {
    room = joined;
    attempt = 0;
    pulse = newPulse();
    listen(joined, store, pulse, () => void joined.leave());
    void askClock(joined, pulse, store).catch(() => undefined);
    joined.onLeave(() => lose(joined));
    joined.onError(() => undefined);
    store.setState({ link: 'live' });
    outbox.flush();
  };

  // A dead line does not always close by itself: no answer to a question is a lost connection.
  const watch = setInterval(() => {
    const asked = room;
    if (asked === null) return;
    void askClock(asked, pulse, store).catch(() => {
      lose(asked);
      void asked.leave(false).catch(() => undefined);
    });
  }, PING_MS);
  const hurry = () => {
    if (room === null && store.getState().link === 'away' && document.visibilityState === 'visible') again(true);
  };
  addEventListener('online', hurry);
  document.addEventListener('visibilitychange', hurry);
  void join(false);

  return {
    send: async (command) => {
      const reply = await outbox.put(command);
      if (!reply.ok)
        store.setState((was) => ({ refused: { rejection: reply.rejection, command: command.type, serial: (was.refused?.serial ?? 0) + 1 } }));
      return reply;
    },
    hint: (field, text) => {
      void room?.request('hint', { field, text }).catch(() => undefined);
    },
    comcheck: () => {
      void room?.request('comcheck').catch(() => undefined);
    },
    takeOver: () => {
      store.setState({ link: 'joining' });
      void join(true);
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      clearInterval(watch);
      removeEventListener('online', hurry);
      document.removeEventListener('visibilitychange', hurry);
      void room?.leave();
    },
  };
};

const listen = (room: Room, store: DeskStore, pulse: Pulse, leave: () => void): void => {
  const on = <Type extends keyof ServerMessages>(type: Type, take: (message: ServerMessages[Type]) => void) =>
    room.onMessage<ServerMessages[Type]>(type, take);
  let asked = false;
  const askView = () => {
    if (asked) return;
    asked = true;
    void room.request('view').catch(() => {
      asked = false;
    });
  };
  // What was typed while the line was away is not known; who still writes says so again within seconds.
  store.setState({ hints: {} });
  on('view', ({ rev, view }) => {
    asked = false;
    store.setState({ rev, view });
  });
  on('delta', ({ rev, set, gone }) => {
    const { view, rev: before } = store.getState();
    if (view === null || rev !== before + 1) return rev > before ? askView() : undefined;
    store.setState({ rev, view: applyDelta(view, { set, gone }) });
  });
  on('clock', ({ at, running }) => store.setState({ clock: { at, running, seenAt: performance.now() - pulse.halfMs } }));
  on('people', (people) => store.setState({ people }));
  on('hint', ({ person, field, text }) =>
    store.setState((was) => ({ hints: { ...was.hints, [field]: { person, text, seenAt: performance.now() } } })),
  );
  on('comcheck', ({ check }) => void room.request('comcheck.answer', { check, width: innerWidth, keeps: keepsSeats() }).catch(() => undefined));
  on('comchecked', (report) =>
    store.setState(({ comcheck }) => ({
      comcheck: { ...report, askedAt: comcheck?.check === report.check ? comcheck.askedAt : performance.now() },
    })),
  );
  on('taken', () => {
    store.setState({ link: 'taken' });
    leave();
  });
};
