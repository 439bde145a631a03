/** The server's way in: `node server/main.ts [serve | secret | validate | …]`. Without a word it serves. */
import { assertNode } from './config.ts';

const main = async (): Promise<void> => {
  assertNode(process.versions.node);
  const { runThreshold } = await import('./cli/threshold.ts');
  const [command = 'serve', ...rest] = process.argv.slice(2);
  process.exitCode = await runThreshold(command, rest);
};

/** Faults that are the person's to mend are told in a sentence; others with where they happened. */
const told = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return ['ConfigFault', 'BrokenChain'].includes(error.name) ? error.message : (error.stack ?? error.message);
};

await main().catch((error: unknown) => {
  process.stderr.write(`${told(error)}\n`);
  // A half-started server may hold timers; it shall not linger.
  process.exit(1);
});
