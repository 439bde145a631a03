/**
 * `npm run tour`: plays past every screen in a headless Chromium and leaves a picture of each in out/tour.
 * `npm run tour -- --readme` takes the README's own pictures too, smaller, into docs/img.
 * `npm run tour -- --locales en,fr,ar --themes dark,light --sizes 1440,1024,768,zoom200` takes every screen in each guise.
 */
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import './buildIfStale.ts';
import { dress, guisesOf, isSize } from './tour/guises.ts';
import { startServer } from './tour/server.ts';
import { walk } from './tour/walk.ts';

const OUT = resolve(import.meta.dirname, '../out/tour');
const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
/** Map and fonts settle for this long before a picture is taken. */
const SETTLE_MS = 900;

/** Software speaks and seals within its first moments of a phase, which come this soon. */
const LINGER_MS = 16_000;
const forReadme = process.argv.includes('--readme');
const DOCS = resolve(import.meta.dirname, '../docs/img');
const README: { readonly [screen: string]: string } = {
  start: 'start.png',
  assess: 'assess.png',
  decide: 'decide.png',
  'replay-truth': 'replay.png',
};

let taken = 0;
const listed = (option: string, fallback: string): readonly string[] => {
  const at = process.argv.indexOf(option);
  return (at === -1 ? fallback : (process.argv[at + 1] ?? fallback)).split(',');
};
const guises = guisesOf(
  listed('--locales', 'en'),
  listed('--themes', 'dark').map((theme) => (theme === 'light' ? 'light' : 'dark')),
  listed('--sizes', '1440').map((size) => (isSize(size) ? size : '1440')),
);
const PLAIN = guisesOf(['en'], ['dark'], ['1440'])[0];

const shoot = async (name: string, page: Page): Promise<void> => {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: join(OUT, name) });
  process.stdout.write(`${name}\n`);
};
const picture = async (screen: string, page: Page): Promise<void> => {
  taken += 1;
  const number = String(taken).padStart(2, '0');
  if (guises.length === 1) {
    const name = `${number}-${screen}.png`;
    await shoot(name, page);
    const kept = README[screen];
    if (forReadme && kept !== undefined) copyFileSync(join(OUT, name), join(DOCS, kept));
    return;
  }
  for (const guise of guises) {
    await dress(page, guise);
    await shoot(`${number}-${screen}-${guise.name}.png`, page);
  }
  if (PLAIN !== undefined) await dress(page, PLAIN);
};

rmSync(OUT, { recursive: true, force: true });
for (const folder of [OUT, DOCS]) mkdirSync(folder, { recursive: true });
const installed = KNOWN.find((path) => existsSync(path));
const browser = await chromium.launch({ args: ARGS, ...(installed === undefined ? {} : { executablePath: installed }) });
const server = await startServer();
try {
  const viewport = forReadme ? { width: 1280, height: 800 } : { width: 1440, height: 900 };
  await walk({ browser, origin: server.origin, secret: server.secret, visit: picture, viewport, lingerMs: LINGER_MS });
} finally {
  await browser.close();
  await server.stop();
}
