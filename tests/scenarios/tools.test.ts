/** What is committed under scenarios/ is what the tools write: the map from its seed, the JSON Schema from the doors. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { regionFileSchema } from '../../shared/scenario/schema.ts';
import { ROOT } from './jsonFiles.ts';

const run = (tool: string, ...args: readonly string[]): void => { execFileSync(process.execPath, [`${ROOT}tools/${tool}`, ...args], { cwd: ROOT, stdio: 'pipe' }); };
const temporary = (): string => mkdtempSync(join(tmpdir(), 'threshold-scenario-'));
const committed = (name: string): string => readFileSync(`${ROOT}scenarios/${name}/region.topo.json`, 'utf8');
/** Name, another seed that leaves room for every node, and how many nodes there are. */
const SHIPPED = [['cold-harbour', '2', 53], ['clear-water', '2', 53], ['undertow', '12', 58]] as const;

test.each(SHIPPED)('SC13 the map of %s is drawn again, byte for byte, from its seed', (name, otherSeed) => {
  const folder = temporary();
  const region = regionFileSchema.parse(JSON.parse(committed(name)));
  copyFileSync(`${ROOT}scenarios/${name}/scenario.json`, join(folder, 'scenario.json'));
  writeFileSync(join(folder, 'region.topo.json'), JSON.stringify({ ...region, nodes: [], links: [] }));
  run('region.ts', folder);
  expect(readFileSync(join(folder, 'region.topo.json'), 'utf8')).toBe(committed(name));
  run('region.ts', folder, otherSeed);
  expect(readFileSync(join(folder, 'region.topo.json'), 'utf8')).not.toBe(committed(name));
}, 60_000);

test.each(SHIPPED)('nodes of %s stand apart, so that each can be read and tapped', (name, _otherSeed, count) => {
  const { nodes } = regionFileSchema.parse(JSON.parse(committed(name)));
  expect(nodes).toHaveLength(count);
  for (const [index, one] of nodes.entries()) {
    for (const two of nodes.slice(index + 1)) expect(Math.hypot(one.x - two.x, one.y - two.y)).toBeGreaterThanOrEqual(48);
  }
});

test('the committed JSON Schema is the one the doors emit', () => {
  const folder = temporary();
  run('scenarioSchema.ts', folder);
  const schemas = `${ROOT}scenarios/schema`;
  expect(readdirSync(folder).sort()).toEqual(readdirSync(schemas).sort());
  for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name), 'utf8')).toBe(readFileSync(join(schemas, name), 'utf8'));
}, 60_000);
