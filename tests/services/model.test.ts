/** SV5: described incidents run through the model of the exercise, and how near it comes to what was observed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { faultLine, listScenarios, loadScenario } from '../../server/scenarios/load.ts';
import { restore } from '../builders/lines.ts';
import { TestTable } from '../builders/table.ts';
import { must } from '../../shared/lib/assert.ts';
import { rule, TABLE } from '../../shared/model/ruleset.ts';
import { parseDescribed } from '../../shared/scenario/described.ts';
import { domesticEdges, spectralRadius } from '../../shared/scenario/edges.ts';
import { fitOf } from '../../shared/services/incidentError.ts';
import type { DescribedIncident } from '../../shared/services/incidentFile.ts';
import { openingCells, runIncident } from '../../shared/services/incidentRun.ts';
import { advanceServices } from '../../shared/services/model.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = `${ROOT}/scenarios/incidents`;
const source = { basis: 'assumption', doc: 'test', check: 'assumption' } as const;

const read = (name: string, content: unknown): DescribedIncident => {
  const parsed = parseDescribed(name, content);
  if (!parsed.ok) throw new Error(parsed.refusal.map(faultLine).join('\n'));
  return parsed.value;
};
const shipped = readdirSync(FOLDER)
  .sort()
  .map((name) => read(name, JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8'))));
const observed = shipped.filter((incident) => incident.observed.length > 0);

const base = {
  id: 'a-test',
  title: 'A test',
  began: '2020-01-01',
  services: [
    { sector: 'power', people: 1000, counts: 'all', source },
    { sector: 'water', people: 1000, counts: 'all', source },
    { sector: 'health', people: 1000, counts: 'all', source },
  ],
  linked: true,
  direct: [
    { kind: 'fades', sector: 'power', hour: 0, loss: 900, halfLifeHours: 30, source },
    { kind: 'fades', sector: 'water', hour: 50, loss: 400, source },
  ],
  acts: [],
  observed: [],
  unobserved: 'made up',
  notes: [],
} as const;
const anIncident = (rest: object = {}): DescribedIncident => read('a-test.json', { ...base, ...rest });
const levels = (incident: DescribedIncident, hours: readonly number[], sector = 'power'): readonly number[] | undefined =>
  runIncident(incident, hours).find((curve) => curve.sector === sector)?.levels;

test('SV5 a curve is what the exercise’s own model says on the same losses, hour for hour', () => {
  const incident = anIncident();
  const hours = [0, 1, 5, 24, 49, 50, 51, 100, 333, 900];
  const curves = runIncident(incident, hours);
  for (const [n, hour] of hours.entries())
    expect(curves.map((curve) => curve.levels[n])).toEqual(advanceServices(openingCells(incident), hour + 1, TABLE).map(({ level }) => level));
  const over = advanceServices(openingCells(incident), 901, TABLE);
  expect(curves.map(({ lowest, personHours }) => ({ lowest, personHours }))).toEqual(
    over.map(({ lowest, personHours }) => ({ lowest, personHours })),
  );
  expect(levels(incident, [50], 'health')?.[0]).toBeLessThan(1000);
});

test('SV5 described services supply each other by the edges a state of a scenario gets', () => {
  const cells = openingCells(anIncident());
  const edges = domesticEdges({
    states: [{ id: 'state:described' }],
    services: (['power', 'water', 'health'] as const).map((sector) => ({
      id: `service:described/${sector}` as const,
      state: 'state:described',
      sector,
      people: 1000,
      node: 'node:a',
    })),
  });
  const plain = (list: readonly object[]): readonly string[] => list.map((entry) => JSON.stringify(entry)).sort();
  const own = cells.flatMap(({ id, suppliers }) =>
    suppliers.map(({ index, coefficient, bufferHours }) => ({ from: cells[index]?.id, to: id, coefficient, bufferHours })),
  );
  expect(own.length).toBeGreaterThan(2);
  expect(plain(own)).toEqual(plain(edges));
  expect(openingCells(anIncident({ linked: false })).flatMap(({ suppliers }) => suppliers)).toEqual([]);
});

test('SV5 restoration shortens a described outage as an order to restore does in the exercise', () => {
  const table = TestTable.started().toPhase('decide');
  const struckOf = Object.values(table.exercise.services).find((entry) => entry !== undefined && entry.losses.length > 0);
  const { id: service, losses: before } = must(struckOf, 'a service that lost something');
  const owner = must(
    table.exercise.scenario.services.find(({ id }) => id === service),
    service,
  ).state;
  const resolved = table.seal(owner, restore(service)).resolve();
  const after = resolved.flatMap((event) => (event.type === 'services.changed' ? event.services : [])).find(({ id }) => id === service);
  const halved = before.map(({ halfLifeHours }) => Math.max(1, Math.floor((halfLifeHours * rule('restoreFactor', TABLE)) / 1000)));
  expect(after?.losses.slice(0, before.length).map(({ halfLifeHours }) => halfLifeHours)).toEqual(halved);

  const struck = { linked: false, direct: [{ kind: 'fades', sector: 'power', hour: 0, loss: 800, halfLifeHours: 40, source }] };
  const act = (hour: number, name: string) => ({ ...struck, acts: [{ hour, sector: 'power', act: name, source }] });
  // Half-lives are kept as rounded hourly factors, so an hour of a half-life can be off by a thousandth.
  const near = (got: readonly number[] | undefined, wanted: readonly number[]): void => {
    for (const [n, level] of wanted.entries()) expect(Math.abs((got?.[n] ?? 0) - level)).toBeLessThanOrEqual(2);
  };
  near(levels(anIncident(struck), [40]), [600]);
  near(levels(anIncident(act(0, 'restore')), [20, 40]), [600, 800]);
  near(levels(anIncident(act(40, 'restore')), [40, 60]), [600, 800]);
  near(levels(anIncident(act(0, 'assist')), [28]), [600]);
  expect(levels(anIncident(act(0, 'fallback')), [0, 10])?.[0]).toBe(rule('fallbackFloor', TABLE));
});

test('SV5 fallback carries a described service for the hours it does in the exercise, and no longer', () => {
  const dark = { kind: 'stages', sector: 'power', between: 'held', stages: [{ hour: 0, loss: 1000, source }], source };
  const incident = anIncident({ direct: [dark], acts: [{ hour: 10, sector: 'power', act: 'fallback', source }] });
  const last = 10 + rule('fallbackHours', TABLE);
  expect(levels(incident, [9, 10, last - 1, last])).toEqual([0, rule('fallbackFloor', TABLE), rule('fallbackFloor', TABLE), 0]);
});

test('SV5 a loss in stages is held, moves evenly or fades as its description says', () => {
  const staged = (rest: object) =>
    anIncident({
      linked: false,
      direct: [
        {
          kind: 'stages',
          sector: 'power',
          between: 'held',
          stages: [
            { hour: 2, loss: 1000, source },
            { hour: 100, loss: 600, source },
          ],
          source,
          ...rest,
        },
      ],
    });
  const hours = [0, 1, 2, 51, 99, 100, 140, 4000];
  expect(levels(staged({}), hours)).toEqual([1000, 1000, 0, 0, 0, 400, 400, 400]);
  expect(levels(staged({ between: 'even' }), hours)).toEqual([1000, 1000, 0, 200, 395, 400, 400, 400]);
  expect(levels(staged({ thenHalfLifeHours: 40 }), hours)).toEqual([1000, 1000, 0, 0, 0, 400, 701, 999]);
});

test.each(observed.map((incident) => [incident.id, incident] as const))('SV5 %s stays within the error its file states', (_, incident) => {
  const { mean } = fitOf(incident);
  expect(incident.errorAtMost).toBeLessThanOrEqual(200);
  expect(mean).toBeLessThanOrEqual(incident.errorAtMost ?? 0);
});

test('SV5 all twelve incidents are described, nine with a curve; the rest say why they have none', () => {
  expect([shipped.length, observed.length]).toEqual([12, 9]);
  const fits = observed.map(fitOf);
  const mean = (error: (fit: (typeof fits)[number]) => number | null): number => {
    const known = fits.map(error).filter((value) => value !== null);
    return known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  expect(mean((fit) => fit.mean)).toBeLessThanOrEqual(50);
  expect(mean((fit) => fit.unused)).toBeLessThanOrEqual(200);
  expect(mean((fit) => fit.tableOnly)).toBeLessThanOrEqual(200);
  for (const { unobserved, observed: points } of shipped) expect(unobserved === undefined).toBe(points.length > 0);
});

test('SV5 a number read off the curve is marked, and so is the point it was read off', () => {
  for (const { id, direct, observed: points } of observed) {
    const fitted = direct.flatMap((loss) => (loss.kind === 'stages' ? loss.stages.filter((stage) => stage.source.basis === 'curve') : []));
    for (const { hour } of fitted)
      expect({ id, hour, marked: points.some((point) => point.hour === hour && point.input) }).toEqual({ id, hour, marked: true });
  }
});

const broken: readonly (readonly [string, object, string])[] = [
  ['a sector nobody knows', { services: [{ sector: 'moon', people: 1, counts: 'x', source }] }, 'services[0].sector: expected one of power'],
  ['a loss above everything', { direct: [{ ...base.direct[0], loss: 1001 }] }, 'direct[0].loss: expected at most 1000, got 1001'],
  ['a key of its own', { director: 1 }, 'director: expected no such key, got 1'],
  ['another way to lose', { direct: [{ kind: 'vanishes' }] }, 'direct[0].kind: expected one of fades, stages, got "vanishes"'],
  [
    'a loss of a service it has not',
    { direct: [{ ...base.direct[0], sector: 'fuel' }] },
    "direct[0].sector: expected a sector of this file's services",
  ],
  ['a service twice', { services: [base.services[0], base.services[0], base.services[1]] }, 'services[1].sector: expected each sector at most once'],
  [
    'stages out of order',
    {
      direct: [
        {
          kind: 'stages',
          sector: 'power',
          between: 'held',
          source,
          stages: [
            { hour: 5, loss: 1, source },
            { hour: 5, loss: 0, source },
          ],
        },
      ],
    },
    'direct[0].stages: expected stages in the order of their hours',
  ],
  ['no curve and no reason', { unobserved: undefined }, 'unobserved: expected the reason why there is no observed curve, got nothing'],
  [
    'a curve without a promise',
    { unobserved: undefined, observed: [{ hour: 0, sector: 'power', level: 1, input: false, source }] },
    'errorAtMost: expected the error this file promises, got nothing',
  ],
  ['half an hour', { acts: [{ hour: 0.5, sector: 'power', act: 'restore', source }] }, 'acts[0].hour: expected int, got 0.5'],
];
test.each(broken)('SV5 a file with %s is answered by a sentence', (_, rest, sentence) => {
  const parsed = parseDescribed('bad.json', JSON.parse(JSON.stringify({ ...base, ...rest })));
  expect(parsed.ok ? [] : parsed.refusal.map(faultLine).map((line) => line.slice(0, `bad.json ${sentence}`.length))).toContain(
    `bad.json ${sentence}`,
  );
});

const cli = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/cli/threshold.ts', 'model', ...args], { cwd: ROOT, encoding: 'utf8' });
  return { status, stdout, stderr };
};

test('SV5 the command prints the curves at the asked hours, and the errors of a whole folder', () => {
  const one = cli('scenarios/incidents/2021-colonial.json', '--hours', '192,0,140', '--json');
  expect({ status: one.status, ...JSON.parse(one.stdout) }).toMatchObject({
    status: 0,
    hours: [0, 140, 192],
    services: [{ sector: 'fuel', levels: [0, 250, 1000] }],
  });
  const all = JSON.parse(cli('--all', '--json').stdout) as { incidents: unknown[]; overall: { incidents: number } }; // what the command prints
  expect([all.incidents.length, all.overall.incidents]).toEqual([12, 9]);
  expect(cli('--all').stdout).toContain('2024-frostygoop');
});

test('SV5 the command answers what it cannot read by a sentence with file and place', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'threshold-incident-')), 'torn.json');
  writeFileSync(file, '{"id": }');
  expect(cli(file)).toEqual({ status: 1, stdout: '', stderr: `${file} line 1 column 8: expected JSON, got "}"\n` });
  writeFileSync(file, '['.repeat(40));
  expect(cli(file).stderr).toContain('expected nesting of at most 32, got 33');
  expect(cli(`${file}.not`).stderr).toBe(`${file}.not: expected a file, got nothing\n`);
  expect(cli(file, '--hours', '1.5').stderr).toContain('--hours wants at most 200 whole hours from 0 to 8760, such as 0,6,24; got 1.5');
});

test('SC7 in every shipped scenario a loss dies out along the edges', async () => {
  const names = await listScenarios(`${ROOT}/scenarios`);
  expect(names).toContain('cold-harbour');
  for (const name of names) {
    const loaded = await loadScenario(`${ROOT}/scenarios/${name}`);
    expect(loaded.ok, name).toBe(true);
    if (loaded.ok) expect(spectralRadius(loaded.value.edges), name).toBeLessThan(1000);
  }
});
