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
  'policyChoice',
] as const;

export type NameOf = (id: string | null | undefined) => string;

/** What states have made in the course of play is named by who made it and what it is about. */
const madeName = (id: string, view: View, { t, list }: Words, nameOf: NameOf): string | null => {
  const claim = view.attribution[id];
  if (claim !== undefined) return t('line.claimOn', { by: nameOf(claim.by), incident: nameOf(claim.incident), who: nameOf(claim.who) });
  const agreement = view.agreement[id];
  if (agreement !== undefined) return t('line.agreementOf', { parties: list(agreement.terms.parties.map(nameOf)) });
  const dispute = view.dispute[id];
  if (dispute !== undefined)
    return t('line.disputeOf', { by: nameOf(dispute.by), against: nameOf(dispute.against), incident: nameOf(dispute.incident) });
  const measure = view.measure[id];
  if (measure === undefined) return null;
  return t('line.emergencyOf', { form: nameOf(measure.form), by: nameOf(measure.by), service: nameOf(measure.service ?? measure.against) });
};

export const namesFor = (board: Board | null, view: View | null, words: Words): NameOf => {
  const table = new Map<string, string>();
  for (const list of [board?.states, board?.services, board?.who, board?.link, board?.operators, board?.societies, board?.roster])
    for (const { id, name } of list ?? []) table.set(id, words.say(name));
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
    const made = view === null ? null : madeName(id, view, words, nameOf);
    if (made !== null) return made;
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
