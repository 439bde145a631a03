/** Facts for an act's check, read from the exercise (the same facts a delegation can read from its own view). */
import type { ActFacts } from '../acts/facts.ts';
import type { AttributionId, IncidentId, InjectId, ItemId, ServiceId, StateId } from '../model/ids.ts';
import type { InjectDef, ItemDef } from '../model/scenario.ts';
import { byId } from '../model/scenarioIndex.ts';
import { must } from '../lib/assert.ts';
import { ACTS } from '../acts/acts.ts';
import { delegationOf, draftOf } from './evolve.ts';
import type { Exercise } from './exercise.ts';

export const itemDef = (exercise: Exercise, item: ItemId): ItemDef => byId(exercise.scenario.items, item);

/** An incident is known to a delegation once detected, if it is a victim; to all once it is in the news (always, after its headline). */
export const knowsIncident = (exercise: Exercise, incident: IncidentId): boolean => exercise.incidents[incident]?.stage !== 'latent';

export const heldBy = (exercise: Exercise, state: StateId): readonly ItemDef[] =>
  Object.values(exercise.holdings)
    .filter(({ holder }) => holder === state)
    .map(({ item }) => itemDef(exercise, item));

const standing = (status: string): boolean => status !== 'retracted' && status !== 'corrected';

const servicesOf = (exercise: Exercise) => exercise.scenario.services.map((def) => ({ def, now: must(exercise.services[def.id], def.id) }));

export const factsOf = (exercise: Exercise, own: StateId): ActFacts => {
  const delegation = delegationOf(exercise, own);
  const services = servicesOf(exercise);
  const incidents = exercise.scenario.incidents.map(({ id }) => id).filter((id) => knowsIncident(exercise, id));
  const claims = Object.values(exercise.attributions).flatMap((claim) =>
    claim !== undefined && claim.by === own && standing(claim.status) ? [claim] : [],
  );
  const emergencies = Object.values(exercise.measures).flatMap((measure) =>
    measure?.by === own && measure.kind === 'emergency' && measure.stage === 'active' && measure.service !== null ? [measure.service] : [],
  );
  return {
    own,
    turn: exercise.clock.turn,
    sealed: draftOf(exercise, own).sealed,
    capacity: delegation.capacity,
    slots: delegation.slots,
    states: new Set(exercise.scenario.states.map(({ id }) => id)),
    playable: new Set(exercise.scenario.states.filter(({ playable }) => playable).map(({ id }) => id)),
    ownServices: new Map(
      services
        .filter(({ def }) => def.state === own)
        .map(({ def, now }): [ServiceId, { resilience: number; fallbackRests: boolean; level: number }] => [
          def.id,
          { resilience: now.resilience, fallbackRests: now.fallbackTurn === exercise.clock.turn - 1, level: now.level },
        ]),
    ),
    services: new Map(
      services.map(({ def, now }): [ServiceId, { state: StateId; level: number }] => [def.id, { state: def.state, level: now.level }]),
    ),
    incidents: new Set(incidents),
    held: new Map(heldBy(exercise, own).map((item): [ItemId, IncidentId] => [item.id, item.incident])),
    who: new Set(exercise.scenario.who.map(({ id }) => id)),
    link: new Set(exercise.scenario.link.map(({ id }) => id)),
    claims: new Map(claims.map((claim): [AttributionId, { public: boolean }] => [claim.id, { public: claim.audience === 'public' }])),
    investigated: new Set(delegation.investigated),
    activeEmergencies: new Set(emergencies),
  };
};

/** Cost in points of everything on a sheet. */
export const sheetCost = (lines: readonly { readonly act: keyof typeof ACTS }[]): number => lines.reduce((sum, line) => sum + ACTS[line.act].cost, 0);

export const injectDef = (exercise: Exercise, id: InjectId): InjectDef => byId(exercise.scenario.injects, id);
