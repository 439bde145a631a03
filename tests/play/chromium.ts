/** Finds a Chromium, or installs one: the Debian package as root or by sudo, else Playwright's own. Never skips in silence. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium'];

const onDisk = (): string | undefined => KNOWN.find((path) => existsSync(path));
const playwrights = (): string | undefined => {
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : undefined;
};

const run = (command: string, args: readonly string[]): boolean => spawnSync(command, args, { stdio: 'inherit' }).status === 0;
const installDebian = (): boolean => {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const root = process.getuid?.() === 0;
  const sudo = !root && spawnSync('sudo', ['-n', 'true']).status === 0;
  if (!root && !sudo) return false;
  const apt = (...args: string[]): boolean => (root ? run('apt-get', args) : run('sudo', ['apt-get', ...args]));
  return apt('update', '-q') && apt('install', '-y', '-q', '--no-install-recommends', 'chromium');
};

/** Path of a Chromium that is there now; throws a sentence a person can act on. */
export const chromiumPath = (): string => {
  const path = onDisk() ?? playwrights();
  if (path === undefined) throw new Error('No Chromium was found. Install the Debian package "chromium", or run: npx playwright install chromium');
  return path;
};

/** Makes sure a Chromium is there, installing one if need be. */
export const ensureChromium = (): string => {
  if (onDisk() === undefined && playwrights() === undefined && !installDebian())
    execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  return chromiumPath();
};
