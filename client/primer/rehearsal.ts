/**
 * The authority of the first steps: one exercise for one person, on the page, with the rules of every exercise. Commands
 * pass the same rights and are decided, folded and projected by the same code as in a room; only the log is left out, since
 * nothing of this is kept. Time and the line to the page are handed in, so that a test plays it without a browser.
 */
import type { PersonId } from '../../shared/model/ids.ts';
import type { Actor, Command } from '../../shared/exercise/command.ts';
import { deadlines } from '../../shared/exercise/deadlines.ts';
import { decide } from '../../shared/exercise/decide.ts';
import { evolveAll } from '../../shared/exercise/evolve.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import { openExercise } from '../../shared/exercise/opening.ts';
import { authorize } from '../../shared/exercise/rights.ts';
import type { CompiledScenario } from '../../shared/model/scenario.ts';
import type { CommandReply } from '../../shared/protocol/wire.ts';
import { boardOf } from '../../shared/view/board.ts';
import { deltaBetween, project } from '../../shared/view/project.ts';
import { cell, ME, neighbour, NEIGHBOUR, newcomer, OWN, system } from './cast.ts';
import { nextOf } from './neighbour.ts';
import { usherOf } from './usher.ts';
import type { FromRehearsal, ToRehearsal } from './wire.ts';

export interface RehearsalWorld {
  /** ms that never run backwards. */
  readonly now: () => number;
  readonly tell: (message: FromRehearsal) => void;
}

/** How often the rehearsal is to be woken, in ms: so fast does the neighbour answer, one thing at a time. */
export const TICK_MS = 800;
/** Every newcomer meets the same incident and the same items, so the seed need not be secret. */
const SEED = '7'.repeat(64);
/** Acts such as Attribute unlock in the second turn (GAME-EXACT R10), and positions are published by then. */
const FIRST_TURN = 2;
const PRESENT: ReadonlySet<PersonId> = new Set([ME]);

export class Rehearsal {
  readonly #world: RehearsalWorld;
  readonly #says: string;
  #exercise: Exercise;
  #rev = 0;
  #asks = 0;
  /** Exercise ms at a moment of the world's time. */
  #anchor: { readonly at: number; readonly wall: number };

  constructor(scenario: CompiledScenario, says: string, world: RehearsalWorld) {
    this.#world = world;
    this.#says = says;
    this.#anchor = { at: 0, wall: world.now() };
    this.#exercise = openExercise(scenario, { id: scenario.id, seed: SEED, plan: 'sixty', mode: 'basic' }).exercise;
    world.tell({ kind: 'board', board: boardOf(scenario) });
    world.tell({ kind: 'view', rev: 0, view: project(this.#exercise, OWN) });
    this.#sitDown();
    this.tick();
  }

  /** What is true; for tests. */
  get exercise(): Exercise {
    return this.#exercise;
  }

  hear(message: Exclude<ToRehearsal, { readonly kind: 'open' }>): void {
    if (message.kind === 'command') this.#world.tell({ kind: 'reply', id: message.id, reply: this.#ask(newcomer, message.command) });
    else this.#end(message.turn, message.phase);
    // The neighbour is at work as soon as a phase begins, so that nobody can be too fast for it.
    if (message.kind === 'enough') this.tick();
    else this.#mind();
  }

  /** Time has passed: what falls due falls, and the neighbour does its next thing. */
  tick(): void {
    const now = this.#now();
    for (let [due] = deadlines(this.#exercise); due !== undefined && due.at <= now && this.#exercise.clock.running; [due] = deadlines(this.#exercise))
      this.#ask(system, { type: 'deadline.fall', deadline: due.id });
    const next = nextOf(this.#exercise, this.#says);
    if (next !== null) this.#ask(neighbour, next);
    this.#mind();
  }

  /** The white cell minds the clock before anything falls due. */
  #mind(): void {
    const next = usherOf(this.#exercise, this.#now());
    if (next !== null) this.#ask(cell, next);
  }

  /** The turn before the newcomer's passes in silence, ended phase by phase as by a white cell. */
  #sitDown(): void {
    this.#ask(cell, { type: 'seat.setBot', state: NEIGHBOUR, style: 'responsible' });
    this.#ask(system, { type: 'member.join', person: ME, state: OWN });
    this.#ask(cell, { type: 'exercise.start' });
    while (this.#exercise.clock.turn < FIRST_TURN) this.#ask(cell, this.#endOfPhase());
  }

  #endOfPhase(): Command {
    const { turn, phase } = this.#exercise.clock;
    return { type: 'phase.end', turn, phase };
  }

  /** In Decide the neighbour seals: when our sheet is sealed as well, the phase ends by its own rule (CK9). */
  #end(turn: number, phase: string): void {
    const { clock, drafts } = this.#exercise;
    if (clock.turn !== turn || clock.phase !== phase) return;
    if (phase !== 'decide' || drafts[OWN]?.sealed !== true) return void this.#ask(cell, this.#endOfPhase());
    this.#ask(neighbour, { type: 'draft.sign' });
    this.#ask(neighbour, { type: 'draft.seal' });
  }

  #ask(by: Actor, command: Command): CommandReply {
    this.#asks += 1;
    const ask = { by, at: Math.max(this.#now(), this.#exercise.clock.at), id: `first-steps-${String(this.#asks)}`, alone: true, command };
    const barred = authorize(this.#exercise, ask, PRESENT);
    if (barred !== null) return { ok: false, rejection: barred };
    const decided = decide(this.#exercise, ask);
    if (!decided.ok) return { ok: false, rejection: decided.refusal };
    this.#become(evolveAll(this.#exercise, decided.value, ask.at), ask.at);
    return { ok: true, repeated: false };
  }

  #become(after: Exercise, at: number): void {
    const before = this.#exercise;
    this.#exercise = after;
    const turned = before.clock.running !== after.clock.running;
    if (turned) this.#anchor = { at, wall: this.#world.now() };
    if (turned) this.#world.tell({ kind: 'clock', at, running: after.clock.running });
    const delta = deltaBetween(before, after, OWN);
    if (delta === null) return;
    this.#rev += 1;
    this.#world.tell({ kind: 'delta', rev: this.#rev, set: delta.set, gone: delta.gone });
  }

  #now(): number {
    const { at, wall } = this.#anchor;
    return this.#exercise.clock.running ? at + Math.floor(this.#world.now() - wall) : at;
  }
}
