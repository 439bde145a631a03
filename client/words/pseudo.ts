/** English that looks foreign: every literal accented and a third longer, arguments left alone. What stays plain is not translatable. */
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Messages } from './messages.ts';

const PLAIN = 'AEIOUYCNSaeiouycns';
const ACCENTED = 'ÅÉÎÕÛÝÇÑŠåéîõûýçñš';
/** The letters alone, as texts of a scenario are shown. */
export const accented = (value: string): string => Array.from(value, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('');
const literal = (value: string): string => {
  const text = accented(value);
  const stretched = `${text.trimEnd()}${'~'.repeat(Math.ceil(value.trim().length / 3))}`;
  return /[A-Za-z]/.test(value) ? stretched + text.slice(text.trimEnd().length) : text;
};
const stretch = (element: MessageFormatElement): MessageFormatElement => {
  if (element.type === TYPE.literal) return { ...element, value: literal(element.value) };
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return element;
  const options = Object.fromEntries(Object.entries(element.options).map(([key, option]) => [key, { ...option, value: option.value.map(stretch) }]));
  return { ...element, options };
};
export const pseudo = (words: Readonly<Record<string, string>>): Messages =>
  Object.fromEntries(Object.entries(words).map(([id, text]) => [id, parse(text).map(stretch)]));
