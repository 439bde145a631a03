/** A cable between a browser and the server that can be pulled: bytes pass unseen while it holds, nothing while it does not. */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { Transform } from 'node:stream';

/** Lets pieces through late and in order. */
const delayed = (lag: (bytes: number) => number): Transform => {
  let free = 0;
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      const wait = lag(piece.length);
      if (wait === 0) return done(null, piece);
      free = Math.max(free, Date.now() + wait);
      setTimeout(() => this.push(piece), free - Date.now());
      done();
    },
    // What is still on its way arrives before the end does.
    flush(done) {
      setTimeout(done, Math.max(0, free - Date.now()) + 1);
    },
  });
};

const SEGMENT = 1460;
/** What a sender waits on top of the round trip before it sends again. */
const RTO_REST_MS = 200;
export interface Narrow {
  readonly bytesPerSecond: number;
  readonly oneWayMs: number;
  readonly loss: number;
}

export class Wire {
  readonly origin: string;
  private readonly server: Server;
  private readonly ends: Set<Socket>;
  private pulled = false;
  /** Added to every piece on its way, in ms; in order. */
  private lag: (bytes: number, up: boolean) => number = () => 0;

  private constructor(server: Server, port: number, ends: Set<Socket>) {
    this.server = server;
    this.ends = ends;
    this.origin = `http://127.0.0.1:${String(port)}`;
  }

  /** Listens on a free port of its own and carries everything to `target`, an origin. */
  static to(target: string): Promise<Wire> {
    const ends = new Set<Socket>();
    const { hostname, port } = new URL(target);
    return new Promise((done, fail) => {
      const server = createServer((near) => {
        if (wire?.pulled === true) return void near.destroy();
        const far = connect(Number(port), hostname);
        for (const [end, other] of [
          [near, far],
          [far, near],
        ] as const) {
          ends.add(end);
          end.on('error', () => other.destroy());
          end.on('close', () => {
            ends.delete(end);
            other.destroy();
          });
        }
        const through = (up: boolean) => delayed((bytes) => wire?.lag(bytes, up) ?? 0);
        near.pipe(through(true)).pipe(far).pipe(through(false)).pipe(near);
      });
      let wire: Wire | undefined;
      server.once('error', fail);
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        if (address === null || typeof address === 'string') return fail(new Error('no port'));
        wire = new Wire(server, address.port, ends);
        done(wire);
      });
    });
  }

  /** From now on every piece waits between `least` and `most` ms. */
  slow(least: number, most: number): void {
    this.lag = () => least + Math.random() * (most - least);
  }

  /**
   * A narrow line that loses packets: all connections share `bytesPerSecond` each way, every piece takes `oneWayMs`, and of
   * its segments `loss` (0 to 1) are lost and sent again after a retransmission timeout, which holds up what comes behind.
   */
  narrow({ bytesPerSecond, oneWayMs, loss }: Narrow): void {
    const busy = [0, 0];
    this.lag = (bytes, up) => {
      const way = up ? 1 : 0;
      const start = Math.max(Date.now(), busy[way] ?? 0);
      busy[way] = start + (bytes / bytesPerSecond) * 1000;
      const lost = Array.from({ length: Math.ceil(bytes / SEGMENT) }).filter(() => Math.random() < loss).length;
      return (busy[way] ?? 0) - Date.now() + oneWayMs + lost * (2 * oneWayMs + RTO_REST_MS);
    };
  }

  pull(): void {
    this.pulled = true;
    for (const end of this.ends) end.destroy();
  }

  mend(): void {
    this.pulled = false;
  }

  close(): Promise<void> {
    this.pull();
    return new Promise((done) => {
      this.server.close(() => done());
    });
  }
}
