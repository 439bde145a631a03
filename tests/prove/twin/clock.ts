/**
 * A clock that moves only when it is told to. It takes the place of the timers that programs reach by name, so that the
 * room framework's patches, the authority's deadlines and the heartbeat all beat to the same, repeatable time. Sockets and
 * files keep their own.
 */
interface Timer {
  readonly run: () => void;
  due: number;
  /** ms between two runs; null for a timer that runs once. */
  readonly every: number | null;
}

const realImmediate = globalThis.setImmediate;
/** Lets sockets, immediates and promises that are ready have their turn. */
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise<void>((resolve) => void realImmediate(resolve));
};

export class TwinClock {
  /** Wall ms. */
  now: number;
  #next = 1;
  readonly #timers = new Map<number, Timer>();

  constructor(now: number) {
    this.now = now;
  }

  /** From here on this program's timers are this clock's. */
  install(): void {
    const set =
      (every: boolean) =>
      (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
        const id = this.#next++;
        const wait = Math.max(1, ms || 0);
        this.#timers.set(id, { run: () => run(...args), due: this.now + wait, every: every ? wait : null });
        const handle = { [Symbol.toPrimitive]: () => id, ref: () => handle, unref: () => handle, hasRef: () => true, refresh: () => handle };
        return handle;
      };
    const clear = (handle: unknown): void => void this.#timers.delete(Number(handle ?? Number.NaN));
    Object.assign(globalThis, { setTimeout: set(false), setInterval: set(true), clearTimeout: clear, clearInterval: clear });
  }

  /** Moves on by ms. What falls due runs in order of time; an interval runs at most once. */
  async advance(ms: number): Promise<void> {
    this.now += ms;
    const due = [...this.#timers].filter(([, timer]) => timer.due <= this.now).sort(([a, x], [b, y]) => x.due - y.due || a - b);
    for (const [id, timer] of due) {
      if (!this.#timers.has(id)) continue;
      if (timer.every === null) this.#timers.delete(id);
      else timer.due = this.now + timer.every;
      timer.run();
      await turns(6);
    }
  }
}
