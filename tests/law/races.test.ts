/** Clicks and texts that arrive later than they were meant: at the next phase, on the next turn's sheet, after a colleague's. */
import { expect, test } from 'vitest';
import { CELL, ILMARA, TestTable, memberOf } from '../builders/table.ts';

test('CK10 an end that crosses a falling deadline does not hit the next phase', () => {
  const game = TestTable.started().toPhase('consult');
  const { turn, phase, phaseEndsAt } = game.exercise.clock;
  game.advance(phaseEndsAt);
  expect(game.exercise.clock.phase).toBe('decide');
  expect(game.refusal(CELL, { type: 'phase.end', turn, phase })).toMatchObject({
    code: 'phase.wrong',
    rule: 'CK10',
    facts: { phase: 'decide', wanted: 'consult' },
  });
  expect(game.exercise.clock.phase).toBe('decide');
  expect(game.exercise.drafts[ILMARA]?.sealed).toBe(false);
  game.must(CELL, { type: 'phase.end', turn, phase: 'decide' });
  expect(game.exercise.clock.phase).toBe('resolve');
});

test('CK10 ready said for one phase, or for the same phase of another turn, is not ready for this one', () => {
  const game = TestTable.started();
  game.toPhase('assess');
  expect(game.refusal(memberOf(ILMARA), { type: 'phase.ready', ready: true, turn: 1, phase: 'brief' })).toMatchObject({ rule: 'CK10' });
  expect(game.refusal(memberOf(ILMARA), { type: 'phase.ready', ready: true, turn: 2, phase: 'assess' })).toMatchObject({ rule: 'CK10' });
  expect(game.exercise.seats[ILMARA]?.ready).toBe(false);
  game.as(ILMARA, { type: 'phase.ready', ready: true, turn: 1, phase: 'assess' });
  expect(game.exercise.seats[ILMARA]?.ready).toBe(true);
});
