/** Whole exercises under numbers of their own: they replay, they keep apart, and software plays them without a false step. */
import { expect, test } from 'vitest';
import { playExercise, type Play } from '../../shared/bots/play.ts';
import { deadlines } from '../../shared/exercise/deadlines.ts';
import { evolveAll } from '../../shared/exercise/evolve.ts';
import { blankExercise } from '../../shared/exercise/opening.ts';
import { canonical } from '../../shared/lib/canonical.ts';
import { sha256Hex } from '../../shared/lib/sha256.ts';
import { RULESET, type Numbers, type RuleName } from '../../shared/model/ruleset.ts';
import type { CompiledScenario } from '../../shared/model/scenario.ts';
import { deltaBetween, project } from '../../shared/view/project.ts';
import { applyDelta, EMPTY_VIEW } from '../../shared/view/delta.ts';
import type { View } from '../../shared/view/kinds.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { ILMARA, NORVIA, QUOYA, SARKAND } from '../builders/table.ts';

const setting = (rules: Numbers): CompiledScenario => ({ ...coldHarbour, rules });
const NAMES = Object.keys(RULESET) as RuleName[]; // keys of the table
const allAt = (end: 'low' | 'high'): Numbers => Object.fromEntries(NAMES.map((name) => [name, RULESET[name][end]]));

const play = (scenario: CompiledScenario, rest: Partial<Play> = {}): ReturnType<typeof playExercise> =>
  playExercise(scenario, {
    seed: sha256Hex('numbers'),
    plan: 'sixty',
    styles: { [NORVIA]: 'hawk', [SARKAND]: 'random', [QUOYA]: 'legalist' },
    ...rest,
  });
const stateOf = (end: ReturnType<typeof play>): string => sha256Hex(canonical({ ...end, scenario: end.scenario.id }));
const HARSH: Numbers = { ...allAt('high'), hotlineRing: 20_000, sheetLines: 3, clusterRest: 0 };

test('SC18 the log of an exercise replays to the same state under its scenario’s numbers, and what is told in deltas is what is seen', () => {
  let replayed = blankExercise(setting(HARSH));
  let seen: View = EMPTY_VIEW;
  const end = play(setting(HARSH), {
    onAccepted: ({ events, at }, after, before) => {
      replayed = evolveAll(replayed, events, at);
      const delta = deltaBetween(before, after, ILMARA);
      seen = before === after ? project(after, ILMARA) : delta === null ? seen : applyDelta(seen, delta);
    },
  });
  expect(stateOf(replayed)).toBe(stateOf(end));
  expect(canonical(seen)).toBe(canonical(project(replayed, ILMARA)));
});

test('SC18 an exercise plays to the same end alone and with one of other numbers in between', () => {
  const alone = stateOf(play(setting(HARSH)));
  const plain = stateOf(play(coldHarbour));
  expect(plain).not.toBe(alone);
  let between = 0;
  const mixed = play(setting(HARSH), {
    onAccepted: (_, after) => {
      between += 1;
      if (between % 40 !== 0) return;
      // The same moment as another scenario would have it: everything that is remembered is asked for by other numbers.
      const other = { ...after, scenario: setting(allAt('low')) };
      deadlines(other);
      project(other, 'cell');
    },
  });
  expect(stateOf(mixed)).toBe(alone);
  expect(stateOf(play(coldHarbour))).toBe(plain);
});

/** Refusals that a view cannot foresee: somebody else was quicker. */
const RACES: readonly string[] = ['message.send inbound.full'];
test.each(['low', 'high'] as const)(
  'SC18 with every number at its %s bound an exercise ends, and software asks for nothing that is refused',
  (end) => {
    const refused = new Set<string>();
    for (const seed of ['a', 'b', 'c']) {
      const ended = play(setting(allAt(end)), {
        seed: sha256Hex(seed),
        plan: 'ninety',
        onRefused: ({ command }, code) => void refused.add(`${command.type} ${code}`),
      });
      expect(ended.clock.stage).toBe('ended');
      for (const own of Object.values(ended.delegations)) expect(own?.medal).not.toBeNull();
    }
    expect([...refused].filter((refusal) => !RACES.includes(refusal))).toEqual([]);
  },
);
