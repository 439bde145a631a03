/** Whether the person at this page may do what belongs to a role: its holder, or anyone while nobody holds it (RT3). */
import type { StateId } from '../../shared/model/ids.ts';
import type { Role } from '../../shared/model/terms.ts';
import { useDeskState, useReadOnly, useView } from './deskContext.tsx';
import { rolesOf } from './selectors.ts';

export const useMayAs = (own: StateId, role: Role): boolean => {
  const view = useView();
  const me = useDeskState((state) => state.me);
  const people = useDeskState((state) => state.people);
  const eyes = useDeskState((state) => state.eyes);
  const readOnly = useReadOnly();
  return !readOnly && eyes === own && rolesOf(view, own, me, (person) => people[person]?.connected === true).includes(role);
};
