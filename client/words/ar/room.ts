/** The words of a room: lobby, desk, replay. */
import type { room as en } from '../en/room.ts';
import { acts } from './acts.ts';
import { desk } from './desk.ts';
import { situation } from './situation.ts';
import { statecraft } from './statecraft.ts';

export const room = { ...acts, ...statecraft, ...desk, ...situation } satisfies Record<keyof typeof en, string>;
