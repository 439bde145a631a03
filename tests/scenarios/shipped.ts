/** What must hold for every scenario that ships, asked of one by name; its own test file adds what is its own. */
import { describe, expect, test } from 'vitest';
import { loadScenario, listScenarios } from '../../server/scenarios/load.ts';
import type { StateId, WhoId } from '../../shared/model/ids.ts';
import type { CompiledScenario, ItemDef } from '../../shared/model/scenario.ts';
import { compileScenario } from '../../shared/scenario/compile.ts';
import { deckOf } from '../../shared/scenario/check/evidence.ts';
import { standardOfTruth, within } from '../../shared/scenario/check/standards.ts';
import { conflictingPairs } from '../../shared/scenario/check/world.ts';
import { spectralRadius } from '../../shared/scenario/edges.ts';
import { parseFiles } from '../../shared/scenario/files.ts';
import type { ScenarioFiles } from '../../shared/scenario/files.ts';
import type { IncidentFile } from '../../shared/scenario/schema.ts';
import { ROOT, jsonFilesOf } from './jsonFiles.ts';

export interface Shipped {
  readonly name: string;
  readonly files: ScenarioFiles;
  readonly scenario: CompiledScenario;
  readonly incidents: readonly IncidentFile[];
}
export interface Wanted {
  /** The states that nobody plays. */
  readonly bystanders: readonly StateId[];
  readonly truths: number;
  readonly injects: number;
  /** Whom planted traces point to, never the author of what they lie in. */
  readonly framed: readonly WhoId[];
  /** Names and words that no text open to all may hold. */
  readonly unsaid: RegExp;
}

/** Reads and compiles a folder under scenarios/; throws with every fault. */
export const shipped = (name: string): Shipped => {
  const read = jsonFilesOf(name);
  const parsed = parseFiles(read());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal, null, 2));
  const compiled = compileScenario(read());
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.refusal, null, 2));
  return { name, files: parsed.value, scenario: compiled.value, incidents: parsed.value.incidents.map(({ content }) => content) };
};

export const words = (text: string | undefined): number => (text ?? '').split(/\s+/).length;

/** Whom an item points to at first sight, if it points at all. */
const suspectOf = ({ who }: ItemDef): string | undefined => Object.entries(who).find(([, weight]) => weight > 100)?.[0];

const testTable = ({ name, files, scenario }: Shipped, { bystanders }: Wanted): void => {
  test('it is found on disk and loads without a fault', async () => {
    expect(await listScenarios(`${ROOT}scenarios`)).toContain(name);
    expect(await loadScenario(`${ROOT}scenarios/${name}`)).toEqual({ ok: true, value: scenario });
  });

  test('the table is set: five delegations, the states that nobody plays, five elastic turns', () => {
    expect(scenario.states.filter((state) => state.playable).map((state) => state.size).sort()).toEqual(['large', 'large', 'medium', 'small', 'small']);
    expect(scenario.states.filter((state) => !state.playable).map((state) => state.id)).toEqual(bystanders);
    expect(scenario.spansHours).toEqual([36, 120, 504, 1440, 4380]);
    expect(scenario.dyads).toHaveLength((scenario.states.length * (scenario.states.length - 1)) / 2);
    expect(conflictingPairs(files.scenario)).toBeGreaterThanOrEqual(2);
  });

  test('every delegation has services, secret interests and a briefing of one page', () => {
    for (const state of scenario.states.filter((each) => each.playable)) {
      expect(new Set(scenario.services.filter((service) => service.state === state.id).map((service) => service.sector)).size).toBeGreaterThanOrEqual(8);
      expect(state.interests).toHaveLength(3);
      expect(words(state.briefing.en)).toBeGreaterThanOrEqual(120);
      expect(words(state.briefing.en)).toBeLessThanOrEqual(180);
    }
  });

  test('SC7 a loss dies out along the edges: the spectral radius is below one', () => {
    expect(spectralRadius(scenario.edges)).toBeLessThan(1000);
    expect(spectralRadius(scenario.edges)).toBeGreaterThan(300);
  });
};

const testEvidence = ({ files, scenario, incidents }: Shipped, { truths, framed }: Wanted): void => {
  test('SC5 the joint truths: none above 40 %, none too rare to be drawn in two hundred openings', () => {
    const weights = scenario.truths.map((truth) => truth.weight);
    expect(weights).toHaveLength(truths);
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

  test('where a trace is planted, a first look points to somebody who did not do it', () => {
    const planted = scenario.items.filter((item) => item.planted);
    expect(new Set(planted.map((item) => item.incident))).toEqual(new Set(incidents.map((incident) => incident.id)));
    expect(new Set(planted.map(suspectOf))).toEqual(new Set(framed));
    for (const item of planted) {
      expect(item.hours).toBeLessThanOrEqual(24);
      for (const { id, incidents: causes } of scenario.truths) {
        if (item.truths?.includes(id) ?? true) expect(causes[item.incident]?.who).not.toBe(suspectOf(item));
      }
    }
  });
};

const testWords = ({ scenario }: Shipped, { injects, unsaid }: Wanted): void => {
  test('injects: enough of them, every predicate used, most of them on the clock, all with what is expected', () => {
    expect(scenario.injects.length).toBeGreaterThanOrEqual(injects);
    const predicates = new Set(scenario.injects.flatMap(({ trigger }) => (trigger.kind === 'when' ? [trigger.predicate.kind] : [])));
    expect(predicates.size).toBe(8);
    expect(scenario.injects.filter(({ trigger }) => trigger.kind === 'time').length * 3).toBeGreaterThanOrEqual(scenario.injects.length * 2);
    for (const inject of scenario.injects) expect(words(inject.expected.en)).toBeGreaterThanOrEqual(10);
  });

  test('what everyone reads of an incident names no author and no cause', () => {
    for (const incident of scenario.incidents) {
      const open = [incident.name, incident.headline, incident.cable, incident.wave].map((each) => each.en ?? '').join(' ');
      expect(open).not.toMatch(unsaid);
    }
  });
};

/** Registers the tests that every scenario which ships has to pass. */
export const testShipped = (story: Shipped, wanted: Wanted): void => {
  testTable(story, wanted);
  testEvidence(story, wanted);
  testWords(story, wanted);
};
