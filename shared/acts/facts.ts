/**
 * What an act's check may look at. Built from the exercise when deciding (exercise/facts.ts) and from a delegation's own
 * view when a screen or a bot asks (view/affordances.ts); law: the same view, the same answer.
 */
import type { AttributionId, IncidentId, ItemId, LinkId, ServiceId, StateId, WhoId } from '../model/ids.ts';

export interface ActFacts {
  readonly own: StateId;
  readonly turn: number;
  readonly sealed: boolean;
  readonly capacity: number;
  readonly slots: number;
  readonly states: ReadonlySet<StateId>;
  readonly playable: ReadonlySet<StateId>;
  readonly ownServices: ReadonlyMap<ServiceId, { readonly resilience: number; readonly fallbackRests: boolean; readonly level: number }>;
  /** Level per mille of every state's services: they are public. */
  readonly services: ReadonlyMap<ServiceId, { readonly state: StateId; readonly level: number }>;
  readonly incidents: ReadonlySet<IncidentId>;
  readonly held: ReadonlyMap<ItemId, IncidentId>;
  readonly who: ReadonlySet<WhoId>;
  readonly link: ReadonlySet<LinkId>;
  /** Own claims that still stand. */
  readonly claims: ReadonlyMap<AttributionId, { readonly public: boolean }>;
  readonly investigated: ReadonlySet<IncidentId>;
  readonly activeEmergencies: ReadonlySet<ServiceId>;
}
