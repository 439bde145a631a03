/**
 * `npm test`: types, lint, format, every vitest suite, then the plays in a real Chromium. Each runner's results are
 * summed; the last line is `N passed, N failed`. A skipped test counts as a failure.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './play/chromium.ts';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}
const OUT = 'out/test';
const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
const add = (name: string, { passed, failed, skipped }: Tally): void => {
  tally.passed += passed;
  tally.failed += failed;
  tally.skipped += skipped;
  process.stdout.write(`# ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped\n`);
};

const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean =>
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
const check = (name: string, command: string, ...args: string[]): void => {
  const passed = run(command, args);
  add(name, { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
};

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numFailedTestSuites: number;
}
const readReport = <Report>(path: string): Report | undefined => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

const vitest = (): void => {
  const path = `${OUT}/vitest.json`;
  const passed = run('vitest', ['run', '--reporter=default', '--silent=passed-only', '--reporter=json', `--outputFile.json=${path}`]);
  const report = readReport<VitestReport>(path);
  if (report === undefined) {
    add('vitest', { passed: 0, failed: 1, skipped: 0 });
    return;
  }
  const failed = report.numFailedTests > 0 ? report.numFailedTests : passed ? 0 : Math.max(1, report.numFailedTestSuites);
  add('vitest', { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests });
};

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number; readonly skipped: number };
}
/** What the page held when a play failed: on a machine that keeps nothing but this output, the only trace. */
const MOST_OF_A_PAGE = 3000;
const showPages = (): void => {
  for (const path of globSync('out/play/*/error-context.md'))
    process.stdout.write(`# ${path}\n${readFileSync(path, 'utf8').slice(0, MOST_OF_A_PAGE)}\n`);
};

const plays = (): void => {
  const path = `${OUT}/play.json`;
  const passed = run('playwright', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: path });
  const stats = readReport<PlaywrightReport>(path)?.stats;
  if (!passed) showPages();
  if (stats === undefined) add('plays', { passed: 0, failed: 1, skipped: 0 });
  else
    add('plays', {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + (passed ? 0 : Number(stats.unexpected === 0)),
      skipped: stats.skipped,
    });
};

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
check('types', 'tsc', '-b');
check('lint', 'oxlint', '--type-aware', '--quiet');
check('format', 'prettier', '--check', '--log-level', 'warn', '.');
check('build', 'vite', 'build', '--logLevel', 'warn');
vitest();
ensureChromium();
plays();
if (existsSync(`${OUT}/charts.txt`)) process.stdout.write(`# charts walked by generated paths\n${readFileSync(`${OUT}/charts.txt`, 'utf8')}`);
if (tally.skipped > 0) process.stdout.write(`${tally.skipped} tests were skipped; a skipped test counts as failed\n`);
process.stdout.write(`${tally.passed} passed, ${tally.failed + tally.skipped} failed\n`);
process.exitCode = tally.failed + tally.skipped === 0 ? 0 : 1;
