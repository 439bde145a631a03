/**
 * The authority over one exercise: one writer, one log, one clock. Commands wait in a queue that is drained in batches;
 * a batch is decided on a tentative head, written, and only then becomes true, is shown and is acknowledged.
 */
import type { Viewer } from '../../shared/model/audience.ts';
import type { Actor, Command } from '../../shared/exercise/command.ts';
import { deadlines } from '../../shared/exercise/deadlines.ts';
import type { StateId } from '../../shared/model/ids.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import type { CommandReply } from '../../shared/protocol/wire.ts';
import { deltaBetween, project } from '../../shared/view/project.ts';
import type { Delta, View } from '../../shared/view/kinds.ts';
import type { Releasable } from '../../shared/view/releasable.ts';
import type { EventStore, StoredRecord } from '../log/store.ts';
import type { Sources } from '../sources.ts';
import { decideBatch, type Batch, type Waiting } from './batch.ts';
import { actorKey, type Head, type Step } from './head.ts';
import { Presence } from './presence.ts';
import { timeAt } from './time.ts';

/** Who is told. A room is one; it names the viewer classes it has someone for. */
export interface Audience {
  readonly viewers: () => ReadonlySet<Viewer>;
  readonly delta: (viewer: Viewer, rev: number, delta: Releasable<Delta>) => void;
  /** Public facts changed: stage, phase, turn, or whether the clock runs. */
  readonly publicChanged: () => void;
}
/** Something that wants to be woken at an exercise time, such as the players of empty seats. */
export interface Sleeper {
  readonly nextAt: (exercise: Exercise) => number | null;
  readonly wake: (exercise: Exercise, at: number) => void;
}
export interface AuthorityTools {
  readonly store: EventStore;
  readonly sources: Sources;
  readonly fault: (error: unknown, doing: string) => void;
}

const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Pause before a failed write or a fault is tried again. */
const RETRY_MS = 500;
const UNAVAILABLE: CommandReply = { ok: false, rejection: { code: 'log.unavailable', rule: 'SE1', facts: {} } };

export class Authority {
  readonly id: string;
  readonly presence = new Presence();
  readonly #tools: AuthorityTools;
  #head: Head;
  readonly #known: Map<string, string>;
  #queue: Waiting[] = [];
  #draining = false;
  #closed = false;
  #timer: NodeJS.Timeout | null = null;
  readonly #revs = new Map<Viewer, number>();
  readonly #audiences = new Set<Audience>();
  readonly #sleepers = new Set<Sleeper>();

  constructor(id: string, head: Head, known: ReadonlyMap<string, string>, tools: AuthorityTools) {
    this.id = id;
    this.#head = head;
    this.#known = new Map(known);
    this.#tools = tools;
  }

  /** The durable state: everything in it is in the log. */
  get exercise(): Exercise {
    return this.#head.exercise;
  }

