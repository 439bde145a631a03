/** The words of a room: lobby, desk, control room, replay. */
import type { room as en } from '../en/room.ts';
import { acts } from './acts.ts';
import { cell } from './cell.ts';
import { desk } from './desk.ts';
import { situation } from './situation.ts';
import { statecraft } from './statecraft.ts';

export const room = { ...acts, ...statecraft, ...desk, ...cell, ...situation } satisfies Record<keyof typeof en, string>;
