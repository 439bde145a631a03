/** The words of a room: lobby, desk, control room, replay. */
import { acts } from './acts.ts';
import { cell } from './cell.ts';
import { desk } from './desk.ts';
import { situation } from './situation.ts';
import { statecraft } from './statecraft.ts';

export const room = { ...acts, ...statecraft, ...desk, ...cell, ...situation } as const;
