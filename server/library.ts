/** The scenarios this server can open. Reading and checking them is server/scenarios; this is what the doors need of it. */
import { join } from 'node:path';
import type { CompiledScenario } from '../shared/model/scenario.ts';
import { DYAD_CHARTS, type DyadChartName } from '../shared/model/terms.ts';
import type { ScenarioListing } from '../shared/protocol/wire.ts';
import { faultLine, listScenarios, loadScenario } from './scenarios/load.ts';

export interface ScenarioLibrary {
  readonly all: () => readonly CompiledScenario[];
}

/** A library over scenarios that are loaded already. */
export const libraryOf = (scenarios: readonly CompiledScenario[]): ScenarioLibrary => ({ all: () => scenarios });

/** What opens when nobody chooses: the story that the first steps of the README tell. */
const FIRST = 'cold-harbour';
const firstOnTop = (names: readonly string[]): readonly string[] => [
  ...names.filter((name) => name === FIRST),
  ...names.filter((name) => name !== FIRST),
];

/** All sound scenarios under `root`. One that is not is left out, and every fault of it is told. */
export const loadLibrary = async (root: string, tell: (line: string) => void): Promise<ScenarioLibrary> => {
  const sound: CompiledScenario[] = [];
  for (const name of firstOnTop(await listScenarios(root))) {
    const loaded = await loadScenario(join(root, name));
    if (loaded.ok) sound.push(loaded.value);
    else for (const fault of loaded.refusal) tell(`Scenario ${name} cannot be opened: ${faultLine(fault)}`);
  }
  if (sound.length === 0) tell(`No scenario under ${root} can be opened.`);
  return libraryOf(sound);
};

/** The ladder charts a scenario can be played on: those that ship, and its own if it brings one. */
export const chartsOf = ({ dyadChart }: CompiledScenario): readonly DyadChartName[] =>
  DYAD_CHARTS.filter((chart) => chart !== 'own' || (typeof dyadChart === 'object' && dyadChart !== null));

export const listingOf = (scenario: CompiledScenario): ScenarioListing => ({
  id: scenario.id,
  title: scenario.title,
  summary: scenario.summary,
  states: scenario.states.filter(({ playable }) => playable).length,
  chart: scenario.chart,
  charts: chartsOf(scenario),
});
