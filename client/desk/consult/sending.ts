/** How a letter goes out: what is attached is shared first, so that no message speaks of what was not handed over. */
import type { ClientCommand } from '../../../shared/exercise/command.ts';
import type { Channel, Letter } from '../../store/letters.ts';
import { MOST_TEXT } from '../../store/letters.ts';
import { withMark } from '../../store/marks.ts';

/** The text with a mark for each item that goes with it, as far as there is room. */
export const textOf = (channel: Channel, { text, items }: Letter): string => {
  const marked = items.reduce<string>(withMark, text);
  return marked.length <= MOST_TEXT[channel] ? marked : text;
};

/** What is asked for, in order; a later command goes only when the one before was done. */
export const commandsOf = (channel: Channel, letter: Letter): readonly ClientCommand[] => {
  const { to, intent, incident, about, items } = letter;
  if (channel === 'cell') return [{ type: 'team.say', text: letter.text.trim() }];
  if (channel === 'statement') return [{ type: 'statement.publish', intent, text: letter.text, ...(about === '' ? {} : { about }) }];
  const share: readonly ClientCommand[] = items.length === 0 ? [] : [{ type: 'evidence.share', items: [...items], to: [...to] }];
  const text = textOf(channel, letter);
  return [...share, { type: 'message.send', kind: channel, to: [...to], intent, text, ...(incident === '' ? {} : { incident }) }];
};

/** Whether there is enough to send. */
export const isComplete = (channel: Channel, { to, text }: Letter): boolean =>
  channel === 'cell' || channel === 'statement' ? text.trim() !== '' : to.length > 0;
