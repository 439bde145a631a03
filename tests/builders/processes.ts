/** Slow acts and requests for the law's tests. */
import type { ProcessLine } from '../../shared/acts/orderLine.ts';
import { must } from '../../shared/lib/assert.ts';
import type { ProcessId, StateId } from '../../shared/model/ids.ts';
import { order } from './order.ts';
import type { TestTable as Table } from './table.ts';

export const GRID = 'incident:grid';
export const review = (state: StateId, incident: `incident:${string}` = GRID) => order({ act: 'review', state, incident, pace: 'rushed' });
export const processBy = (game: Table, owner: StateId, act: ProcessLine['act']) =>
  must(
    Object.values(game.exercise.processes).findLast((process) => process?.owner === owner && process.line.act === act),
    act,
  );
export const answer = (game: Table, state: StateId, process: ProcessId, said: 'accept' | 'refuse' | 'acknowledge' | 'possible') =>
  game.as(state, { type: 'process.answer', process, answer: said, text: '', cites: [] });
export const stageOf = (game: Table, id: ProcessId) => game.exercise.processes[id]?.stage;
