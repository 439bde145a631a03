/** The real server as a process of its own, to be killed and started again on the same file and port. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

export class ServerProcess {
  readonly origin: string;
  /** The white-cell secret of the first start. */
  secret = '';
  /** What the server wrote to stderr, for the report of a failure. */
  complaints = '';
  readonly #folder: string;
  readonly #port: number;
  #child: ChildProcess | null = null;

  constructor(folder: string, port: number) {
    this.#folder = folder;
    this.#port = port;
    this.origin = `http://127.0.0.1:${port}`;
  }

  spawn(): void {
    const env = { PATH: process.env['PATH'] ?? '', PORT: String(this.#port), DATA_DIR: this.#folder, THRESHOLD_LOG_LEVEL: 'error' };
    const child = spawn(process.execPath, ['server/main.ts', 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk: Buffer) => {
      this.secret = /secret[^:]*: ([0-9a-f]{64})/.exec(String(chunk))?.[1] ?? this.secret;
    });
    child.stderr.on('data', (chunk: Buffer) => (this.complaints += String(chunk)));
    child.on('exit', (code, signal) => {
      if (signal !== 'SIGKILL' && signal !== 'SIGTERM' && code !== 0)
        this.complaints += `the server ended by itself with ${String(code ?? signal)}\n`;
    });
    this.#child = child;
  }

  /** Starts and waits until it is ready; resolves to the ms it took. */
  async start(): Promise<number> {
    const began = Date.now();
    this.spawn();
    while (!(await this.#isReady())) {
      if (Date.now() - began > 30_000 || this.#child?.exitCode !== null) throw new Error(`the server did not come up:\n${this.complaints}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return Date.now() - began;
  }

  /** SIGKILL: nothing of the process runs after it. */
  async kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    const child = this.#child;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }

  async #isReady(): Promise<boolean> {
    return fetch(`${this.origin}/readyz`).then(
      ({ status }) => status === 200,
      () => false,
    );
  }
}
