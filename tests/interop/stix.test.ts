/** STIX 2.1 out and in: what a side may see and nothing more, the same items back, and every bad bundle a sentence. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { playExercise } from '../../shared/bots/play.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import { exportBundle } from '../../shared/interop/stixExport.ts';
import { importBundle, MAX_BUNDLE, type Imported } from '../../shared/interop/stixImport.ts';
import { uuid5 } from '../../shared/interop/stixIds.ts';
import type { Bundle, StixObject } from '../../shared/interop/stixObjects.ts';
import { exportedView } from '../../shared/interop/viewFile.ts';
import { sha1 } from '../../shared/lib/sha1.ts';
import { sha256Hex } from '../../shared/lib/sha256.ts';
import type { Viewer } from '../../shared/model/audience.ts';
import type { View } from '../../shared/view/kinds.ts';
import { boardOf } from '../../shared/view/board.ts';
import { project } from '../../shared/view/project.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { ILMARA, NORVIA, SARKAND } from '../builders/table.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const STAMP = { created: '2026-01-01T00:00:00.000Z', modified: '2026-01-02T00:00:00.000Z' };
const OPTIONS = { ...STAMP, exercise: 'test', locale: 'en' };
const board = boardOf(coldHarbour);

/** Whole plays by software, kept as they stood in the last turn, before the truth is out. */
const plays: readonly Exercise[] = ['one', 'two', 'three'].map((seed) => {
  let before: Exercise | null = null;
  playExercise(coldHarbour, {
    seed: sha256Hex(seed),
    plan: 'ninety',
    styles: { [NORVIA]: 'hawk', [ILMARA]: 'random' },
    onAccepted: (_, after) => {
      if (!after.truthRevealed) before = after;
    },
  });
  if (before === null) throw new Error('nothing was played');
  return before;
});
const exported = (view: View): Bundle => exportBundle(exportedView(view), board, OPTIONS);
const sides: readonly (readonly [string, View])[] = plays.flatMap((exercise, n) =>
  ([NORVIA, SARKAND, ILMARA] as const).map((state): [string, View] => [`play ${n + 1}, ${state}`, project(exercise, state)]),
);
const read = (text: string): Imported => {
  const result = importBundle(text);
  if (!result.ok) throw new Error(result.refusal.join(' '));
  return result.value;
};
const typed = ({ objects }: Bundle, type: string): readonly StixObject[] => objects.filter((entry) => entry.type === type);
const refsOf = (object: StixObject): readonly string[] =>
  Object.entries(object).flatMap(([key, value]) => (key.endsWith('_ref') ? [String(value)] : key.endsWith('_refs') ? (value as string[]) : [])); // references are ids

test.each(sides)('what is exported comes back in the same words, grade, TLP, producer and cluster: %s', (_, view) => {
  const { candidates } = read(JSON.stringify(exported(view)));
  const items = Object.values(view.item);
  expect(items.length).toBeGreaterThan(5);
  const plain = items.map(({ title, text, type, level, reliability, credibility, tlp, producer, cluster }) =>
    JSON.stringify({ title: title['en'], text: text['en'], type, level, reliability, credibility, tlp, producer, cluster }),
  );
  const back = candidates.map(({ title, text, type, level, reliability, credibility, tlp, producer, cluster }) =>
    JSON.stringify({ title, text, type, level, reliability, credibility, tlp, producer, cluster }),
  );
  expect(back.sort()).toEqual(plain.sort());
});

test.each(sides)('every object has what STIX 2.1 requires and every reference leads somewhere: %s', (_, view) => {
  const bundle = exported(view);
  const ids = new Set(bundle.objects.map(({ id }) => id));
  expect(ids.size).toBe(bundle.objects.length);
  expect(bundle.id).toMatch(/^bundle--/);
  const required: { readonly [type: string]: readonly string[] } = {
    identity: ['modified', 'name'],
    incident: ['modified', 'name'],
    report: ['modified', 'name', 'published', 'object_refs'],
    note: ['modified', 'content', 'object_refs'],
    opinion: ['modified', 'opinion', 'object_refs'],
    relationship: ['modified', 'relationship_type', 'source_ref', 'target_ref'],
    'threat-actor': ['modified', 'name', 'threat_actor_types'],
    'marking-definition': ['name', 'extensions'],
    'extension-definition': ['modified', 'created_by_ref', 'name', 'schema', 'version', 'extension_types'],
  };
  for (const object of bundle.objects) {
    expect(object.id).toMatch(new RegExp(`^${object.type}--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`));
    for (const property of ['spec_version', 'created', ...(required[object.type] ?? ['an unknown type'])])
      expect(object, object.type).toHaveProperty(property);
    expect(refsOf(object).filter((ref) => !ids.has(ref))).toEqual([]);
  }
  for (const { opinion } of typed(bundle, 'opinion'))
    expect(['strongly-disagree', 'disagree', 'neutral', 'agree', 'strongly-agree']).toContain(opinion);
  expect(read(JSON.stringify(bundle)).rows.filter(({ why }) => /expected|not in the bundle/.test(why))).toEqual([]);
});

