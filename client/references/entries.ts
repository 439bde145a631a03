/** Everything the book holds, each with its name and its sentence in the reader's language. */
import { useMemo } from 'react';
import table from '../../shared/norms/references.json' with { type: 'json' };
import { letterOf, REFERENCE_KINDS, type Reference } from '../../shared/norms/references.ts';
import { TABLE, type Ruled } from '../../shared/model/ruleset.ts';
import type { DyadChartName } from '../../shared/model/terms.ts';
import { useDeskState } from '../store/deskContext.tsx';
import { useWords, type Words } from '../words/words.tsx';
import { numbersOf, PLAYS } from './plays.ts';

const ROWS = table.rows as readonly Reference[]; // the file is held to this shape by a test

/** The exercise's own words come first: they are what a newcomer asks for. */
export const GROUPS = ['play', ...REFERENCE_KINDS] as const;
export type Group = (typeof GROUPS)[number];
export interface Entry {
  readonly id: string;
  readonly group: Group;
  readonly label: string;
  readonly text: string;
  /** Ids of what is read with it. */
  readonly see: readonly string[];
  /** Standing and source, of what stands outside the exercise. */
  readonly row: Reference | null;
}

const ofRow = (row: Reference, { t, term }: Words): Entry => {
  const label = term(`ref.${row.id}`);
  return {
    id: row.id,
    group: row.kind,
    label: row.kind === 'norm' ? `${t('refs.chip.norm', { letter: letterOf(row.id) })} · ${label}` : label,
    text: `${term(`ref.${row.id}.is`)}.`,
    // An article stands among those of its body: the rest of it is one click away.
    see: row.kind === 'law' ? ROWS.filter(({ id, doc }) => id !== row.id && doc === row.doc).map(({ id }) => id) : [],
    row,
  };
};

/** All entries, by the rules and the chart that are played. */
export const entriesOf = (words: Words, ruled: Ruled, chart: DyadChartName): readonly Entry[] => [
  ...PLAYS.map((play): Entry => ({
    id: play.id,
    group: 'play',
    label: words.term(play.label ?? play.id),
    text: words.term(`${play.id}.is`, numbersOf(play, ruled, chart, words)),
    see: play.see ?? [],
    row: null,
  })),
  ...ROWS.map((row) => ofRow(row, words)),
];

export const useEntries = (): readonly Entry[] => {
  const words = useWords();
  const board = useDeskState((state) => state.board);
  const chart = useDeskState(({ view }) => view?.exercise['exercise']?.chart ?? 'restraint');
  return useMemo(() => entriesOf(words, board ?? TABLE, chart), [words, board, chart]);
};
