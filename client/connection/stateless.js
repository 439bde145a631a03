/**
 * What the Colyseus SDK needs of @colyseus/schema on a page that keeps no room state: the wire's encoding, which is the
 * library's own, and a decoder that passes the public state by, since views come as messages. vite.config.ts puts it in
 * the place of the whole library, which would be an eighth of what a delegation fetches.
 */
export { encode } from '../../node_modules/@colyseus/schema/src/encoding/encode.ts';
export { decode } from '../../node_modules/@colyseus/schema/src/encoding/decode.ts';

export class Decoder {
  state = {};
  root = { refs: new Map(), clearRefs() {} };
  decode() {}
}
export const Reflection = { decode: () => new Decoder() };

/** Asked for by parts of the SDK that are never reached here; reaching one is a fault. */
const absent = (name) => () => {
  throw new Error(`${name}: the page keeps no room state`);
};
export const getDecoderStateCallbacks = absent('getDecoderStateCallbacks');
export const Callbacks = { get: absent('Callbacks.get') };
export const InputEncoder = absent('InputEncoder');
export const Metadata = {};
export const Schema = absent('Schema');
export const $values = Symbol('values');
export const $refId = Symbol('refId');
