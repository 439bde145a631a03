/** The words of a delegation at work: reasons, news, orders, what stands beside. */
import { because } from './because.ts';
import { moved } from './moved.ts';
import { news } from './news.ts';
import { orders } from './orders.ts';
import { panels } from './panels.ts';

export const table = { ...because, ...news, ...moved, ...orders, ...panels } as const;
