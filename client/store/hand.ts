/** Whose hand is on a field of the shared sheet just now: a sight for colleagues, kept nowhere. */
import { useEffect, useState } from 'react';
import { useDesk, useDeskState } from './deskContext.tsx';

const SHOWN_MS = 4000;
/** How often a hand that stays is shown again. */
const AGAIN_MS = 2500;

/** The colleague whose hand was on the field within the last moments, and what they wrote; null when nobody's is. */
export const useHandOn = (field: string): { readonly name: string; readonly text: string } | null => {
  const hint = useDeskState((state) => state.hints[field]);
  const me = useDeskState((state) => state.me);
  const people = useDeskState((state) => state.people);
  const [fresh, setFresh] = useState(false);
  useEffect(() => {
    if (hint === undefined || hint.person === me) return undefined;
    setFresh(true);
    const timer = setTimeout(() => setFresh(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [hint]);
  return fresh && hint !== undefined ? { name: people[hint.person]?.name ?? '', text: hint.text } : null;
};

/** Shows colleagues, for as long as the caller is drawn, that somebody's hand is on the field. */
export const useShowHand = (field: string, text: string): void => {
  const { port } = useDesk();
  useEffect(() => {
    port.hint(field, text);
    const timer = setInterval(() => port.hint(field, text), AGAIN_MS);
    return () => clearInterval(timer);
  }, [field, text, port]);
};
