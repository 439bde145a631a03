/** Connections of one room: one per token. A second tab is told; it takes the seat only when its person says so. */
import type { Seat } from '../access/access.ts';

export interface Connection<Client> {
  readonly client: Client;
  readonly seat: Seat;
  readonly tab: string;
}

export type Claim = 'free' | 'sameTab' | 'takeOver' | 'inUse';

export class Connections<Client> {
  readonly #byToken = new Map<string, Connection<Client>>();

  /** What a claim on a seat would mean now. */
  weigh(tokenHash: string, tab: string, takeOver: boolean): Claim {
    const held = this.#byToken.get(tokenHash);
    if (held === undefined) return 'free';
    if (held.tab === tab) return 'sameTab';
    return takeOver ? 'takeOver' : 'inUse';
  }

  /** Seats a connection and returns the one it replaced. */
  put(connection: Connection<Client>): Connection<Client> | null {
    const before = this.#byToken.get(connection.seat.tokenHash) ?? null;
    this.#byToken.set(connection.seat.tokenHash, connection);
    return before;
  }

  /** Forgets a client, unless its seat has gone to another one already. */
  drop(client: Client): Connection<Client> | null {
    const held = this.of(client);
    if (held !== null) this.#byToken.delete(held.seat.tokenHash);
    return held;
  }

  of(client: Client): Connection<Client> | null {
    return this.all().find((held) => held.client === client) ?? null;
  }

  all(): readonly Connection<Client>[] {
    return [...this.#byToken.values()];
  }
}
