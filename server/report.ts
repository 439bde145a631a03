/** What the server says about itself: one JSON line each on stderr. Never a body, a name, a code or a token. */
import { destination, pino, type Logger } from 'pino';
import type { Config } from './config.ts';

const STDERR = 2;

export const reporter = (level: Config['THRESHOLD_LOG_LEVEL']): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination({ dest: STDERR, sync: true }));

/** A fault of the program, with what was being done. */
export const faultTo =
  (logger: Logger) =>
  (error: unknown, doing: string): void => {
    const shown = error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : { message: String(error) };
    logger.error({ doing, error: shown }, 'fault');
  };
