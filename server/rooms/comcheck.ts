/** The communications check: one question to every browser, and who answered it in how many milliseconds. Nothing of the exercise is in it. */
import type { PersonId } from '../../shared/model/ids.ts';
import type { ComcheckAnswer, ComcheckReport } from '../../shared/protocol/wire.ts';

export class Comcheck {
  readonly #now: () => number;
  #number = 0;
  #askedAt = 0;
  #answers: { [person: PersonId]: ComcheckReport['answers'][PersonId] } = {};

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Begins a new check; its number. Answers to an earlier one no longer count. */
  ask(): number {
    this.#number += 1;
    this.#askedAt = this.#now();
    this.#answers = {};
    return this.#number;
  }

  /** False when it answers no running check. */
  take(person: PersonId, { check, width, keeps }: ComcheckAnswer): boolean {
    if (check !== this.#number || this.#number === 0 || this.#answers[person] !== undefined) return false;
    this.#answers = { ...this.#answers, [person]: { ms: this.#now() - this.#askedAt, width, keeps } };
    return true;
  }

  report(): ComcheckReport {
    return { check: this.#number, answers: this.#answers };
  }
}
