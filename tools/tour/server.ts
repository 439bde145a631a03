/** The real server as a process of its own, on a free port and with a data folder that goes away with it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const READY_TRIES = 200;
const READY_PAUSE_MS = 50;

export interface TourServer {
  readonly origin: string;
  readonly secret: string;
  readonly stop: () => Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? done(address.port) : fail(new Error('no free port'))));
    });
  });

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await gone;
};

/** Resolves once the server answers; rejects with what it printed when it does not within ten seconds. */
export const startServer = async (): Promise<TourServer> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'threshold-tour-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir };
  const child = spawn(process.execPath, ['server/main.ts'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void (printed += chunk.toString()));
  const stop = async (): Promise<void> => {
    await end(child);
    await rm(dataDir, { recursive: true, force: true });
  };
  for (let tries = 0; tries < READY_TRIES && child.exitCode === null; tries += 1) {
    const ready = await fetch(`${origin}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    const secret = /\b[0-9a-f]{64}\b/.exec(printed)?.[0];
    if (ready && secret !== undefined) return { origin, secret, stop };
    await new Promise((next) => setTimeout(next, READY_PAUSE_MS));
  }
  await stop();
  throw new Error(`the server did not become ready:\n${printed}`);
};
