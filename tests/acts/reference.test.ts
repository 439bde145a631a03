/**
 * The acts and types of evidence of play against the tables of the world they were taken from (responseOptions.json,
 * evidenceTypes.json: facts and design values, each with its source and how far it was checked). Where play differs, RULES.md
 * says why, and says nothing else.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Act } from '../../shared/acts/act.ts';
import { ACTS, leadHours } from '../../shared/acts/acts.ts';
import { EVIDENCE_TYPES, type LegalClass, type Standard } from '../../shared/model/terms.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Row {
  readonly id: string;
  readonly legalClass: string;
  readonly legalNote?: string;
  readonly minProof: string | null;
  readonly visibility: Act['visible'];
  readonly reversibility: string;
  readonly leadTimeHours: { readonly min: number; readonly typical: number };
  readonly ladderRung: number;
  readonly normsAdvanced: readonly string[];
  readonly normsAtRisk: readonly string[];
}
const rows: readonly Row[] = JSON.parse(read('tests/acts/responseOptions.json')).rows;
const evidence: readonly { readonly id: string }[] = JSON.parse(read('tests/acts/evidenceTypes.json')).rows;
const rowOf = new Map(rows.map((row) => [row.id, row]));
const acts: readonly Act[] = Object.values(ACTS);

const CLASS: { readonly [name: string]: LegalClass } = { 'domestic-law': 'domestic', 'lawful-cooperative': 'cooperative' };
/** The four standards of proof as standards of play (GAME-EXACT R4). */
const STANDARD: { readonly [proof: string]: Standard } = {
  'proof.prima-facie': 'suspicion',
  'proof.preponderance': 'supported',
  'proof.clear-convincing': 'corroborated',
  'proof.fully-conclusive': 'established',
};
const UNDONE: { readonly [word: string]: Act['reversible'] } = {
  full: 'fully',
  reversible: 'fully',
  'reversible-by-design': 'fully',
  'reversible-by-delisting': 'fully',
  partial: 'partly',
  'hard-to-retract': 'hardly',
  'irreversible-disclosure': 'hardly',
  irreversible: 'hardly',
};
/** The shortest first turn: what takes less is done in the turn it is sealed in, whether or not it is a process. */
const FIRST_SPAN_HOURS = 36;
const same = (one: readonly string[], other: readonly string[]): boolean => [...one].sort().join() === [...other].sort().join();
const leadHolds = ({ lead }: Act, { leadTimeHours }: Row): boolean =>
  lead === null ? leadHours(leadTimeHours, false) <= FIRST_SPAN_HOURS : lead.min === leadTimeHours.min && lead.typical === leadTimeHours.typical;

const HOLDS: { readonly [field: string]: (act: Act, row: Row) => boolean } = {
  class: ({ defensible }, { legalClass }) => defensible.includes(CLASS[legalClass] ?? (legalClass as LegalClass)),
  standard: ({ wanted }, { minProof }) => wanted.who === (minProof === null ? 'none' : STANDARD[minProof]),
  visible: ({ visible }, { visibility }) => visible === visibility,
  reversible: ({ reversible }, { reversibility }) => reversible === UNDONE[reversibility],
  lead: leadHolds,
  rung: ({ rung }, { ladderRung }) => rung === ladderRung,
  norms: ({ norms }, { normsAdvanced }) => same(norms, normsAdvanced),
  'norms at risk': ({ normsAtRisk }, row) => same(normsAtRisk, row.normsAtRisk),
};
const differences = acts.flatMap((act) => {
  const row = rowOf.get(act.source);
  return row === undefined ? [] : Object.entries(HOLDS).flatMap(([field, holds]) => (holds(act, row) ? [] : [`${act.id}: ${field}`]));
});
const recorded = [...read('shared/norms/RULES.md').matchAll(/^- `([a-z-]+)` differs in ([a-z, ]+): \S/gm)].flatMap(([, id, fields = '']) =>
  fields.split(', ').map((field) => `${id}: ${field}`),
);

test('an act is as its reference row says, or RULES.md says why not', () => {
  expect(rows).toHaveLength(45);
  expect([...differences].sort()).toEqual([...recorded].sort());
});

/** Rows that are a form, an intent or an audience of an act whose source is another row. */
const AS_A_FORM = ['resp.request-aid', 'resp.attrib-private', 'resp.summon', 'resp.sever', 'resp.sanction-sectoral', 'resp.countermeasure-cyber'];
test('every response option is an act or a form of one, and every other act says which part of the design it is from', () => {
  const sources = acts.map(({ source }) => source);
  expect(
    same(
      rows.map(({ id }) => id).filter((id) => !sources.includes(id)),
      AS_A_FORM,
    ),
  ).toBe(true);
  expect(sources.filter((source) => !rowOf.has(source) && !/^game\.\d+$/.test(source))).toEqual([]);
});

/** Points and heat of GAME 5 and 6; what a form or a file changes is heat.ts. */
const COSTS = {
  0: ['fallback', 'emergency', 'warning', 'ask', 'disclose', 'demand', 'hold', 'protest', 'diplomatic'],
  1: 'restore territory investigate compel review share criminal drill propose assist capacity sanction arbitrate other'.split(' '),
  2: ['harden', 'countermeasure', 'disrupt', 'retaliate'],
};
const HEAT = { protest: 1, attribute: 3, diplomatic: 3, sanction: 3, countermeasure: 4, disrupt: 4, retaliate: 6 };
test('points and heat are the design’s', () => {
  for (const [cost, ids] of Object.entries(COSTS)) expect(acts.filter(({ id, cost: is }) => ids.includes(id) && is !== Number(cost))).toEqual([]);
  expect(Object.keys(HEAT).map((id) => [id, acts.find((act) => act.id === id)?.heat])).toEqual(Object.entries(HEAT));
});

test('the thirteen types of evidence are the reference’s, but for the physical trace', () => {
  const known = evidence.map(({ id }) => id.replace('attr.ev.', ''));
  expect(EVIDENCE_TYPES).toHaveLength(13);
  expect(EVIDENCE_TYPES.filter((type) => !known.includes(type))).toEqual(['physical']);
  expect(known.filter((type) => !EVIDENCE_TYPES.some((held) => held === type))).toEqual(['access-timeline']);
  expect(read('shared/norms/RULES.md')).toContain('`physical` stands where the reference has `access-timeline`');
});