test('claims go out as attributions with their words, and what others said of them as opinions', () => {
  const all = sides.map(([, view]) => ({ view, bundle: exported(view) }));
  const count = (type: string): number => all.reduce((sum, { bundle }) => sum + typed(bundle, type).length, 0);
  expect([count('relationship'), count('note'), count('threat-actor')].every((n) => n > 0)).toBe(true);
  for (const { view, bundle } of all) {
    expect(typed(bundle, 'note')).toHaveLength(
      Object.values(view.attribution).filter(({ incident }) => view.incident[incident] !== undefined).length,
    );
    for (const note of typed(bundle, 'note'))
      expect(note['content']).toMatch(/Likelihood \(ICD 203\): [a-z ]+, \d+ to \d+ percent\. Confidence: (low|moderate|high)\./);
  }
  const [id, claim] = sides.flatMap(([, view]) => Object.entries(view.attribution)).find(([, { who }]) => who !== 'who:accident') ?? [];
  const view = sides.map(([, one]) => one).find((one) => id !== undefined && one.attribution[id] !== undefined);
  if (id === undefined || claim === undefined || view === undefined) throw new Error('no claim names an actor');
  const said = (change: Partial<typeof claim>): Bundle =>
    exported({ ...view, attribution: { [id]: { ...claim, status: 'claimed', confirmedBy: [], contestedBy: [], ...change } } });
  const opinions = (bundle: Bundle): unknown[] => typed(bundle, 'opinion').map(({ opinion }) => opinion);
  expect(opinions(said({ confirmedBy: [SARKAND] }))).toEqual(['agree']);
  expect(opinions(said({ status: 'contested' }))).toEqual(['disagree']);
  expect(opinions(said({ status: 'contradicted' }))).toEqual(['strongly-disagree']);
  expect(typed(said({ status: 'retracted' }), 'relationship').every(({ revoked }) => revoked === true)).toBe(true);
  expect(typed(said({ status: 'claimed' }), 'relationship').some((relation) => 'revoked' in relation)).toBe(false);
});

test('nothing outside the view is in an export: no text, id or name of what the side has not been shown', () => {
  for (const exercise of plays)
    for (const state of [NORVIA, SARKAND, ILMARA] as const) {
      const view = project(exercise, state);
      const text = JSON.stringify(exported(view));
      const seen = JSON.stringify(view);
      const secrets = [
        ...coldHarbour.items.flatMap(({ id, title, text: body }) => [id, ...Object.values(title), ...Object.values(body)]),
        ...coldHarbour.truths.flatMap(({ id, text: body }) => [id, ...Object.values(body)]),
        ...coldHarbour.incidents.flatMap(({ cable, wave }) => [...Object.values(cable), ...Object.values(wave)]),
        ...coldHarbour.states.flatMap(({ briefing, interests }) =>
          [briefing, ...interests.map((interest) => interest.text)].flatMap((words) => Object.values(words)),
        ),
      ].filter((secret) => !seen.includes(JSON.stringify(secret).slice(1, -1)));
      expect(secrets.length).toBeGreaterThan(50);
      expect(secrets.filter((secret) => text.includes(JSON.stringify(secret).slice(1, -1)))).toEqual([]);
    }
});

test('what the view holds beside items, incidents and claims stays at home', () => {
  const [, view] = sides[0] ?? [];
  if (view === undefined) throw new Error('no side');
  const CANARY = 'canary-4b81d0';
  const planted = Object.fromEntries(
    Object.entries(view).map(([kind, entries]) => {
      const kept = ['item', 'incident', 'attribution', 'exercise'].includes(kind);
      return [kind, Object.fromEntries(Object.entries(entries).map(([id, entity]) => [id, kept ? { ...entity, secret: CANARY } : { text: CANARY }]))];
    }),
  ) as unknown as View; // a view with a mark in every place no export may read
  expect(JSON.stringify(planted)).toContain(CANARY);
  expect(JSON.stringify(exported(planted))).not.toContain(CANARY);
  expect(exported(planted)).toEqual(exported(view));
});

