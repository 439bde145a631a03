/**
 * Reads the log file by itself: plain SQL and an own parse, nothing of the server. What the clients know is held against
 * what is on disk.
 */
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import type { Entry, Ledger } from './ledger.ts';

interface Row {
  readonly exercise: string;
  readonly seq: number;
  readonly command_id: string;
  readonly text: string;
  readonly hash: string;
}
interface Written {
  readonly commandId: string;
  readonly ask: unknown;
}
export interface Verdict {
  readonly acknowledged: number;
  /** Acknowledged, but not in the file as it was asked. */
  readonly lost: readonly string[];
  /** In the file more than once, or in it although it was refused or never sent. */
  readonly doubled: readonly string[];
  /** Sent and without an outcome to the end. */
  readonly open: readonly string[];
  readonly brokenAt: string | null;
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};
const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

const brokenChain = (rows: readonly Row[]): string | null => {
  const before = new Map<string, { readonly seq: number; readonly hash: string }>();
  for (const { exercise, seq, text, hash } of rows) {
    const last = before.get(exercise) ?? { seq: 0, hash: '0'.repeat(64) };
    const wanted = createHash('sha256').update(`${last.hash}\n${text}`).digest('hex');
    if (seq !== last.seq + 1 || wanted !== hash) return `${exercise} at ${seq}`;
    before.set(exercise, { seq, hash });
  }
  return null;
};

const countById = (rows: readonly Row[]): ReadonlyMap<string, readonly Written[]> => {
  const found = new Map<string, Written[]>();
  for (const row of rows) {
    const written: Written = JSON.parse(row.text);
    found.set(written.commandId, [...(found.get(written.commandId) ?? []), written]);
  }
  return found;
};

/** Ids of our own people begin like this; the server's own records do not. */
export const OURS = 'crash-';

const isKept = (entry: Entry, written: readonly Written[]): boolean => written.some(({ ask }) => same(ask, entry.command));

/** Holds the clients' ledger against the file at `path`. */
export const judge = (path: string, ledger: Ledger): Verdict => {
  const db = new Database(path, { readonly: true });
  const rows = db.prepare<[], Row>('SELECT exercise, seq, command_id, text, hash FROM record ORDER BY exercise, seq').all();
  db.close();
  const written = countById(rows);
  const entries = [...ledger.entries.values()];
  const acknowledged = entries.filter(({ outcome }) => outcome === 'acknowledged');
  const strangers = [...written.keys()].filter((id) => id.startsWith(OURS) && ledger.entries.get(id)?.outcome !== 'acknowledged');
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((entry) => !isKept(entry, written.get(entry.id) ?? [])).map(({ id }) => id),
    doubled: [...[...written].filter(([, all]) => all.length > 1).map(([id]) => id), ...strangers, ...ledger.contradicted],
    open: entries.filter(({ outcome }) => outcome === 'unknown').map(({ id }) => id),
    brokenAt: brokenChain(rows),
  };
};
