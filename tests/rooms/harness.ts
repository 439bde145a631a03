/** Real servers on a free port and people with real sockets, for the tests of the doors. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type Room } from '@colyseus/sdk';
import type { ClientCommand } from '../../shared/exercise/command.ts';
import type { StateId } from '../../shared/model/ids.ts';
import type { Plan } from '../../shared/model/terms.ts';
import type { CommandReply, JoinReply, OpenReply, SeatClaim, ServerMessages } from '../../shared/protocol/wire.ts';
import { applyDelta } from '../../shared/view/delta.ts';
import type { View } from '../../shared/view/kinds.ts';
import { readConfig } from '../../server/config.ts';
import { libraryOf } from '../../server/library.ts';
import { startServer, type RunningServer, type ServeOptions } from '../../server/serve.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';

export interface Place {
  readonly folder: string;
  server: RunningServer;
  secret: string;
}

type Extras = Partial<Pick<ServeOptions, 'library' | 'sources' | 'store' | 'mind' | 'throttles' | 'fault'>> & { readonly env?: NodeJS.ProcessEnv };

const boot = (folder: string, { env, ...extras }: Extras): Promise<RunningServer> =>
  startServer({
    config: readConfig({ PORT: '0', DATA_DIR: folder, ...env }),
    library: libraryOf([coldHarbour]),
    pages: join(folder, 'pages'),
    ...extras,
  });

/** A fresh server with a fresh file. */
export const openPlace = async (extras: Extras = {}): Promise<Place> => {
  const folder = mkdtempSync(join(tmpdir(), 'threshold-rooms-'));
  const server = await boot(folder, extras);
  return { folder, server, secret: server.firstSecret ?? '' };
};

/** Starts again on the same file, after a stop or a fall. */
export const reopen = async (place: Place, extras: Extras = {}): Promise<void> => {
  place.server = await boot(place.folder, extras);
};

export const closePlace = async (place: Place): Promise<void> => {
  await place.server.stop().catch(() => undefined);
  rmSync(place.folder, { recursive: true, force: true });
};

export interface HttpAnswer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- the tests read replies of many shapes
  readonly json: any;
  readonly headers: Headers;
}

/** One HTTP request with a JSON body. */
export const ask = async (place: Place, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<HttpAnswer> => {
  const response = await fetch(`${place.server.origin}${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text, headers: response.headers };
};

export const bearer = (token: string): Record<string, string> => ({ Authorization: `Bearer ${token}` });

export const enterCell = async (place: Place): Promise<string> => (await ask(place, 'POST', '/api/cell', { secret: place.secret })).json.token;

export const openExercise = async (place: Place, cell: string, plan: Plan = 'ninety', scenario = coldHarbour.id): Promise<OpenReply> =>
  (await ask(place, 'POST', '/api/exercises', { scenario, plan }, bearer(cell))).json;

export const codeOf = (opened: OpenReply, seat: StateId | 'observer'): string => opened.codes.find((code) => code.seat === seat)?.code ?? '';

export const join2 = async (place: Place, code: string, name: string): Promise<JoinReply> =>
  (await ask(place, 'POST', '/api/join', { code, name })).json;

let commands = 0;
export const commandId = (): string => `test-command-${String((commands += 1)).padStart(8, '0')}`;

type Shorthand = { readonly type: 'phase.end' } | { readonly type: 'phase.ready'; readonly ready: boolean };

/** A person with an open socket: keeps the folded view as a browser would. */
export class Person {
  readonly room: Room;
  view: View | null = null;
  rev = 0;
  deltas = 0;
  clock: ServerMessages['clock'] = { at: 0, running: false };
  people: ServerMessages['people'] = {};
  /** Messages about people so far. */
  peopleFrames = 0;
  readonly hints: ServerMessages['hint'][] = [];
  taken = 0;
  closed: number | null = null;

  constructor(room: Room) {
    this.room = room;
    // Our own tokens bring people back; the framework's way back is not used.
    room.reconnection.enabled = false;
    room.onMessage('view', (message: ServerMessages['view']) => {
      this.view = message.view;
      this.rev = message.rev;
    });
    room.onMessage('delta', ({ rev, ...delta }: ServerMessages['delta']) => {
      if (this.view === null || rev !== this.rev + 1) throw new Error(`a delta ${rev} after ${this.rev}`);
      this.view = applyDelta(this.view, delta);
      this.rev = rev;
      this.deltas += 1;
    });
    room.onMessage('clock', (message: ServerMessages['clock']) => void (this.clock = message));
    room.onMessage('people', (message: ServerMessages['people']) => {
      this.people = message;
      this.peopleFrames += 1;
    });
    room.onMessage('hint', (message: ServerMessages['hint']) => void this.hints.push(message));
    room.onMessage('taken', () => void (this.taken += 1));
    room.onLeave((code: number) => void (this.closed = code));
  }

  /** Says a command; a phase without a name is the one this person sees. */
  say(said: ClientCommand | Shorthand, id: string = commandId()): Promise<CommandReply> {
    const { turn = 0, phase = 'brief' } = this.view?.exercise['exercise'] ?? {};
    const command = said.type === 'phase.end' || said.type === 'phase.ready' ? { turn, phase, ...said } : said;
    return this.room.request('command', { id, command });
  }
}

/** Opens a socket with a seat's token and waits for the first view. */
export const sit = async (place: Place, exercise: string, token: string, tab = 'tab-one', takeOver = false): Promise<Person> => {
  const claim: SeatClaim = { token, tab, takeOver };
  const person = new Person(await new Client(place.server.origin).joinById(exercise, claim));
  await until(() => person.view !== null);
  return person;
};

/** Waits until a thing is so; fails after five seconds with what was waited for. */
export const until = async (holds: () => boolean, what = String(holds), ms = 5000): Promise<void> => {
  const end = Date.now() + ms;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

/** An exercise with two people of the first state, one of the second and the white cell, in the lobby. */
export const table = async (place: Place, scenario = coldHarbour.id) => {
  const [first, second] = coldHarbour.states.filter(({ playable }) => playable).map(({ id }) => id);
  if (first === undefined || second === undefined) throw new Error('two playable states');
  const cellToken = await enterCell(place);
  const opened = await openExercise(place, cellToken, 'ninety', scenario);
  const [ana, ben, eve] = [
    await join2(place, codeOf(opened, first), 'Ana'),
    await join2(place, codeOf(opened, first), 'Ben'),
    await join2(place, codeOf(opened, second), 'Eve'),
  ];
  const exercise = opened.exercise;
  return {
    first,
    second,
    opened,
    exercise,
    cellToken,
    tokens: { ana: ana.token, ben: ben.token, eve: eve.token },
    persons: { ana: ana.person, ben: ben.person, eve: eve.person },
    cell: await sit(place, exercise, cellToken),
    ana: await sit(place, exercise, ana.token),
    ben: await sit(place, exercise, ben.token),
    eve: await sit(place, exercise, eve.token),
  };
};
