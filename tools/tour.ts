/** `npm run tour`: plays past every screen in a headless Chromium and leaves a picture of each in out/tour. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import './buildIfStale.ts';
import { startServer } from './tour/server.ts';
import { walk } from './tour/walk.ts';

const OUT = resolve(import.meta.dirname, '../out/tour');
const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
/** Map and fonts settle for this long before a picture is taken. */
const SETTLE_MS = 900;

let taken = 0;
const picture = async (screen: string, page: Page): Promise<void> => {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(SETTLE_MS);
  taken += 1;
  const name = `${String(taken).padStart(2, '0')}-${screen}.png`;
  await page.screenshot({ path: join(OUT, name) });
  process.stdout.write(`${name}\n`);
};

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const installed = KNOWN.find((path) => existsSync(path));
const browser = await chromium.launch({ args: ARGS, ...(installed === undefined ? {} : { executablePath: installed }) });
const server = await startServer();
try {
  await walk({ browser, origin: server.origin, secret: server.secret, visit: picture });
} finally {
  await browser.close();
  await server.stop();
}
