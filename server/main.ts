/** The server's way in: `node server/main.ts [serve | secret | validate | …]`. Without a word it serves. */
import { assertNode } from './config.ts';

const main = async (): Promise<void> => {
  assertNode(process.versions.node);
  const { runThreshold } = await import('./cli/threshold.ts');
  const [command = 'serve', ...rest] = process.argv.slice(2);
  process.exitCode = await runThreshold(command, rest);
};

await main().catch((error: unknown) => {
  const told = error instanceof Error && ['ConfigFault', 'BrokenChain'].includes(error.name);
  process.stderr.write(`${told && error instanceof Error ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
