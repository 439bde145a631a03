/**
 * Messages that are being written. They are kept in this tab per exercise and person, so that changing the panel or a
 * reload loses nothing, and shown to colleagues as hints, which hold no more than a letterhead and the words. Pure.
 */
import type { IncidentId, ItemId, StateId } from '../../shared/model/ids.ts';
import { INTENTS, type Intent } from '../../shared/model/terms.ts';

export const SENT = ['hotline', 'contact', 'note', 'statement', 'cell'] as const;
/** Ways to write; `cell` is what is said among ourselves, which the white cell reads. */
export type Channel = (typeof SENT)[number];
export const MOST_TEXT: { readonly [channel in Channel]: number } = { hotline: 1200, contact: 1200, note: 1200, statement: 1200, cell: 500 };
export const MOST_ITEMS = 3;

export interface Letter {
  readonly to: readonly StateId[];
  readonly intent: Intent;
  readonly incident: IncidentId | '';
  readonly about: StateId | '';
  readonly text: string;
  readonly items: readonly ItemId[];
}
export interface Desk {
  /** The letter that is open. */
  readonly open: Channel | null;
  readonly letters: { readonly [channel in Channel]?: Letter };
}
export const EMPTY_DESK: Desk = { open: null, letters: {} };

const isChannel = (value: unknown): value is Channel => SENT.some((each) => each === value);
const isIntent = (value: unknown): value is Intent => INTENTS.some((each) => each === value);
const isId = <Kind extends 'state' | 'incident' | 'item'>(kind: Kind, value: unknown): value is `${Kind}:${string}` =>
  typeof value === 'string' && value.startsWith(`${kind}:`) && /^[a-z]+:[a-z0-9][a-z0-9/~.-]{0,90}$/.test(value);
const idsIn = <Kind extends 'state' | 'incident' | 'item'>(kind: Kind, value: unknown): readonly `${Kind}:${string}`[] =>
  Array.isArray(value) ? value.filter((each) => isId(kind, each)).slice(0, 8) : [];

const letterIn = (value: unknown): Letter | null => {
  if (typeof value !== 'object' || value === null) return null;
  const read = (key: string): unknown => Reflect.get(value, key);
  const [intent, text, incident, about] = [read('intent'), read('text'), read('incident'), read('about')];
  if (!isIntent(intent) || typeof text !== 'string') return null;
  return {
    to: idsIn('state', read('to')),
    intent,
    incident: isId('incident', incident) ? incident : '',
    about: isId('state', about) ? about : '',
    text: text.slice(0, MOST_TEXT.note),
    items: idsIn('item', read('items')).slice(0, MOST_ITEMS),
  };
};

const parsed = (stored: string | null): unknown => {
  try {
    return JSON.parse(stored ?? 'null');
  } catch {
    return null;
  }
};
/** What a tab kept; whatever is not a letter is left out. */
export const deskFrom = (stored: string | null): Desk => {
  const read = parsed(stored);
  if (typeof read !== 'object' || read === null) return EMPTY_DESK;
  const [open, kept]: readonly unknown[] = [Reflect.get(read, 'open'), Reflect.get(read, 'letters')];
  const letters = SENT.flatMap((channel) => {
    const letter = typeof kept === 'object' && kept !== null ? letterIn(Reflect.get(kept, channel)) : null;
    return letter === null ? [] : [[channel, letter] as const];
  });
  return { open: isChannel(open) ? open : null, letters: Object.fromEntries(letters) };
};
export const replyKey = (exercise: string, person: string, message: string): string => `threshold.reply.${exercise}.${person}.${message}`;
/** A reply that a tab kept, else a blank one. */
export const replyFrom = (stored: string | null, to: readonly StateId[]): Letter =>
  letterIn(parsed(stored)) ?? { to, intent: 'notify', incident: '', about: '', text: '', items: [] };
export const deskKey = (exercise: string, person: string): string => `threshold.letters.${exercise}.${person}`;

export const isBlank = ({ text, items }: Letter): boolean => text.trim() === '' && items.length === 0;

/** Field of a hint: whose letter, by which channel. */
export const hintField = (channel: Channel, person: string): string => `letter.${channel}.${person}`.slice(0, 96);
/** A letterhead in one line, then the words as they are; '' once there is nothing to show. */
export const hintOf = (letter: Letter | undefined): string =>
  letter === undefined || isBlank(letter) ? '' : `${letter.to.join(',')} ${letter.intent} ${letter.incident}\n${letter.text}`.slice(0, 2000);

export interface Seen {
  readonly channel: Channel;
  readonly to: readonly StateId[];
  readonly intent: Intent;
  readonly incident: IncidentId | '';
  readonly text: string;
}
/** A colleague's letter from a hint, or null when it is not one or is empty. */
export const seenIn = (field: string, hint: string): Seen | null => {
  const [family, channel] = field.split('.');
  const end = hint.indexOf('\n');
  if (family !== 'letter' || !isChannel(channel) || end === -1) return null;
  const [to = '', intent, incident] = hint.slice(0, end).split(' ');
  if (!isIntent(intent)) return null;
  return {
    channel,
    to: idsIn('state', to.split(',')),
    intent,
    incident: isId('incident', incident) ? incident : '',
    text: hint.slice(end + 1),
  };
};
