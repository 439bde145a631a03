/**
 * What is worked out from immutable things is worked out once: remembered for as long as the thing lives, found by its
 * identity. Only for pure functions of what they are given.
 */
export const remember = <Source extends object, Value>(make: (source: Source) => Value): ((source: Source) => Value) => {
  const known = new WeakMap<Source, Value>();
  return (source) => {
    const found = known.get(source);
    if (found !== undefined || known.has(source)) return found as Value; // what was put there
    const value = make(source);
    known.set(source, value);
    return value;
  };
};

/** Of a thing and a key. */
export const rememberBy = <Source extends object, Key, Value>(make: (source: Source, key: Key) => Value): ((source: Source, key: Key) => Value) => {
  const mapOf = remember<Source, Map<Key, Value>>(() => new Map());
  return (source, key) => {
    const known = mapOf(source);
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as Value; // what was put there
    const value = make(source, key);
    known.set(key, value);
    return value;
  };
};

/** Of two things and a key. */
export const rememberPair = <One extends object, Two extends object, Key, Value>(
  make: (one: One, two: Two, key: Key) => Value,
): ((one: One, two: Two, key: Key) => Value) => {
  const ofOne = remember((one: One) => rememberBy<Two, Key, Value>((two, key) => make(one, two, key)));
  return (one, two, key) => ofOne(one)(two, key);
};
