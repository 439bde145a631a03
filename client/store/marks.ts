/**
 * References in what people write: `[norm.13b]`, `[law.arsiwa.49]`, `[clause.notify]`, `[item:…]`. Only what this page knows
 * becomes a chip; everything else stays the text it was. Pure.
 */
import { CLAUSE_KINDS, type ClauseKind } from '../../shared/model/terms.ts';
import table from '../../shared/norms/references.json' with { type: 'json' };

export type Mark =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'reference'; readonly id: string }
  | { readonly kind: 'item'; readonly id: string }
  | { readonly kind: 'clause'; readonly clause: ClauseKind };

export const REFERENCE_IDS: readonly string[] = table.rows.map(({ id }) => id);
const KNOWN: ReadonlySet<string> = new Set(REFERENCE_IDS);
/** What could be a reference at all; short, and of letters that ids are made of. */
const BRACKETED = /\[([a-z]+[.:][a-z0-9/~.-]{1,90})\]/g;

const markOf = (id: string, isItem: (id: string) => boolean): Mark | null => {
  if (KNOWN.has(id)) return { kind: 'reference', id };
  const clause = CLAUSE_KINDS.find((kind) => id === `clause.${kind}`);
  if (clause !== undefined) return { kind: 'clause', clause };
  return id.startsWith('item:') && isItem(id) ? { kind: 'item', id } : null;
};

/** The text in pieces; joined again they are the text, letter for letter. */
export const marksOf = (text: string, isItem: (id: string) => boolean = () => false): readonly Mark[] => {
  const marks: Mark[] = [];
  let from = 0;
  for (const match of text.matchAll(BRACKETED)) {
    const mark = markOf(match[1] ?? '', isItem);
    if (mark === null) continue;
    if (match.index > from) marks.push({ kind: 'text', text: text.slice(from, match.index) });
    marks.push(mark);
    from = match.index + match[0].length;
  }
  if (from < text.length) marks.push({ kind: 'text', text: text.slice(from) });
  return marks;
};
export const markText = (mark: Mark): string =>
  mark.kind === 'text' ? mark.text : `[${mark.kind === 'clause' ? `clause.${mark.clause}` : mark.id}]`;

/** A reference put at the end of what is written, once. */
export const withMark = (text: string, id: string): string => {
  const mark = `[${id}]`;
  if (text.includes(mark)) return text;
  return text === '' || /\s$/.test(text) ? `${text}${mark}` : `${text} ${mark}`;
};