test('two sides’ exports name one thing alike, and the same view and stamp give the same bytes', () => {
  const [first] = plays;
  if (first === undefined) throw new Error('no play');
  const of = (viewer: Viewer): Bundle => exported(project({ ...first }, viewer));
  expect(JSON.stringify(of(NORVIA))).toBe(JSON.stringify(of(NORVIA)));
  const incidents = (viewer: Viewer): readonly string[] => typed(of(viewer), 'incident').map(({ id }) => id);
  expect(incidents(NORVIA)).toEqual(incidents(SARKAND));
  expect(typed(of('public'), 'report')).toEqual([]);
});

test('SHA-1 and UUID version 5 are those of the standards', () => {
  expect(uuid5('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 300]) {
    const bytes = Array.from({ length }, (_, i) => (i * 31) % 256);
    expect(Buffer.from(sha1(bytes)).toString('hex')).toBe(createHash('sha1').update(Buffer.from(bytes)).digest('hex'));
  }
});

const UUID = '2ed6657d-e927-468b-95e1-2665a8aea6a';
const COMMON = { spec_version: '2.1', created: STAMP.created, modified: STAMP.created };
const report = (rest: object = {}, n = 1): object => ({
  ...COMMON,
  type: 'report',
  id: `report--${UUID}${n}`,
  name: 'A name',
  description: 'Words.',
  published: STAMP.created,
  object_refs: [`identity--${UUID}0`],
  ...rest,
});
const maker = (rest: object = {}): object => ({
  ...COMMON,
  type: 'identity',
  id: `identity--${UUID}0`,
  name: 'Acme Research',
  identity_class: 'organization',
  ...rest,
});
const bundle = (...objects: readonly unknown[]): string => JSON.stringify({ type: 'bundle', id: `bundle--${UUID}9`, objects });
const refused = (text: string): readonly string[] => {
  const result = importBundle(text);
  return result.ok ? [] : result.refusal;
};

test.each([
  ['no JSON', '{"type": bundle}', 'The bundle cannot be read at line 1 column 10: expected JSON, got "bundle}".'],
  ['nesting too deep', '['.repeat(40), 'The bundle cannot be read at line 1 column 33: expected nesting of at most 32, got 33.'],
  ['too large', ' '.repeat(MAX_BUNDLE + 1), 'The bundle cannot be read: expected at most 2000000 characters, got 2000001.'],
  ['a list', '[]', 'The bundle cannot be read: expected object, got [].'],
  [
    'another type',
    JSON.stringify({ type: 'report', id: `bundle--${UUID}9`, objects: [1] }),
    'The bundle cannot be read at type: expected one of bundle, got "report".',
  ],
  ['no id', JSON.stringify({ type: 'bundle', objects: [1] }), 'The bundle cannot be read at id: expected string, got nothing.'],
  ['no objects', JSON.stringify({ type: 'bundle', id: `bundle--${UUID}9` }), 'The bundle cannot be read at objects: expected array, got nothing.'],
  ['too many objects', bundle(...Array.from({ length: 5001 }, () => 1)), 'The bundle cannot be read at objects: expected at most 5000, got '],
  [
    'STIX 2.0',
    JSON.stringify({ type: 'bundle', id: `bundle--${UUID}9`, spec_version: '2.0', objects: [1] }),
    'The bundle cannot be read at spec_version: expected no spec_version',
  ],
])('a bundle with %s is refused by a sentence', (_, text, sentence) => {
  expect(refused(text)).toHaveLength(1);
  expect(refused(text)[0]?.slice(0, sentence.length)).toBe(sentence);
});

test.each([
  ['without an id', report({ id: undefined }), 'skipped', 'id: expected string, got nothing.'],
  ['with an id of its own making', report({ id: 'report--1' }), 'skipped', 'id: expected text that matches'],
  ['of STIX 2.0', report({ spec_version: undefined }), 'skipped', 'spec_version: expected one of 2.1, got nothing.'],
  ['without a name', report({ name: undefined }), 'skipped', 'name: expected string, got nothing.'],
  ['that is a number', 7, 'skipped', 'It: expected object, got 7.'],
  ['with no words', report({ name: '\u0007 ' }), 'skipped', 'It has no words to make an item of.'],
  ['that was withdrawn', report({ revoked: true }), 'skipped', 'Its producer withdrew it.'],
  [
    'that points nowhere',
    report({ object_refs: [`malware--${UUID}5`] }),
    'taken',
    `Taken as vendor-report, graded F6 until the white cell grades it. It carries no TLP marking and is taken as RED. It points at 1 object not in the bundle, first "malware--${UUID}5".`,
  ],
  ['that is an identity', maker(), 'context', 'Read for the names and markings'],
  ['that is a tool', { ...COMMON, type: 'tool', id: `tool--${UUID}6`, name: 'x' }, 'context', 'Read for the names and markings'],
])('a row %s is answered', (_, row, outcome, why) => {
  const { rows } = read(bundle(row, ...(JSON.stringify(row).includes('"identity"') ? [] : [maker()])));
  expect(rows[0]?.outcome).toBe(outcome);
  expect(rows[0]?.why.slice(0, why.length)).toBe(why);
});

test('what a stranger sends is graded F, by its confidence, in the cluster of its producer, under its strictest marking', () => {
  const marked = { created_by_ref: `identity--${UUID}0`, confidence: 70, report_types: ['constructor', 'malware'] };
  const refs = ['marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb', 'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82'];
  const indicator = {
    ...COMMON,
    type: 'indicator',
    id: `indicator--${UUID}2`,
    pattern: "[ipv4-addr:value = '192.0.2.1']",
    pattern_type: 'stix',
    valid_from: STAMP.created,
  };
  const note = { ...COMMON, type: 'note', id: `note--${UUID}3`, content: 'Seen again.\u202e', object_refs: [`identity--${UUID}0`] };
  const { candidates } = read(bundle(maker(), report({ ...marked, object_marking_refs: refs }), indicator, note));
  expect(candidates).toMatchObject([
    {
      title: 'A name',
      text: 'Words.',
      type: 'malware-code',
      level: 'tactical',
      reliability: 'F',
      credibility: 2,
      tlp: 'AMBER',
      producer: 'vendor',
      cluster: 'stix-acme-research',
    },
    { text: indicator.pattern, type: 'infrastructure', reliability: 'F', credibility: 6, tlp: 'RED', producer: 'non-party', cluster: 'stix-unknown' },
    { title: 'Seen again.', type: 'vendor-report' },
  ]);
});

test('of two versions of an object the later counts, and long texts are cut and said to be', () => {
  const later = report({ modified: STAMP.modified, name: 'Later', description: 'x'.repeat(5000) });
  const { candidates, rows } = read(bundle(maker(), report(), later));
  expect(candidates.map(({ title, text }) => [title, text.length])).toEqual([['Later', 4000]]);
  expect(rows.map(({ outcome }) => outcome)).toEqual(['context', 'skipped', 'taken']);
  expect(rows[2]?.why).toContain('Its text was cut to 200 and 4000 characters.');
});

const cli = (...args: readonly string[]) => spawnSync(process.execPath, ['server/cli/threshold.ts', ...args], { cwd: ROOT, encoding: 'utf8' });

test('the command exports a side out of a log and reads the bundle back; what it cannot do it says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'threshold-stix-'));
  const [log, file, viewFile] = [join(folder, 'run.jsonl'), join(folder, 'bundle.json'), join(folder, 'view.json')];
  expect(cli('simulate', 'scenarios/cold-harbour', '--runs', '1', '--plan', 'sixty', '--log', log).status).toBe(0);
  const out = cli('stix', 'export', log, '--scenario', 'scenarios/cold-harbour', '--as', NORVIA, '--at', STAMP.modified);
  expect({ status: out.status, stderr: out.stderr }).toEqual({ status: 0, stderr: '' });
  writeFileSync(file, out.stdout);
  const back = JSON.parse(cli('stix', 'import', file).stdout) as Imported; // what the command prints
  expect(back.candidates.length).toBeGreaterThan(3);

  writeFileSync(viewFile, JSON.stringify(sides[0]?.[1]));
  const fromView = cli(
    'stix',
    'export',
    viewFile,
    '--scenario',
    'scenarios/cold-harbour',
    '--exercise',
    'test',
    '--created',
    STAMP.created,
    '--at',
    STAMP.modified,
  );
  expect(JSON.parse(fromView.stdout)).toEqual(sides[0] === undefined ? null : JSON.parse(JSON.stringify(exported(sides[0][1]))));

  expect(cli('stix', 'export', log, '--scenario', 'scenarios/cold-harbour', '--as', 'cell').stderr).toContain('--as: expected one of state:norvia');
  writeFileSync(log, '{}\n');
  expect(cli('stix', 'export', log, '--scenario', 'scenarios/cold-harbour', '--as', NORVIA).stderr).toBe(
    `${log} line 1: expected a record that follows from the one before, got something else\n`,
  );
  expect(cli('stix', 'export', file, '--scenario', 'scenarios/cold-harbour').stderr).toContain(`${file} exercise: expected object, got nothing`);
  expect(cli('stix', 'import', viewFile).stderr).toContain('The bundle cannot be read at type: expected one of bundle, got nothing.');
  expect(cli('stix').status).toBe(2);
});
