/** Why something is not open to the person at this page now, in words; '' when the page only looks on; null when it is open. */
import type { StateId } from '../../shared/model/ids.ts';
import type { Phase, Role } from '../../shared/model/terms.ts';
import { useWords } from '../words/words.tsx';
import { useDeskState, useReadOnly, useView } from './deskContext.tsx';
import { useMayAs } from './rights.ts';
import { exerciseOf } from './selectors.ts';

export const WRITING: readonly Phase[] = ['brief', 'assess', 'consult', 'decide'];

/** Mirrors the table of rights (shared/exercise/rights.ts); the server has the last word. */
export const usePermit = (own: StateId | null, phases: readonly Phase[], role: Role | null = null): string | null => {
  const { t, list } = useWords();
  const { phase, stage } = exerciseOf(useView());
  const eyes = useDeskState((state) => state.eyes);
  const readOnly = useReadOnly();
  const mine = useMayAs(own ?? 'state:none', role ?? 'head');
  if (own === null || readOnly || eyes !== own || stage === 'ended') return '';
  if (stage !== 'running' || !phases.includes(phase)) return t('because.closed.phase', { phases: list(phases.map((each) => t(`phase.${each}`))) });
  return role === null || mine ? null : t('permit.role', { role: t(`role.${role}`) });
};
