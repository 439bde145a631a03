/** The door of the disk: what is too large, too deep, torn or out of the folder is refused with its place. */
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultLine, loadScenario, readScenarioFiles } from '../../server/scenarios/load.ts';
import { tearOf } from '../../shared/lib/jsonText.ts';
import { COLD_HARBOUR } from './coldHarbourFiles.ts';

const copy = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'threshold-scenario-'));
  cpSync(COLD_HARBOUR, folder, { recursive: true });
  return folder;
};
const faultsIn = async (folder: string) => {
  const loaded = await loadScenario(folder);
  return loaded.ok ? [] : loaded.refusal;
};

test('SC14 a torn file is named with line and column', async () => {
  const folder = copy();
  writeFileSync(join(folder, 'injects.json'), '{\n  "injects": [,]\n}\n');
  expect(await faultsIn(folder)).toEqual([{ file: 'injects.json', path: 'line 2 column 15', expected: 'JSON', got: '",]\\n}\\n"' }]);
  writeFileSync(join(folder, 'injects.json'), '{\n  "injects": [');
  expect(await faultsIn(folder)).toEqual([{ file: 'injects.json', path: 'line 2 column 15', expected: 'JSON', got: 'the end of the file' }]);
});

test.each([
  ['{"a":1,}', 7], ['[1 2]', 3], ['{"a" 1}', 5], ['{1:2}', 1], ['[1]]', 3], ['{"a":tru}', 5], ['["a\nb"]', 1], ['', 0], ['[01]', 2],
])('SC14 %j is torn at %i', (text, place) => {
  expect(() => { JSON.parse(text); }).toThrow();
  expect(tearOf(text)).toBe(place);
});

test('SC14 a file above one megabyte is not read', async () => {
  const folder = copy();
  writeFileSync(join(folder, 'text/en.json'), `{"a":"${'x'.repeat(1_048_576)}"}`);
  expect(await faultsIn(folder)).toEqual([{ file: 'text/en.json', path: '', expected: 'at most 1048576 bytes', got: '1048584' }]);
});

test('SC14 nesting beyond 32 is refused before anything walks it; brackets inside text do not count', async () => {
  const folder = copy();
  writeFileSync(join(folder, 'injects.json'), `{"injects":${'['.repeat(40)}${']'.repeat(40)}}`);
  expect(await faultsIn(folder)).toEqual([{ file: 'injects.json', path: 'line 1 column 43', expected: 'nesting of at most 32', got: '33' }]);
  writeFileSync(join(folder, 'injects.json'), JSON.stringify({ injects: [], note: '\\"[['.repeat(40) }));
  expect((await faultsIn(folder))[0]?.path).toBe('note');
});

test('SC14 a link out of the folder is not followed', async () => {
  const folder = copy();
  rmSync(join(folder, 'injects.json'));
  symlinkSync(join(COLD_HARBOUR, 'injects.json'), join(folder, 'injects.json'));
  expect(await faultsIn(folder)).toContainEqual({ file: 'injects.json', path: '', expected: 'a file', got: 'nothing' });
});

test('an empty or absent folder is a fault, not a crash', async () => {
  const faults = [{ file: 'scenario.json', path: '', expected: 'a file', got: 'nothing' }];
  expect(await faultsIn(join(tmpdir(), 'threshold-no-such-folder'))).toEqual(faults);
  expect(faults.map(faultLine)).toEqual(['scenario.json: expected a file, got nothing']);
});

test('what is read keeps the exact text of each file beside its meaning', async () => {
  const read = await readScenarioFiles(COLD_HARBOUR);
  if (!read.ok) throw new Error('Cold Harbour cannot be read');
  expect(Object.keys(read.value.texts)).toEqual(Object.keys(read.value.files));
  for (const [name, text] of Object.entries(read.value.texts)) expect(JSON.parse(text)).toEqual(read.value.files[name]);
});
