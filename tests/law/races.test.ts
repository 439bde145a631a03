/** Clicks and texts that arrive later than they were meant: at the next phase, on the next turn's sheet, after a colleague's. */
import { expect, test } from 'vitest';
import type { Ask, CommandOf } from '../../shared/exercise/command.ts';
import { decide } from '../../shared/exercise/decide.ts';
import { draftOf } from '../../shared/exercise/evolve.ts';
import { harden, restore } from '../builders/lines.ts';
import { CELL, ILMARA, TestTable, memberOf } from '../builders/table.ts';

const POWER = 'service:ilmara/power';

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

const revision = (game: TestTable): number => draftOf(game.exercise, ILMARA).revision;
const refusedAt = (game: TestTable, command: CommandOf<'draft.setLine' | 'draft.removeLine' | 'draft.setProse'>) =>
  game.refusal(memberOf(ILMARA), command);

test('DR3 a text written for last turn’s sheet does not reach the new one', () => {
  const game = TestTable.started();
  const base = revision(game);
  game.toPhase('decide').resolve();
  game.toPhase('brief', 2);
  for (const field of ['signal', 'intent'] as const)
    expect(refusedAt(game, { type: 'draft.setProse', field, text: 'Last turn we warn.', base })).toMatchObject({
      code: 'sheet.stale',
      rule: 'DR3',
      facts: { current: '' },
    });
  expect(draftOf(game.exercise, ILMARA).prose).toEqual({ intent: '', signal: '' });
  game.as(ILMARA, { type: 'draft.setProse', field: 'signal', text: 'This turn we ask.', base: revision(game) });
});

test('DR2 a line written for last turn’s sheet does not reach the new one, whether it stood there or not', () => {
  const game = TestTable.started();
  const line = restore(POWER);
  game.as(ILMARA, { type: 'draft.setLine', line, base: 0 });
  const base = revision(game);
  game.toPhase('decide').resolve();
  game.toPhase('brief', 2);
  expect(refusedAt(game, { type: 'draft.setLine', line, base })).toMatchObject({ code: 'sheet.stale', rule: 'DR2' });
  expect(refusedAt(game, { type: 'draft.setLine', line: harden(POWER), base })).toMatchObject({ code: 'sheet.stale' });
  game.as(ILMARA, { type: 'draft.setLine', line, base: revision(game) });
  expect(refusedAt(game, { type: 'draft.removeLine', id: line.id, base })).toMatchObject({ code: 'sheet.stale' });
});

test('DR2 a line is not struck by someone who has not seen it as it stands', () => {
  const game = TestTable.started();
  const line = restore(POWER);
  game.as(ILMARA, { type: 'draft.setLine', line, base: 0 });
  const seen = revision(game);
  game.as(ILMARA, { type: 'draft.setLine', line: { ...line, rationale: 'The hospital first.' }, base: seen });
  expect(refusedAt(game, { type: 'draft.removeLine', id: line.id, base: seen })).toMatchObject({ code: 'sheet.stale', rule: 'DR2' });
  game.as(ILMARA, { type: 'draft.removeLine', id: line.id, base: revision(game) });
  expect(draftOf(game.exercise, ILMARA).lines).toEqual([]);
});

test('DR2 a line that a colleague struck does not come back by a late write, only by one who knows', () => {
  const game = TestTable.started();
  const line = restore(POWER);
  game.as(ILMARA, { type: 'draft.setLine', line, base: 0 });
  const seen = revision(game);
  game.as(ILMARA, { type: 'draft.removeLine', id: line.id, base: seen });
  expect(refusedAt(game, { type: 'draft.setLine', line: { ...line, rationale: 'late' }, base: seen })).toMatchObject({ code: 'sheet.stale' });
  expect(draftOf(game.exercise, ILMARA).lines).toEqual([]);
  game.as(ILMARA, { type: 'draft.setLine', line, base: revision(game) });
});

test('DR2 a line that an undo struck or put back is not overwritten by someone who has not seen that', () => {
  const game = TestTable.started();
  const [line, other] = [restore(POWER), harden(POWER)];
  game.as(ILMARA, { type: 'draft.setLine', line: other, base: 0 });
  game.as(ILMARA, { type: 'draft.setLine', line, base: revision(game) });
  const seen = revision(game);
  game.as(ILMARA, { type: 'draft.undo' });
  expect(refusedAt(game, { type: 'draft.setLine', line, base: seen })).toMatchObject({ code: 'sheet.stale' });
  game.as(ILMARA, { type: 'draft.setLine', line: { ...other, rationale: 'untouched by the undo' }, base: seen });
});

test('DR6 a change of the Signal ends every signature; the intent is for the room only', () => {
  const game = TestTable.started().toPhase('decide');
  game.as(ILMARA, { type: 'draft.sign' });
  game.as(ILMARA, { type: 'draft.setProse', field: 'intent', text: 'Hold the line.', base: revision(game) });
  expect(draftOf(game.exercise, ILMARA).signatures).toHaveLength(1);
  game.as(ILMARA, { type: 'draft.setProse', field: 'signal', text: 'We know who did it.', base: revision(game) });
  expect(draftOf(game.exercise, ILMARA).signatures).toEqual([]);
  expect(game.refusal(memberOf(ILMARA), { type: 'draft.seal' })).toMatchObject({ code: 'sheet.unsigned' });
});

test('DR6 two keys are one person’s only while nobody else of the delegation is at the table', () => {
  const keys = (joined: boolean, alone?: boolean): number => {
    const game = TestTable.started();
    if (joined) game.must({ kind: 'system' }, { type: 'member.join', person: 'person:ilmara-2', state: ILMARA });
    game.toPhase('decide');
    for (const id of ['one', 'two', 'three']) {
      const ask: Ask = { by: memberOf(ILMARA), at: 0, id, command: { type: 'draft.sign' }, ...(alone === undefined ? {} : { alone }) };
      const decided = decide(game.exercise, ask);
      if (decided.ok) game.change(decided.value);
    }
    return draftOf(game.exercise, ILMARA).signatures.length;
  };
  expect([keys(true), keys(true, false), keys(true, true)]).toEqual([1, 1, 2]);
  expect([keys(false), keys(false, true), keys(false, false)]).toEqual([2, 2, 1]);
});
