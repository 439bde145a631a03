/** Imported by what draws a desk or the control room, so that its words are there before it is drawn. */
import { table } from './en/table.ts';
import { addWords } from './messages.ts';

addWords(table);
