/** A table to test the law at: real core, no mocks. Every accepted ask is kept with the exercise before and after. */
import type { Actor, Ask, Command } from '../../shared/exercise/command.ts';
import { deadlines } from '../../shared/exercise/deadlines.ts';
import { decide } from '../../shared/exercise/decide.ts';
import type { Event, EventOf } from '../../shared/exercise/event.ts';
import { evolveAll } from '../../shared/exercise/evolve.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import { openExercise } from '../../shared/exercise/opening.ts';
import type { Rejection } from '../../shared/exercise/rejection.ts';
import { authorize } from '../../shared/exercise/rights.ts';
import { sha256Hex } from '../../shared/lib/sha256.ts';
import type { PersonId, StateId } from '../../shared/model/ids.ts';
import type { CompiledScenario, TruthDef } from '../../shared/model/scenario.ts';
import type { Phase, Plan } from '../../shared/model/terms.ts';
import type { OrderLine } from '../../shared/acts/orderLine.ts';
import type { ReviewRecord } from '../../shared/review/moment.ts';
import { coldHarbour } from './coldHarbour.ts';

export const NORVIA: StateId = 'state:norvia';
export const SARKAND: StateId = 'state:sarkand';
export const TESSALY: StateId = 'state:tessaly';
export const ILMARA: StateId = 'state:ilmara';
export const QUOYA: StateId = 'state:quoya';
export const VEYRA: StateId = 'state:veyra';

/** Ending or readying the phase at hand needs no name here. */
type Shorthand = { readonly type: 'phase.end' } | { readonly type: 'phase.ready'; readonly ready: boolean };
export type Said = Command | Shorthand;

export class TestTable {
  exercise: Exercise;
  readonly events: Event[] = [];
  /** What a log would hold: one entry per accepted ask, the opening first. */
  readonly records: ReviewRecord[] = [];
  at = 0;
  private count = 0;

  constructor(options: { readonly seed?: string; readonly plan?: Plan; readonly scenario?: CompiledScenario } = {}) {
    const { exercise, events } = openExercise(options.scenario ?? coldHarbour, {
      id: 'test',
      seed: sha256Hex(options.seed ?? 'table'),
      plan: options.plan ?? 'ninety',
    });
    this.exercise = exercise;
    this.events.push(...events);
    this.records.push({ ask: null, events });
  }

  /** One person per delegation, seated, with every role free. */
  static seated(options: ConstructorParameters<typeof TestTable>[0] = {}): TestTable {
    const table = new TestTable(options);
    for (const state of [NORVIA, SARKAND, TESSALY, ILMARA, QUOYA])
      table.must({ kind: 'system' }, { type: 'member.join', person: personOf(state), state });
    return table;
  }
  static started(options: ConstructorParameters<typeof TestTable>[0] = {}): TestTable {
    const table = TestTable.seated(options);
    table.must({ kind: 'cell' }, { type: 'exercise.start' });
    return table;
  }

  /** The command as a client sends it: a phase without a name is the one at hand. */
  private named(said: Said): Command {
    const { turn, phase } = this.exercise.clock;
    return said.type === 'phase.end' || said.type === 'phase.ready' ? { turn, phase, ...said } : said;
  }
  ask(by: Actor, said: Said, present: ReadonlySet<PersonId> = new Set()): Rejection | readonly Event[] {
    this.count += 1;
    const command = this.named(said);
    const ask: Ask = { by, command, at: this.at, id: `test-${this.count}` };
    const refused = authorize(this.exercise, ask, present);
    if (refused !== null) return refused;
    const decided = decide(this.exercise, ask);
    if (!decided.ok) return decided.refusal;
    this.exercise = evolveAll(this.exercise, decided.value, this.at);
    this.events.push(...decided.value);
    this.records.push({ ask: command, events: decided.value });
    return decided.value;
  }
  must(by: Actor, command: Said): readonly Event[] {
    const answer = this.ask(by, command);
    if ('code' in answer) throw new Error(`${command.type} was refused: ${JSON.stringify(answer)}`);
    return answer;
  }
  /** Asks as the one person of a delegation. */
  as(state: StateId, command: Said): readonly Event[] {
    return this.must(memberOf(state), command);
  }
  refusal(by: Actor, command: Said): Rejection {
    const answer = this.ask(by, command);
    if (!('code' in answer)) throw new Error(`${command.type} was accepted`);
    return answer;
  }
  /** Lets every deadline up to `at` fall. */
  advance(at: number): void {
    for (;;) {
      const due = deadlines(this.exercise)[0];
      if (due === undefined || due.at > at) break;
      this.at = due.at;
      this.must({ kind: 'system' }, { type: 'deadline.fall', deadline: due.id });
    }
    this.at = at;
  }
  /** Ends phases by hand until the given one of the given turn begins. */
  toPhase(phase: Phase, turn: number = this.exercise.clock.turn): this {
    for (let guard = 0; this.exercise.clock.phase !== phase || this.exercise.clock.turn !== turn; guard += 1) {
      if (guard > 40 || this.exercise.clock.stage === 'ended') throw new Error(`phase ${phase} of turn ${turn} was not reached`);
      this.must({ kind: 'cell' }, { type: 'phase.end' });
    }
    return this;
  }
  toEnd(): this {
    while (this.exercise.clock.stage !== 'ended') this.must({ kind: 'cell' }, { type: 'phase.end' });
    return this;
  }
  /** Puts lines on a sheet, signs twice and seals; Decide of the current turn. */
  seal(state: StateId, ...lines: readonly OrderLine[]): this {
    for (const line of lines) this.as(state, { type: 'draft.setLine', line, base: this.exercise.drafts[state]?.revision ?? 0 });
    this.as(state, { type: 'draft.sign' });
    this.as(state, { type: 'draft.sign' });
    this.as(state, { type: 'draft.seal' });
    return this;
  }
  /** Resolves the current turn; returns its events. */
  resolve(): readonly Event[] {
    this.toPhase('resolve');
    return this.must({ kind: 'cell' }, { type: 'phase.end' });
  }
  /** Gives a delegation items outright, as an inject would. */
  give(state: StateId, ...items: readonly string[]): this {
    const events = items.map((item): EventOf<'evidence.obtained'> => ({
      type: 'evidence.obtained',
      holding: { item: item as `item:${string}`, holder: state, via: 'inject', from: null, turn: this.exercise.clock.turn, at: this.at },
    }));
    this.exercise = evolveAll(this.exercise, events);
    this.records.push({ ask: null, events });
    return this;
  }
  /** Changes the exercise outright, for a starting point no short play reaches. */
  change(events: readonly Event[]): this {
    this.exercise = evolveAll(this.exercise, events);
    return this;
  }
}

export const personOf = (state: StateId): PersonId => `person:${state.slice(6)}-1`;
export const memberOf = (state: StateId, person: PersonId = personOf(state)): Actor => ({ kind: 'member', state, person });
export const CELL: Actor = { kind: 'cell' };
export const eventsOf = <Type extends Event['type']>(events: readonly Event[], type: Type): readonly EventOf<Type>[] =>
  events.filter((event): event is EventOf<Type> => event.type === type);

/** The scenario with one truth only, so that a test knows what is true. */
export const withTruth = (truth: TruthDef): CompiledScenario => ({ ...coldHarbour, truths: [{ ...truth, weight: 1000 }] });
