/** What a person wrote, with the references they marked as chips; all else is text. */
import { standsOnClause } from '../../../shared/norms/references.ts';
import { useReferences } from '../../references/open.tsx';
import { RefChip } from '../../references/RefChip.tsx';
import { useView } from '../../store/deskContext.tsx';
import { marksOf, type Mark } from '../../store/marks.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';

export const Marked = ({ text }: { readonly text: string }) => {
  const items = Object.values(useView().item);
  const marks = marksOf(text, (id) => items.some(({ item }) => item === id));
  return marks.map((mark, at) => <Piece key={at} mark={mark} />);
};

const Piece = ({ mark }: { readonly mark: Mark }) => {
  const { t } = useWords();
  const nameOf = useNames();
  const open = useReferences();
  if (mark.kind === 'text') return mark.text;
  if (mark.kind === 'reference') return <RefChip id={mark.id} />;
  if (mark.kind === 'item') return <span className="chip item-chip">{t('channels.item', { item: nameOf(mark.id) })}</span>;
  return (
    <button type="button" className="ref-chip" onClick={() => open(standsOnClause(mark.clause)[0] ?? null)}>
      {t(`clause.${mark.clause}`)}
    </button>
  );
};
