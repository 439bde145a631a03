/**
 * `npm run weak`: a first visit, a seat and a sheet over a line of 400 kbit/s, 400 ms there and back, with 2 % of packets
 * lost. Printed in seconds, beside the same steps on an open line in the same run.
 */
import { loadavg } from 'node:os';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumPath } from '../play/chromium.ts';
import { Wire } from '../play/wire.ts';
import '../../tools/buildIfStale.ts';
import { startServer, type TourServer } from '../../tools/tour/server.ts';
import { addOrder, endPhase, enterCell, goToLobby, openExercise, seesPhase, startWithSoftware } from '../../tools/tour/steps.ts';

const WEAK = { bytesPerSecond: 50_000, oneWayMs: 200, loss: 0.02 };
const PATIENCE_MS = 120_000;

type Steps = { readonly [step: string]: number };

const walk = async (page: Page, cell: Page, origin: string, code: string): Promise<Steps> => {
  page.setDefaultTimeout(PATIENCE_MS);
  const took: { [step: string]: number } = {};
  const timed = async (step: string, act: () => Promise<unknown>): Promise<void> => {
    const since = performance.now();
    await act();
    took[step] = (performance.now() - since) / 1000;
  };
  await timed('start page', async () => {
    await page.goto(`${origin}/#join=${code}`);
    await page.getByLabel('Your name').waitFor();
  });
  await page.getByLabel('Your name').fill('Lee Novak');
  await timed('seated in the lobby', async () => {
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await page.getByRole('heading', { name: 'Roles', exact: true }).waitFor();
  });
  await startWithSoftware(cell);
  await timed('desk in Brief', () => seesPhase(page, 'Brief'));
  await timed('map', () => page.locator('.map-stage canvas').waitFor());
  for (const phase of ['Assess', 'Consult', 'Decide']) await endPhase(cell, phase);
  await timed('desk in Decide', () => seesPhase(page, 'Decide'));
  await timed('an order on the sheet', () => addOrder(page, 'Restore a service'));
  await timed('signed', async () => {
    await page.getByRole('button', { name: 'Sign', exact: true }).click();
    await page.getByRole('button', { name: 'Signed' }).waitFor();
  });
  await timed('sealed, and everyone told', async () => {
    await page.getByRole('button', { name: 'Seal', exact: true }).click();
    await seesPhase(page, 'Reveal');
  });
  return took;
};

const run = async (browser: Browser, { origin, secret }: TourServer, isWeak: boolean): Promise<Steps> => {
  const cell = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  await enterCell(cell, origin, secret);
  const codes = await openExercise(cell, /90 minutes/);
  await goToLobby(cell);
  const wire = await Wire.to(origin);
  if (isWeak) wire.narrow(WEAK);
  const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  const took = await walk(page, cell, wire.origin, codes.get('Quoya') ?? '');
  await Promise.all([page, cell].map((each) => each.context().close()));
  await wire.close();
  return took;
};

const path = chromiumPath();
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(path === undefined ? {} : { executablePath: path }) });
const server = await startServer();
try {
  const open = await run(browser, server, false);
  const weak = await run(browser, server, true);
  process.stdout.write(`seconds on an open line and on 400 kbit/s, 400 ms, 2 % loss (load ${loadavg()[0]?.toFixed(1) ?? '?'})\n`);
  for (const [step, seconds] of Object.entries(weak)) process.stdout.write(`${step}: ${(open[step] ?? 0).toFixed(1)} · ${seconds.toFixed(1)}\n`);
} finally {
  await browser.close();
  await server.stop();
}
