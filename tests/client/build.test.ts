/** An open page knows whether the server still serves its build. */
import { expect, test } from 'vitest';
import { compareBuilds, entryOf } from '../../client/app/build.ts';

const page = (entry: string): string => `<!doctype html><head><script type="module" crossorigin src="/assets/${entry}.js"></script></head>`;

test('a page of ours names its entry, another page none', () => {
  expect(entryOf(page('index-1a2b'))).toBe('/assets/index-1a2b.js');
  expect(entryOf('<html><script src="/login.js"></script></html>')).toBeNull();
});

test('another entry is another build; a login wall of the network says nothing of ours', () => {
  expect(compareBuilds('/assets/index-1a2b.js', page('index-1a2b'))).toBe('same');
  expect(compareBuilds('/assets/index-1a2b.js', page('index-9z8y'))).toBe('replaced');
  expect(compareBuilds('/assets/index-1a2b.js', '<html>Please accept the terms of this hotel</html>')).toBe('unreachable');
});
