/** Each scenario here is Cold Harbour with one thing broken; the loader names the file, the place, and both sides of the fault. */
import { describe, expect, test } from 'vitest';
import { RULESET } from '../../shared/model/ruleset.ts';
import { LADDER_NUMBERS, ladderOf } from '../../shared/escalation/ladder.ts';
import { compileScenario } from '../../shared/scenario/compile.ts';
import type { ScenarioFault } from '../../shared/scenario/compile.ts';
import { change, coldHarbourFiles, inside } from './coldHarbourFiles.ts';
import type { Files, Json } from './coldHarbourFiles.ts';

const EN = 'text/en.json';
const faultsOf = (breakIt: (files: Files) => void): readonly ScenarioFault[] => {
  const files = coldHarbourFiles();
  // In one language: what is wrong with a key is told once for each.
  for (const file of Object.keys(files)) if (file.startsWith('text/') && file !== EN) delete files[file];
  breakIt(files);
  const result = compileScenario(files);
  return result.ok ? [] : result.refusal;
};

const listOf = (root: Json | undefined, ...path: readonly string[]): Json[] => {
  const list: unknown = inside(root, ...path);
  if (!Array.isArray(list)) throw new Error(`no list at ${path.join('.')}`);
  return list;
};

const S = 'scenario.json';
const GRID = 'incidents/grid.json';
const J = 'injects.json';
const R = 'region.topo.json';

const C = 'charts/dyad.json';
const REASON = { type: 'because', params: { guard: 'risesOne' } };
/** The ladder that ships, as a scenario would bring it. */
const ownChart = (): Json => JSON.parse(JSON.stringify(ladderOf(LADDER_NUMBERS.restraint))) as Json; // plain JSON by construction
const withChart = (breakIt: (chart: Json) => void) => (files: Files): void => {
  const chart = ownChart();
  breakIt(chart);
  files[C] = chart;
  change(files[S], ['chart'], 'own');
};

const withRules = (rules: unknown) => (files: Files): void => { inside(files[S])['rules'] = rules as Json; }; // broken on purpose: any JSON

interface Broken { readonly name: string; readonly breakIt: (files: Files) => void; readonly faults: readonly ScenarioFault[] }

