/** What the files of a scenario say of each other, and whether it can be played well. Every check runs; all faults come back. */
import { dyadChartFaults } from './check/dyadChart.ts';
import { evidenceFaults } from './check/evidence.ts';
import { injectFaults } from './check/injects.ts';
import { referenceFaults } from './check/references.ts';
import { regionFaults } from './check/region.ts';
import { standardFaults } from './check/standards.ts';
import { tableFaults } from './check/table.ts';
import { truthFaults } from './check/truths.ts';
import { worldFaults } from './check/world.ts';
import type { ScenarioFault } from './fault.ts';
import type { ScenarioFiles } from './files.ts';
import { textFaults } from './texts.ts';

export const scenarioFaults = (files: ScenarioFiles): readonly ScenarioFault[] => {
  const references = referenceFaults(files);
  const texts = textFaults(files);
  const plain = [
    ...references,
    ...texts,
    ...worldFaults(files),
    ...truthFaults(files),
    ...injectFaults(files),
    ...regionFaults(files),
    ...dyadChartFaults(files.dyadChart, files.scenario.chart === 'own'),
    ...tableFaults(files),
  ];
  // Evidence is weighed over truths and hypotheses, which means nothing while an id points nowhere.
  return references.length > 0 ? plain : [...plain, ...evidenceFaults(files), ...standardFaults(files)];
};
