/** Secrets of the doors: how they are made, and how they are kept. Only hashes are stored; a stolen file opens no seat. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Sources } from '../sources.ts';

/** Crockford's base 32: no I, L, O or U, so that a code survives being read aloud. */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 8;

/** 256 bits as 64 hex digits: a seat token, a cell token or the white-cell secret. */
export const newToken = (sources: Sources): string => sources.randomHex(32);

/** Eight characters, 40 bits; guessing is held off by the throttle, not by length. */
export const newCode = (sources: Sources): string => {
  const bytes = Buffer.from(sources.randomHex(CODE_LENGTH), 'hex');
  return Array.from(bytes, (byte) => CROCKFORD[byte & 31]).join('');
};

/** What a person typed, as the code it means: spaces and hyphens dropped, look-alikes mapped. */
export const readCode = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

/** Fit for 256-bit secrets only: no salt or slow hash is needed where nothing can be guessed. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret, 'utf8').digest('hex');

/** Compares two hex digests without telling by time how much of them fits. */
export const sameHash = (a: string, b: string): boolean => {
  const [x, y] = [Buffer.from(a, 'hex'), Buffer.from(b, 'hex')];
  return x.length === y.length && timingSafeEqual(x, y);
};
