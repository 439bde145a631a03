/** Deletes one exercise with its log and its names from the file; the way out when a damaged log stops the start. */
import { Access } from '../access/access.ts';
import { readConfig } from '../config.ts';
import { lockFolder } from '../lock.ts';
import { openDatabase } from '../log/database.ts';
import { sqliteEvents } from '../log/sqlite.ts';
import { databaseFile } from '../serve.ts';
import { systemSources } from '../sources.ts';
import type { Subcommand } from './threshold.ts';

const remove = (dataDir: string, exercise: string): boolean => {
  const db = openDatabase(databaseFile(dataDir));
  try {
    const store = sqliteEvents(db);
    if (!store.exercises().some((row) => row.exercise === exercise)) return false;
    store.remove(exercise);
    new Access(db, systemSources).forget(exercise);
    return true;
  } finally {
    db.close();
  }
};

export const forget: Subcommand = async ([exercise]) => {
  if (exercise === undefined) {
    process.stderr.write('Which exercise? npm run threshold -- forget <id>\n');
    return 2;
  }
  const { DATA_DIR } = readConfig(process.env);
  const unlock = lockFolder(DATA_DIR);
  try {
    const found = remove(DATA_DIR, exercise);
    process.stdout.write(found ? `Exercise ${exercise} is deleted, names and all.\n` : `There is no exercise ${exercise} in ${DATA_DIR}.\n`);
    return found ? 0 : 1;
  } finally {
    unlock();
  }
};
