/** A word of the exercise where it stands on the desk: one click says what it means, Escape comes back. */
import { useWords } from '../words/words.tsx';
import { useReferences } from './open.tsx';
import type { Play } from './plays.ts';

interface Props {
  readonly id: Play['id'];
  readonly name: string;
  /** False where the keys reach the same by another way. */
  readonly stop?: boolean;
}

export const TermLink = ({ id, name, stop = true }: Props) => {
  const { t } = useWords();
  const open = useReferences();
  return (
    <button
      type="button"
      tabIndex={stop ? 0 : -1}
      className="link term-link"
      aria-haspopup="dialog"
      title={t('refs.explain', { name })}
      onClick={() => open(id)}
    >
      {name}
    </button>
  );
};
