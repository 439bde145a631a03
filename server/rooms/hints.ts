/** What people are typing, for colleagues: through one pump per connection, and kept nowhere. */
import { createHintPump, type HintPump, type Later } from '../../shared/lib/hintPump.ts';

export interface Typed {
  readonly field: string;
  readonly text: string;
}

/** Holds no process open: a hint that waits when the server ends is of no use to anybody. */
const later: Later = (run, ms) => {
  const timer = setTimeout(run, ms).unref();
  return () => clearTimeout(timer);
};

export class Hints<Client extends object> {
  readonly #pumps = new WeakMap<Client, HintPump>();
  readonly #passOn: (client: Client, typed: Typed) => void;

  /** `passOn` is called when a hint's turn has come; the connection may be gone by then. */
  constructor(passOn: (client: Client, typed: Typed) => void) {
    this.#passOn = passOn;
  }

  put(client: Client, { field, text }: Typed): void {
    const pump = this.#pumps.get(client) ?? createHintPump((one, words) => this.#passOn(client, { field: one, text: words }), later);
    this.#pumps.set(client, pump);
    pump.put(field, text);
  }

  /** The connection is gone: what waits is not told any more. */
  drop(client: Client): void {
    this.#pumps.get(client)?.stop();
    this.#pumps.delete(client);
  }
}
