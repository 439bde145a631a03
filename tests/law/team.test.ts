/** RT8: what members of one delegation say to each other. */
import { expect, test } from 'vitest';
import { project } from '../../shared/view/project.ts';
import { lawTable } from '../builders/law.ts';
import { CELL, ILMARA, memberOf, NORVIA } from '../builders/table.ts';

test('RT8 what a member says is heard by the delegation and the white cell alone', () => {
  const game = lawTable({ turn: 2, phase: 'consult' });
  game.as(ILMARA, { type: 'team.say', text: 'Keep the line to Sarkand open.' });
  const heard = Object.values(project(game.exercise, ILMARA).remark);
  expect(heard).toMatchObject([{ state: ILMARA, text: 'Keep the line to Sarkand open.', turn: 2, phase: 'consult' }]);
  expect(Object.values(project(game.exercise, 'cell').remark)).toEqual(heard);
  expect(project(game.exercise, NORVIA).remark).toEqual({});
  expect(project(game.exercise, 'public').remark).toEqual({});
});

test('RT8 it stays among them when the truth is out', () => {
  const game = lawTable({ turn: 2, phase: 'consult' });
  game.as(ILMARA, { type: 'team.say', text: 'Between us.' });
  game.must(CELL, { type: 'exercise.end' });
  expect(game.exercise.truthRevealed).toBe(true);
  expect(Object.values(project(game.exercise, ILMARA).remark)).toHaveLength(1);
  expect(project(game.exercise, NORVIA).remark).toEqual({});
});

test('RT8 members talk in every phase, and not after the end', () => {
  const game = lawTable({ turn: 1, phase: 'resolve' });
  game.as(ILMARA, { type: 'team.say', text: 'Now we wait.' });
  expect(Object.values(project(game.exercise, ILMARA).remark)).toHaveLength(1);
  game.must(CELL, { type: 'exercise.end' });
  expect(game.refusal(memberOf(ILMARA), { type: 'team.say', text: 'Too late.' }).code).toBe('stage.wrong');
});
