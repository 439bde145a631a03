/** One room per exercise: it seats people, carries their commands to the authority and its deltas to them. It decides nothing. */
import { Room, ServerError, type AuthContext, type Client } from '@colyseus/core';
import type { Viewer } from '../../shared/model/audience.ts';
import type { Actor } from '../../shared/exercise/command.ts';
import type { CommandReply, ServerMessages } from '../../shared/protocol/wire.ts';
import type { Seat } from '../access/access.ts';
import type { Authority } from '../authority/authority.ts';
import { Comcheck } from './comcheck.ts';
import { peopleFor, type NamedPerson } from './people.ts';
import { Hints, type Typed } from './hints.ts';
import { PublicRoomState } from './publicState.ts';
import { claimSchema, comcheckSchema, hintSchema, readCommand } from './requests.ts';
import { Connections, type Connection } from './seats.ts';
import { sendDelta, sendPlain, sendView } from './send.ts';

/** What a room needs of the server; handed in so that it stays plumbing. */
export interface RoomTools {
  readonly authority: (exercise: string) => Authority | null;
  readonly seatOf: (token: string) => Seat | null;
  /** Whether a seat's token is still good: the white cell's end with its secret. */
  readonly holds: (seat: Seat) => boolean;
  readonly people: (exercise: string) => readonly NamedPerson[];
  readonly now: () => number;
  readonly randomHex: (bytes: number) => string;
  readonly fault: (error: unknown, doing: string) => void;
  /** Rooms that live, by exercise; a door asks them about a seat before letting anyone in. */
  readonly rooms: Map<string, ExerciseRoomLike>;
}
export interface ExerciseRoomLike {
  readonly weigh: (seat: Seat, tab: string, takeOver: boolean) => ReturnType<Connections<Client>['weigh']>;
  readonly peopleChanged: () => void;
  /** Closes the connections of a person whose token ended. */
  readonly expel: (person: string) => void;
  /** Closes every connection for good. */
  readonly end: () => Promise<void>;
}
interface Admitted {
  /** The framework takes it as the session's id; 128 bits of ours instead of 54 of its own. */
  readonly sessionId: string;
  readonly seat: Seat;
  readonly tab: string;
  readonly takeOver: boolean;
}

const MESSAGES_PER_SECOND = 60;
const MAX_CLIENTS = 200;
/** Closing codes of our own; the browser's connection code knows them. */
const REPLACED = 4011;
const TAKEN = 4012;
const DELETED = 4013;
const ENDED = 4014;
/** How long a connection may outlive its token while it asks for nothing. */
const TOKEN_BEAT_MS = 5000;
const MATCHMAKE_REFUSED = 403;

const refused = (reason: string): ServerError => new ServerError(MATCHMAKE_REFUSED, reason);

const actorOf = ({ viewer, person, kind }: Seat): Actor | null => {
  if (kind === 'replay') return null;
  if (viewer === 'cell') return { kind: 'cell' };
  return viewer === 'public' ? null : { kind: 'member', state: viewer, person };
};

const SPECTATOR: CommandReply = { ok: false, rejection: { code: 'actor.notAllowed', rule: 'RT1', facts: {} } };

