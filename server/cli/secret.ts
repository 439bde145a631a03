/** Replaces the white-cell secret and prints the new one, once. A running server takes it at once: open white-cell connections end within seconds. */
import { Access } from '../access/access.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../log/database.ts';
import { databaseFile } from '../serve.ts';
import { systemSources } from '../sources.ts';
import type { Subcommand } from './threshold.ts';

export const secret: Subcommand = async () => {
  const db = openDatabase(databaseFile(readConfig(process.env).DATA_DIR));
  try {
    process.stdout.write(`White-cell secret (shown once): ${new Access(db, systemSources).replaceSecret()}\n`);
    return 0;
  } finally {
    db.close();
  }
};
