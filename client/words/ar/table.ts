/** The words of a delegation at work: reasons, news, orders, what stands beside. */
import type { table as en } from '../en/table.ts';
import { because } from './because.ts';
import { moved } from './moved.ts';
import { news } from './news.ts';
import { orders } from './orders.ts';
import { panels } from './panels.ts';

export const table = { ...because, ...news, ...moved, ...orders, ...panels } satisfies Record<keyof typeof en, string>;
