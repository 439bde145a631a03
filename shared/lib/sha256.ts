/**
 * SHA-256 (FIPS 180-4) in integers, the same in Node and in a browser on plain http, where no `crypto.subtle` exists.
 * Used for the hash chain, state hashes and keyed draws.
 */
const PRIMES = (() => {
  const found: number[] = [];
  for (let n = 2; found.length < 64; n += 1) if (found.every((p) => n % p !== 0)) found.push(n);
  return found;
})();

/** First 32 bits of the fractional part of the k-th root of n, by integer bisection on BigInt (no float rounding). */
const fractionalRoot = (n: number, k: bigint): number => {
  const target = BigInt(n) << (32n * k);
  let low = 0n;
  let high = BigInt(n) << 32n;
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** k <= target) low = middle;
    else high = middle - 1n;
  }
  return Number(low & 0xffffffffn);
};
const ROUND = Uint32Array.from(PRIMES, (p) => fractionalRoot(p, 3n));
const START = Uint32Array.from(PRIMES.slice(0, 8), (p) => fractionalRoot(p, 2n));

const utf8 = (text: string): number[] => {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  }
  return bytes;
};

const padded = (text: string): Uint8Array => {
  const bytes = utf8(text);
  const block = new Uint8Array(((bytes.length + 8) >> 6) * 64 + 64);
  block.set(bytes);
  block[bytes.length] = 0x80;
  const bits = bytes.length * 8;
  const view = new DataView(block.buffer);
  view.setUint32(block.length - 8, Math.floor(bits / 0x100000000));
  view.setUint32(block.length - 4, bits >>> 0);
  return block;
};

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const schedule = (words: Uint32Array, view: DataView, offset: number): void => {
  for (let i = 0; i < 16; i += 1) words[i] = view.getUint32(offset + i * 4);
  for (let i = 16; i < 64; i += 1) {
    const a = words[i - 15] ?? 0;
    const b = words[i - 2] ?? 0;
    const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    words[i] = ((words[i - 16] ?? 0) + s0 + (words[i - 7] ?? 0) + s1) | 0;
  }
};

const compress = (state: Uint32Array, words: Uint32Array): void => {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUND[i] ?? 0) + (words[i] ?? 0)) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = ((state[i] ?? 0) + word) | 0;
  });
};

const digest = (text: string): Uint32Array => {
  const block = padded(text);
  const view = new DataView(block.buffer);
  const state = Uint32Array.from(START);
  const words = new Uint32Array(64);
  for (let offset = 0; offset < block.length; offset += 64) {
    schedule(words, view, offset);
    compress(state, words);
  }
  return state;
};

/** Lower-case hex digest of a text's UTF-8 bytes. */
export const sha256Hex = (text: string): string => Array.from(digest(text), (word) => word.toString(16).padStart(8, '0')).join('');

/** First 32 bits of the digest, 0 to 4294967295. */
export const sha256Word = (text: string): number => digest(text)[0] ?? 0;
