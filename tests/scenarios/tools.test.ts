/** What is committed under scenarios/ is what the tools write: the map from its seed, the JSON Schema from the doors. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { regionFileSchema } from '../../shared/scenario/schema.ts';
import { COLD_HARBOUR, ROOT } from './coldHarbourFiles.ts';

const run = (tool: string, ...args: readonly string[]): void => { execFileSync(process.execPath, [`${ROOT}tools/${tool}`, ...args], { cwd: ROOT, stdio: 'pipe' }); };
const temporary = (): string => mkdtempSync(join(tmpdir(), 'threshold-scenario-'));
const region = regionFileSchema.parse(JSON.parse(readFileSync(`${COLD_HARBOUR}/region.topo.json`, 'utf8')));

test('SC13 the map is drawn again, byte for byte, from its seed', () => {
  const folder = temporary();
  copyFileSync(`${COLD_HARBOUR}/scenario.json`, join(folder, 'scenario.json'));
  writeFileSync(join(folder, 'region.topo.json'), JSON.stringify({ ...region, nodes: [], links: [] }));
  run('region.ts', folder);
  expect(readFileSync(join(folder, 'region.topo.json'), 'utf8')).toBe(readFileSync(`${COLD_HARBOUR}/region.topo.json`, 'utf8'));
  run('region.ts', folder, '2');
  expect(readFileSync(join(folder, 'region.topo.json'), 'utf8')).not.toBe(readFileSync(`${COLD_HARBOUR}/region.topo.json`, 'utf8'));
}, 60_000);

test('nodes stand apart, so that each can be read and tapped', () => {
  expect(region.nodes).toHaveLength(53);
  for (const [index, one] of region.nodes.entries()) {
    for (const two of region.nodes.slice(index + 1)) expect(Math.hypot(one.x - two.x, one.y - two.y)).toBeGreaterThanOrEqual(48);
  }
});

test('the committed JSON Schema is the one the doors emit', () => {
  const folder = temporary();
  run('scenarioSchema.ts', folder);
  const committed = `${ROOT}scenarios/schema`;
  expect(readdirSync(folder).sort()).toEqual(readdirSync(committed).sort());
  for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name), 'utf8')).toBe(readFileSync(join(committed, name), 'utf8'));
}, 60_000);
