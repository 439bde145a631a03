/** A log as a file of JSON lines, as `simulate --log` writes it. */
import { readFile, stat } from 'node:fs/promises';
import type { Result } from '../../shared/lib/result.ts';
import { ok, refuse } from '../../shared/lib/result.ts';
import { GENESIS, parseRecord, type LogRecord } from '../../shared/protocol/record.ts';

export const MAX_LOG_BYTES = 64 * 1024 * 1024;

export type Lines = readonly string[];
/** The text of a file; one that is absent or too large is told by its name. */
export const textOf = async (path: string, most: number): Promise<Result<string, Lines>> => {
  const size = await stat(path).then(
    (entry) => (entry.isFile() ? entry.size : -1),
    () => -1,
  );
  if (size < 0) return refuse([`${path}: expected a file, got nothing`]);
  if (size > most) return refuse([`${path}: expected at most ${most} bytes, got ${size}`]);
  return ok(await readFile(path, 'utf8'));
};

/** The records of a log as `simulate --log` writes it, each proved by its hash. */
export const recordsOf = (path: string, text: string): Result<readonly LogRecord[], Lines> => {
  const records: LogRecord[] = [];
  for (const [n, line] of text.trimEnd().split('\n').entries()) {
    try {
      const { bytes, hash } = JSON.parse(line) as { bytes: string; hash: string }; // proved by the hash in the next line
      records.push(parseRecord(bytes, records.at(-1)?.hash ?? GENESIS, hash));
    } catch {
      return refuse([`${path} line ${n + 1}: expected a record that follows from the one before, got something else`]);
    }
  }
  return ok(records);
};
