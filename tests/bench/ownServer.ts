/** The real server, with its log on disk, in a process that tells what it spends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { doorThrottles } from '../../server/access/throttle.ts';
import { readConfig } from '../../server/config.ts';
import { libraryOf } from '../../server/library.ts';
import { startServer } from '../../server/serve.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { measured } from './measured.ts';

const folder = mkdtempSync(join(tmpdir(), 'threshold-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const server = await startServer({
  config: readConfig({ PORT: '0', DATA_DIR: folder }),
  library: libraryOf([coldHarbour]),
  pages: join(folder, 'pages'),
  // Hundreds join from this one address, room after room; nobody guesses codes here.
  throttles: { ...doorThrottles(), joinAddress: () => Promise.resolve(true) },
});
measured({ port: Number(new URL(server.origin).port), secret: server.firstSecret ?? '' });
