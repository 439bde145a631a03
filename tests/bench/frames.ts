/**
 * `npm run frames`: how long the page works for a frame of the map, with the Canvas renderer at 1440 x 900, from the trace of a
 * real Chromium. Twice: while the map is tapped (one whole drawing a tap, since a map on which nothing moves sleeps), and
 * while a cascade runs over it at the Reveal of a first turn. Printed with the machine's load; too few frames is a fault and
 * no result. With `FRAMES_SHOTS=<folder>` a picture of the running cascade is kept, also as somebody without green cones sees it.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumPath } from '../play/chromium.ts';
import '../../tools/buildIfStale.ts';
import { startServer, type TourServer } from '../../tools/tour/server.ts';
import { endPhase, enterCell, goToLobby, join as sitDown, openExercise, seesPhase, startWithSoftware } from '../../tools/tour/steps.ts';

const TAPS = 120;
const BETWEEN_MS = 40;
const RUN_MS = 5000;
const LEAST_FRAMES = 40;
const BUDGET_MS = 16.7;
const SIZE = { width: 1440, height: 900 };
const SHOTS = process.env['FRAMES_SHOTS'];

interface TraceEvent {
  readonly name: string;
  readonly dur?: number;
}
const at = (sorted: readonly number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
const folder = mkdtempSync(join(tmpdir(), 'threshold-frames-'));

/** Traces the page during `act` and prints what its animation frames cost. */
const measure = async (browser: Browser, page: Page, what: string, act: () => Promise<void>): Promise<void> => {
  const trace = join(folder, `${what}.json`);
  await browser.startTracing(page, { path: trace, categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  await act();
  await browser.stopTracing();
  const { traceEvents } = JSON.parse(readFileSync(trace, 'utf8')) as { readonly traceEvents: readonly TraceEvent[] }; // what Chromium wrote
  const work = traceEvents
    .flatMap(({ name, dur }) => (name === 'FireAnimationFrame' && dur !== undefined ? [dur / 1000] : []))
    .toSorted((a, b) => a - b);
  if (work.length < LEAST_FRAMES) throw new Error(`${what}: only ${String(work.length)} frames, so nothing was measured`);
  const [median, p95, longest] = [at(work, 0.5), at(work, 0.95), at(work, 1)].map((ms) => ms.toFixed(1));
  process.stdout.write(
    `${what}: ${String(work.length)} frames, work per frame median ${String(median)} ms, p95 ${String(p95)} ms, longest ${String(longest)} ms (budget ${String(BUDGET_MS)} ms, load ${loadavg()[0]?.toFixed(1) ?? '?'})\n`,
  );
};

const tapped = async (browser: Browser, { origin }: TourServer): Promise<void> => {
  const page = await (await browser.newContext({ viewport: SIZE })).newPage();
  await page.goto(origin);
  await page.getByRole('button', { name: 'Try it alone' }).click();
  const map = page.locator('.map-stage canvas');
  await map.waitFor();
  const box = await map.boundingBox();
  if (box === null) throw new Error('the map has no place on the page');
  await measure(browser, page, 'tapped', async () => {
    for (let tap = 0; tap < TAPS; tap += 1) {
      // Over the whole map, so that signs are met and missed.
      const [across, down] = [((tap * 37) % 100) / 100, ((tap * 61) % 100) / 100];
      await page.mouse.click(box.x + box.width * (0.05 + 0.9 * across), box.y + box.height * (0.2 + 0.6 * down), { delay: BETWEEN_MS });
    }
  });
  await page.context().close();
};

const picture = async (page: Page): Promise<void> => {
  if (SHOTS === undefined) return;
  const eyes = await page.context().newCDPSession(page);
  for (const theme of ['dark', 'light']) {
    await page.evaluate((chosen) => void (document.documentElement.dataset['theme'] = chosen), theme);
    // The still part of the map is drawn anew in the other colours.
    await page.waitForTimeout(400);
    for (const type of ['none', 'deuteranopia'] as const) {
      await eyes.send('Emulation.setEmulatedVisionDeficiency', { type });
      await page.screenshot({ path: join(SHOTS, `cascade-${theme}-${type}.png`), clip: { x: 0, y: 60, width: 560, height: 500 } });
    }
  }
};

const cascading = async (browser: Browser, { origin, secret }: TourServer): Promise<void> => {
  const cell = await (await browser.newContext({ viewport: SIZE, reducedMotion: 'reduce' })).newPage();
  await enterCell(cell, origin, secret);
  const codes = await openExercise(cell, /90 minutes/);
  await goToLobby(cell);
  const page = await (await browser.newContext({ viewport: SIZE })).newPage();
  await sitDown(page, { origin, code: codes.get('Quoya') ?? '', name: 'Lee Novak' });
  await startWithSoftware(cell);
  for (const phase of ['Assess', 'Consult', 'Decide', 'Resolve', 'Reveal']) await endPhase(cell, phase);
  await seesPhase(page, 'Reveal');
  await measure(browser, page, 'cascade', () => page.waitForTimeout(RUN_MS));
  await picture(page);
  await Promise.all([page, cell].map((each) => each.context().close()));
};

const path = chromiumPath();
const browser = await chromium.launch({ args: ['--no-sandbox', '--disable-gpu'], ...(path === undefined ? {} : { executablePath: path }) });
const server = await startServer();
try {
  await tapped(browser, server);
  await cascading(browser, server);
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
