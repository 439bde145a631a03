/**
 * The program of one side. Its clock, chance and, when asked, its projection are put in place before the server is loaded;
 * then it plays the scenes its parent names and hands back every byte. Arguments: side, folder, `clean` or `planted`.
 */
import { registerHooks } from 'node:module';
import { fixFrameworkChance, TwinChance } from './chance.ts';
import { TwinClock } from './clock.ts';
import type { Order } from './pair.ts';
import type { Side } from './scene.ts';

const [side, folder = '', seam] = process.argv.slice(2);

/** Everyone who imports the projection gets the planted one, save the planted one itself. */
const plant = (): void => {
  const planted = new URL('planted.ts', import.meta.url).href;
  registerHooks({
    resolve: (specifier, context, next) => {
      const found = next(specifier, context);
      const isSeam = found.url.endsWith('/shared/view/project.ts') && context.parentURL !== planted;
      return isSeam ? { ...found, url: planted } : found;
    },
  });
};

const main = async (): Promise<void> => {
  const [clock, chance] = [new TwinClock(1_700_000_000_000), new TwinChance()];
  clock.install();
  fixFrameworkChance();
  if (seam === 'planted') plant();
  const [{ TwinSide }, { writeScene }, { openLeak }] = [await import('./side.ts'), await import('./write.ts'), await import('./leaks.ts')];
  if (seam === 'planted') (await import('./plantedFrames.ts')).plantFrames();
  const twin = new TwinSide(clock, chance, folder);
  await twin.start();
  process.on('message', (order: Order) => {
    void (async () => {
      if (order.do === 'stop') {
        await twin.stop();
        process.exit(0);
      }
      openLeak(order.leak);
      const played = await twin.play(writeScene(order.seed, order.number, order.secret), side as Side); // the parent's argument
      process.send?.({ played });
    })().catch((error: unknown) => process.send?.({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }));
  });
  process.once('disconnect', () => void twin.stop().finally(() => process.exit(1)));
  process.send?.({ ready: true });
};

await main();
