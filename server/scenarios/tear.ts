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
    case 'value': return isValue;
    case 'value or ]': return isValue || token === ']';
    case 'key': return token.startsWith('"');
    case 'key or }': return token.startsWith('"') || token === '}';
    case ':': return token === ':';
    case ', or end': return open.length > 0 && (token === ',' || token === (open.at(-1) === '[' ? ']' : '}'));
  }
};

const after = (want: Want, token: string, open: string[]): Want => {
  if (token === '[' || token === '{') { open.push(token); return token === '[' ? 'value or ]' : 'key or }'; }
  if (token === ']' || token === '}') { open.pop(); return ', or end'; }
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
