/** Builds the page when it is missing or older than its sources; a second start reuses it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Threshold needs Node 22.18 or newer and found ${process.versions.node}. "npm ci" brings one along on Linux, macOS and Windows; elsewhere install it.\n`,
  );
  process.exit(1);
}

const PAGE = 'dist/client/index.html';
const SOURCES = ['client', 'shared', 'vite.config.ts', 'package-lock.json'];

const newest = (path: string): number => {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
};

if (!existsSync(PAGE) || Math.max(...SOURCES.map(newest)) > statSync(PAGE).mtimeMs) {
  process.stdout.write('Building the page …\n');
  const built = spawnSync('vite', ['build', '--logLevel', 'warn'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
