/** All exercises of this server: opened, rebuilt from the log after a fall, found by id, deleted. */
import { filled } from '../../shared/lib/filled.ts';
import { must } from '../../shared/lib/assert.ts';
import { canonical } from '../../shared/lib/canonical.ts';
import { sha256Hex } from '../../shared/lib/sha256.ts';
import { deadlines } from '../../shared/exercise/deadlines.ts';
import { openExercise, type Opening } from '../../shared/exercise/opening.ts';
import type { CompiledScenario } from '../../shared/model/scenario.ts';
import type { Plan } from '../../shared/model/terms.ts';
import { GENESIS, RECORD_VERSION, sealRecord } from '../../shared/protocol/record.ts';
import { BrokenChain, FIRST_SEQ, foldLog, readLog } from '../log/chain.ts';
import type { ExerciseRow, StoredRecord } from '../log/store.ts';
import { Authority, type AuthorityTools } from './authority.ts';
import { BotPlayers, type BotMind } from './bots.ts';
import { actorKey, type Head } from './head.ts';
import { resumeAt } from './time.ts';

const BEAT_MS = 1000;

export class House {
  readonly #tools: AuthorityTools;
  readonly #mind: BotMind | null;
  readonly #authorities = new Map<string, Authority>();
  readonly #rows = new Map<string, ExerciseRow>();
  #beating: NodeJS.Timeout | null = null;

  /** Without a mind, seats of bots stay silent. */
  constructor(tools: AuthorityTools, mind: BotMind | null) {
    this.#tools = tools;
    this.#mind = mind;
  }

  /** Rebuilds every exercise of the log. Throws when a chain does not hold, naming exercise and seq. */
  async recover(): Promise<void> {
    for (const row of this.#tools.store.exercises()) await this.#rebuild(row);
    this.#beating = setInterval(() => this.#beat(), BEAT_MS);
  }

  find(id: string): Authority | null {
    return this.#authorities.get(id) ?? null;
  }

  all(): readonly { readonly row: ExerciseRow; readonly authority: Authority }[] {
    return [...this.#rows.values()].map((row) => ({ row, authority: must(this.#authorities.get(row.exercise), row.exercise) }));
  }

  /** Opens an exercise with a fresh secret seed. */
  open(scenario: CompiledScenario, plan: Plan, chosen: Pick<Opening, 'mode' | 'chart'> = {}): Authority {
    const { store, sources } = this.#tools;
    const id = sources.randomHex(6);
    const { exercise, events } = openExercise(scenario, { ...chosen, id, seed: sources.randomHex(32), plan });
    const record = sealRecord(GENESIS, {
      v: RECORD_VERSION,
      seq: FIRST_SEQ,
      at: 0,
      by: { kind: 'system' },
      commandId: `open.${id}`,
      ask: null,
      events,
      salt: sources.randomHex(16),
    });
    const text = canonical(scenario);
    const wall = sources.now();
    const row: ExerciseRow = { exercise: id, scenarioId: scenario.id, scenarioHash: sha256Hex(text), openedAt: wall };
    const opening: StoredRecord = { exercise: id, seq: FIRST_SEQ, commandId: record.commandId, text: record.bytes, hash: record.hash, wall };
    store.open(row, text, opening);
    const head: Head = { exercise, seq: FIRST_SEQ, hash: record.hash, at: 0, anchor: { at: 0, wall, running: false } };
    return this.#house(row, head, new Map([[record.commandId, actorKey(record.by)]]));
  }

  /** Ends and forgets an exercise with its log. Names go with `Access.forget`. */
  remove(id: string): void {
    this.#authorities.get(id)?.close();
    this.#authorities.delete(id);
    this.#rows.delete(id);
    this.#tools.store.remove(id);
  }

  /** Stops all clocks and queues, with a last beat; the log stays open. */
  close(): void {
    if (this.#beating !== null) clearInterval(this.#beating);
    this.#beat();
    for (const authority of this.#authorities.values()) authority.close();
  }

  async #rebuild(row: ExerciseRow): Promise<void> {
    const { store, sources } = this.#tools;
    const stored = store.records(row.exercise);
    const records = readLog(row.exercise, stored);
    const exercise = foldLog(scenarioOf(row, store.scenarioText(row.scenarioHash)), records);
    const last = must(records.at(-1), `opening record of ${row.exercise}`);
    const beat = store.heartbeat(row.exercise);
    const at = exercise.clock.running ? resumeAt(last.at, beat?.at ?? null, deadlines(exercise)[0]?.at ?? null) : last.at;
    const wall = sources.now();
    // Time stands at `at` until the pause is in the log: an endless anchor never passes.
    const anchor = { at, wall: Number.POSITIVE_INFINITY, running: exercise.clock.running };
    const head: Head = { exercise, seq: last.seq, hash: last.hash, at, anchor };
    const authority = this.#house(row, head, new Map(records.map((record) => [record.commandId, actorKey(record.by)])));
    authority.presence.excuse(
      Object.values(exercise.seats).flatMap((seat) => seat?.members ?? []),
      wall,
    );
    const lastWall = Math.max(beat?.wall ?? 0, stored.at(-1)?.wall ?? 0);
    if (exercise.clock.running) await this.#pauseForDowntime(authority, last.seq, Math.max(0, wall - lastWall));
  }

  async #pauseForDowntime(authority: Authority, seq: number, downtimeMs: number): Promise<void> {
    const reply = await authority.submit({ kind: 'system' }, `recovered.${seq + 1}`, { type: 'server.recovered', downtimeMs });
    if (!reply.ok) throw new Error(`exercise ${authority.id} could not be paused after the fall: ${reply.rejection.code}`);
  }

  #house(row: ExerciseRow, head: Head, known: ReadonlyMap<string, string>): Authority {
    const authority = new Authority(row.exercise, head, known, this.#tools);
    this.#authorities.set(row.exercise, authority);
    this.#rows.set(row.exercise, row);
    if (this.#mind !== null) authority.addSleeper(new BotPlayers(authority, this.#mind, this.#tools.fault));
    return authority;
  }

  #beat(): void {
    for (const authority of this.#authorities.values()) {
      try {
        authority.beat();
      } catch (error) {
        this.#tools.fault(error, 'heartbeat');
      }
    }
  }
}

const FIRST_DAY = '2031-01-01';
/** The pinned scenario; its text must still be what was pinned. */
const scenarioOf = (row: ExerciseRow, text: string | null): CompiledScenario => {
  if (text === null || sha256Hex(text) !== row.scenarioHash) throw new BrokenChain(row.exercise, 0, 'the scenario it was opened with was changed');
  // The very text that open() wrote from a compiled scenario; one from before stories had a day opens on the first of its calendar.
  return filled({ opensOn: FIRST_DAY }, JSON.parse(text) as CompiledScenario);
};
