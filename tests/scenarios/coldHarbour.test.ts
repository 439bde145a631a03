import { expect, test } from 'vitest';
import { coldHarbourFiles } from './coldHarbourFiles.ts';
import { shipped, testShipped } from './shipped.ts';

testShipped(shipped('cold-harbour'), {
  bystanders: ['state:veyra'],
  truths: 7,
  injects: 22,
  framed: ['who:veyra-service'],
  unsaid: /Ash Lynx|Sarkand|Veyra|insider|accident|hacker|intruder/i,
});

test('no text says attack', () => {
  expect(JSON.stringify(coldHarbourFiles()['text/en.json'])).not.toMatch(/attack/i);
});
