/** The evidence board: strands, what each item speaks for and against, where an item can still be cited. Pure. */
import type { OrderLine } from '../../shared/acts/orderLine.ts';
import type { ItemId } from '../../shared/model/ids.ts';
import type { Board } from '../../shared/view/board.ts';
import type { DraftView, ItemView } from '../../shared/view/kinds.ts';

export type Question = 'who' | 'link';
export const QUESTIONS = ['who', 'link'] as const;

/** A, B … Z, AA, AB …: the mark of the nth strand. */
export const letterAt = (at: number): string => (at < 26 ? '' : letterAt(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

export interface Strand {
  readonly letter: string;
  readonly at: number;
  readonly items: readonly ItemView[];
}
/** Items that go back to one source, under one mark: strands in the order in which they first reached us. */
export const strandsOf = (items: readonly ItemView[]): readonly Strand[] => {
  const clusters = [...new Set(items.map(({ cluster }) => cluster))];
  return clusters.map((cluster, at) => ({ letter: letterAt(at), at, items: items.filter((item) => item.cluster === cluster) }));
};

export const starsOf = (item: ItemView, question: Question): { readonly [id: string]: number } =>
  question === 'who' ? item.whoStars : item.linkStars;

/** Explanations on the board: all of who; of link those that some item speaks to, or all while none does. */
export const hypothesesOf = (board: Board, items: readonly ItemView[], question: Question): readonly string[] => {
  if (question === 'who') return board.who.map(({ id }) => id);
  const all: readonly string[] = board.link.map(({ id }) => id);
  const spoken = all.filter((id) => items.some((item) => (starsOf(item, 'link')[id] ?? 0) !== 0));
  return spoken.length === 0 ? all : spoken;
};

export interface Pointing {
  readonly id: string;
  readonly stars: number;
}
/** What an item speaks for and against, strongest first. */
export const pointings = (item: ItemView, question: Question): { readonly towards: readonly Pointing[]; readonly away: readonly Pointing[] } => {
  const all = Object.entries(starsOf(item, question)).map(([id, stars]) => ({ id, stars }));
  return {
    towards: all.filter(({ stars }) => stars > 0).sort((a, b) => b.stars - a.stars),
    away: all.filter(({ stars }) => stars < 0).sort((a, b) => a.stars - b.stars),
  };
};

export type CitingLine = Extract<OrderLine, { readonly cites: readonly ItemId[]; readonly incident: unknown }>;
const cites = (line: OrderLine): line is CitingLine => 'cites' in line && 'incident' in line;
/** Orders on the sheet that rest on evidence of this item's incident, and whether they cite it. */
export const citingLines = (draft: DraftView | undefined, item: ItemView): readonly { readonly line: CitingLine; readonly cited: boolean }[] =>
  (draft?.lines ?? [])
    .filter(cites)
    .filter(({ incident }) => incident === item.incident)
    .map((line) => ({ line, cited: line.cites.includes(item.item) }));
export const withCite = (line: CitingLine, item: ItemId): CitingLine =>
  line.cites.includes(item) ? line : { ...line, cites: [...line.cites, item] };
