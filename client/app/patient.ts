/**
 * Code and words that come apart are asked for until they come: a line that broke in between must not leave a panel empty.
 * An open page whose build was replaced on the server asks for files that are gone, and for good: only a reload helps then.
 */
const FIRST_MS = 400;
const LONGEST_MS = 5000;

/** Resolves with what `load` brings, however often it has to be asked. */
export const patient = async <Loaded>(load: () => Promise<Loaded>): Promise<Loaded> => {
  for (let tries = 0; ; tries += 1) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, Math.min(LONGEST_MS, FIRST_MS * 2 ** tries)));
    }
  }
};
