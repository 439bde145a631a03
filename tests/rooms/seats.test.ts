import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask, bearer, closePlace, codeOf, enterCell, join2, openPlace, sit, table, until, type Place } from './harness.ts';

let place: Place;
beforeEach(async () => {
  place = await openPlace();
});
afterEach(() => closePlace(place));

test('a second tab is told that the seat is in use; taking over is announced to the first', async () => {
  const { ana, exercise, tokens } = await table(place);
  await expect(sit(place, exercise, tokens.ana, 'tab-two')).rejects.toThrow('seat.inUse');
  expect(ana.closed).toBeNull();
  const second = await sit(place, exercise, tokens.ana, 'tab-two', true);
  await until(() => ana.closed !== null);
  expect(ana.taken).toBe(1);
  expect((await second.say({ type: 'role.claim', role: 'head' })).ok).toBe(true);
});

test('a reload in the same tab replaces the old socket without a word', async () => {
  const { ana, exercise, tokens } = await table(place);
  const again = await sit(place, exercise, tokens.ana);
  await until(() => ana.closed !== null);
  expect(ana.taken).toBe(0);
  expect((await again.say({ type: 'role.claim', role: 'head' })).ok).toBe(true);
});

test('two white-cell people sit side by side, each with an own token', async () => {
  const { exercise, cell } = await table(place);
  const other = await sit(place, exercise, await enterCell(place));
  expect(cell.closed).toBeNull();
  expect((await other.say({ type: 'lobby.lock', locked: true })).ok).toBe(true);
});

test('names go to the own delegation and to the white cell, made safe to show', async () => {
  const { ana, eve, cell, persons, opened, first } = await table(place);
  await until(() => Object.keys(cell.people).length === 3 && ana.people[persons.ben]?.connected === true);
  expect(Object.keys(ana.people).sort()).toEqual([persons.ana, persons.ben].sort());
  expect(Object.keys(eve.people)).toEqual([persons.eve]);
  expect(cell.people[persons.eve]).toEqual({ name: 'Eve', connected: true });
  await join2(place, codeOf(opened, first), '  Mal\u202Elory\u0007 \n Smith ');
  await until(() => Object.values(cell.people).some(({ name }) => name === 'Mallory Smith'));
  expect(JSON.stringify(ana.view)).not.toContain('Mallory');
  expect(await ask(place, 'POST', '/api/join', { code: codeOf(opened, first), name: ' \u202E ' })).toMatchObject({
    status: 400,
    json: { error: 'name.refused' },
  });
});

test('typing is seen by colleagues only, its last word always, and is not kept', async () => {
  const { ana, ben, eve, cell, persons } = await table(place);
  for (let n = 0; n < 10; n += 1) ana.room.send('hint', { field: 'intent', text: `draft ${n}` });
  ana.room.send('hint', { field: 'letter', text: '' });
  const of = (field: string): readonly string[] => ben.hints.filter((hint) => hint.field === field).map(({ text }) => text);
  await until(() => of('letter').at(-1) === '' && of('intent').at(-1) === 'draft 9');
  expect(of('intent')[0]).toBe('draft 0');
  expect(new Set(ben.hints.map(({ person }) => person))).toEqual(new Set([persons.ana]));
  expect([ana.hints, eve.hints, cell.hints]).toEqual([[], [], []]);
});

test('an observer sees the public view and may ask for nothing', async () => {
  const { opened, exercise } = await table(place);
  const olga = await sit(place, exercise, (await join2(place, codeOf(opened, 'observer'), 'Olga')).token);
  expect(olga.view?.exercise['exercise']?.viewer).toBe('public');
  expect(olga.people).toEqual({});
  expect(await olga.say({ type: 'phase.ready', ready: true })).toMatchObject({ ok: false, rejection: { code: 'actor.notAllowed' } });
});

test('a handler that throws is survived by everyone', async () => {
  const faults: string[] = [];
  await closePlace(place);
  place = await openPlace({ fault: (error, doing) => void faults.push(`${doing}: ${error instanceof Error ? error.message : ''}`) });
  const { ana, eve, exercise } = await table(place);
  const authority = place.server.house.find(exercise);
  if (authority === null) throw new Error('an authority');
  const real = authority.view.bind(authority);
  authority.view = () => {
    throw new Error('planted');
  };
  ana.room.send('view');
  await until(() => faults.some((fault) => fault.includes('planted')));
  authority.view = real;
  expect((await ana.say({ type: 'role.claim', role: 'head' })).ok).toBe(true);
  expect((await eve.say({ type: 'role.claim', role: 'head' })).ok).toBe(true);
});

test('the room shows stage, phase and connected seats to all', async () => {
  const { ana, eve, cell, first, second } = await table(place);
  await cell.say({ type: 'exercise.start' });
  await until(() => eve.room.state.stage === 'running');
  await until(() => [...eve.room.state.connected].length === 3);
  expect([...eve.room.state.connected]).toEqual(['cell', second, first].sort());
  expect({ phase: eve.room.state.phase, turn: eve.room.state.turn }).toEqual({ phase: 'brief', turn: 1 });
  void ana;
});

test('the board is public to whoever has a seat, and holds no secret', async () => {
  const { exercise, tokens } = await table(place);
  const board = await ask(place, 'GET', `/api/exercises/${exercise}/board`, undefined, bearer(tokens.eve));
  expect(board.status).toBe(200);
  expect(Object.keys(board.json)).not.toContain('truths');
  expect((await ask(place, 'GET', `/api/exercises/${exercise}/board`)).status).toBe(401);
});

test('a bot that stands in for a delegation yields as soon as one of its people is back', async () => {
  const { cell, eve, exercise, tokens, second } = await table(place);
  await cell.say({ type: 'exercise.start' });
  eve.room.connection.close();
  await until(() => eve.closed !== null);
  expect((await cell.say({ type: 'seat.setBot', state: second, style: 'responsible' })).ok).toBe(true);
  await until(() => cell.view?.seat[second]?.bot === 'responsible');
  await sit(place, exercise, tokens.eve);
  await until(() => cell.view?.seat[second]?.bot === null);
});

test('comings and goings in one delegation leave no frame in another', async () => {
  const { ana, ben, eve, cell, exercise, tokens, opened, first } = await table(place);
  await new Promise((resolve) => setTimeout(resolve, 150));
  const before = { eve: eve.peopleFrames, ana: ana.peopleFrames, cell: cell.peopleFrames };
  const late = (await join2(place, codeOf(opened, first), 'Late')).token;
  (await sit(place, exercise, late)).room.connection.close();
  ben.room.connection.close();
  await until(() => ben.closed !== null);
  await sit(place, exercise, tokens.ben);
  await until(() => ana.peopleFrames > before.ana + 1 && cell.peopleFrames > before.cell + 1);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(eve.peopleFrames).toBe(before.eve);
});
