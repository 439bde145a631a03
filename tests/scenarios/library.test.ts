/** The shelf of scenarios: all that ship are sound, and the one that a beginner meets stands first. */
import { expect, test } from 'vitest';
import { loadLibrary } from '../../server/library.ts';
import { listScenarios } from '../../server/scenarios/load.ts';
import { ROOT } from './jsonFiles.ts';

test('every scenario that ships can be opened, and Cold Harbour is what opens when nobody chooses', async () => {
  const told: string[] = [];
  const shelf = (await loadLibrary(`${ROOT}scenarios`, (line) => told.push(line))).all().map(({ id }) => id);
  expect(told).toEqual([]);
  expect(shelf[0]).toBe('cold-harbour');
  expect([...shelf].sort()).toEqual(await listScenarios(`${ROOT}scenarios`));
});
