/**
 * Draws the map of a scenario: `node tools/region.ts scenarios/cold-harbour [seed]`. Without a seed it uses the one in
 * the committed file, which it then reproduces byte for byte.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createNoise2D } from 'simplex-noise';
import { regionFileSchema, scenarioFileSchema } from '../shared/scenario/schema.ts';
import type { RegionFile, ScenarioFile } from '../shared/scenario/schema.ts';
import { cellsOf } from './region/land.ts';
import { HEIGHT, WIDTH, layoutOf } from './region/layout.ts';
import { linksOf, nodesOf } from './region/nodes.ts';
import { chanceOf, fractal } from './region/random.ts';
import { shapeOf } from './region/shape.ts';
import { ownersOf } from './region/states.ts';

/** The region of a scenario from a seed; the same seed and scenario give the same region. */
export const drawRegion = (scenario: ScenarioFile, seed: number): RegionFile => {
  const layout = layoutOf(scenario.id);
  const chance = chanceOf(seed);
  const noise = fractal(createNoise2D(chance));
  const cells = cellsOf(chance, noise, layout);
  const owners = ownersOf(cells, layout, chance, noise);
  const topology = shapeOf(
    cells,
    owners,
    scenario.states.map(({ id }) => id.slice('state:'.length)),
  );
  const nodes = nodesOf(cells, owners, scenario, chance);
  return regionFileSchema.parse(structuredClone({ seed, width: WIDTH, height: HEIGHT, topology, nodes, links: linksOf(scenario) }));
};

/** The text of the committed file: nodes and links one to a line, the topology on one. */
export const regionText = ({ seed, width, height, topology, nodes, links }: RegionFile): string => {
  const lines = (list: readonly unknown[]) => list.map((each) => `    ${JSON.stringify(each)}`).join(',\n');
  return (
    `{\n  "seed": ${seed},\n  "width": ${width},\n  "height": ${height},\n  "nodes": [\n${lines(nodes)}\n  ],\n  "links": [\n${lines(links)}\n  ],\n` +
    `  "topology": ${JSON.stringify(topology)}\n}\n`
  );
};

const main = (folder: string, seed: string | undefined): void => {
  const read = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
  const scenario = scenarioFileSchema.parse(read('scenario.json'));
  const chosen = seed === undefined ? regionFileSchema.parse(read('region.topo.json')).seed : Number(seed);
  const text = regionText(drawRegion(scenario, chosen));
  writeFileSync(`${folder}/region.topo.json`, text);
  console.log(`${folder}/region.topo.json: seed ${chosen}, ${text.length} bytes`);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv[2] ?? 'scenarios/cold-harbour', process.argv[3]);