const BROKEN: readonly Broken[] = [
  {
    name: 'SC1 a missing file', breakIt: (files) => { delete files[J]; },
    faults: [{ file: J, path: '', expected: 'a file', got: 'nothing' }],
  },
  {
    name: 'SC1 a file that nobody asked for', breakIt: (files) => { files['notes.json'] = {}; },
    faults: [{ file: 'notes.json', path: '', expected: 'no such file', got: 'a file' }],
  },
  {
    name: 'SC1 a number out of bounds', breakIt: (files) => change(files[S], ['states', 0, 'population'], -5),
    faults: [{ file: S, path: 'states[0].population', expected: 'at least 1000', got: '-5' }],
  },
  {
    name: 'SC1 a fraction where whole numbers are wanted', breakIt: (files) => change(files[GRID], ['impacts', 0, 'loss'], 12.5),
    faults: [{ file: GRID, path: 'impacts[0].loss', expected: 'int', got: '12.5' }],
  },
  {
    name: 'SC1 a word that is not in the list', breakIt: (files) => change(files[S], ['services', 2, 'sector'], 'gas'),
    faults: [{
      file: S, path: 'services[2].sector', got: '"gas"',
      expected: 'one of power, telecom, internet-core, water, health, finance, transport, fuel, government, emergency, food-logistics',
    }],
  },
  {
    name: 'SC1 a key that does not belong', breakIt: (files) => { inside(files[GRID], 'items', 0)['secret'] = true; },
    faults: [{ file: GRID, path: 'items[0].secret', expected: 'no such key', got: 'true' }],
  },
  {
    name: 'SC1 a likelihood beyond what any evidence carries', breakIt: (files) => change(files[GRID], ['items', 0, 'who', 'who:accident'], 900),
    faults: [{ file: GRID, path: 'items[0].who["who:accident"]', expected: 'at most 300', got: '900' }],
  },
  {
    name: 'SC1 an unknown trigger', breakIt: (files) => change(files[J], ['injects', 0, 'trigger', 'kind'], 'moon'),
    faults: [{ file: J, path: 'injects[0].trigger.kind', expected: 'one of time, when', got: '"moon"' }],
  },
  {
    name: 'SC2 an id used twice', breakIt: (files) => change(files[J], ['injects', 1, 'id'], 'inject:first-telemetry'),
    faults: [
      { file: J, path: 'injects[1].id', expected: 'an id used once', got: '"inject:first-telemetry"' },
      ...['expected', 'source', 'text', 'title'].map((field) => ({
        file: EN, path: `["inject:front-page.${field}"]`, expected: 'no such key', got: expect.any(String) as string, // a matcher stands for the text
      })),
    ],
  },
  {
    name: 'SC2 an id that points nowhere', breakIt: (files) => change(files[GRID], ['impacts', 0, 'service'], 'service:ilmara/steam'),
    faults: [{ file: GRID, path: 'impacts[0].service', expected: 'a service of this scenario', got: '"service:ilmara/steam"' }],
  },
  {
    name: 'SC2 a state nobody declared, on an edge of the table', breakIt: (files) => change(files[S], ['who', 3, 'state'], 'state:atlantis'),
    faults: [{ file: S, path: 'who[3].state', expected: 'a state of this scenario', got: '"state:atlantis"' }],
  },
  {
    name: 'SC3 a missing text', breakIt: (files) => { delete inside(files[EN])['item:grid/recorder.title']; },
    faults: [{ file: EN, path: '["item:grid/recorder.title"]', expected: 'a text', got: 'nothing' }],
  },
  {
    name: 'SC3 a text that nothing uses', breakIt: (files) => { inside(files[EN])['item:grid/gone.title'] = 'Old'; },
    faults: [{ file: EN, path: '["item:grid/gone.title"]', expected: 'no such key', got: '"Old"' }],
  },
  {
    name: 'SC3 a second language with one text left out',
    breakIt: (files) => {
      files['text/fr.json'] = { ...inside(files[EN]) };
      delete inside(files['text/fr.json'])['state:quoya.briefing'];
    },
    faults: [{ file: 'text/fr.json', path: '["state:quoya.briefing"]', expected: 'a text', got: 'nothing' }],
  },
  {
    name: 'SC4 priors that do not sum up', breakIt: (files) => change(files[S], ['link', 0, 'prior'], 290),
    faults: [{ file: S, path: 'link', expected: 'priors that sum to 1000', got: '990' }],
  },
  {
    name: 'SC4 an accident argued away beforehand', breakIt: (files) => {
      change(files[S], ['who', 0, 'prior'], 20);
      change(files[S], ['who', 1, 'prior'], 330);
    },
    faults: [{ file: S, path: 'who[0].prior', expected: 'at least 50', got: '20' }],
  },
  {
    name: 'SC5 a truth that is nearly certain', breakIt: (files) => {
      change(files[S], ['truths', 0, 'weight'], 500);
      change(files[S], ['truths', 1, 'weight'], 50);
      change(files[S], ['truths', 2, 'weight'], 50);
      change(files[S], ['truths', 3, 'weight'], 70);
    },
    faults: [{ file: S, path: 'truths[0].weight', expected: 'at most 400', got: '500' }],
  },
  {
    name: 'SC6 an accident with a host', breakIt: (files) => { inside(files[S], 'truths', 0, 'incidents', 'incident:clearing-house')['host'] = 'state:veyra'; },
    faults: [{ file: S, path: 'truths[0].incidents["incident:clearing-house"].host', expected: 'nothing, since it is an accident', got: '"state:veyra"' }],
  },
  {
    name: 'SC6 a cause that does not fit its author', breakIt: (files) => change(files[S], ['truths', 4, 'incidents', 'incident:grid', 'cause'], 'criminal'),
    faults: [{ file: S, path: 'truths[4].incidents["incident:grid"].who', expected: 'a hypothesis of kind criminal, since the cause is criminal', got: '"who:insider"' }],
  },
  {
    name: 'SC7 edges that feed a loss back into itself', breakIt: (files) => {
      listOf(files[S], 'edges').push(
        { from: 'service:veyra/finance', to: 'service:tessaly/finance', coefficient: 1000, bufferHours: 1 },
        { from: 'service:tessaly/finance', to: 'service:veyra/finance', coefficient: 1000, bufferHours: 1 },
      );
    },
    faults: [{ file: S, path: 'edges', expected: 'a dependency matrix with a spectral radius below 1000 per mille', got: expect.stringMatching(/^1\d{3} per mille$/) as string }], // a matcher stands for the number
  },
  {
    name: 'SC8 an item that only one delegation can find', breakIt: (files) => change(files[GRID], ['items', 2, 'access'], ['state:norvia']),
    faults: [{ file: GRID, path: 'items[2].access', expected: 'at least 2 roads to it', got: '["state:norvia"]' }],
  },
  {
    name: 'SC9 a first item that proves everything to one reader', breakIt: (files) => {
      for (const index of [0, 3]) {
        change(files[GRID], ['items', index, 'who'], { 'who:accident': 300, 'who:veyra-service': -250, 'who:sarkand-service': -250, 'who:false-flag': -250, 'who:insider': -250, 'who:ash-lynx': -250 });
        change(files[GRID], ['items', index, 'access'], ['state:ilmara', 'state:norvia']);
        change(files[GRID], ['items', index, 'hours'], 6);
      }
    },
    faults: ['birch', 'rowan'].flatMap((truth) => ['norvia', 'ilmara'].map((state) => ({
      file: GRID, path: 'items', expected: `state:${state} alone below Corroborated on who before turn 3 in truth:${truth}`, got: 'corroborated',
    }))),
  },
  {
    name: 'SC10 an interest too few', breakIt: (files) => {
      listOf(files[S], 'states', '3', 'interests').pop();
      delete inside(files[EN])['interest:ilmara/open-line.text'];
    },
    faults: [{ file: S, path: 'states[3].interests', expected: '3 secret interests', got: '2' }],
  },
  {
    name: 'SC10 a dyad left out', breakIt: (files) => { listOf(files[S], 'dyads').shift(); },
    faults: [{ file: S, path: 'dyads', expected: 'an entry for dyad:norvia~sarkand', got: 'nothing' }],
  },
  {
    name: 'SC11 an inject after the last turn', breakIt: (files) => change(files[J], ['injects', 0, 'trigger', 'turn'], 7),
    faults: [{ file: J, path: 'injects[0].trigger.turn', expected: 'a turn up to 5', got: '7' }],
  },
  {
    name: 'SC11 an inject that speaks for a delegation', breakIt: (files) => change(files[J], ['injects', 2, 'effects', 0, 'from'], 'state:norvia'),
    faults: [{ file: J, path: 'injects[2].effects[0].from', expected: 'a state that nobody plays', got: '"state:norvia"' }],
  },
  {
    name: 'SC11 an inject that hands out what does not exist in that truth', breakIt: (files) => change(files[J], ['injects', 0, 'effects', 0, 'item'], 'item:grid/firmware'),
    faults: [{
      file: J, path: 'injects[0].effects[0].item', got: '"item:grid/firmware"',
      expected: 'an item of truth:alder, truth:cedar, truth:elm, truth:hazel, truth:maple',
    }],
  },
  {
    name: 'SC12 a service drawn in another state', breakIt: (files) => change(files[R], ['nodes', 1, 'state'], 'state:quoya'),
    faults: [{ file: S, path: 'services[0].node', expected: 'a node in state:norvia', got: '"node:norvia/power" in state:quoya' }],
  },
  {
    name: 'SC15 a player without an operator', breakIt: (files) => {
      listOf(files[S], 'operators').splice(4, 1);
      delete inside(files[EN])['operator:mill-quarter-hosting.name'];
    },
    faults: [{ file: S, path: 'states[1]', expected: 'an operator in state:sarkand', got: 'none' }],
  },
  {
    name: 'SC15 an operator of another state’s service', breakIt: (files) => change(files[S], ['operators', 0, 'services', 0], 'service:quoya/power'),
    faults: [{ file: S, path: 'operators[0].services[0]', expected: 'a service of state:ilmara', got: '"service:quoya/power"' }],
  },
  {
    name: 'SC15 a large state in the chair', breakIt: (files) => change(files[S], ['chair'], 'state:norvia'),
    faults: [{ file: S, path: 'chair', expected: 'a small state that is played (GAME 2: the chair rotates among them)', got: '"state:norvia"' }],
  },
  {
    name: 'SC15 an item to ask for and nobody to ask', breakIt: (files) => { delete inside(files[GRID], 'items', 0)['operator']; },
    faults: [{ file: GRID, path: 'items[0].operator', expected: 'the operator that can be asked', got: 'nothing' }],
  },
  {
    name: 'SC15 infrastructure shared across a border',
    breakIt: (files) => change(files[S], ['sharedInfrastructure', 0, 1], 'service:norvia/health'),
    faults: [{
      file: S, path: 'sharedInfrastructure[0]', expected: 'two services of one state', got: '"service:sarkand/telecom" and "service:norvia/health"',
    }],
  },
  {
    name: 'SC16 a chart of its own is announced and missing', breakIt: (files) => change(files[S], ['chart'], 'own'),
    faults: [{ file: C, path: '', expected: 'a file, since scenario.json says chart "own"', got: 'nothing' }],
  },
  {
    name: 'SC16 a chart that nobody plays on', breakIt: (files) => { files[C] = ownChart(); },
    faults: [{ file: C, path: '', expected: 'no such file, since scenario.json plays on a chart that ships', got: 'a file' }],
  },
  {
    name: 'SC16 a chart that goes round by itself', breakIt: withChart((chart) => { inside(chart, 'states', 'calm')['always'] = [{ target: 'friction' }]; }),
    faults: [{
      file: C, path: 'states.calm.always', got: '[{"target":"friction"}]',
      expected: 'no transition without an event: eventless transitions can go round in a circle',
    }],
  },
  {
    name: 'SC16 a chart that moves with time', breakIt: withChart((chart) => { inside(chart, 'states', 'calm')['after'] = { 1000: 'friction' }; }),
    faults: [{ file: C, path: 'states.calm.after', expected: 'no delayed transition: time comes in as an event', got: '{"1000":"friction"}' }],
  },
  {
    name: 'SC16 a guard nobody knows',
    breakIt: withChart((chart) => change(chart, ['states', 'calm', 'on', 'turn.assessed', 0, 'guard', 'type'], 'fullMoon')),
    faults: [{ file: C, path: 'states.calm.on["turn.assessed"][0].guard.type', expected: expect.stringMatching(/^a guard of the catalogue: /) as string, got: '"fullMoon"' }],
  },
  {
    name: 'SC16 a heat at which the ladder rises by itself',
    breakIt: withChart((chart) => change(chart, ['states', 'calm', 'on', 'turn.assessed', 0, 'guard', 'params', 'heat'], 0)),
    faults: [{ file: C, path: 'states.calm.on["turn.assessed"][0].guard.params.heat', expected: 'heat from 1 to 16', got: '0' }],
  },
  {
    name: 'SC16 a heat that no turn can reach',
    breakIt: withChart((chart) => change(chart, ['states', 'calm', 'on', 'turn.assessed', 0, 'guard', 'params', 'heat'], 900)),
    faults: [{ file: C, path: 'states.calm.on["turn.assessed"][0].guard.params.heat', expected: 'heat from 1 to 16', got: '900' }],
  },
  {
    name: 'SC16 a way past Brink in one turn',
    breakIt: withChart((chart) => change(chart, ['states', 'crisis', 'on', 'turn.assessed', 0, 'target'], 'rupture')),
    faults: [{ file: C, path: 'states.crisis.on["turn.assessed"][0].target', expected: 'rupture only from brink, on ultimatum.crossed', got: 'crisis on turn.assessed' }],
  },
  {
    name: 'SC16 three rungs in one turn',
    breakIt: withChart((chart) => change(chart, ['states', 'calm', 'on', 'turn.assessed', 0, 'target'], 'crisis')),
    faults: [{ file: C, path: 'states.calm.on["turn.assessed"][0].target', expected: 'at most two rungs up in a turn', got: 'calm to crisis' }],
  },
  {
    name: 'SC16 an event that no ladder hears', breakIt: withChart((chart) => { inside(chart, 'states', 'calm', 'on')['moon.rose'] = [{ target: 'friction', actions: REASON }]; }),
    faults: [{
      file: C, path: 'states.calm.on["moon.rose"]', got: '"moon.rose"',
      expected: 'an event of a ladder: turn.assessed, standDown.mutual, standDown.offered, standstill.verified, ultimatum.crossed',
    }],
  },
  {
    name: 'SC16 a rung that is missing, and so are the ways to it', breakIt: withChart((chart) => { delete inside(chart, 'states')['rupture']; }),
    faults: [{ file: C, path: 'states.rupture', expected: 'a rung of the ladder', got: 'nothing' }],
  },
  {
    name: 'SC17 numbers beyond their bounds', breakIt: withRules({ coolHotline: 4, regimeContradicted: -101 }),
    faults: [
      { file: S, path: 'rules.coolHotline', expected: 'a whole number from 1 to 3 (points)', got: '4' },
      { file: S, path: 'rules.regimeContradicted', expected: 'a whole number from -100 to 0 (hundredths)', got: '-101' },
    ],
  },
  {
    name: 'SC17 a fraction, a word and nothing where a whole number is wanted', breakIt: withRules({ slots: 2.5, heatCap: '6', sheetLines: null }),
    faults: [
      { file: S, path: 'rules.slots', expected: 'a whole number from 2 to 5 (slots)', got: '2.5' },
      { file: S, path: 'rules.heatCap', expected: 'a whole number from 5 to 9 (points)', got: '"6"' },
      { file: S, path: 'rules.sheetLines', expected: 'a whole number from 3 to 8 (count)', got: 'null' },
    ],
  },
  {
    name: 'SC17 numbers out of order, each beside one that is set, one of the table and one that cannot stand',
    breakIt: withRules({ suspicion: 550, supported: 500, worldRegimeGood: 500, coolHotline: 3, coolCap: 9 }),
    faults: [
      { file: S, path: 'rules.coolCap', expected: 'a whole number from 2 to 4 (points)', got: '9' },
      { file: S, path: 'rules.suspicion', expected: 'at most 499, since supported is 500 and suspicion is less: each standard includes those below it (AT2)', got: '550' },
      { file: S, path: 'rules.worldRegimeGood', expected: 'at least 501, since regimeStart is 500 and worldRegimeGood is more: confidence has to grow for a world to be Strengthened (RE1)', got: '500' },
    ],
  },
  {
    name: 'SC17 a name that is misspelt', breakIt: withRules({ coolHotlin: 2, floorharms: 4000 }),
    faults: [
      { file: S, path: 'rules.coolHotlin', expected: 'a number of the table in shared/model/ruleset.ts, such as coolHotline', got: '2' },
      { file: S, path: 'rules.floorharms', expected: 'a number of the table in shared/model/ruleset.ts, such as floorHarm', got: '4000' },
    ],
  },
  {
    name: 'SC17 names that no table has', breakIt: withRules({ moonshine: 1, constructor: 1, ['__proto__']: 1, ['x'.repeat(2000)]: 1 }),
    faults: ['moonshine', 'constructor', '__proto__', 'x'.repeat(2000)].map((name) => ({
      file: S, path: `rules.${name}`, expected: 'a number of the table in shared/model/ruleset.ts', got: '1',
    })),
  },
  {
    name: 'SC17 a list in place of numbers by name', breakIt: withRules([3]),
    faults: [{ file: S, path: 'rules', expected: 'numbers by name', got: '[3]' }],
  },
  {
    name: 'SC17 more numbers than there are', breakIt: withRules(Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`coolHotlin${n}`, 1]))),
    faults: [{
      file: S, path: 'rules', expected: `at most ${Object.keys(RULESET).length} numbers`, got: expect.stringMatching(/^\{"coolHotlin0":1,/) as string, // a matcher stands for the text
    }],
  },
];

