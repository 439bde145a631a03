/**
 * `npm run frames`: how long the page works for a frame of the map, with the Canvas renderer at 1440 x 900: the trace of a real
 * Chromium while the map is tapped, since a map that nobody touches and on which nothing moves sleeps. Every tap draws the
 * whole live layer once. Printed with the machine's load; too few frames is a fault and no result.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../play/chromium.ts';
import '../../tools/buildIfStale.ts';
import { startServer } from '../../tools/tour/server.ts';

const TAPS = 120;
const BETWEEN_MS = 40;
const LEAST_FRAMES = 40;
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
  const map = page.locator('.map-stage canvas');
  await map.waitFor();
  const box = await map.boundingBox();
  if (box === null) throw new Error('the map has no place on the page');
  const trace = join(folder, 'trace.json');
  await browser.startTracing(page, { path: trace, categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  for (let tap = 0; tap < TAPS; tap += 1) {
    // Over the whole map, so that signs are met and missed.
    const [across, down] = [((tap * 37) % 100) / 100, ((tap * 61) % 100) / 100];
    await page.mouse.click(box.x + box.width * (0.05 + 0.9 * across), box.y + box.height * (0.2 + 0.6 * down), { delay: BETWEEN_MS });
  }
  await browser.stopTracing();
  const { traceEvents } = JSON.parse(readFileSync(trace, 'utf8')) as { readonly traceEvents: readonly TraceEvent[] }; // what Chromium wrote
  const frames = traceEvents.filter(({ name, dur }) => name === 'FireAnimationFrame' && dur !== undefined);
  const work = frames.map(({ dur = 0 }) => dur / 1000).toSorted((a, b) => a - b);
  const say = (text: string): void => void process.stdout.write(`${text}\n`);
  if (frames.length < LEAST_FRAMES) throw new Error(`only ${String(frames.length)} frames for ${String(TAPS)} taps: nothing was measured`);
  say(`${String(frames.length)} frames for ${String(TAPS)} taps, load ${loadavg()[0]?.toFixed(1) ?? '?'}`);
  say(
    `work per frame: median ${at(work, 0.5).toFixed(1)} ms, p95 ${at(work, 0.95).toFixed(1)} ms, longest ${at(work, 1).toFixed(1)} ms (budget ${String(BUDGET_MS)} ms)`,
  );
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
