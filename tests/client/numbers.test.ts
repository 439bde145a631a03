/** The numbers the screens show are those of the exercise that is played. */
import { expect, test } from 'vitest';
import { must } from '../../shared/lib/assert.ts';
import { RULESET } from '../../shared/model/ruleset.ts';
import { boardOf } from '../../shared/view/board.ts';
import { project } from '../../shared/view/project.ts';
import { floorsOf } from '../../shared/norms/floors.ts';
import { actNumbers } from '../../client/words/actText.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { ILMARA, TestTable } from '../builders/table.ts';

const own = must(project(TestTable.started().exercise, ILMARA).own[ILMARA], ILMARA);
const plain = boardOf(coldHarbour);
const strict = boardOf({ ...coldHarbour, rules: { floorStanding: 700, floorHarm: 1000, fallbackFloor: 600, restoreFactor: 200 } });

test('the floors are the table’s, and those a scenario sets', () => {
  const said = (board: typeof plain) => floorsOf(board, { ...own, harm: 1001 }).map(({ track, floor, held }) => [track, floor, held]);
  expect(said(plain)).toEqual([
    ['mandate', RULESET.floorMandate.value, true],
    ['standing', RULESET.floorStanding.value, true],
    ['liberties', RULESET.floorLiberties.value, true],
    ['harm', RULESET.floorHarm.value, true],
  ]);
  expect(said(strict)).toEqual([
    ['mandate', RULESET.floorMandate.value, true],
    ['standing', 700, false],
    ['liberties', RULESET.floorLiberties.value, true],
    ['harm', 1000, false],
  ]);
});

test('what an act does is said with the exercise’s numbers', () => {
  expect(actNumbers(plain)).toEqual({ restore: 50, floor: 40, hours: 72 });
  expect(actNumbers(strict)).toEqual({ restore: 20, floor: 60, hours: 72 });
});
