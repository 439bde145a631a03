/** A section that folds: open by itself while something in it waits for us. */
import { useEffect, useState, type ReactNode } from 'react';
import './statecraft.css';
import { useWords } from '../../words/words.tsx';

export const Fold = ({
  id,
  title,
  waiting = 0,
  live = 0,
  children,
}: {
  /** Where the rail leads to it. */
  readonly id?: string;
  readonly title: string;
  readonly waiting?: number;
  /** What is going on in it; the section opens by itself with the first of them. */
  readonly live?: number;
  readonly children: ReactNode;
}) => {
  const { t } = useWords();
  const [open, setOpen] = useState(live + waiting > 0);
  useEffect(() => {
    if (live + waiting > 0) setOpen(true);
  }, [live > 0, waiting]);
  return (
    <details id={id} className="fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
        {live > 0 && <span className="chip">{live}</span>}
        {waiting > 0 && <span className="chip warn">{t('waiting.n', { n: waiting })}</span>}
      </summary>
      {open && <div className="stack-s pad">{children}</div>}
    </details>
  );
};
