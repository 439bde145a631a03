/** A cable between a browser and the server that can be pulled: bytes pass unseen while it holds, nothing while it does not. */
import { connect, createServer, type Server, type Socket } from 'node:net';

export class Wire {
  readonly origin: string;
  private readonly server: Server;
  private readonly ends: Set<Socket>;
  private pulled = false;

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
        near.pipe(far).pipe(near);
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
