/** The words of a delegation at work: reasons, orders, checklists, panels. */
import type { table as en } from '../en/table.ts';
import { because } from './because.ts';
import { board } from './board.ts';
import { moved } from './moved.ts';
import { news } from './news.ts';
import { orders } from './orders.ts';
import { panels } from './panels.ts';
import { sheet } from './sheet.ts';

export const table = { ...because, ...news, ...moved, ...orders, ...panels, ...sheet, ...board } satisfies Record<keyof typeof en, string>;
