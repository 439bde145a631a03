/** Names of the things at the table, from ids: what a sentence of the rules fills its facts with. */
import { useMemo } from 'react';
import type { Board } from '../../shared/view/board.ts';
import type { View } from '../../shared/view/kinds.ts';
import { statesOf, type DyadId } from '../../shared/model/ids.ts';
import { useDeskState } from '../store/deskContext.tsx';
import { useWords, type Words } from './words.tsx';

const TERM_FAMILIES = [
  'rung',
  'standard',
  'track',
  'sector',
  'act',
  'phase',
  'measure',
  'intent',
  'role',
  'confidence',
  'legal',
  'form',
  'emergency',
  'claim',
  'incident',
  'sensitivity',
] as const;

export type NameOf = (id: string | null | undefined) => string;

export const namesFor = (board: Board | null, view: View | null, words: Words): NameOf => {
  const table = new Map<string, string>();
  for (const list of [board?.states, board?.services, board?.who, board?.link]) for (const { id, name } of list ?? []) table.set(id, words.say(name));
  for (const [id, { name }] of Object.entries(view?.incident ?? {})) table.set(id, words.say(name));
  for (const { item, title } of Object.values(view?.item ?? {})) table.set(item, words.say(title));
  const nameOf: NameOf = (id) => {
    if (id === null || id === undefined) return '';
    const known = table.get(id);
    if (known !== undefined) return known;
    // A dyad is named by its two states.
    if (id.startsWith('dyad:'))
      return statesOf(id as DyadId)
        .map(nameOf)
        .join(' – ');
    if (id === 'cell') return words.t('message.cell');
    for (const family of TERM_FAMILIES) {
      const term = words.term(`${family}.${id}`);
      if (term !== `${family}.${id}`) return term;
    }
    // What the viewer has never heard of is named by its id, made readable.
    const bare = id.slice(id.indexOf(':') + 1).replaceAll('-', ' ');
    return id.includes(':') ? bare.charAt(0).toUpperCase() + bare.slice(1) : id;
  };
  return nameOf;
};

export const useNames = (): NameOf => {
  const words = useWords();
  const board = useDeskState((state) => state.board);
  const view = useDeskState((state) => state.view);
  return useMemo(() => namesFor(board, view, words), [board, view, words]);
};
