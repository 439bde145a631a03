/** A section that folds: open by itself while something in it waits for us. */
import { useEffect, useState, type ReactNode } from 'react';
import './statecraft.css';
import { useWords } from '../../words/words.tsx';

export const Fold = ({
  title,
  waiting = 0,
  first = false,
  children,
}: {
  readonly title: string;
  readonly waiting?: number;
  /** Open from the start, whether or not something waits. */
  readonly first?: boolean;
  readonly children: ReactNode;
}) => {
  const { t } = useWords();
  const [open, setOpen] = useState(first || waiting > 0);
  useEffect(() => {
    if (waiting > 0) setOpen(true);
  }, [waiting]);
  return (
    <details className="fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
        {waiting > 0 && <span className="chip warn">{t('waiting.n', { n: waiting })}</span>}
      </summary>
      {open && <div className="stack-s pad">{children}</div>}
    </details>
  );
};
