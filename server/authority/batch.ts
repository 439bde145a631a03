/** One drained batch on a tentative head: what fell due first, then the commands in order of arrival. Nothing is told yet. */
import { assert } from '../../shared/lib/assert.ts';
import type { Actor, Ask, Command } from '../../shared/exercise/command.ts';
import { deadlines } from '../../shared/exercise/deadlines.ts';
import { authorize } from '../../shared/exercise/rights.ts';
import type { Rejection } from '../../shared/exercise/rejection.ts';
import type { PersonId } from '../../shared/model/ids.ts';
import type { CommandReply } from '../../shared/protocol/wire.ts';
import { actorKey, take, type Head, type Stamp, type Step } from './head.ts';
import { timeAt } from './time.ts';

export interface Waiting {
  readonly by: Actor;
  readonly id: string;
  readonly command: Command;
  readonly answer: (reply: CommandReply) => void;
}
export interface BatchWorld {
  readonly wall: number;
  readonly salt: () => string;
  readonly present: ReadonlySet<PersonId>;
  /** Actor key of every command id in the log. */
  readonly known: ReadonlyMap<string, string>;
  readonly fault: (error: unknown, doing: string) => void;
}
export interface Batch {
  readonly head: Head;
  readonly steps: readonly Step[];
  readonly replies: readonly { readonly to: Waiting; readonly reply: CommandReply }[];
}

const no = (code: Rejection['code'], facts: Rejection['facts'] = {}): CommandReply => ({ ok: false, rejection: { code, rule: 'RT7', facts } });

/** Builds one batch; lives for the length of one call. */
class Batcher {
  head: Head;
  readonly steps: Step[] = [];
  readonly #taken = new Map<string, string>();
  readonly #world: BatchWorld;

  constructor(head: Head, world: BatchWorld) {
    this.head = head;
    this.#world = world;
  }

  /** Lets fall all that is due, in order of (due, id), each at its own time and not at ours. */
  fallDue(): void {
    for (;;) {
      const [due] = deadlines(this.head.exercise);
      if (due === undefined || !this.head.anchor.running || due.at > this.#now()) return;
      const at = Math.max(due.at, this.head.at);
      const ask: Ask = { by: { kind: 'system' }, at, id: `due.${this.head.seq + 1}.${at}`, command: { type: 'deadline.fall', deadline: due.id } };
      const taken = take(this.head, ask, this.#stamp());
      assert(taken.ok && taken.value !== null, `deadline ${due.id} at ${due.at} can fall`);
      this.#advance(taken.value);
    }
  }

  reply(waiting: Waiting): CommandReply {
    try {
      return this.#reply(waiting);
    } catch (error) {
      this.#world.fault(error, waiting.command.type);
      return no('server.fault', {});
    }
  }

  #reply({ by, id, command }: Waiting): CommandReply {
    const owner = this.#taken.get(id) ?? this.#world.known.get(id);
    if (owner !== undefined) return owner === actorKey(by) ? { ok: true, repeated: true } : no('command.malformed', { field: 'id' });
    const ask: Ask = { by, at: Math.max(this.#now(), this.head.at), id, alone: this.#isAlone(by), command };
    const barred = authorize(this.head.exercise, ask, this.#world.present);
    if (barred !== null) return { ok: false, rejection: barred };
    const taken = take(this.head, ask, this.#stamp());
    if (!taken.ok) return { ok: false, rejection: taken.refusal };
    if (taken.value !== null) this.#advance(taken.value);
    return { ok: true, repeated: false };
  }

  #isAlone(by: Actor): boolean {
    if (by.kind !== 'member') return by.kind === 'bot';
    const members = this.head.exercise.seats[by.state]?.members ?? [];
    return !members.some((person) => person !== by.person && this.#world.present.has(person));
  }

  #advance(step: Step): void {
    this.head = step.after;
    this.steps.push(step);
    this.#taken.set(step.record.commandId, actorKey(step.record.by));
  }

  #now(): number {
    return timeAt(this.head.anchor, this.#world.wall);
  }

  #stamp(): Stamp {
    return { wall: this.#world.wall, salt: this.#world.salt() };
  }
}

/** Decides a batch. A fault in one ask is answered to its asker and leaves the rest untouched. */
export const decideBatch = (head: Head, queue: readonly Waiting[], world: BatchWorld): Batch => {
  const batcher = new Batcher(head, world);
  try {
    batcher.fallDue();
  } catch (error) {
    world.fault(error, 'deadline.fall');
  }
  const replies = queue.map((to) => ({ to, reply: batcher.reply(to) }));
  return { head: batcher.head, steps: batcher.steps, replies };
};
