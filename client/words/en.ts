/** All visible text of the screens, in English. Scenario texts come as data; what people write stays as written. */
import { acts } from './en/acts.ts';
import { because } from './en/because.ts';
import { cell } from './en/cell.ts';
import { desk } from './en/desk.ts';
import { moved } from './en/moved.ts';
import { news } from './en/news.ts';
import { orders } from './en/orders.ts';
import { panels } from './en/panels.ts';
import { refusals } from './en/refusals.ts';
import { review } from './en/review.ts';
import { screens } from './en/screens.ts';
import { start } from './en/start.ts';
import { statecraft } from './en/statecraft.ts';
import { terms } from './en/terms.ts';

export const en = {
  ...terms,
  ...acts,
  ...statecraft,
  ...screens,
  ...refusals,
  ...because,
  ...news,
  ...moved,
  ...start,
  ...desk,
  ...orders,
  ...panels,
  ...cell,
  ...review,
} as const;
export type WordId = keyof typeof en;
