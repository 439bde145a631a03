/**
 * JSON from a stranger: how deep it nests is looked at before anything recursive walks it, and what cannot be read is told
 * with its line and column.
 */
import type { Result } from './result.ts';
import { ok, refuse } from './result.ts';

/** What is wrong with a text, and where, as an editor shows it. */
export interface TextFault {
  readonly path: string;
  readonly expected: string;
  readonly got: string;
}

/**
 * Where a text stops being JSON. The engine's own message names the place only sometimes, and in other words from
 * version to version; an author of a scenario needs the line every time.
 */
const TOKEN = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[[\]{},:]/y;
const SPACE = /[ \t\r\n]*/y;

type Want = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

/** What may follow in an open list, an open object, or at the top. */
const allows = (want: Want, token: string, open: readonly string[]): boolean => {
  const isValue = !']},:'.includes(token);
  switch (want) {
    case 'value':
      return isValue;
    case 'value or ]':
      return isValue || token === ']';
    case 'key':
      return token.startsWith('"');
    case 'key or }':
      return token.startsWith('"') || token === '}';
    case ':':
      return token === ':';
    case ', or end':
      return open.length > 0 && (token === ',' || token === (open.at(-1) === '[' ? ']' : '}'));
  }
};

const after = (want: Want, token: string, open: string[]): Want => {
  if (token === '[' || token === '{') {
    open.push(token);
    return token === '[' ? 'value or ]' : 'key or }';
  }
  if (token === ']' || token === '}') {
    open.pop();
    return ', or end';
  }
  if (token === ',') return open.at(-1) === '[' ? 'value' : 'key';
  if (token === ':') return 'value';
  return want === 'key' || want === 'key or }' ? ':' : ', or end';
};

/** Offset of the first sign that cannot stand where it stands; the length of the text if it ends too soon. */
export const tearOf = (text: string): number => {
  const open: string[] = [];
  let want: Want = 'value';
  let offset = 0;
  for (;;) {
    SPACE.lastIndex = offset;
    SPACE.exec(text);
    offset = SPACE.lastIndex;
    TOKEN.lastIndex = offset;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined || !allows(want, token, open)) return offset;
    want = after(want, token, open);
    offset += token.length;
  }
};

const placeOf = (text: string, offset: number): string => {
  const before = text.slice(0, offset).split('\n');
  return `line ${before.length} column ${(before.at(-1) ?? '').length + 1}`;
};

/** Where nesting first goes deeper than `limit`; -1 if nowhere. Looks at the text, before anything recursive does. */
const tooDeepAt = (text: string, limit: number): number => {
  let [depth, inString] = [0, false];
  for (let offset = 0; offset < text.length; offset += 1) {
    const sign = text[offset];
    if (inString) {
      if (sign === '\\') offset += 1;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '[' || sign === '{') {
      depth += 1;
      if (depth > limit) return offset;
    } else if (sign === ']' || sign === '}') depth -= 1;
  }
  return -1;
};

/** The value of a text that nests at most `maxDepth` deep, or what is wrong with it. */
export const parseJson = (text: string, maxDepth: number): Result<unknown, TextFault> => {
  const deep = tooDeepAt(text, maxDepth);
  if (deep >= 0) return refuse({ path: placeOf(text, deep), expected: `nesting of at most ${maxDepth}`, got: `${maxDepth + 1}` });
  try {
    return ok(JSON.parse(text));
  } catch {
    const place = tearOf(text);
    const got = place >= text.length ? 'the end of the file' : JSON.stringify(text.slice(place, place + 12));
    return refuse({ path: placeOf(text, place), expected: 'JSON', got });
  }
};
