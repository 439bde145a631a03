/**
 * SHA-1 (FIPS 180-4), for one purpose: UUID version 5 is defined by it (RFC 9562). It guards nothing here; what must not be
 * forged is hashed with SHA-256.
 */
const turn = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** The message with its one bit, zeroes and length in bits, as big-endian words. */
const wordsOf = (bytes: readonly number[]): Int32Array => {
  const words = new Int32Array((((bytes.length + 8) >> 6) + 1) * 16);
  for (const [i, byte] of [...bytes, 0x80].entries()) words[i >> 2] = (words[i >> 2] ?? 0) | (byte << (24 - (i & 3) * 8));
  words[words.length - 1] = bytes.length * 8;
  return words;
};

const mix = (round: number, b: number, c: number, d: number): number => {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
};

/** The 20 bytes of the digest. Messages up to half a gigabyte. */
export const sha1 = (bytes: readonly number[]): readonly number[] => {
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const message = wordsOf(bytes);
  const words = new Int32Array(80);
  for (let offset = 0; offset < message.length; offset += 16) {
    words.set(message.subarray(offset, offset + 16));
    for (let i = 16; i < 80; i += 1) words[i] = turn((words[i - 3] ?? 0) ^ (words[i - 8] ?? 0) ^ (words[i - 14] ?? 0) ^ (words[i - 16] ?? 0), 1);
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let i = 0; i < 80; i += 1) [a, b, c, d, e] = [(turn(a, 5) + mix(i, b, c, d) + e + (words[i] ?? 0)) | 0, a, turn(b, 30), c, d];
    for (const [i, value] of [a, b, c, d, e].entries()) state[i] = (state[i] ?? 0) + value;
  }
  return [...state].flatMap((word) => [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255]);
};
