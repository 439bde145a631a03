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

/** Of two things and a key. The second seldom changes for one first (a scenario, a list of it), so only its latest is kept. */
export const rememberPair = <One extends object, Two extends object, Key, Value>(
  make: (one: One, two: Two, key: Key) => Value,
): ((one: One, two: Two, key: Key) => Value) => {
  const known = new WeakMap<One, { two: Two; values: Map<Key, Value> }>();
  return (one, two, key) => {
    let kept = known.get(one);
    if (kept === undefined) known.set(one, (kept = { two, values: new Map() }));
    else if (kept.two !== two) [kept.two, kept.values] = [two, new Map()];
    const found = kept.values.get(key);
    if (found !== undefined || kept.values.has(key)) return found as Value; // what was put there
    const value = make(one, two, key);
    kept.values.set(key, value);
    return value;
  };
};
