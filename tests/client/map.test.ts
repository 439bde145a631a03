import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pactsOf } from '../../client/board/bonds.ts';
import { frameOf } from '../../client/board/frame.ts';
import { DARK, LIGHT, type Palette } from '../../client/board/theme.ts';
import { healthOf } from '../../client/store/selectors.ts';
import { GLYPHS } from '../../client/board/glyphs.ts';
import { SECTORS } from '../../shared/model/terms.ts';
import type { View } from '../../shared/view/kinds.ts';
import { boardOf } from '../../shared/view/board.ts';
import { project } from '../../shared/view/project.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { ILMARA, SARKAND, TestTable } from '../builders/table.ts';

const board = boardOf(coldHarbour);

describe('the live layer', () => {
  const table = TestTable.started().toPhase('consult');
  table.as(ILMARA, { type: 'message.send', kind: 'hotline', to: [SARKAND], intent: 'ask', text: '' });
  const view = project(table.exercise, ILMARA);
  const sentAt = Object.values(view.message).find(({ kind }) => kind === 'hotline')?.at ?? 0;
  const arcAt = (t: number, still = false) => frameOf(view, board, t, still).arcs.find(({ from, to }) => from === ILMARA && to === SARKAND);

  test('is the same for the same view and time', () =>
    expect(frameOf(view, board, sentAt + 700, false)).toEqual(frameOf(view, board, sentAt + 700, false)));
  test('a message travels and arrives', () => {
    expect(arcAt(sentAt)?.progress).toBe(0);
    expect(arcAt(sentAt + 1300)?.progress).toBeGreaterThan(0);
    expect(arcAt(sentAt + 60_000)).toMatchObject({ progress: 1, fresh: false });
  });
  test('falls asleep when nothing moves', () => {
    expect(frameOf(view, board, sentAt + 100, false).moving).toBe(true);
    expect(frameOf(view, board, sentAt + 60_000, false).moving).toBe(false);
  });
  test('does not move for a reader who asked for less motion', () => {
    expect(arcAt(sentAt, true)?.progress).toBe(1);
    expect(frameOf(view, board, sentAt, true)).toMatchObject({ moving: false, pulse: null });
  });
  test('an outsider sees no private message', () => expect(frameOf(project(table.exercise, 'public'), board, sentAt, false).arcs).toEqual([]));
  test('every service of the board has its mark, every sector its sign', () => {
    expect(frameOf(view, board, 0, false).nodes).toHaveLength(board.services.length);
    expect(SECTORS.filter((sector) => !GLYPHS[sector])).toEqual([]);
  });
});

describe('what a span did to services', () => {
  const table = TestTable.started().toPhase('reveal');
  const told = project(table.exercise, ILMARA);
  const { phaseStartedAt } = table.exercise.clock;
  const [power, telecom] = ['service:ilmara/power', 'service:ilmara/telecom'] as const;
  const nodeOf = (id: string) => board.services.find((service) => service.id === id)?.node;
  const markOf = (frame: ReturnType<typeof frameOf>, id: string) => frame.nodes.find(({ node }) => node === nodeOf(id));
  const early = frameOf(told, board, phaseStartedAt + 1000, false);
  const late = frameOf(told, board, phaseStartedAt + 60_000, false);

  test('stands at its worst at first, and then as it ended, with the sign of what comes back', () => {
    const { level, lowest } = told.service[power] ?? { level: 0, lowest: 0 };
    expect(lowest).toBeLessThan(Math.min(900, level));
    expect(markOf(early, power)).toMatchObject({ health: healthOf(lowest), rising: false });
    expect(markOf(late, power)).toMatchObject({ health: healthOf(level), rising: true });
  });
  test('runs along what rests on what: from power to telecom, and never against it', () => {
    expect(told.service[telecom]?.through).toContain(power);
    expect(early.running).toBe(1000);
    expect(early.cascades.map(({ from, to }) => [from, to])).toContainEqual([nodeOf(power), nodeOf(telecom)]);
    expect(early.cascades.map(({ from, to }) => [from, to])).not.toContainEqual([nodeOf(telecom), nodeOf(power)]);
  });
  test('stands still later, and for a reader who asked for less motion', () => {
    expect(late).toMatchObject({ running: null, moving: false });
    expect(frameOf(told, board, phaseStartedAt + 1000, true)).toMatchObject({ running: null, moving: false });
  });
  test('a turn later only what is still short shows through what it lost', () => {
    const next = project(table.toPhase('consult', 2).exercise, ILMARA);
    const { cascades } = frameOf(next, board, Number.MAX_SAFE_INTEGER, true);
    expect(cascades.length).toBeLessThan(early.cascades.length);
    for (const { to } of cascades) expect(next.service[board.services.find(({ node }) => node === to)?.id ?? '']?.level).toBeLessThan(900);
  });
});

test('those bound by one text are a chain, each pair once', () => {
  const view = project(TestTable.started().exercise, ILMARA);
  const agreement = { stage: 'in-force', suspended: [], signatures: [SARKAND, ILMARA, 'state:quoya'] } as unknown as View['agreement'][string];
  const pairs = pactsOf({ ...view, agreement: { 'agreement:a': agreement, 'agreement:b': agreement } }, board);
  expect(pairs).toHaveLength(2);
  expect(pactsOf({ ...view, agreement: { 'agreement:a': { ...agreement, stage: 'open' } } }, board)).toEqual([]);
  // Whoever is suspended from it is not drawn as bound (AG4).
  expect(pactsOf({ ...view, agreement: { 'agreement:a': { ...agreement, suspended: [SARKAND] } } }, board)).toHaveLength(1);
});

describe('map and desk', () => {
  const css = readFileSync(resolve(import.meta.dirname, '../../client/styles/tokens.css'), 'utf8');
  const token = (theme: string, name: string): string => new RegExp(`data-theme='${theme}'\\][^}]*--${name}: (#[0-9a-f]{6})`).exec(css)?.[1] ?? '';
  const hex = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`;
  const themes: readonly (readonly [string, Palette])[] = [
    ['dark', DARK],
    ['light', LIGHT],
  ];
  test.each(themes)('share the colours of the %s theme', (theme, palette) => {
    expect({ warn: hex(palette.warn), bad: hex(palette.bad), accent: hex(palette.accent), attr: hex(palette.attr) }).toEqual({
      warn: token(theme, 'warn'),
      bad: token(theme, 'bad'),
      accent: token(theme, 'accent'),
      attr: token(theme, 'attr'),
    });
    expect(palette.rungs.map(hex)).toEqual([0, 1, 2, 3, 4, 5].map((step) => token(theme, `rung-${String(step)}`)));
  });
});
