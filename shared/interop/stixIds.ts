/**
 * Identifiers of exported objects: UUID version 5 of what the thing is called in the exercise, so that two exports of one
 * exercise name one thing alike and a tool sees a new version, not a copy. Version 5 because the published STIX 2.1 schema
 * accepts versions 1 to 5 only. The namespace is Threshold's own: the one of STIX is reserved for observables.
 */
import { sha1 } from '../lib/sha1.ts';
import { utf8 } from '../lib/utf8.ts';

const NAMESPACE = '6f3a1c52-8e0b-4d47-9a5e-21c7d0b94f18';

const bytesOf = (text: string): readonly number[] => {
  const { bytes, length } = utf8(text, 0);
  return [...bytes.subarray(0, length)];
};
const namespaceBytes = (namespace: string): readonly number[] =>
  Array.from({ length: 16 }, (_, i) => Number.parseInt(namespace.replaceAll('-', '').slice(i * 2, i * 2 + 2), 16));

/** UUID version 5 (RFC 9562) of a name in a namespace. */
export const uuid5 = (name: string, namespace: string = NAMESPACE): string => {
  const digest = sha1([...namespaceBytes(namespace), ...bytesOf(name)]).slice(0, 16);
  const marked = digest.map((byte, i) => (i === 6 ? (byte & 0x0f) | 0x50 : i === 8 ? (byte & 0x3f) | 0x80 : byte));
  const hex = marked.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** Id of the object of a STIX type that stands for something named in an exercise. */
export const stixId = <Type extends string>(type: Type, ...name: readonly string[]): `${Type}--${string}` =>
  `${type}--${uuid5([type, ...name].join('|'))}`;
