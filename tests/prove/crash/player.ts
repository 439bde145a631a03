/** One person with a socket: always a command or two in flight, comes back by token, sends again what was not answered. */
import { Client, type Room } from '@colyseus/sdk';
import type { ClientCommand } from '../../../shared/exercise/command.ts';
import type { CommandReply, SeatClaim, ServerMessages } from '../../../shared/protocol/wire.ts';
import type { ExerciseView } from '../../../shared/view/kinds.ts';
import type { Entry, Ledger } from './ledger.ts';
import type { Luck } from './luck.ts';

/** Below the server's limit of 60 messages a second. */
const GAP_MS = 30;
const IN_FLIGHT = 2;
const ANSWER_MS = 4000;

export interface Mind {
  /** The next thing to ask for, or null to wait. */
  readonly next: (clock: ExerciseView) => ClientCommand | null;
  /** Its command had its outcome. */
  readonly answered: (command: ClientCommand, accepted: boolean) => void;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export class Player {
  clock: ExerciseView | null = null;
  readonly #origin: string;
  readonly #exercise: string;
  readonly #token: string;
  readonly #name: string;
  readonly #mind: Mind;
  readonly #ledger: Ledger;
  readonly #luck: Luck;
  readonly #pending = new Set<Entry>();
  #room: Room | null = null;
  #count = 0;
  #over = false;
  /** While true nothing new is asked; what is open is still pursued. */
  resting = false;

  constructor(
    where: { readonly origin: string; readonly exercise: string; readonly token: string; readonly name: string },
    mind: Mind,
    ledger: Ledger,
    luck: Luck,
  ) {
    this.#origin = where.origin;
    this.#exercise = where.exercise;
    this.#token = where.token;
    this.#name = where.name;
    this.#mind = mind;
    this.#ledger = ledger;
    this.#luck = luck;
  }

  get open(): number {
    return this.#pending.size;
  }
  get seated(): boolean {
    return this.#room !== null && this.clock !== null;
  }

  /** Runs until `leave`. */
  async play(): Promise<void> {
    while (!this.#over) {
      if (this.#room === null) await this.#sit();
      else await this.#turn();
    }
    await this.#room?.leave().catch(() => undefined);
  }

  /** Asks for a thing now; pursued until it has an outcome. */
  ask(command: ClientCommand): void {
    const id = `${this.#name}-${String((this.#count += 1)).padStart(8, '0')}`;
    const entry = this.#ledger.sent(this.#exercise, id, command);
    this.#pending.add(entry);
    void this.#send(entry);
  }

  leave(): void {
    this.#over = true;
  }

  async #sit(): Promise<void> {
    const claim: SeatClaim = { token: this.#token, tab: this.#name, takeOver: false };
    try {
      const room = await new Client(this.#origin).joinById(this.#exercise, claim);
      room.reconnection.enabled = false;
      this.clock = null;
      room.onMessage('view', ({ view }: ServerMessages['view']) => void (this.clock = view.exercise['exercise'] ?? null));
      room.onMessage('delta', ({ set }: ServerMessages['delta']) => this.#see(set));
      for (const type of ['clock', 'people', 'hint', 'taken']) room.onMessage(type, () => undefined);
      room.onLeave(() => void (this.#room = null));
      room.onError(() => undefined);
      this.#room = room;
      for (const entry of this.#pending) void this.#send(entry);
    } catch {
      await pause(50 + this.#luck(150));
    }
  }

  #see(set: ServerMessages['delta']['set']): void {
    for (const [kind, , entity] of set) if (kind === 'exercise') this.clock = entity as ExerciseView; // the kind names the shape
  }

  async #turn(): Promise<void> {
    const command = this.resting || this.clock === null || this.#pending.size >= IN_FLIGHT ? null : this.#mind.next(this.clock);
    if (command !== null) this.ask(command);
    await pause(GAP_MS + this.#luck(10));
  }

  /** Asks until there is an answer or the socket is gone; the next socket asks again with the same id. */
  async #send(entry: Entry): Promise<void> {
    const room = this.#room;
    if (room === null) return;
    try {
      const reply: CommandReply = await Promise.race([
        room.request('command', { id: entry.id, command: entry.command }),
        pause(ANSWER_MS).then(() => Promise.reject(new Error('no answer'))),
      ]);
      if (this.#ledger.answered(entry, reply)) return this.#settle(entry, reply.ok);
    } catch {
      // No answer is no outcome: it stays open.
    }
    await pause(200);
    if (this.#room === room) await this.#send(entry);
  }

  #settle(entry: Entry, accepted: boolean): void {
    if (this.#pending.delete(entry)) this.#mind.answered(entry.command, accepted);
  }
}
