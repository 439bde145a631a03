/** Chance that can be set to the same value in two programs: the server's own source and the one of the room framework. */
import { createHash, default as crypto } from 'node:crypto';
import type { Sources } from '../../../server/sources.ts';

/** Random bytes named after a key and a count; a new key begins a new sequence. */
export class TwinChance {
  #key = '';
  #count = 0;

  restart(key: string): void {
    this.#key = key;
    this.#count = 0;
  }

  hex(bytes: number): string {
    let text = '';
    while (text.length < bytes * 2)
      text += createHash('sha256')
        .update(`${this.#key}|${(this.#count += 1)}`)
        .digest('hex');
    return text.slice(0, bytes * 2);
  }

  sources(now: () => number): Sources {
    return { now, randomHex: (bytes) => this.hex(bytes) };
  }
}

/** The room framework names its process by node:crypto; here that draws the same bytes in every program. */
export const fixFrameworkChance = (): void => {
  const fill = (buffer: NodeJS.ArrayBufferView): NodeJS.ArrayBufferView => {
    const bytes = new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = (Math.imul(at + 1, 2654435761) >>> 13) & 0xff;
    return buffer;
  };
  Object.assign(crypto, { randomFillSync: fill });
};
