/**
 * SipHash-2-4 (Aumasson and Bernstein 2012), a keyed pseudo-random function for short messages: without the key its values
 * cannot be told from chance. In 32-bit halves, so that it is the same in Node and in a browser.
 */
import { utf8 } from './utf8.ts';

/** 128 bits of key as four words, least significant first. */
export type SipKey = readonly [number, number, number, number];
/** 64 bits as two words, each 0 to 4294967295. */
export interface SipWords {
  readonly high: number;
  readonly low: number;
}

const wordAt = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);

/** Carry of a sum of two words, from the words and the sum. */
const carry = (sum: number, word: number): number => (sum >>> 0 < word >>> 0 ? 1 : 0);

/** The state of the function: v0 to v3, low word before high word. */
const v = new Int32Array(8);
const begin = ([k0, k1, k2, k3]: SipKey): void => {
  v[0] = k0 ^ 0x70736575;
  v[1] = k1 ^ 0x736f6d65;
  v[2] = k2 ^ 0x6e646f6d;
  v[3] = k3 ^ 0x646f7261;
  v[4] = k0 ^ 0x6e657261;
  v[5] = k1 ^ 0x6c796765;
  v[6] = k2 ^ 0x79746573;
  v[7] = k3 ^ 0x74656462;
};

/** Words are swapped by hand: lists made for a swap were a sixth of what a whole exercise allocates. */
const rounds = (times: number): void => {
  let a = v[0] ?? 0;
  let A = v[1] ?? 0;
  let b = v[2] ?? 0;
  let B = v[3] ?? 0;
  let c = v[4] ?? 0;
  let C = v[5] ?? 0;
  let d = v[6] ?? 0;
  let D = v[7] ?? 0;
  let low = 0;
  for (let n = 0; n < times; n += 1) {
    a = (a + b) | 0;
    A = (A + B + carry(a, b)) | 0;
    low = ((b << 13) | (B >>> 19)) ^ a;
    B = ((B << 13) | (b >>> 19)) ^ A;
    b = low;
    low = a;
    a = A;
    A = low;
    c = (c + d) | 0;
    C = (C + D + carry(c, d)) | 0;
    low = ((d << 16) | (D >>> 16)) ^ c;
    D = ((D << 16) | (d >>> 16)) ^ C;
    d = low;
    a = (a + d) | 0;
    A = (A + D + carry(a, d)) | 0;
    low = ((d << 21) | (D >>> 11)) ^ a;
    D = ((D << 21) | (d >>> 11)) ^ A;
    d = low;
    c = (c + b) | 0;
    C = (C + B + carry(c, b)) | 0;
    low = ((b << 17) | (B >>> 15)) ^ c;
    B = ((B << 17) | (b >>> 15)) ^ C;
    b = low;
    low = c;
    c = C;
    C = low;
  }
  v[0] = a;
  v[1] = A;
  v[2] = b;
  v[3] = B;
  v[4] = c;
  v[5] = C;
  v[6] = d;
  v[7] = D;
};

const mix = (low: number, high: number): void => {
  v[6] = (v[6] ?? 0) ^ low;
  v[7] = (v[7] ?? 0) ^ high;
  rounds(2);
  v[0] = (v[0] ?? 0) ^ low;
  v[1] = (v[1] ?? 0) ^ high;
};

/** The function of the first `length` bytes; `bytes` must have seven more, which are overwritten. */
export const sipHash = (key: SipKey, bytes: Uint8Array, length: number): SipWords => {
  bytes.fill(0, length, length + 7);
  begin(key);
  const whole = length - (length % 8);
  for (let at = 0; at < whole; at += 8) mix(wordAt(bytes, at), wordAt(bytes, at + 4));
  mix(wordAt(bytes, whole), (wordAt(bytes, whole + 4) & 0xffffff) | (length << 24));
  v[4] = (v[4] ?? 0) ^ 0xff;
  rounds(4);
  const word = (at: number): number => ((v[at] ?? 0) ^ (v[at + 2] ?? 0) ^ (v[at + 4] ?? 0) ^ (v[at + 6] ?? 0)) >>> 0;
  return { low: word(0), high: word(1) };
};

/** The function of a text's UTF-8 bytes. */
export const sipHashText = (key: SipKey, text: string): SipWords => {
  const { bytes, length } = utf8(text, 8);
  return sipHash(key, bytes, length);
};
