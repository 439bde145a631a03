/** Names as people type them, made safe to show: no control characters, no direction overrides, one line, 40 characters. */
import { z } from 'zod';

const UNSHOWN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;
const tidy = (typed: string): string => typed.replace(UNSHOWN, '').replace(/\s+/g, ' ').trim();

export const nameSchema = z.string().max(200).transform(tidy).pipe(z.string().min(1).max(40));
