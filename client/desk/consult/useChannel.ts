/** Whether a way to write is open to the person at this page, and else why. Mirrors rights.ts; the server has the last word. */
import type { StateId } from '../../../shared/model/ids.ts';
import type { Phase, Role } from '../../../shared/model/terms.ts';
import { useOpenAct } from '../../store/affordances.ts';
import type { Channel } from '../../store/letters.ts';
import { usePermit } from '../../store/permit.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';

const CONSULT: readonly Phase[] = ['consult'];
const ALWAYS: readonly Phase[] = ['brief', 'assess', 'consult', 'decide', 'resolve', 'reveal'];
/** A hotline is the head's, a statement the press officer's (RT3). */
const ROLE: { readonly [channel in Channel]?: Role } = { hotline: 'head', statement: 'press' };

export const useChannel = (channel: Channel, own: StateId): { readonly why: string | null } => {
  const { because } = useWords();
  const nameOf = useNames();
  const act = useOpenAct(channel === 'cell' ? 'note' : channel);
  const permit = usePermit(own, channel === 'cell' ? ALWAYS : CONSULT, ROLE[channel] ?? null);
  if (channel === 'cell') return { why: permit };
  return { why: act.because === null ? permit : because(act.because, nameOf) };
};
