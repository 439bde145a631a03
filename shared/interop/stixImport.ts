/**
 * A STIX 2.1 bundle read for the white cell (docs/stix.md): indicators, reports and notes become candidates for evidence,
 * and every row of the bundle is answered with what became of it and why. A bundle comes from a stranger: size and depth
 * are looked at before anything walks it.
 */
import { z } from 'zod';
import { parseJson } from '../lib/jsonText.ts';
import type { Result } from '../lib/result.ts';
import { ok, refuse } from '../lib/result.ts';
import { faultsOfIssues, shown } from '../scenario/fault.ts';
import { candidateOf, type Candidate, type Source } from './stixCandidate.ts';
import { labelOf } from './stixScales.ts';
import { shapeOf, type Evidence, type Other } from './stixShapes.ts';

/** Characters of a bundle, its objects and its depth. */
export const MAX_BUNDLE = 2_000_000;
export const MAX_OBJECTS = 5000;
const MAX_DEPTH = 32;

export interface Row {
  /** Place in the bundle's list, from 0. */
  readonly row: number;
  readonly id: string | null;
  readonly type: string | null;
  /** taken: a candidate; context: read to understand others; skipped: not used. */
  readonly outcome: 'taken' | 'context' | 'skipped';
  readonly why: string;
}
export interface Imported {
  readonly candidates: readonly Candidate[];
  readonly rows: readonly Row[];
}

const bundleSchema = z.looseObject({
  type: z.literal('bundle'),
  id: z.string().regex(/^bundle--[0-9a-fA-F-]{36}$/),
  spec_version: z
    .unknown()
    .refine((version) => version === undefined, 'expected no spec_version: in STIX 2.1 each object has its own')
    .optional(),
  objects: z.array(z.unknown()).min(1).max(MAX_OBJECTS),
});

const lineOf = (path: string, expected: string, got: string): string =>
  `The bundle cannot be read${path === '' ? '' : ` at ${path}`}: expected ${expected}, got ${got}.`;
const sentences = (content: unknown, issues: readonly z.core.$ZodIssue[]): readonly string[] =>
  faultsOfIssues('', content, issues).map(({ path, expected, got }) => lineOf(path, expected, got));

const objectsOf = (text: string): Result<readonly unknown[], readonly string[]> => {
  if (text.length > MAX_BUNDLE) return refuse([lineOf('', `at most ${MAX_BUNDLE} characters`, String(text.length))]);
  const read = parseJson(text, MAX_DEPTH);
  if (!read.ok) return refuse([lineOf(read.refusal.path, read.refusal.expected, read.refusal.got)]);
  const bundle = bundleSchema.safeParse(read.value);
  return bundle.success ? ok(bundle.data.objects) : refuse(sentences(read.value, bundle.error.issues));
};

interface Read {
  readonly row: number;
  readonly id: string | null;
  readonly type: string | null;
  readonly object: Evidence | Other | null;
  /** What is wrong with it; empty when it was read. */
  readonly fault: string;
}
const fieldOf = (entry: unknown, key: string): string | null => {
  const value: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, key) : undefined;
  return typeof value === 'string' ? value.slice(0, 120) : null;
};
const readRow = (entry: unknown, row: number): Read => {
  const named = { row, id: fieldOf(entry, 'id'), type: fieldOf(entry, 'type') };
  const parsed = shapeOf(entry).safeParse(entry);
  if (parsed.success) return { ...named, object: parsed.data, fault: '' };
  const [first] = faultsOfIssues('', entry, parsed.error.issues);
  const fault =
    first === undefined ? 'It is no STIX 2.1 object.' : `${first.path === '' ? 'It' : first.path}: expected ${first.expected}, got ${first.got}.`;
  return { ...named, object: null, fault };
};

/** Of several versions of one object the latest counts; RFC 3339 times in UTC sort as text. */
const latestOf = (reads: readonly Read[]): ReadonlyMap<string, number> => {
  const latest = new Map<string, { readonly row: number; readonly modified: string }>();
  for (const { row, object } of reads) {
    const modified = object?.modified ?? '';
    if (object !== null && modified >= (latest.get(object.id)?.modified ?? '')) latest.set(object.id, { row, modified });
  }
  return new Map([...latest].map(([id, { row }]) => [id, row]));
};

/** References that lead nowhere are allowed in STIX; the white cell is told, since what they said is missing. */
const dangling = (object: Evidence, known: (id: string) => boolean): string => {
  const refs = [...(object.created_by_ref === undefined ? [] : [object.created_by_ref]), ...object.object_refs, ...object.object_marking_refs];
  const lost = refs.filter((ref) => !known(ref));
  return lost.length === 0
    ? ''
    : ` It points at ${lost.length} ${lost.length === 1 ? 'object' : 'objects'} not in the bundle, first ${shown(lost[0])}.`;
};

const isEvidence = (object: Evidence | Other): object is Evidence =>
  object.type === 'indicator' || object.type === 'report' || object.type === 'note';

/** Reads a bundle. The refusal is one sentence for each thing that keeps the whole of it from being read. */
export const importBundle = (text: string): Result<Imported, readonly string[]> => {
  const objects = objectsOf(text);
  if (!objects.ok) return objects;
  const reads = objects.value.map(readRow);
  const latest = latestOf(reads);
  const source: Source = new Map(reads.flatMap(({ object, row }) => (object !== null && latest.get(object.id) === row ? [[object.id, object]] : [])));
  const candidates: Candidate[] = [];
  const rows = reads.map(({ row, id, type, object, fault }): Row => {
    const answer = (outcome: Row['outcome'], why: string): Row => ({ row, id, type, outcome, why });
    if (object === null) return answer('skipped', fault);
    if (latest.get(object.id) !== row) return answer('skipped', 'The bundle has a later version of it.');
    if (!isEvidence(object)) return answer('context', 'Read for the names and markings others refer to; it is no evidence by itself.');
    if (object.revoked === true) return answer('skipped', 'Its producer withdrew it.');
    const made = candidateOf(object, source);
    if (!made.ok) return answer('skipped', made.refusal);
    candidates.push(made.value.candidate);
    return answer('taken', `${made.value.understood}${dangling(object, (ref) => source.has(ref) || labelOf(ref) !== null)}`);
  });
  return ok({ candidates, rows });
};
