/**
 * Who holds which seat. Names, tokens and codes live here, apart from the log: deleting a row here makes the log
 * anonymous and leaves its chain whole.
 */
import type { Viewer } from '../../shared/model/audience.ts';
import type { PersonId, StateId } from '../../shared/model/ids.ts';
import type { Db } from '../log/database.ts';
import type { Sources } from '../sources.ts';
import { hashOf, newCode, newToken, sameHash } from './secrets.ts';

/** What a token stands for. A cell seat belongs to no exercise: the white cell may enter all of this server. */
export interface Seat {
  readonly tokenHash: string;
  readonly exercise: string | null;
  readonly viewer: Viewer;
  readonly person: PersonId;
  readonly kind: 'seat' | 'cell' | 'replay';
}
export interface Code {
  readonly code: string;
  readonly exercise: string;
  readonly seat: StateId | 'observer';
  /** Set for a one-seat return code. */
  readonly person: PersonId | null;
  /** Wall ms; null lives as long as the lobby is open. */
  readonly expiresAt: number | null;
}
export interface Person {
  readonly person: PersonId;
  readonly viewer: Viewer;
  readonly name: string;
}

/** A return code is read aloud and typed at once. */
const RETURN_CODE_MS = 15 * 60_000;
const ANY_EXERCISE = '';

const statements = (db: Db) => ({
  seat: db.prepare<[string], Seat>(
    "SELECT token_hash AS tokenHash, NULLIF(exercise, '') AS exercise, viewer, person, kind FROM seat WHERE token_hash = ?",
  ),
  addSeat: db.prepare('INSERT INTO seat (token_hash, exercise, viewer, person, kind) VALUES (?, ?, ?, ?, ?)'),
  dropSeats: db.prepare("DELETE FROM seat WHERE person = ? AND exercise = ? AND kind = 'seat'"),
  dropPerson: db.prepare('DELETE FROM people WHERE person = ? AND exercise = ?'),
  dropCells: db.prepare("DELETE FROM seat WHERE kind = 'cell'"),
  addPerson: db.prepare('INSERT INTO people (person, exercise, viewer, name) VALUES (?, ?, ?, ?)'),
  person: db.prepare<[string, string], Person>('SELECT person, viewer, name FROM people WHERE person = ? AND exercise = ?'),
  people: db.prepare<[string], Person>('SELECT person, viewer, name FROM people WHERE exercise = ? ORDER BY rowid'),
  addCode: db.prepare('INSERT INTO code (code, exercise, seat, person, expires_at) VALUES (?, ?, ?, ?, ?)'),
  code: db.prepare<[string], Code>('SELECT code, exercise, seat, person, expires_at AS expiresAt FROM code WHERE code = ?'),
  codes: db.prepare<[string], Code>(
    'SELECT code, exercise, seat, person, expires_at AS expiresAt FROM code WHERE exercise = ? AND person IS NULL ORDER BY rowid',
  ),
  dropCode: db.prepare('DELETE FROM code WHERE code = ?'),
  meta: db.prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?'),
  setMeta: db.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value'),
});

/** The doors' book-keeping over the server's database. */
export class Access {
  readonly #db: Db;
  readonly #sources: Sources;
  readonly #run: ReturnType<typeof statements>;

  constructor(db: Db, sources: Sources) {
    this.#db = db;
    this.#sources = sources;
    this.#run = statements(db);
  }

  /** Makes the white-cell secret if there is none yet; returns it once, else null. */
  firstSecret(): string | null {
    return this.#run.meta.get('secret') === undefined ? this.replaceSecret() : null;
  }

