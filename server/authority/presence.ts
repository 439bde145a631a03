/** Who is at the table. A person who dropped out counts as present for 45 s, so that a lost network costs no role. */
import type { PersonId } from '../../shared/model/ids.ts';

const GRACE_MS = 45_000;

export class Presence {
  readonly #sockets = new Map<PersonId, number>();
  readonly #seenUntil = new Map<PersonId, number>();

  arrive(person: PersonId): void {
    this.#sockets.set(person, (this.#sockets.get(person) ?? 0) + 1);
  }

  /** `wall` in ms. */
  leave(person: PersonId, wall: number): void {
    const left = (this.#sockets.get(person) ?? 1) - 1;
    if (left > 0) this.#sockets.set(person, left);
    else this.#sockets.delete(person);
    this.#seenUntil.set(person, wall + GRACE_MS);
  }

  /** After a boot nobody is connected yet, and nobody shall lose a role for it. */
  excuse(people: readonly PersonId[], wall: number): void {
    for (const person of people) this.#seenUntil.set(person, wall + GRACE_MS);
  }

  isConnected(person: PersonId): boolean {
    return this.#sockets.has(person);
  }

  present(wall: number): ReadonlySet<PersonId> {
    const graced = [...this.#seenUntil].filter(([, until]) => until > wall).map(([person]) => person);
    return new Set([...this.#sockets.keys(), ...graced]);
  }
}
