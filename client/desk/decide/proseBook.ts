/** Prose being written anywhere on the page, so that sealing first sends what is not yet saved. */
const writers = new Set<() => Promise<void>>();

/** Registers a field's own save; returns how to take it out again. */
export const writeProse = (save: () => Promise<void>): (() => void) => {
  writers.add(save);
  return () => writers.delete(save);
};
export const flushProse = async (): Promise<void> => {
  await Promise.all([...writers].map((save) => save()));
};
