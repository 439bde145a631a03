/** Who is here in our delegation, and in which role. */
import type { PersonId, StateId } from '../../../shared/model/ids.ts';
import { ROLES } from '../../../shared/model/terms.ts';
import { RoleChoice } from '../../lobby/Lobby.tsx';
import { useDeskState, useView } from '../../store/deskContext.tsx';
import { useWords } from '../../words/words.tsx';

export const Members = ({ own }: { readonly own: StateId }) => {
  const { t, list } = useWords();
  const seat = useView().seat[own];
  const people = useDeskState((state) => state.people);
  const me = useDeskState((state) => state.me);
  const rolesOf = (person: PersonId) => list(ROLES.filter((role) => seat?.roles[role] === person).map((role) => t(`role.${role}`)));
  return (
    <section className="stack-s">
      <h2 className="eyebrow">{t('rail.members')}</h2>
      <ul className="stack-s">
        {(seat?.members ?? []).map((person) => (
          <li key={person} className="small">
            <i className={people[person]?.connected ? 'dot on' : 'dot'} /> {people[person]?.name ?? ''}{' '}
            {person === me && <span className="faint">({t('rail.you')})</span>} <span className="muted tiny">{rolesOf(person)}</span>
            <span className="hidden">{t(people[person]?.connected ? 'lobby.connected' : 'lobby.absent')}</span>
          </li>
        ))}
      </ul>
      <details>
        <summary className="small">{t('rail.roles')}</summary>
        <ul className="roles">
          {ROLES.map((role) => (
            <RoleChoice key={role} state={own} role={role} />
          ))}
        </ul>
      </details>
    </section>
  );
};
