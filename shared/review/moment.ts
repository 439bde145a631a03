/** A stored exercise read event by event: what happened, and the exercise just before and after it. */
import type { Command } from '../exercise/command.ts';
import type { Event } from '../exercise/event.ts';
import { evolve } from '../exercise/evolve.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { blankExercise } from '../exercise/opening.ts';
import type { CompiledScenario } from '../model/scenario.ts';

/** What review reads of a record; live logs, simulated runs and bundles all have it. */
export interface ReviewRecord {
  readonly ask: Command | null;
  readonly events: readonly Event[];
}

/** `<record>.<event>`, both from 1: where to find an event in the log. */
export type EventNumber = `${number}.${number}`;

export interface Moment {
  readonly number: EventNumber;
  readonly event: Event;
  readonly turn: number;
  /** The exercise before the whole record: what its author could know. */
  readonly asked: Exercise;
  readonly before: Exercise;
  readonly after: Exercise;
  /** All events of the record. */
  readonly record: readonly Event[];
}

/** Reads the records in order; record 1 is the opening. */
export function* momentsOf(scenario: CompiledScenario, records: readonly ReviewRecord[]): Generator<Moment> {
  let exercise = blankExercise(scenario);
  for (const [r, { events }] of records.entries()) {
    const asked = exercise;
    for (const [e, event] of events.entries()) {
      const before = exercise;
      exercise = evolve(before, event);
      yield { number: `${r + 1}.${e + 1}`, event, turn: exercise.clock.turn, asked, before, after: exercise, record: events };
    }
  }
}
