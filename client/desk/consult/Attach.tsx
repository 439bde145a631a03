/** What goes with a message: evidence, by sharing it; a norm, a rule or a clause, by a mark in the text. */
import { useEffect } from 'react';
import type { ItemId, StateId } from '../../../shared/model/ids.ts';
import { CLAUSE_KINDS } from '../../../shared/model/terms.ts';
import { TlpMark } from '../../parts/TlpMark.tsx';
import { refName } from '../../references/RefChip.tsx';
import { useBoard, useView } from '../../store/deskContext.tsx';
import { MOST_ITEMS, type Letter } from '../../store/letters.ts';
import { REFERENCE_IDS, withMark } from '../../store/marks.ts';
import { needWords } from '../../words/messages.ts';
import { useWords, type Words } from '../../words/words.tsx';
import { useAct } from '../assess/useOffers.ts';

/** Terms of the glossary explain; nobody rests a message on one. */
const CITED = REFERENCE_IDS.filter((id) => !id.startsWith('gloss.'));

const labelOf = (id: string, words: Words): string => {
  const name = words.term(`ref.${id}`);
  return name === `ref.${id}` ? refName(id, words) : `${refName(id, words)} · ${name}`;
};

interface Props {
  readonly letter: Letter;
  readonly most: number;
  readonly change: (patch: Partial<Letter>) => void;
}

export const AttachMarks = ({ letter, most, change }: Props) => {
  const words = useWords();
  const { t } = words;
  useEffect(() => void needWords('references'), []);
  const add = (id: string) => {
    const text = withMark(letter.text, id);
    if (id !== '' && text.length <= most) change({ text });
  };
  return (
    <>
      <label>
        {t('channels.attach.norm')}
        <select value="" onChange={(event) => add(event.target.value)}>
          <option value="">{t('channels.attach.pick')}</option>
          {CITED.map((id) => (
            <option key={id} value={id}>
              {labelOf(id, words)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('channels.attach.clause')}
        <select value="" onChange={(event) => add(event.target.value)}>
          <option value="">{t('channels.attach.pick')}</option>
          {CLAUSE_KINDS.map((kind) => (
            <option key={kind} value={`clause.${kind}`}>
              {t(`clause.${kind}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
};

export const AttachEvidence = ({ own, letter, change }: Omit<Props, 'most'> & { readonly own: StateId }) => {
  const { t, say } = useWords();
  const { states } = useBoard();
  const held = Object.values(useView().item).filter(
    ({ holder, incident }) => holder === own && (letter.incident === '' || incident === letter.incident),
  );
  const { cost, open, why } = useAct('share', own, ['assess', 'consult']);
  const reachable = letter.to.every((id) => states.some((state) => state.id === id && state.playable));
  if (held.length === 0) return null;
  const toggle = (item: ItemId) =>
    change({ items: letter.items.includes(item) ? letter.items.filter((each) => each !== item) : [...letter.items, item] });
  const note = !reachable ? t('channels.attach.npc') : open ? t('channels.attach.evidence.is', { n: cost }) : why;
  return (
    <fieldset className="wide stack-s">
      <legend className="small muted">{t('channels.attach.evidence')}</legend>
      <ul className="attach-list">
        {held.map(({ item, title, tlp }) => (
          <li key={item}>
            <label className="inline">
              <input
                type="checkbox"
                checked={letter.items.includes(item)}
                disabled={!letter.items.includes(item) && (!open || !reachable || letter.items.length >= MOST_ITEMS)}
                onChange={() => toggle(item)}
              />
              <span className="grow">{say(title)}</span>
              <TlpMark tlp={tlp} />
            </label>
          </li>
        ))}
      </ul>
      <p className="tiny muted">{note}</p>
    </fieldset>
  );
};
