/** Opens the side sheet of norms, law and terms from anywhere on the desk. The sheet itself is fetched when it is first wanted. */
import { createContext, lazy, Suspense, useCallback, useContext, useState, type ReactNode } from 'react';
import { withWords } from '../words/messages.ts';

const Sheet = lazy(async () => ({ default: (await withWords(() => import('./Sheet.tsx'), 'references')).Sheet }));

/** Shows one reference, or the list of all when none is named. */
type Open = (id: string | null) => void;
const OpenContext = createContext<Open | null>(null);

export const References = ({ children }: { readonly children: ReactNode }) => {
  const [shown, setShown] = useState<{ readonly id: string | null } | null>(null);
  const open = useCallback<Open>((id) => setShown({ id }), []);
  return (
    <OpenContext.Provider value={open}>
      {children}
      {shown !== null && (
        <Suspense fallback={null}>
          <Sheet id={shown.id} close={() => setShown(null)} />
        </Suspense>
      )}
    </OpenContext.Provider>
  );
};

export const useReferences = (): Open => {
  const open = useContext(OpenContext);
  if (open === null) throw new Error('references were opened outside the desk');
  return open;
};
