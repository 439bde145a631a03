/** Who is who in the first steps: ids of the scenario in `scenario/`, which the rehearsal and the steps speak of. */
import { dyadOf, type DyadId, type IncidentId, type PersonId, type ServiceId, type StateId } from '../../shared/model/ids.ts';
import type { Actor } from '../../shared/exercise/command.ts';

export const OWN: StateId = 'state:kelda';
export const NEIGHBOUR: StateId = 'state:brenn';
export const DYAD: DyadId = dyadOf(OWN, NEIGHBOUR);
/** The service that fails. */
export const DARK: ServiceId = 'service:kelda/power';
export const INCIDENT: IncidentId = 'incident:lights';
export const ME: PersonId = 'person:newcomer';

export const newcomer: Actor = { kind: 'member', state: OWN, person: ME };
export const neighbour: Actor = { kind: 'bot', state: NEIGHBOUR };
export const cell: Actor = { kind: 'cell' };
export const system: Actor = { kind: 'system' };
