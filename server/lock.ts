/** One server per data folder: two would both believe they are the only writer. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigFault } from './config.ts';

const fileIn = (dataDir: string): string => join(dataDir, 'threshold.pid');

const holderOf = (file: string): number | null => {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
};

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives, but is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Takes the folder or throws a ConfigFault. A note left by a process that fell is taken over. Returns the way to let go. */
export const lockFolder = (dataDir: string): (() => void) => {
  const file = fileIn(dataDir);
  const holder = holderOf(file);
  if (holder !== null && holder !== process.pid && lives(holder)) {
    throw new ConfigFault(
      `Process ${holder} already uses ${dataDir}. Stop it first, or set DATA_DIR to another folder. If no Threshold runs, remove ${file}.`,
    );
  }
  writeFileSync(file, String(process.pid), { mode: 0o600 });
  return () => rmSync(file, { force: true });
};
