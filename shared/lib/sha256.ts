/**
 * SHA-256 (FIPS 180-4) in integers, the same in Node and in a browser on plain http, where no `crypto.subtle` exists.
 * Used for the hash chain, state hashes, ids and the keys of draws.
 */
import { utf8 } from './utf8.ts';

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
const ROUND = Int32Array.from(PRIMES, (p) => fractionalRoot(p, 3n));
const START = Int32Array.from(PRIMES.slice(0, 8), (p) => fractionalRoot(p, 2n));

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** Used again for each digest; a digest is whole before the next begins. */
const words = new Int32Array(64);
const state = new Int32Array(8);

const schedule = (bytes: Uint8Array, offset: number): void => {
  for (let i = 0; i < 16; i += 1) {
    const at = offset + i * 4;
    words[i] = ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
  }
  for (let i = 16; i < 64; i += 1) {
    const a = words[i - 15] ?? 0;
    const b = words[i - 2] ?? 0;
    const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    words[i] = ((words[i - 16] ?? 0) + s0 + (words[i - 7] ?? 0) + s1) | 0;
  }
};

const compress = (): void => {
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let e = state[4] ?? 0;
  let f = state[5] ?? 0;
  let g = state[6] ?? 0;
  let h = state[7] ?? 0;
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
  // A sum that leaves 32 bits is cut by the array itself.
  state[0] = (state[0] ?? 0) + a;
  state[1] = (state[1] ?? 0) + b;
  state[2] = (state[2] ?? 0) + c;
  state[3] = (state[3] ?? 0) + d;
  state[4] = (state[4] ?? 0) + e;
  state[5] = (state[5] ?? 0) + f;
  state[6] = (state[6] ?? 0) + g;
  state[7] = (state[7] ?? 0) + h;
};

/** Pads the bytes in place: a one bit, zeroes, the length in bits. Returns the padded length. */
const pad = (bytes: Uint8Array, length: number): number => {
  const padded = ((length + 8) >> 6) * 64 + 64;
  bytes.fill(0, length, padded);
  bytes[length] = 0x80;
  const bits = length * 8;
  const high = Math.floor(bits / 0x100000000);
  for (let i = 0; i < 4; i += 1) {
    bytes[padded - 1 - i] = bits >>> (i * 8);
    bytes[padded - 5 - i] = high >>> (i * 8);
  }
  return padded;
};

const digest = (text: string): Int32Array => {
  const { bytes, length } = utf8(text, 128);
  const padded = pad(bytes, length);
  state.set(START);
  for (let offset = 0; offset < padded; offset += 64) {
    schedule(bytes, offset);
    compress();
  }
  return state;
};

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');

/** Lower-case hex digest of a text's UTF-8 bytes. */
export const sha256Hex = (text: string): string => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = digest(text);
  return hex(a) + hex(b) + hex(c) + hex(d) + hex(e) + hex(f) + hex(g) + hex(h);
};

/** First 32 bits of the digest, 0 to 4294967295. */
export const sha256Word = (text: string): number => (digest(text)[0] ?? 0) >>> 0;