  /** A new white-cell secret; the old one and every cell token end with it. */
  replaceSecret(): string {
    const secret = newToken(this.#sources);
    this.#db.transaction(() => {
      this.#run.setMeta.run('secret', hashOf(secret));
      this.#run.dropCells.run();
    })();
    return secret;
  }

  /** A cell token for the right secret, else null. */
  enterCell(secret: string): string | null {
    const kept = this.#run.meta.get('secret')?.value;
    if (kept === undefined || !sameHash(kept, hashOf(secret))) return null;
    return this.#issue(null, 'cell', this.newPerson(), 'cell');
  }

  /** The seat a token opens, or null. */
  seatOf(token: string): Seat | null {
    return this.#run.seat.get(hashOf(token)) ?? null;
  }

  /** Whether the token behind this hash still opens its seat. */
  holds(tokenHash: string): boolean {
    return this.#run.seat.get(tokenHash) !== undefined;
  }

  newPerson(): PersonId {
    return `person:${this.#sources.randomHex(8)}`;
  }

  /** Gives a person a name and a seat; returns the token, which is kept nowhere. A browser may bring a fresh one of its own. */
  seatPerson(exercise: string, viewer: Viewer, person: PersonId, name: string, token?: string): string {
    return this.#db.transaction(() => {
      this.#run.addPerson.run(person, exercise, viewer, name);
      return this.#issue(exercise, viewer, person, 'seat', token);
    })();
  }

  /** Takes a seat back that was given before the exercise refused it. */
  releasePerson(exercise: string, person: PersonId): void {
    this.#db.transaction(() => {
      this.#run.dropSeats.run(person, exercise);
      this.#run.dropPerson.run(person, exercise);
    })();
  }

  /** Trades a one-seat code for a new token; the person's old tokens end. */
  returnPerson(code: Code & { readonly person: PersonId }, token?: string): { readonly token: string; readonly person: Person } | null {
    const person = this.#run.person.get(code.person, code.exercise);
    if (person === undefined) return null;
    return this.#db.transaction(() => {
      this.#run.dropCode.run(code.code);
      this.#run.dropSeats.run(code.person, code.exercise);
      return { token: this.#issue(code.exercise, person.viewer, code.person, 'seat', token), person };
    })();
  }

  /** A read-only token for the replay of one exercise. */
  replayToken(exercise: string): string {
    return this.#issue(exercise, 'cell', this.newPerson(), 'replay');
  }

  people(exercise: string): readonly Person[] {
    return this.#run.people.all(exercise);
  }

  /** One code per seat of the list, made once; a second call returns the same. */
  codesFor(exercise: string, seats: readonly Code['seat'][]): readonly Code[] {
    const known = new Map(this.#run.codes.all(exercise).map((code) => [code.seat, code]));
    return seats.map((seat) => known.get(seat) ?? this.#mint({ exercise, seat, person: null, expiresAt: null }));
  }

  /** A code that brings one person back to their own seat, once. Null if nobody here is that person. */
  returnCode(exercise: string, person: string): Code | null {
    const found = this.#run.person.get(person, exercise);
    if (found === undefined) return null;
    const seat = found.viewer === 'public' || found.viewer === 'cell' ? 'observer' : found.viewer;
    return this.#mint({ exercise, seat, person: found.person, expiresAt: this.#sources.now() + RETURN_CODE_MS });
  }

  /** The code as kept, or null when unknown or expired. */
  code(code: string): Code | null {
    const found = this.#run.code.get(code);
    if (found === undefined) return null;
    return found.expiresAt !== null && found.expiresAt < this.#sources.now() ? null : found;
  }

  /** Forgets names, tokens and codes of an exercise. */
  forget(exercise: string): void {
    this.#db.transaction(() => {
      for (const table of ['people', 'seat', 'code'] as const) this.#db.prepare(`DELETE FROM ${table} WHERE exercise = ?`).run(exercise);
    })();
  }

  #mint(code: Omit<Code, 'code'>): Code {
    const minted = { ...code, code: newCode(this.#sources) };
    this.#run.addCode.run(minted.code, minted.exercise, minted.seat, minted.person, minted.expiresAt);
    return minted;
  }

  #issue(exercise: string | null, viewer: Viewer, person: PersonId, kind: Seat['kind'], token = newToken(this.#sources)): string {
    this.#run.addSeat.run(hashOf(token), exercise ?? ANY_EXERCISE, viewer, person, kind);
    return token;
  }
}
