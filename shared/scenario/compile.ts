/** Files of a scenario folder in, a scenario to play on out; or every fault at once. */
import type { Result } from '../lib/result.ts';
import { ok, refuse } from '../lib/result.ts';
import type { CompiledScenario, IncidentDef, InjectDef, ItemDef, StateDef } from '../model/scenario.ts';
import { scenarioFaults } from './check.ts';
import { domesticEdges } from './edges.ts';
import type { ScenarioFault } from './fault.ts';
import type { ScenarioFiles } from './files.ts';
import { parseFiles } from './files.ts';
import { wordingOf } from './texts.ts';

export type { ScenarioFault } from './fault.ts';

type Words = ReturnType<typeof wordingOf>;

const stateDefs = ({ scenario }: ScenarioFiles, words: Words): readonly StateDef[] =>
  scenario.states.map((state) => ({
    ...state,
    name: words(state.id, 'name'),
    briefing: state.playable ? words(state.id, 'briefing') : {},
    interests: state.interests.map((interest) => ({ ...interest, text: words(interest.id, 'text') })),
  }));

const incidentDefs = ({ incidents }: ScenarioFiles, words: Words): readonly IncidentDef[] =>
  incidents.map(({ content }) => ({
    id: content.id,
    turn: content.turn,
    onset: content.onset,
    effect: content.effect,
    victims: content.victims,
    impacts: content.impacts,
    waveImpacts: content.waveImpacts,
    name: words(content.id, 'name'),
    headline: words(content.id, 'headline'),
    cable: words(content.id, 'cable'),
    wave: words(content.id, 'wave'),
  }));

const itemDefs = ({ incidents }: ScenarioFiles, words: Words): readonly ItemDef[] =>
  incidents.flatMap(({ content }) =>
    content.items.map((item) => ({
      ...item,
      incident: content.id,
      operator: item.operator ?? null,
      title: words(item.id, 'title'),
      text: words(item.id, 'text'),
    })),
  );

const injectDefs = ({ injects }: ScenarioFiles, words: Words): readonly InjectDef[] =>
  injects.injects.map((inject) => ({
    ...inject,
    source: words(inject.id, 'source'),
    title: words(inject.id, 'title'),
    text: words(inject.id, 'text'),
    expected: words(inject.id, 'expected'),
  }));

/** A scenario that sets no number reads as one did before there were any to set: its text, and so its name in a log, is the same. */
const rulesOf = ({ rules = {} }: ScenarioFiles['scenario']): Pick<CompiledScenario, 'rules'> => (Object.keys(rules).length === 0 ? {} : { rules });

/** The scenario these files say, whatever the checks find. Whoever plays for more than practice asks `compileScenario` instead. */
export const assembleScenario = (files: ScenarioFiles): CompiledScenario => {
  const words = wordingOf(files);
  const { scenario, region } = files;
  const named = <Def extends { readonly id: string }>(def: Def) => ({ ...def, name: words(def.id, 'name') });
  return {
    id: scenario.id,
    version: scenario.version,
    title: words('scenario', 'title'),
    summary: words('scenario', 'summary'),
    objective: words('scenario', 'objective'),
    situation: words('scenario', 'situation'),
    opensOn: scenario.opensOn,
    spansHours: scenario.spansHours,
    states: stateDefs(files, words),
    dyads: scenario.dyads,
    services: scenario.services.map(named),
    edges: [...domesticEdges(scenario), ...scenario.edges],
    who: scenario.who.map(named),
    link: scenario.link.map(named),
    truths: scenario.truths.map((truth) => ({ ...truth, text: words(truth.id, 'text') })),
    incidents: incidentDefs(files, words),
    items: itemDefs(files, words),
    injects: injectDefs(files, words),
    switches: scenario.switches,
    chart: scenario.chart,
    ...rulesOf(scenario),
    dyadChart: files.dyadChart ?? null,
    operators: scenario.operators.map(named),
    societies: scenario.societies.map(named),
    roster: scenario.roster.map(named),
    chair: scenario.chair,
    sharedInfrastructure: scenario.sharedInfrastructure,
    reach: scenario.reach,
    region: { width: region.width, height: region.height, topology: region.topology, nodes: region.nodes, links: region.links },
  };
};

/**
 * Compiles the parsed JSON of a scenario folder, by path inside the folder (`scenario.json`, `incidents/grid.json` ...).
 * Faults of shape come first, all of them; only a folder of sound shape is checked for what its files say of each other.
 */
export const compileScenario = (files: { readonly [path: string]: unknown }): Result<CompiledScenario, readonly ScenarioFault[]> => {
  const parsed = parseFiles(files);
  if (!parsed.ok) return parsed;
  const faults = scenarioFaults(parsed.value);
  return faults.length > 0 ? refuse(faults) : ok(assembleScenario(parsed.value));
};