  /** Exercise ms now, and whether they pass. */
  clock(): { readonly at: number; readonly running: boolean } {
    const { anchor, at } = this.#head;
    return { at: Math.max(at, timeAt(anchor, this.#tools.sources.now())), running: anchor.running };
  }

  /** A whole view with the revision its deltas go on from. */
  view(viewer: Viewer): { readonly rev: number; readonly view: Releasable<View> } {
    return { rev: this.#revs.get(viewer) ?? 0, view: project(this.#head.exercise, viewer) };
  }

  attach(audience: Audience): () => void {
    this.#audiences.add(audience);
    return () => void this.#audiences.delete(audience);
  }

  addSleeper(sleeper: Sleeper): void {
    this.#sleepers.add(sleeper);
    this.#schedule(0);
  }

  /** Always answered, once the outcome is on disk. The same id gives the same outcome. */
  submit(by: Actor, id: string, command: Command): Promise<CommandReply> {
    if (this.#closed) return Promise.resolve(UNAVAILABLE);
    return new Promise((answer) => {
      this.#queue.push({ by, id, command, answer });
      // Everything that arrives in this turn of the loop shares one transaction.
      setImmediate(() => void this.#drain());
    });
  }

  /** A person took a seat of this state: a bot that held it yields at once. */
  async yieldTo(state: StateId): Promise<void> {
    const bot = this.exercise.seats[state]?.bot ?? null;
    if (bot === null || this.exercise.clock.stage === 'ended') return;
    const id = `yield.${this.#tools.sources.randomHex(8)}`;
    await this.submit({ kind: 'cell' }, id, { type: 'seat.setBot', state, style: null });
  }

  /** Begins to let deadlines fall. */
  start(): void {
    this.#schedule(0);
  }

  /** Writes how far the clock has run; outside the chain. */
  beat(): void {
    if (!this.#head.anchor.running || this.#closed) return;
    const wall = this.#tools.sources.now();
    this.#tools.store.beat(this.id, { at: timeAt(this.#head.anchor, wall), wall });
  }

  /** Ends all activity; what waits is answered as not written. */
  close(): void {
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    for (const waiting of this.#queue.splice(0)) waiting.answer(UNAVAILABLE);
  }

  async #drain(): Promise<void> {
    if (this.#draining || this.#closed) return;
    this.#draining = true;
    const queue = this.#queue.splice(0);
    try {
      await this.#settle(queue);
    } catch (error) {
      this.#tools.fault(error, 'drain');
      for (const waiting of queue) waiting.answer(UNAVAILABLE);
      this.#schedule(RETRY_MS);
    } finally {
      this.#draining = false;
    }
    if (this.#queue.length > 0) setImmediate(() => void this.#drain());
  }

  /** Decided, written, true, shown, acknowledged: in this order. */
  async #settle(queue: readonly Waiting[]): Promise<void> {
    const batch = this.#decide(queue);
    const written = await this.#write(batch.steps);
    if (written) this.#commit(batch);
    for (const { to, reply } of batch.replies) to.answer(written ? reply : UNAVAILABLE);
    this.#schedule(written && !this.#isStuck() ? 0 : RETRY_MS);
  }

  #decide(queue: readonly Waiting[]): Batch {
    const wall = this.#tools.sources.now();
    return decideBatch(this.#head, queue, {
      wall,
      salt: () => this.#tools.sources.randomHex(16),
      present: this.presence.present(wall),
      known: this.#known,
      fault: this.#tools.fault,
    });
  }

  async #write(steps: readonly Step[]): Promise<boolean> {
    if (steps.length === 0) return true;
    const wall = this.#tools.sources.now();
    const records = steps.map(({ record }): StoredRecord => ({
      exercise: this.id,
      seq: record.seq,
      commandId: record.commandId,
      text: record.bytes,
      hash: record.hash,
      wall,
    }));
    try {
      await this.#tools.store.append(records);
      return !this.#closed;
    } catch (error) {
      this.#tools.fault(error, 'append');
      return false;
    }
  }

  #commit({ head, steps }: Batch): void {
    const before = this.#head.exercise;
    this.#head = head;
    for (const { record } of steps) this.#known.set(record.commandId, actorKey(record.by));
    if (steps.length > 0) this.#publish(before, head.exercise);
    const moved = (['stage', 'phase', 'turn', 'running', 'phaseEndsAt'] as const).some((field) => before.clock[field] !== head.exercise.clock[field]);
    if (moved) for (const audience of this.#audiences) audience.publicChanged();
  }

  /** What one batch changed goes out as one delta: whoever spoke at once is heard at once. */
  #publish(before: Exercise, after: Exercise): void {
    const viewers = new Set([...this.#audiences].flatMap((audience) => [...audience.viewers()]));
    for (const viewer of viewers) {
      try {
        this.#show(before, after, viewer);
      } catch (error) {
        // What is true stays true; the gap in the numbers makes this viewer ask for a fresh view.
        this.#revs.set(viewer, (this.#revs.get(viewer) ?? 0) + 1);
        this.#tools.fault(error, `delta for ${viewer}`);
      }
    }
  }

  #show(before: Exercise, after: Exercise, viewer: Viewer): void {
    const delta = deltaBetween(before, after, viewer);
    if (delta === null) return;
    const rev = (this.#revs.get(viewer) ?? 0) + 1;
    for (const audience of this.#audiences) audience.delta(viewer, rev, delta);
    this.#revs.set(viewer, rev);
  }

  /** A due deadline that did not fall: a fault was reported, and spinning on it would help nobody. */
  #isStuck(): boolean {
    const [due] = deadlines(this.#head.exercise);
    return due !== undefined && this.#head.anchor.running && due.at <= timeAt(this.#head.anchor, this.#tools.sources.now()) - RETRY_MS;
  }

  #schedule(least: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#closed || !this.#head.anchor.running) return;
    const next = [deadlines(this.#head.exercise)[0]?.at, ...[...this.#sleepers].map((sleeper) => sleeper.nextAt(this.#head.exercise))];
    const times = next.filter((at) => typeof at === 'number');
    if (times.length === 0) return;
    const wait = Math.min(...times) - timeAt(this.#head.anchor, this.#tools.sources.now());
    this.#timer = setTimeout(() => this.#wake(), Math.min(Math.max(wait, least), LONGEST_TIMER_MS));
  }

  #wake(): void {
    const { at } = this.clock();
    for (const sleeper of this.#sleepers) sleeper.wake(this.#head.exercise, at);
    void this.#drain();
  }
}
