/** One sign per sector in a 24 x 24 box: the shape carries the meaning, colour only supports it. */
import type { Sector } from '../../shared/model/terms.ts';

export const GLYPHS: { readonly [sector in Sector]: string } = {
  power: 'M13.6 2.5 5.2 13.6h5.1l-1.5 7.9 8.8-11.6h-5.3z',
  health: 'M9.4 3.5h5.2v5.9h5.9v5.2h-5.9v5.9H9.4v-5.9H3.5V9.4h5.9z',
  water: 'M12 2.6c3.3 4.2 6.3 7.7 6.3 11.6a6.3 6.3 0 0 1-12.6 0C5.7 10.3 8.7 6.8 12 2.6z',
  finance: 'M12 2.8 21 8v2H3V8zM5 11.5h2.6v6H5zM10.7 11.5h2.6v6h-2.6zM16.4 11.5H19v6h-2.6zM3 19h18v2.2H3z',
  telecom:
    'M12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM6.3 6.3 8 8a5.7 5.7 0 0 0 0 8l-1.7 1.7a8 8 0 0 1 0-11.4zM17.7 6.3a8 8 0 0 1 0 11.4L16 16a5.7 5.7 0 0 0 0-8z',
  'internet-core': 'M12 3 20 7.5v9L12 21l-8-4.5v-9zM12 5.7 6.4 8.9v6.2l5.6 3.2 5.6-3.2V8.9zM12 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  transport: 'M4 6h16v9H4zM6 8v3h5V8zM13 8v3h5V8zM6.5 16.5h3V20h-3zM14.5 16.5h3V20h-3z',
  fuel: 'M5 3h9v18H5zM7 5.5v4.5h5V5.5zM15.5 8l4 3v7.5h-2v-6.3l-2-1.5z',
  government: 'M11 2h2v3h-2zM12 5l8 5v1.5H4V10zM5.5 12.5h2.2V18H5.5zM10.9 12.5h2.2V18h-2.2zM16.3 12.5h2.2V18h-2.2zM4 19.3h16V21.5H4z',
  emergency: 'M10.5 3h3v5.7l4.9-2.9 1.5 2.6-4.9 2.9 4.9 2.8-1.5 2.6-4.9-2.8V21h-3v-7.1l-4.9 2.8-1.5-2.6 4.9-2.8-4.9-2.9 1.5-2.6 4.9 2.9z',
  'food-logistics': 'M4 9h16l-1.5 10.5h-13zM7 3.5 9 3l2 5H8.7zM15 3l2 .5L15.3 8H13z',
};