describe('a broken scenario is refused with the file, the place, what was expected and what was found', () => {
  test.each(BROKEN)('$name', ({ breakIt, faults }) => {
    expect(faultsOf(breakIt)).toEqual(faults);
  });
});

test('SC1 all faults of all files come back at once', () => {
  const faults = faultsOf((files) => {
    change(files[S], ['version'], 'one');
    change(files[GRID], ['items', 4, 'credibility'], 9);
    change(files[J], ['injects', 3, 'to'], []);
    change(files[EN], ['scenario.title'], '');
  });
  expect(faults.map(({ file, path }) => `${file} ${path}`).sort()).toEqual([
    `${GRID} items[4].credibility`, `${J} injects[3].to`, `${S} version`, `${EN} ["scenario.title"]`,
  ].sort());
});

test('the unbroken files have no fault, so every fault above comes from its mutation', () => {
  expect(faultsOf(() => undefined)).toEqual([]);
});

test('SC16 a chart of its own that has no fault is the one the exercise is played on', () => {
  expect(faultsOf(withChart(() => undefined))).toEqual([]);
});

test('SC17 numbers inside their bounds are kept, the bounds among them; a scenario that sets none has no such field', () => {
  const compiled = (rules?: Json) => {
    const files = coldHarbourFiles();
    if (rules !== undefined) inside(files[S])['rules'] = rules;
    const result = compileScenario(files);
    return result.ok ? result.value : null;
  };
  expect(compiled({ coolHotline: 3, misread: 0 })?.rules).toEqual({ coolHotline: 3, misread: 0 });
  expect(Object.hasOwn(compiled({}) ?? {}, 'rules')).toBe(false);
  expect(Object.hasOwn(compiled() ?? {}, 'rules')).toBe(false);
});

test('SC17 the decks are weighed by the scenario’s own numbers', () => {
  const faults = faultsOf(withRules({ searchSlackHours: 96 }));
  expect(faults.length).toBeGreaterThan(0);
  expect(new Set(faults.map(({ got }) => got))).toEqual(new Set(['corroborated']));
});
