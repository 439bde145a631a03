/**
 * All visible text of the screens, in English. Scenario texts come as data; what people write stays as written. Pages take
 * their words from messages.ts, part by part; only types and tests read the whole.
 */
import { apart } from './en/apart.ts';
import { first } from './en/first.ts';
import { primer } from './en/primer.ts';
import { references } from './en/references.ts';
import { room } from './en/room.ts';
import { table } from './en/table.ts';

export const en = { ...first, ...room, ...table, ...apart, ...references, ...primer } as const;
export type WordId = keyof typeof en;
