/** The hashes against published values and against Node's own. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { draw, secretName, shuffled } from '../../shared/lib/keyed.ts';
import { sha256Hex } from '../../shared/lib/sha256.ts';
import { sipHash, sipHashText } from '../../shared/lib/sipHash.ts';

/** `vectors_sip64` of the reference implementation: key 00..0f, message 00..(n-1); n = 15 is the example of the paper. */
const VECTORS = [
  [0, '726fdb47dd0e0e31'],
  [1, '74f839c593dc67fd'],
  [2, '0d6c8009d9a94f5a'],
  [3, '85676696d7fb7e2d'],
  [4, 'cf2794e0277187b7'],
  [5, '18765564cd99a68d'],
  [6, 'cbc9466e58fee3ce'],
  [7, 'ab0200f58b01d137'],
  [8, '93f5f5799a932462'],
  [15, 'a129ca6149be45e5'],
] as const;
const KEY = [0x03020100, 0x07060504, 0x0b0a0908, 0x0f0e0d0c] as const;
const hex = ({ high, low }: { readonly high: number; readonly low: number }): string =>
  high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');

test.each(VECTORS)('SipHash-2-4 of %i bytes is the published value', (length, expected) => {
  const bytes = Uint8Array.from({ length: length + 8 }, (_, i) => i);
  expect(hex(sipHash(KEY, bytes, length))).toBe(expected);
});

const TEXTS = ['', 'abc', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), 'b'.repeat(5000), 'Grüße, 日本 \u{1F30A} end', 'é'.repeat(900)];

test.each(TEXTS)('SHA-256 of %j is what Node says', (text) => {
  expect(sha256Hex(text)).toBe(createHash('sha256').update(text).digest('hex'));
});

test('SipHash of a text is that of its UTF-8 bytes', () => {
  for (const text of TEXTS) {
    const bytes = Buffer.from(text);
    expect(sipHashText(KEY, text)).toEqual(sipHash(KEY, Uint8Array.from([...bytes, ...Array<number>(8).fill(9)]), bytes.length));
  }
});

test('a draw depends on seed, turn, purpose and subject, and on nothing that was drawn before', () => {
  const at = (seed: string, turn: number, purpose: string, subject: string) => draw({ seed, turn }, purpose, subject, 1_000_000);
  const first = at('s', 1, 'p', 'x');
  for (let i = 0; i < 600; i += 1) at(`other ${i}`, 1, 'p', 'x');
  expect(at('s', 1, 'p', 'x')).toBe(first);
  expect(new Set([first, at('t', 1, 'p', 'x'), at('s', 2, 'p', 'x'), at('s', 1, 'q', 'x'), at('s', 1, 'p', 'y')]).size).toBe(5);
});

test('draws spread evenly, and so does the first place of a shuffle', () => {
  const counts = Array<number>(10).fill(0);
  for (let i = 0; i < 20_000; i += 1) {
    const drawn = draw({ seed: 'even', turn: 1 }, 'spread', `${i}`, 10);
    counts[drawn] = (counts[drawn] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(1850);
  expect(Math.max(...counts)).toBeLessThan(2150);
  const firsts = new Set(Array.from({ length: 60 }, (_, turn) => shuffled({ seed: 'even', turn }, 'order', ['a', 'b', 'c', 'd'], (name) => name)[0]));
  expect(firsts).toEqual(new Set(['a', 'b', 'c', 'd']));
});

test('a secret name has twelve hex digits and changes with the seed', () => {
  expect(secretName('s', 'about')).toMatch(/^[0-9a-f]{12}$/);
  expect(secretName('s', 'about')).not.toBe(secretName('t', 'about'));
});
