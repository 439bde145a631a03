/** The Reveal as scenes, on a turn that software played. */
import { beforeAll, expect, test } from 'vitest';
import { playExercise } from '../../shared/bots/play.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import { sha256Hex } from '../../shared/lib/sha256.ts';
import type { View } from '../../shared/view/kinds.ts';
import { project } from '../../shared/view/project.ts';
import { aboutOf, heatOf, joined, openedTurn, sceneAt, scenesOf, type Scene } from '../../client/store/reveal.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { ILMARA } from '../builders/table.ts';

let view: View;
let scenes: readonly Scene[];
beforeAll(() => {
  let at: Exercise | null = null;
  playExercise(coldHarbour, {
    seed: sha256Hex('reveal'),
    plan: 'sixty',
    styles: { 'state:norvia': 'hawk', 'state:sarkand': 'retaliator', 'state:tessaly': 'responsible', [ILMARA]: 'accuser', 'state:quoya': 'firm' },
    onAccepted: (_, after) => {
      if (after.clock.phase === 'reveal' && after.clock.turn === 3) at ??= after;
    },
  });
  if (at === null) throw new Error('no Reveal was reached');
  view = project(at, ILMARA);
  scenes = scenesOf(view, ILMARA, openedTurn(view));
});

const kinds = (): readonly string[] => scenes.map(({ kind }) => kind);

test('headlines come first, then what is for us, then our tracks, then the orders', () => {
  const order = ['headline', 'also', 'cable', 'track', 'between', 'orders'];
  const places = kinds().map((kind) => (kind === 'also' ? 0 : order.indexOf(kind)));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(kinds().filter((kind) => kind === 'headline').length).toBeGreaterThan(2);
  expect(kinds()).toContain('track');
  expect(kinds().at(-1)).toBe('orders');
});

test('the hottest headline comes last of them', () => {
  const heats = scenes.flatMap((scene) => (scene.kind === 'headline' && scene.report.because !== null ? [heatOf(scene.report)] : []));
  expect(heats).toEqual([...heats].sort((a, b) => a - b));
});

test('no report of the Reveal is left out, and none is told twice', () => {
  const told = scenes.flatMap((scene) => (scene.kind === 'headline' ? [scene.id] : scene.kind === 'orders' ? [] : scene.reports.map(([id]) => id)));
  const turn = openedTurn(view);
  const wanted = joined(Object.entries(view.report))
    .filter(([, report]) => report.turn === turn && (report.kind === 'moved' || report.phase === 'resolve' || report.phase === 'reveal'))
    .map(([id]) => id);
  expect([...told].sort()).toEqual([...wanted].sort());
});

test('several who hold back from one answer are one headline, and one alone stays as it is', () => {
  const entries = Object.entries(view.report);
  const [sample] = entries.map(([, report]) => report);
  if (sample === undefined) throw new Error('nothing was reported');
  const hold = (id: string, by: string, incident: string) =>
    [id, { ...sample, kind: 'headline' as const, because: { rule: 'RS1', key: 'headline.hold', facts: { by, incident } } }] as const;
  const [a, b, c] = [hold('a', 'state:x', 'incident:one'), hold('b', 'state:y', 'incident:two'), hold('c', 'state:z', 'incident:one')];
  const told = joined([a, b, c]);
  expect(told.map(([id]) => id)).toEqual(['a', 'b']);
  expect(told[0]?.[1].because).toEqual({ rule: 'RS1', key: 'headline.holds', facts: { states: 'state:x, state:z', incident: 'incident:one' } });
  expect(told[1]).toEqual(b);
  expect(aboutOf(view, { kind: 'also', reports: told })).toEqual(expect.arrayContaining(['state:x', 'state:y', 'state:z']));
  expect(told.map(([, report]) => heatOf(report))).toEqual([0, 0]);
});

test('a track’s sum is that of its reasons', () => {
  for (const scene of scenes) {
    if (scene.kind !== 'track') continue;
    expect(scene.by).toBe(scene.reports.reduce((sum, [, { because }]) => sum + Number(because?.facts['by'] ?? 0), 0));
  }
});

test('every scene has its turn within the phase, in order, and the last one stays', () => {
  const seen = Array.from({ length: 601 }, (_, at) => sceneAt(scenes, at * 100, 60_000));
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(new Set(seen).size).toBe(scenes.length);
  expect(sceneAt(scenes, 10_000_000, 60_000)).toBe(scenes.length - 1);
});

test('every delegation is at the same headline at the same moment', () => {
  const shorter = scenes.filter(({ kind }) => kind !== 'cable' && kind !== 'track');
  const shared = scenes.filter(({ kind }) => kind === 'headline' || kind === 'also').length;
  for (let ms = 0; ms < 60_000; ms += 500) {
    const mine = sceneAt(scenes, ms, 60_000);
    if (mine < shared) expect(sceneAt(shorter, ms, 60_000)).toBe(mine);
  }
});

test('the map is told what a headline is about', () => {
  const about = scenes.flatMap((scene) => aboutOf(view, scene));
  expect(about.some((id) => id.startsWith('state:'))).toBe(true);
  expect(about.filter((id) => !/^(state|service|incident|dyad):/.test(id))).toEqual([]);
});
