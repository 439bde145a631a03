/** `npm run threshold -- simulate` as somebody at a terminal meets it. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { branchesOf } from '../../shared/escalation/chart.ts';
import { processChart } from '../../shared/escalation/processChart.ts';
import { spreadOf } from '../../shared/bots/tally.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const cli = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/cli/threshold.ts', 'simulate', ...args], { cwd: ROOT, encoding: 'utf8' });
  return { status, stdout, stderr };
};
const counted = (shares: { readonly [name: string]: number }): number => Object.values(shares).reduce((sum, n) => sum + n, 0);

test('a scenario is named by its folder or its name, and the numbers do not depend on how many workers share the runs', () => {
  const asked = ['--runs', '4', '--seed', '3', '--bots', 'responsible,hawk', '--hash', '--json'] as const;
  const { exercisesPerCpuSecond: _one, ...alone } = JSON.parse(cli('cold-harbour', ...asked).stdout);
  const { exercisesPerCpuSecond: _two, ...shared } = JSON.parse(cli('scenarios/cold-harbour', '--workers', '2', ...asked).stdout);
  expect(alone).toEqual(shared);
  expect(Object.keys(alone.fields)).toEqual(['responsible', 'hawk']);
  for (const nation of Object.values<{ medals: Record<string, number> }>(alone.nations)) expect(counted(nation.medals)).toBe(4);
  expect(alone.branchesNeverTaken).toContain('process paused');
  expect(alone.guards.filter((branch: string) => alone.branchesNeverTaken.includes(branch))).toEqual([]);
});

test('what cannot be played is answered by a sentence', () => {
  expect(cli('nowhere')).toEqual({
    status: 1,
    stdout: '',
    stderr: 'nowhere: expected a folder with a scenario.json, or one of clear-water, cold-harbour, undertow; got nothing\n',
  });
  expect(cli('cold-harbour', '--runs', '0', '--bots', 'kind').stderr).toMatch(
    /^--runs 0: expected a whole number from 1 .*\n--bots kind: expected responsible, /,
  );
});

test('an option it does not know is named, with what it takes', () => {
  const { status, stdout, stderr } = cli('cold-harbour', '--nuns', '4');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^threshold simulate: Unknown option '--nuns'/);
  expect(stderr).toContain('[--runs');
  expect(stderr).not.toContain('    at ');
});

test('a spread is the tenth, fiftieth and ninetieth percentile by nearest rank', () => {
  expect(spreadOf([10, 30, 20, 50, 40, 60, 70, 90, 80, 100])).toEqual({ low: 10, median: 50, high: 90 });
  expect(spreadOf([7])).toEqual({ low: 7, median: 7, high: 7 });
  expect(spreadOf([])).toEqual({ low: 0, median: 0, high: 0 });
});

test('the branches of a chart are the names that its transitions write', () => {
  expect(branchesOf(processChart)).toEqual(['needsNobody', 'consents', 'refused', 'isLate', 'withdrawn', 'paused', 'hasLapsed', 'isDue', 'resumed']);
});
