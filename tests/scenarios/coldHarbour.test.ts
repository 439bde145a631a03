import { describe, expect, test } from 'vitest';
import { loadScenario, listScenarios } from '../../server/scenarios/load.ts';
import { compileScenario } from '../../shared/scenario/compile.ts';
import { deckOf } from '../../shared/scenario/check/evidence.ts';
import { standardOfTruth, within } from '../../shared/scenario/check/standards.ts';
import { conflictingPairs } from '../../shared/scenario/check/world.ts';
import { spectralRadius } from '../../shared/scenario/edges.ts';
import { parseFiles } from '../../shared/scenario/files.ts';
import { COLD_HARBOUR, ROOT, coldHarbourFiles } from './coldHarbourFiles.ts';

const parsed = parseFiles(coldHarbourFiles());
if (!parsed.ok) throw new Error('Cold Harbour has faults of shape');
const files = parsed.value;
const compiled = compileScenario(coldHarbourFiles());
if (!compiled.ok) throw new Error(JSON.stringify(compiled.refusal, null, 2));
const scenario = compiled.value;
const incidents = files.incidents.map(({ content }) => content);
const words = (text: string | undefined): number => (text ?? '').split(/\s+/).length;

test('Cold Harbour is found on disk and loads without a fault', async () => {
  expect(await listScenarios(`${ROOT}scenarios`)).toContain('cold-harbour');
  const loaded = await loadScenario(COLD_HARBOUR);
  expect(loaded).toEqual(compiled);
});

test('the table is set: five delegations, one state that nobody plays, five elastic turns', () => {
  expect(scenario.states.filter((state) => state.playable).map((state) => state.size).sort()).toEqual(['large', 'large', 'medium', 'small', 'small']);
  expect(scenario.states.filter((state) => !state.playable).map((state) => state.id)).toEqual(['state:veyra']);
  expect(scenario.spansHours).toEqual([36, 120, 504, 1440, 4380]);
  expect(scenario.dyads).toHaveLength(15);
  for (const state of scenario.states.filter((each) => each.playable)) {
    expect(new Set(scenario.services.filter((service) => service.state === state.id).map((service) => service.sector)).size).toBeGreaterThanOrEqual(8);
    expect(state.interests).toHaveLength(3);
    expect(words(state.briefing.en)).toBeGreaterThanOrEqual(120);
    expect(words(state.briefing.en)).toBeLessThanOrEqual(180);
  }
  expect(conflictingPairs(files.scenario)).toBeGreaterThanOrEqual(2);
});

test('SC5 the truth table: seven joint truths, none above 40 %, all drawn in two hundred openings', () => {
  const weights = scenario.truths.map((truth) => truth.weight);
  expect(weights).toHaveLength(7);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(1000);
  expect(Math.max(...weights)).toBeLessThanOrEqual(400);
  expect(Math.min(...weights)).toBeGreaterThanOrEqual(80);
});

describe('SC8 every deck has 9 to 14 items within reach in every truth', () => {
  test.each(incidents.flatMap((incident) => files.scenario.truths.map((truth) => [incident.id, truth.id, incident, truth] as const)))('%s in %s', (_i, _t, incident, truth) => {
    const deck = deckOf(files.scenario, incident, truth.id);
    expect(deck.length).toBeGreaterThanOrEqual(9);
    expect(deck.length).toBeLessThanOrEqual(14);
    expect(new Set(deck.map((item) => item.cluster)).size).toBeGreaterThanOrEqual(4);
  });
});

test('SC9 sharing is what proves the truth: no pair of hands is enough early, all hands together are', () => {
  const players = files.scenario.states.filter((state) => state.playable).map((state) => state.id);
  for (const incident of incidents) {
    for (const truth of files.scenario.truths) {
      const table = { scenario: files.scenario, incident, truth };
      expect(standardOfTruth(table, within(table, players, incident.turn + 1), 'who')).not.toBe('established');
      expect(standardOfTruth(table, within(table, players, 5), 'who')).toBe('established');
      expect(standardOfTruth(table, within(table, players, 5), 'link')).toBe('established');
    }
  }
});

test('in the truths with a planted trace a first look points to Veyra', () => {
  const planted = scenario.items.filter((item) => item.planted);
  expect(planted.map((item) => item.incident).sort()).toEqual(['incident:clearing-house', 'incident:grid', 'incident:hospitals']);
  for (const item of planted) {
    expect(item.hours).toBeLessThanOrEqual(24);
    expect(item.who['who:veyra-service']).toBeGreaterThan(100);
    for (const truth of item.truths ?? []) {
      expect(scenario.truths.find((each) => each.id === truth)?.incidents[item.incident]?.who).not.toBe('who:veyra-service');
    }
  }
});

test('SC7 a loss dies out along the edges: the spectral radius is below one', () => {
  expect(spectralRadius(scenario.edges)).toBeLessThan(1000);
  expect(spectralRadius(scenario.edges)).toBeGreaterThan(300);
});

test('injects: enough of them, every predicate used, most of them on the clock, all with what is expected', () => {
  expect(scenario.injects.length).toBeGreaterThanOrEqual(22);
  const predicates = new Set(scenario.injects.flatMap(({ trigger }) => (trigger.kind === 'when' ? [trigger.predicate.kind] : [])));
  expect(predicates.size).toBe(8);
  expect(scenario.injects.filter(({ trigger }) => trigger.kind === 'time').length * 3).toBeGreaterThanOrEqual(scenario.injects.length * 2);
  for (const inject of scenario.injects) expect(words(inject.expected.en)).toBeGreaterThanOrEqual(10);
});

test('text that everyone reads names no author and never says attack', () => {
  for (const incident of scenario.incidents) {
    const open = [incident.name, incident.headline, incident.cable, incident.wave].map((each) => each.en ?? '').join(' ');
    expect(open).not.toMatch(/Ash Lynx|Sarkand|Veyra|insider|accident|hacker|intruder/i);
  }
  expect(JSON.stringify(coldHarbourFiles()['text/en.json'])).not.toMatch(/attack/i);
});
