/** Two servers in two programs that know nothing of each other, given the same seed. */
import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Played } from './compare.ts';
import type { Leak } from './leaks.ts';
import type { Secret, Side } from './scene.ts';

export type Order =
  | { readonly do: 'play'; readonly seed: number; readonly number: number; readonly secret: Secret; readonly leak: Leak | null }
  | { readonly do: 'stop' };
type Answer = { readonly ready: true } | { readonly played: Played } | { readonly fault: string };

/** Files in memory where there is such a place: nothing here has to outlive the program. */
const root = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

class TwinProcess {
  readonly #child: ChildProcess;
  readonly #folder = mkdtempSync(join(root, 'threshold-twin-'));
  /** All that the server wrote on its own outputs. */
  log = '';

  constructor(side: Side, seam: 'clean' | 'planted') {
    this.#child = fork(join(import.meta.dirname, 'child.ts'), [side, this.#folder, seam], { serialization: 'advanced', silent: true, execArgv: [] });
    for (const stream of [this.#child.stdout, this.#child.stderr]) stream?.on('data', (chunk: Buffer) => (this.log += String(chunk)));
  }

  next(): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const gone = (code: number | null): void => reject(new Error(`a twin ended by itself (${code}):\n${this.log}`));
      this.#child.once('exit', gone);
      this.#child.once('message', (answer: Answer) => {
        this.#child.off('exit', gone);
        resolve(answer);
      });
    });
  }

  async play(order: Order): Promise<Played> {
    this.#child.send(order);
    const answer = await this.next();
    if ('played' in answer) return answer.played;
    throw new Error('fault' in answer ? answer.fault : 'no answer');
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode === null) {
      const gone = new Promise((resolve) => this.#child.once('exit', resolve));
      this.#child.send({ do: 'stop' } satisfies Order);
      await gone;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

export class TwinPair {
  readonly #a: TwinProcess;
  readonly #b: TwinProcess;

  private constructor(seam: 'clean' | 'planted') {
    this.#a = new TwinProcess('a', seam);
    this.#b = new TwinProcess('b', seam);
  }

  static async start(seam: 'clean' | 'planted' = 'clean'): Promise<TwinPair> {
    const pair = new TwinPair(seam);
    await Promise.all([pair.#a.next(), pair.#b.next()]);
    return pair;
  }

  /** What both servers wrote on their outputs so far. */
  get log(): string {
    return `${this.#a.log}${this.#b.log}`;
  }

  async play(order: Order): Promise<readonly [Played, Played]> {
    return Promise.all([this.#a.play(order), this.#b.play(order)]);
  }

  async stop(): Promise<void> {
    await Promise.all([this.#a.stop(), this.#b.stop()]);
  }
}
