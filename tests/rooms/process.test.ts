import { afterEach, beforeEach, expect, test } from 'vitest';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { spawn, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../prove/crash/serverProcess.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threshold-process-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the real program until it says where it is, then ends it as an operator would. */
const runOnce = async (port: number): Promise<{ readonly said: string; readonly code: number | null; readonly ready: number }> => {
  const child = spawn(process.execPath, ['server/main.ts'], { env: { PATH: process.env['PATH'] ?? '', PORT: String(port), DATA_DIR: folder } });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  while (!said.includes(`http://127.0.0.1:${port}`) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
  const { status } = await fetch(`http://127.0.0.1:${port}/readyz`);
  child.kill('SIGTERM');
  return { said, code: await ended, ready: status };
};
const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, ['server/main.ts', ...args], { env: { PATH: process.env['PATH'] ?? '', DATA_DIR: folder, ...env }, encoding: 'utf8' });

const SECRET = /secret[^:]*: ([0-9a-f]{64})/;

test('the first start prints the secret, the second does not; SIGTERM ends it cleanly', async () => {
  const port = await freePort();
  const first = await runOnce(port);
  expect([first.code, first.ready]).toEqual([0, 200]);
  expect(first.said).toMatch(SECRET);
  const second = await runOnce(port);
  expect([second.code, second.ready]).toEqual([0, 200]);
  expect(second.said).not.toMatch(SECRET);
  expect(statSync(join(folder, 'threshold.sqlite')).mode & 0o077).toBe(0);
  const replaced = run(['secret']);
  expect(replaced.status).toBe(0);
  expect(SECRET.exec(replaced.stdout)?.[1]).not.toBe(SECRET.exec(first.said)?.[1]);
}, 60_000);

test.each([
  [{ THRESHOLD_SECRETS: '1' }, /^Unknown setting THRESHOLD_SECRETS\. Known settings: /],
  [{ DATABASE_URL: 'postgres://x' }, /^DATABASE_URL is set, but this version/],
  [{ PORT: '-1' }, /^The settings do not fit\. PORT/],
])('a start that cannot go on says why in one sentence: %o', (env, sentence) => {
  const { status, stderr } = run([], env);
  expect(status).toBe(1);
  expect(stderr).toMatch(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('validate names every fault, and is content with what is shipped', () => {
  expect(run(['validate', 'scenarios/cold-harbour'])).toMatchObject({ status: 0 });
  expect(run(['validate', folder])).toMatchObject({ status: 1, stderr: 'scenario.json: expected a file, got nothing\n' });
  expect(run(['forget', 'nothing'])).toMatchObject({ status: 1, stdout: `There is no exercise nothing in ${folder}.\n` });
  expect(run(['dance']).status).toBe(2);
});
