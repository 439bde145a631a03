/**
 * `npm run frames`: how long the page works per frame while the map moves, with the Canvas renderer at 1440 x 900: the trace
 * of a real Chromium, every animation frame of the first seconds of a phase (pulses, arcs). Printed with the machine's load.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../play/chromium.ts';
import '../../tools/buildIfStale.ts';
import { startServer } from '../../tools/tour/server.ts';

const SECONDS = 6;
const BUDGET_MS = 16.7;

interface TraceEvent {
  readonly name: string;
  readonly dur?: number;
  readonly ts: number;
}
const at = (sorted: readonly number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

const folder = mkdtempSync(join(tmpdir(), 'threshold-frames-'));
const path = chromiumPath();
const browser = await chromium.launch({ args: ['--no-sandbox', '--disable-gpu'], ...(path === undefined ? {} : { executablePath: path }) });
const server = await startServer();
try {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(server.origin);
  await page.getByRole('button', { name: 'Try it alone' }).click();
  await page.locator('.map-stage canvas').waitFor();
  await page.waitForTimeout(1000);
  const trace = join(folder, 'trace.json');
  await browser.startTracing(page, { path: trace, categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  await page.waitForTimeout(SECONDS * 1000);
  await browser.stopTracing();
  const { traceEvents } = JSON.parse(readFileSync(trace, 'utf8')) as { readonly traceEvents: readonly TraceEvent[] }; // what Chromium wrote
  const frames = traceEvents.filter(({ name, dur }) => name === 'FireAnimationFrame' && dur !== undefined);
  const work = frames.map(({ dur = 0 }) => dur / 1000).toSorted((a, b) => a - b);
  const say = (text: string): void => void process.stdout.write(`${text}\n`);
  say(
    `${String(frames.length)} frames in ${String(SECONDS)} s (${(frames.length / SECONDS).toFixed(0)} a second), load ${loadavg()[0]?.toFixed(1) ?? '?'}`,
  );
  say(
    `work per frame: median ${at(work, 0.5).toFixed(1)} ms, p95 ${at(work, 0.95).toFixed(1)} ms, longest ${at(work, 1).toFixed(1)} ms (budget ${String(BUDGET_MS)} ms)`,
  );
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