/** The room class over its tools; made once per server start, since the framework creates rooms by class. */
export const exerciseRoom = (tools: RoomTools): new () => Room =>
  class ExerciseRoom extends Room<{ state: PublicRoomState }> implements ExerciseRoomLike {
    override state = new PublicRoomState();
    override maxClients = MAX_CLIENTS;
    override maxMessagesPerSecond = MESSAGES_PER_SECOND;
    override autoDispose = false;
    override patchRate = 100;
    readonly connections = new Connections<Client>();
    readonly checks = new Comcheck(tools.now);
    readonly hints = new Hints<Client>((client, typed) => this.passOn(client, typed));
    readonly lastPeople = new Map<Viewer, string>();
    detach: () => void = () => undefined;
    tokenBeat: NodeJS.Timeout | undefined;
    authority!: Authority; // set in onCreate, before anything else can reach the room

    static override async onAuth(_token: string, options: unknown, context: AuthContext): Promise<Admitted> {
      const claim = claimSchema.safeParse(options);
      const seat = claim.success ? tools.seatOf(claim.data.token) : null;
      if (!claim.success || seat === null || seat.kind === 'replay') throw refused('seat.unknown');
      const exercise = exerciseAsked(context);
      if (exercise === null || (seat.exercise !== null && seat.exercise !== exercise)) throw refused('seat.unknown');
      if (tools.rooms.get(exercise)?.weigh(seat, claim.data.tab, claim.data.takeOver) === 'inUse') throw refused('seat.inUse');
      return { sessionId: tools.randomHex(16), seat, tab: claim.data.tab, takeOver: claim.data.takeOver };
    }

    override onCreate(options: { readonly exercise: string }): void {
      const authority = tools.authority(options.exercise);
      if (authority === null) throw refused('exercise.unknown');
      this.roomId = options.exercise;
      this.authority = authority;
      this.detach = authority.attach({
        viewers: () => new Set(this.connections.all().map(({ seat }) => seat.viewer)),
        delta: (viewer, rev, delta) => sendDelta(this.clientsOf(viewer), rev, delta),
        publicChanged: () => this.publicChanged(),
      });
      tools.rooms.set(options.exercise, this);
      this.onMessage('command', (client: Client, payload: unknown): unknown => this.command(client, payload));
      this.onMessage('view', (client: Client) => this.greet(client));
      this.onMessage('clock', () => this.authority.clock());
      this.onMessage('names', (client: Client) => this.name(client));
      this.onMessage('comcheck', (client: Client) => this.comcheck(client));
      this.onMessage('comcheck.answer', (client: Client, payload: unknown) => this.comcheckAnswer(client, payload));
      this.onMessage('hint', (client: Client, payload: unknown) => this.hint(client, payload));
      this.tokenBeat = setInterval(() => this.dropEnded(), TOKEN_BEAT_MS);
      this.showPublic();
    }

    override onJoin(client: Client, _options: unknown, admitted?: Admitted): void {
      if (admitted === undefined || (admitted.seat.exercise ?? this.roomId) !== this.roomId) throw refused('seat.unknown');
      const claim = this.weigh(admitted.seat, admitted.tab, admitted.takeOver);
      if (claim === 'inUse') throw refused('seat.inUse');
      client.reconnectionToken = tools.randomHex(16);
      const before = this.connections.put({ client, seat: admitted.seat, tab: admitted.tab });
      this.authority.presence.arrive(admitted.seat.person);
      if (before !== null) this.replace(before, claim === 'takeOver');
      if (admitted.seat.viewer !== 'cell' && admitted.seat.viewer !== 'public') void this.authority.yieldTo(admitted.seat.viewer);
      this.greet(client);
      this.name(client);
      this.peopleChanged();
    }

    override onLeave(client: Client): void {
      this.hints.drop(client);
      const held = this.connections.drop(client);
      if (held === null) return;
      this.authority.presence.leave(held.seat.person, tools.now());
      this.peopleChanged();
    }

    override onDispose(): void {
      clearInterval(this.tokenBeat);
      this.detach();
      tools.rooms.delete(this.roomId);
    }

    /** A fault in one handler is reported and ends there; without this hook it would end the process. */
    override onUncaughtException(error: Error, method: string): void {
      tools.fault(error, `room ${method}`);
    }

    weigh(seat: Seat, tab: string, takeOver: boolean): ReturnType<Connections<Client>['weigh']> {
      return this.connections.weigh(seat.tokenHash, tab, takeOver);
    }

    /** Names and who is connected, to those for whom it changed: another delegation's comings and goings leave no frame here. */
    peopleChanged(): void {
      for (const viewer of new Set(this.connections.all().map(({ seat }) => seat.viewer))) {
        const text = JSON.stringify(this.peopleOf(viewer));
        if (this.lastPeople.get(viewer) === text) continue;
        this.lastPeople.set(viewer, text);
        this.sendPeople(viewer, this.clientsOf(viewer));
      }
      this.showPublic();
    }

    expel(person: string): void {
      for (const held of this.connections.all()) if (held.seat.person === person) this.replace(held, true);
    }

    /** The exercise was deleted. */
    async end(): Promise<void> {
      await this.disconnect(DELETED);
    }

    clientsOf(viewer: Viewer): readonly Client[] {
      return this.connections
        .all()
        .filter(({ seat }) => seat.viewer === viewer)
        .map(({ client }) => client);
    }

    async command(client: Client, payload: unknown): Promise<CommandReply> {
      this.dropEnded(client);
      const actor = this.actorOf(client);
      if (actor === null) return SPECTATOR;
      const read = readCommand(payload);
      if (!read.ok) return { ok: false, rejection: read.refusal };
      return this.authority.submit(actor, read.value.id, read.value.command);
    }

    actorOf(client: Client): Actor | null {
      const held = this.connections.of(client);
      return held === null ? null : actorOf(held.seat);
    }

    greet(client: Client): void {
      const held = this.connections.of(client);
      if (held === null) return;
      const { rev, view } = this.authority.view(held.seat.viewer);
      sendView([client], rev, view);
      sendPlain([client], 'clock', this.authority.clock());
    }

    name(client: Client): void {
      const held = this.connections.of(client);
      if (held !== null) this.sendPeople(held.seat.viewer, [client]);
    }

    hint(client: Client, payload: unknown): void {
      const hint = hintSchema.safeParse(payload);
      const held = this.connections.of(client);
      if (!hint.success || held === null || !held.seat.viewer.startsWith('state:')) return;
      this.hints.put(client, hint.data);
    }

    passOn(client: Client, hint: Typed): void {
      const held = this.connections.of(client);
      if (held === null) return;
      const colleagues = this.clientsOf(held.seat.viewer).filter((other) => other !== client);
      sendPlain(colleagues, 'hint', { person: held.seat.person, ...hint });
    }

    /** Only the white cell asks; everyone else in the room is asked. */
    comcheck(client: Client): void {
      if (this.connections.of(client)?.seat.viewer !== 'cell') return;
      const check = this.checks.ask();
      const others = this.connections.all().filter(({ seat }) => seat.viewer !== 'cell');
      sendPlain(this.clientsOf('cell'), 'comchecked', this.checks.report());
      sendPlain(
        others.map((held) => held.client),
        'comcheck',
        { check },
      );
    }

    comcheckAnswer(client: Client, payload: unknown): void {
      const answer = comcheckSchema.safeParse(payload);
      const held = this.connections.of(client);
      if (!answer.success || held === null || !this.checks.take(held.seat.person, answer.data)) return;
      sendPlain(this.clientsOf('cell'), 'comchecked', this.checks.report());
    }

    replace(before: Connection<Client>, told: boolean): void {
      this.connections.drop(before.client);
      this.authority.presence.leave(before.seat.person, tools.now());
      if (told) sendPlain([before.client], 'taken', { at: tools.now() });
      before.client.leave(told ? TAKEN : REPLACED);
    }

    /** Closes connections whose token ended meanwhile: of one client, or of all. */
    dropEnded(client?: Client): void {
      const ended = this.connections.all().filter((held) => (client === undefined || held.client === client) && !tools.holds(held.seat));
      for (const held of ended) {
        this.connections.drop(held.client);
        this.authority.presence.leave(held.seat.person, tools.now());
        held.client.leave(ENDED);
      }
      if (ended.length > 0) this.peopleChanged();
    }

    publicChanged(): void {
      this.showPublic();
      sendPlain(
        this.connections.all().map(({ client }) => client),
        'clock',
        this.authority.clock(),
      );
    }

    showPublic(): void {
      const { stage, phase, turn } = this.authority.exercise.clock;
      Object.assign(this.state, { stage, phase, turn });
      const connected = [...new Set<string>(this.connections.all().map(({ seat }) => seat.viewer))].sort();
      if (connected.join() !== [...this.state.connected].join()) this.state.connected.splice(0, this.state.connected.length, ...connected);
    }

    peopleOf(viewer: Viewer): ServerMessages['people'] {
      return peopleFor(tools.people(this.roomId), viewer, this.authority.presence);
    }

    sendPeople(viewer: Viewer, clients: readonly Client[]): void {
      if (viewer !== 'public') sendPlain(clients, 'people', this.peopleOf(viewer));
    }
  };

/** The exercise a join request names, as server/rooms/host.ts passes it on. */
const exerciseAsked = (context: AuthContext): string | null => {
  const exercise: unknown = context.req?.exercise;
  return typeof exercise === 'string' ? exercise : null;
};
