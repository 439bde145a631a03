/** Who speaks: a delegation says “we” of itself; who belongs to none hears of it from outside. */
import { useMemo, type ReactNode } from 'react';
import type { StateId } from '../../shared/model/ids.ts';
import { Spoken, useVoices } from './words.tsx';

export const Voice = ({ own, children }: { readonly own: StateId | null; readonly children: ReactNode }) => {
  const voices = useVoices();
  const messages = useMemo(() => (own === null ? { ...voices.own, ...voices.outside } : voices.own), [voices, own]);
  return <Spoken messages={messages}>{children}</Spoken>;
};
