/** Who is told which names: a delegation its own people, the white cell everyone. */
import type { Viewer } from '../../shared/model/audience.ts';
import type { PersonId } from '../../shared/model/ids.ts';
import type { ServerMessages } from '../../shared/protocol/wire.ts';

export interface NamedPerson {
  readonly person: PersonId;
  readonly viewer: Viewer;
  readonly name: string;
}

export const peopleFor = (
  people: readonly NamedPerson[],
  viewer: Viewer,
  presence: { readonly isConnected: (person: PersonId) => boolean },
): ServerMessages['people'] => {
  const seen = people.filter((person) => viewer === 'cell' || person.viewer === viewer);
  return Object.fromEntries(seen.map(({ person, name }) => [person, { name, connected: presence.isConnected(person) }]));
};
