/** The twin proof in small, and its own proof: a leak of each kind that is planted on purpose turns it red. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgePair } from '../prove/twin/compare.ts';
import { TwinPair } from '../prove/twin/pair.ts';
import { runPairs } from '../prove/twin/run.ts';
import { SECRETS } from '../prove/twin/scene.ts';
import { writeScene } from '../prove/twin/write.ts';

const SEED = 20_260;
const PAIRS = 60;

test('SE1 whoever may not know a secret is sent the same bytes in the same frames whatever it is: 60 pairs over real sockets', async () => {
  const { tallies, differingBytes, faults } = await runPairs(SEED, PAIRS);
  expect(faults).toEqual([]);
  expect(differingBytes).toBe(0);
  for (const secret of SECRETS) {
    expect(tallies[secret].pairs).toBeGreaterThanOrEqual(6);
    expect(tallies[secret].seats).toBeGreaterThanOrEqual(4 * tallies[secret].pairs);
    expect(tallies[secret].bytes).toBeGreaterThan(100_000);
  }
}, 300_000);

describe('with leaks planted in the projection', () => {
  let twins: TwinPair;
  beforeAll(async () => {
    twins = await TwinPair.start('planted');
  }, 60_000);
  afterAll(() => twins.stop());

  test('SE4 a closed leak changes nothing', async () => {
    const [a, b] = await twins.play({ do: 'play', seed: SEED, number: 2, secret: 'draft', leak: null });
    expect(judgePair(writeScene(SEED, 2, 'draft'), a, b)).toMatchObject({ differingBytes: 0, faults: [] });
  }, 60_000);

  test('SE4 a frame more for everyone whenever anybody is told something is found', async () => {
    const number = SECRETS.indexOf('beliefs');
    const [a, b] = await twins.play({ do: 'play', seed: SEED, number, secret: 'beliefs', leak: 'frames' });
    expect(judgePair(writeScene(SEED, number, 'beliefs'), a, b).faults.join('\n')).toMatch(/public differs in frame.* against \d+ of frame/);
  }, 60_000);

  test.each(SECRETS)(
    'SE4 a public number that moves with %s is found',
    async (secret) => {
      const number = SECRETS.indexOf(secret);
      const [a, b] = await twins.play({ do: 'play', seed: SEED, number, secret, leak: secret });
      const scene = writeScene(SEED, number, secret);
      const { differingBytes, faults } = judgePair(scene, a, b);
      expect(differingBytes).toBeGreaterThan(0);
      const strangers = a.seats.filter(({ viewer }) => viewer !== 'cell' && !scene.told.includes(viewer));
      for (const { name } of strangers) expect(faults.join('\n')).toContain(`${name} differs in frame`);
    },
    60_000,
  );
});
