/** The things of a scenario by id. A scenario never changes once compiled, so each of its lists is indexed once. */
import { must } from '../lib/assert.ts';

interface Named {
  readonly id: string;
}
const indices = new WeakMap<readonly Named[], ReadonlyMap<string, Named>>();

const indexOf = (list: readonly Named[]): ReadonlyMap<string, Named> => {
  const known = indices.get(list);
  if (known !== undefined) return known;
  // Backwards, so that of two with one id the first stands.
  const index = new Map([...list].reverse().map((entry) => [entry.id, entry]));
  indices.set(list, index);
  return index;
};

/** The entry of a scenario's list with this id, if there is one. */
export const findById = <Entry extends Named>(list: readonly Entry[], id: string): Entry | undefined => indexOf(list).get(id) as Entry | undefined; // an index holds the entries of its own list

/** The entry of a scenario's list with this id; it must be there. */
export const byId = <Entry extends Named>(list: readonly Entry[], id: string): Entry => must(findById(list, id), id);

interface Edge {
  readonly to: string;
}
const edgesByEnd = new WeakMap<readonly Edge[], ReadonlyMap<string, readonly Edge[]>>();

const endsOf = (edges: readonly Edge[]): ReadonlyMap<string, readonly Edge[]> => {
  const known = edgesByEnd.get(edges);
  if (known !== undefined) return known;
  const ends = new Map([...new Set(edges.map(({ to }) => to))].map((to) => [to, edges.filter((edge) => edge.to === to)]));
  edgesByEnd.set(edges, ends);
  return ends;
};

/** The edges that end at a service, in the scenario's order. */
export const edgesTo = <Kind extends Edge>(edges: readonly Kind[], to: string): readonly Kind[] => (endsOf(edges).get(to) ?? []) as readonly Kind[]; // an index holds the edges of its own list
