/** Names and what people wrote keep their own direction inside a sentence of the other. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const FIRST_STRONG = '\u2068';
const POP = '\u2069';

/** A value inside a sentence; left as it is where both read from the left, since nothing can go wrong there. */
export const isolate = (value: string, dir: 'ltr' | 'rtl'): string =>
  value === '' || (dir === 'ltr' && !RIGHT_TO_LEFT.test(value)) ? value : `${FIRST_STRONG}${value}${POP}`;

const SELECT = /\{\s*(\w+)\s*,\s*select\s*,/g;
/** Arguments by which a message chooses its words: they are compared, not shown, and stay as they are. */
export const selectorsOf = (message: unknown): readonly string[] =>
  typeof message === 'string' && message.includes('select') ? [...message.matchAll(SELECT)].map(([, name = '']) => name) : [];
