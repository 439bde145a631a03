/**
 * The board: what everyone at the table may know from the start and what never changes (map, names, hypotheses).
 * Public by construction: it holds no incident, item, inject, truth, briefing or interest.
 */
import type { Wording } from '../model/audience.ts';
import type { LinkId, NodeId, OperatorId, PanellistId, ServiceId, SocietyId, StateId, WhoId } from '../model/ids.ts';
import type { Numbers } from '../model/ruleset.ts';
import type { CompiledScenario, Region } from '../model/scenario.ts';
import type { LinkKind, Sector, Size, WhoKind } from '../model/terms.ts';

export interface Board {
  readonly scenario: string;
  readonly title: Wording;
  readonly summary: Wording;
  readonly objective: Wording;
  readonly situation: Wording;
  /** Day of scenario hour 0, YYYY-MM-DD. */
  readonly opensOn: string;
  readonly spansHours: readonly number[];
  readonly states: readonly {
    readonly id: StateId;
    readonly name: Wording;
    readonly size: Size;
    readonly playable: boolean;
    readonly population: number;
  }[];
  readonly services: readonly {
    readonly id: ServiceId;
    readonly state: StateId;
    readonly sector: Sector;
    readonly name: Wording;
    readonly people: number;
    readonly node: NodeId;
  }[];
  readonly edges: readonly { readonly from: ServiceId; readonly to: ServiceId; readonly coefficient: number; readonly bufferHours: number }[];
  readonly who: readonly { readonly id: WhoId; readonly kind: WhoKind; readonly name: Wording; readonly state: StateId | null }[];
  readonly link: readonly { readonly id: LinkId; readonly kind: LinkKind; readonly name: Wording; readonly state: StateId | null }[];
  readonly switches: CompiledScenario['switches'];
  readonly operators: readonly {
    readonly id: OperatorId;
    readonly name: Wording;
    readonly state: StateId;
    readonly services: readonly ServiceId[];
  }[];
  readonly societies: readonly { readonly id: SocietyId; readonly name: Wording }[];
  readonly roster: readonly { readonly id: PanellistId; readonly name: Wording; readonly ties: readonly StateId[] }[];
  readonly chair: StateId;
  readonly sharedInfrastructure: CompiledScenario['sharedInfrastructure'];
  readonly region: Region;
  /** Numbers that this scenario sets itself; what it does not set is as the table has it. */
  readonly rules: Numbers;
}

export const boardOf = (scenario: CompiledScenario): Board => ({
  scenario: scenario.id,
  title: scenario.title,
  summary: scenario.summary,
  objective: scenario.objective,
  situation: scenario.situation,
  opensOn: scenario.opensOn,
  spansHours: scenario.spansHours,
  states: scenario.states.map(({ id, name, size, playable, population }) => ({ id, name, size, playable, population })),
  services: scenario.services.map(({ id, state, sector, name, people, node }) => ({ id, state, sector, name, people, node })),
  edges: scenario.edges.map(({ from, to, coefficient, bufferHours }) => ({ from, to, coefficient, bufferHours })),
  who: scenario.who.map(({ id, kind, name, state }) => ({ id, kind, name, state: state ?? null })),
  link: scenario.link.map(({ id, kind, name, state }) => ({ id, kind, name, state: state ?? null })),
  switches: scenario.switches,
  operators: scenario.operators.map(({ id, name, state, services }) => ({ id, name, state, services })),
  societies: scenario.societies.map(({ id, name }) => ({ id, name })),
  roster: scenario.roster.map(({ id, name, ties }) => ({ id, name, ties })),
  chair: scenario.chair,
  sharedInfrastructure: scenario.sharedInfrastructure,
  region: scenario.region,
  rules: scenario.rules ?? {},
});
