/** UTF-8 for hashing, into one buffer that is used again: what is hashed is read before anything else is written. */
let buffer = new Uint8Array(1024);

export interface Bytes {
  readonly bytes: Uint8Array;
  readonly length: number;
}

const wide = (text: string, from: number): number => {
  let length = from;
  for (const character of text.slice(from)) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) buffer[length++] = point;
    else if (point < 0x800) {
      buffer[length++] = 0xc0 | (point >> 6);
      buffer[length++] = 0x80 | (point & 63);
    } else if (point < 0x10000) {
      buffer[length++] = 0xe0 | (point >> 12);
      buffer[length++] = 0x80 | ((point >> 6) & 63);
      buffer[length++] = 0x80 | (point & 63);
    } else {
      buffer[length++] = 0xf0 | (point >> 18);
      buffer[length++] = 0x80 | ((point >> 12) & 63);
      buffer[length++] = 0x80 | ((point >> 6) & 63);
      buffer[length++] = 0x80 | (point & 63);
    }
  }
  return length;
};

/** The UTF-8 bytes of a text, valid until the next call; `spare` bytes behind them may be written. */
export const utf8 = (text: string, spare: number): Bytes => {
  if (buffer.length < text.length * 3 + spare) buffer = new Uint8Array(text.length * 6 + spare);
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) return { bytes: buffer, length: wide(text, i) };
    buffer[i] = unit;
  }
  return { bytes: buffer, length: text.length };
};
