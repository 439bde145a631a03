/** Imported by what draws a room, so that its words are there before it is drawn. */
import { room } from './en/room.ts';
import { addWords } from './messages.ts';

addWords(room);
