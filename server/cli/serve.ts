/** Starts the server, prints where it is and, on the first start, the white-cell secret. Ends on SIGTERM or Ctrl-C. */
import { botCommands } from '../../shared/bots/bot.ts';
import { isLoopback, readConfig, type Config } from '../config.ts';
import { loadLibrary } from '../library.ts';
import { faultTo, reporter } from '../report.ts';
import { startServer, type RunningServer } from '../serve.ts';
import type { Subcommand } from './threshold.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const greet = (config: Config, server: RunningServer): void => {
  say(`Threshold is open at ${config.THRESHOLD_PUBLIC_ORIGIN ?? server.origin}`);
  if (server.firstSecret !== null) say(`White-cell secret (shown once; "npm run threshold -- secret" makes a new one): ${server.firstSecret}`);
  if (!isLoopback(config.HOST)) say('It can be reached from other machines. Use it on a network you trust, or behind a proxy with TLS.');
};

const untilAsked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

/** A promise that nobody waited for is a fault to mend, not a reason to end everyone's exercise. */
const surviveLooseEnds = (fault: (error: unknown, doing: string) => void): void => {
  process.on('unhandledRejection', (error) => fault(error, 'unhandled rejection'));
};

export const serve: Subcommand = async () => {
  const config = readConfig(process.env);
  const fault = faultTo(reporter(config.THRESHOLD_LOG_LEVEL));
  surviveLooseEnds(fault);
  const library = await loadLibrary(config.THRESHOLD_SCENARIOS, (line) => process.stderr.write(`${line}\n`));
  const server = await startServer({ config, library, mind: botCommands, fault });
  greet(config, server);
  await untilAsked();
  await server.stop();
  return 0;
};
