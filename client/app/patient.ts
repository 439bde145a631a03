/**
 * Code and words that come apart are asked for until they come: a line that broke in between must not leave a panel empty.
 * Two things no patience mends: a build that was replaced on the server, and a file that comes and faults. The first is told
 * (parts/Replaced.tsx) and waits for the reader's reload; the second is thrown on, to whoever draws (parts/Guard.tsx).
 */
import { lookAtBuild } from './build.ts';

const FIRST_MS = 400;
const LONGEST_MS = 5000;
/** From so many failures on the server is asked what it serves: before, a broken line is the likelier reason. */
const LOOK_FROM = 1;
/** So often the server answered, with our very build, and the part still did not come. */
const GIVE_UP = 4;

/** Resolves with what `load` brings, however often it has to be asked; rejects only when the part itself is at fault. */
export const patient = async <Loaded>(load: () => Promise<Loaded>): Promise<Loaded> => {
  let faults = 0;
  for (let tries = 0; ; tries += 1) {
    try {
      return await load();
    } catch (fault) {
      if (tries >= LOOK_FROM) void lookAtBuild().then((build) => (faults += build === 'same' ? 1 : 0));
      if (faults >= GIVE_UP) throw fault;
      await new Promise((resolve) => setTimeout(resolve, Math.min(LONGEST_MS, FIRST_MS * 2 ** tries)));
    }
  }
};
