/** A word of the exercise where it stands on the desk: one click says what it means, Escape comes back. */
import { useWords } from '../words/words.tsx';
import { useReferences } from './open.tsx';
import type { Play } from './plays.ts';

export const TermLink = ({ id, name }: { readonly id: Play['id']; readonly name: string }) => {
  const { t } = useWords();
  const open = useReferences();
  return (
    <button type="button" className="link term-link" aria-haspopup="dialog" aria-label={t('refs.explain', { name })} onClick={() => open(id)}>
      {name}
    </button>
  );
};
