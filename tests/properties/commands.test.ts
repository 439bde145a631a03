/**
 * Random legal commands against every scenario that ships, and what must hold after each (invariants.ts). Few by default;
 * `RANDOM_COMMANDS=10000 npx vitest run tests/properties` asks the full number.
 */
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { listScenarios, loadScenario } from '../../server/scenarios/load.ts';
import { playExercise } from '../../shared/bots/play.ts';
import type { Event } from '../../shared/exercise/event.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import { openExercise } from '../../shared/exercise/opening.ts';
import { sha256Hex } from '../../shared/lib/sha256.ts';
import type { CompiledScenario } from '../../shared/model/scenario.ts';
import { BOT_STYLES, type BotStyle } from '../../shared/model/terms.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { Auditor } from './invariants.ts';

const ROOT = resolve(import.meta.dirname, '../../scenarios');
const WANTED = Number(process.env['RANDOM_COMMANDS'] ?? 1000);
const names = (await listScenarios(ROOT)).filter((name) => name !== 'schema');

const compiled = async (name: string): Promise<CompiledScenario> => {
  const loaded = await loadScenario(join(ROOT, name));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
  return loaded.value;
};
const phase: Event = { type: 'phase.started', turn: 1, phase: 'assess', startedAt: 0, endsAt: 1, hour: 0, spanHours: 36, due: [] };
const mapped = <Entity>(map: { readonly [id: string]: Entity | undefined }, change: (entity: Entity) => Entity) =>
  Object.fromEntries(Object.entries(map).map(([id, entity]) => [id, entity === undefined ? entity : change(entity)]));

/** Most seats play at random; in every third play one has a style of its own, so that there is somebody to act upon. */
const stylesOf = (scenario: CompiledScenario, n: number): { readonly [state: string]: BotStyle } =>
  Object.fromEntries(
    scenario.states
      .filter(({ playable }) => playable)
      .map(({ id }, seat) => [id, n % 3 === 2 && seat === n % 5 ? (BOT_STYLES[n % BOT_STYLES.length] ?? 'random') : 'random']),
  );
/** Refusals that no view can foresee: somebody else was quicker between the look and the ask. */
const RACES: readonly string[] = [
  'message.send inbound.full',
  'message.reply message.unknown',
  'evidence.share capacity.insufficient',
  'incident.investigate capacity.insufficient',
];

test('the scenarios that ship are three', () => {
  expect(names).toHaveLength(3);
});

/** The auditor is worth nothing if it cannot object: each change here breaks one thing it must see. */
test.each<readonly [string, (after: Exercise) => Exercise, readonly Event[]]>([
  ['a track above ten', (after) => ({ ...after, delegations: mapped(after.delegations, (own) => ({ ...own, standing: 1001 })) }), []],
  ['points below nothing', (after) => ({ ...after, delegations: mapped(after.delegations, (own) => ({ ...own, capacity: -1 })) }), []],
  ['three rungs in a turn', (after) => ({ ...after, dyads: mapped(after.dyads, (dyad) => ({ ...dyad, rung: 'brink' })) }), []],
  ['a phase that begins again', (after) => after, [phase, phase]],
  ['an event that is not its own text', (after) => after, [{ type: 'impunity.moved', to: Number.NaN }]],
  ['a record that does not fold', (after) => ({ ...after, locked: !after.locked }), []],
])('the auditor sees %s', (_, breakIt, events) => {
  const auditor = new Auditor();
  const { exercise } = openExercise(coldHarbour, { id: 'audit', seed: sha256Hex('audit'), plan: 'ninety' });
  const record = { at: 0, by: { kind: 'system' }, commandId: 'x', ask: { type: 'lobby.lock', locked: false }, events } as const;
  for (let n = 0; n < 3; n += 1) auditor.record({ ...record, events: [] }, exercise, exercise);
  expect(auditor.faults).toEqual([]);
  auditor.record(record, breakIt(exercise), exercise);
  expect(auditor.faults.length).toBeGreaterThan(0);
});

test.each(names)(
  `%s stands ${WANTED} random commands: nothing leaves its bounds, resolves twice or is asked in vain`,
  { timeout: 1_800_000 },
  async (name) => {
    const scenario = await compiled(name);
    let accepted = 0;
    let plays = 0;
    const refused = new Map<string, number>();
    for (; accepted < WANTED; plays += 1) {
      const switches = { coercion: plays % 2 === 1, armedConflict: plays % 4 === 3 };
      const auditor = new Auditor();
      playExercise(
        { ...scenario, switches },
        {
          seed: sha256Hex(`${name} ${plays}`),
          plan: plays % 5 === 4 ? 'sixty' : 'ninety',
          styles: stylesOf(scenario, plays),
          ...(plays % 6 === 5 ? { mode: 'basic' as const } : {}),
          onAccepted: (played, after, before) => auditor.record(played, after, before),
          onRefused: ({ command }, code) => refused.set(`${command.type} ${code}`, (refused.get(`${command.type} ${code}`) ?? 0) + 1),
        },
      );
      accepted += auditor.records - 1;
      expect({ play: plays, faults: auditor.faults }).toEqual({ play: plays, faults: [] });
    }
    console.info(`${name}: ${accepted} accepted commands in ${plays} plays, refused ${JSON.stringify(Object.fromEntries(refused))}`);
    expect([...refused.keys()].filter((refusal) => !RACES.includes(refusal))).toEqual([]);
  },
);
