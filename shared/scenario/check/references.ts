/** Every id is declared once, and every id that is used is declared. */
import { INJECTS_FILE, REGION_FILE, SCENARIO_FILE } from '../files.ts';
import type { ScenarioFiles } from '../files.ts';
import type { ScenarioFault } from '../fault.ts';
import { pathOf, shown } from '../fault.ts';

type Steps = readonly (string | number)[];
interface Use {
  readonly file: string;
  readonly steps: Steps;
  readonly id: string;
}

const KINDS: { readonly [prefix: string]: string } = {
  state: 'state',
  service: 'service',
  incident: 'incident',
  item: 'item',
  who: 'who-hypothesis',
  link: 'link hypothesis',
  truth: 'truth',
  inject: 'inject',
  node: 'map node',
  interest: 'interest',
  operator: 'operator',
  society: 'society',
  panellist: 'panellist',
};
const ID = /^(state|service|incident|item|who|link|truth|inject|node|interest|operator|society|panellist):/;

/** Every id that stands in a file, as a value or as a key; `id` fields declare, all others use. */
const walk = (file: string, value: unknown, steps: Steps, found: { declared: Use[]; used: Use[] }): void => {
  if (typeof value === 'string') {
    if (!ID.test(value)) return;
    (steps.at(-1) === 'id' && steps[0] !== 'topology' ? found.declared : found.used).push({ file, steps, id: value });
  } else if (Array.isArray(value)) {
    value.forEach((each, index) => walk(file, each, [...steps, index], found));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      if (ID.test(key)) found.used.push({ file, steps: [...steps, key], id: key });
      walk(file, each, [...steps, key], found);
    }
  }
};

const collect = (files: ScenarioFiles) => {
  const found: { declared: Use[]; used: Use[] } = { declared: [], used: [] };
  walk(SCENARIO_FILE, files.scenario, [], found);
  for (const { file, content } of files.incidents) walk(file, content, [], found);
  walk(INJECTS_FILE, files.injects, [], found);
  const { topology, nodes, links } = files.region;
  walk(REGION_FILE, { nodes, links }, [], found);
  topology.objects.states.geometries.forEach(({ id }, index) =>
    found.used.push({ file: REGION_FILE, steps: ['topology', 'objects', 'states', 'geometries', index, 'id'], id }),
  );
  return found;
};

export const referenceFaults = (files: ScenarioFiles): readonly ScenarioFault[] => {
  const { declared, used } = collect(files);
  const known = new Set(declared.map(({ id }) => id));
  const seen = new Set<string>();
  const doubles = declared.filter(({ id }) => seen.has(id) || !seen.add(id));
  return [
    ...doubles.map(({ file, steps, id }) => ({ file, path: pathOf(steps), expected: 'an id used once', got: shown(id) })),
    ...used
      .filter(({ id }) => !known.has(id))
      .map(({ file, steps, id }) => ({
        file,
        path: pathOf(steps),
        expected: `a ${KINDS[id.slice(0, id.indexOf(':'))] ?? 'thing'} of this scenario`,
        got: shown(id),
      })),
  ];
};
