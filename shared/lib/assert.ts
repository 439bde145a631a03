/** A broken invariant is a fault of the program, not of a person: it throws and names what was broken. */
export class BrokenInvariant extends Error {
  override readonly name = 'BrokenInvariant';
}

export function assert(condition: boolean, what: string): asserts condition {
  if (!condition) throw new BrokenInvariant(what);
}

/** The value at a key that must be there. */
export const must = <Value>(value: Value | undefined, what: string): Value => {
  assert(value !== undefined, `${what} is missing`);
  return value;
};
