import { useEffect, useRef, type ReactNode } from 'react';

/** The browser's own modal dialog: focus is kept inside, Escape closes it. */
export const Dialog = ({ title, close, children }: { readonly title: string; readonly close: () => void; readonly children: ReactNode }) => {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
  }, []);
  return (
    <dialog ref={ref} onClose={close} aria-labelledby="dialog-title">
      <div className="stack">
        <h2 id="dialog-title">{title}</h2>
        {children}
      </div>
    </dialog>
  );
};
