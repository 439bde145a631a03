/** The real server as a process of its own: started as a person starts it, killed as a fall would. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))));
    });
  });

export class LiveServer {
  readonly origin: string;
  secret = '';
  output = '';
  private child: ChildProcess | null = null;
  private readonly port: number;
  private readonly dataDir: string;

  private constructor(port: number, dataDir: string) {
    this.port = port;
    this.dataDir = dataDir;
    this.origin = `http://127.0.0.1:${String(port)}`;
  }

  static async start(): Promise<LiveServer> {
    const server = new LiveServer(await freePort(), await mkdtemp(join(tmpdir(), 'threshold-play-')));
    await server.up();
    server.secret = /\b[0-9a-f]{64}\b/.exec(server.output)?.[0] ?? '';
    return server;
  }

  /** Starts the process and resolves once it answers; the second start finds the same data. */
  async up(): Promise<void> {
    this.child = spawn(process.execPath, ['server/main.ts'], {
      cwd: ROOT,
      env: { ...process.env, PORT: String(this.port), DATA_DIR: this.dataDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.on('data', (chunk: Buffer) => {
      this.output += chunk.toString();
    });
    this.child.stderr?.on('data', (chunk: Buffer) => {
      this.output += chunk.toString();
    });
    for (let tries = 0; tries < 200; tries += 1) {
      const ready = await fetch(`${this.origin}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (ready) return;
      if (this.child.exitCode !== null) break;
      await new Promise((next) => {
        setTimeout(next, 50);
      });
    }
    throw new Error(`the server did not become ready:\n${this.output}`);
  }

  /** SIGKILL: no goodbye, nothing flushed that was not already on disk. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child === null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
    this.child = null;
  }

  async stop(): Promise<void> {
    await this.kill();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
