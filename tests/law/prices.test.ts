/** What the card of an act says it costs is what is charged for it: on the sheet, in search and in talk. */
import { describe, expect, test } from 'vitest';
import type { OrderLine } from '../../shared/acts/orderLine.ts';
import { randomLine } from '../../shared/bots/random/fields.ts';
import { sightOf } from '../../shared/bots/sight.ts';
import type { DelegationCommand } from '../../shared/exercise/command.ts';
import { must } from '../../shared/lib/assert.ts';
import type { StateId } from '../../shared/model/ids.ts';
import { ORDER_ACTS, type ActId, type OrderAct } from '../../shared/model/terms.ts';
import { affordances, type Affordance } from '../../shared/view/affordances.ts';
import { boardOf } from '../../shared/view/board.ts';
import { project } from '../../shared/view/project.ts';
import { closedBy, lawTable, LYNX } from '../builders/law.ts';
import { attribute, emergency } from '../builders/lines.ts';
import { order } from '../builders/order.ts';
import { eventsOf, ILMARA, NORVIA, QUOYA, SARKAND, TESSALY, type TestTable } from '../builders/table.ts';

const GRID = 'incident:grid';
const cardOf = (game: TestTable, state: StateId, act: ActId): Affordance =>
  must(
    affordances(project(game.exercise, state), boardOf(game.exercise.scenario), state).find((each) => each.act === act),
    act,
  );
const claim = (): OrderLine => attribute({ who: 'who:ash-lynx', link: 'link:sarkand/unable', cites: [...LYNX] });
/** Whatever an act wants is there: claims, a measure to extend, an award to comply with, and a call to stop. */
const scene = (): TestTable => {
  const game = lawTable({ turn: 2, phase: 'consult', switches: { coercion: true, armedConflict: true } });
  for (const state of [ILMARA, NORVIA]) game.give(state, ...LYNX);
  game.as(ILMARA, { type: 'message.send', kind: 'note', to: [SARKAND], intent: 'ask', incident: GRID, text: '' });
  game.toPhase('decide', 2).seal(ILMARA, { ...claim(), id: 'line:ours' }, { ...emergency('service:ilmara/power'), id: 'line:emergency' });
  game.seal(NORVIA, { ...claim(), id: 'line:theirs' }).toPhase('decide', 3);
  const dispute = { id: 'dispute:award', incident: GRID, by: TESSALY, against: ILMARA, stage: 'awarded', turn: 1, cites: [] } as const;
  const award = { responsible: true, remedy: 'cease', turn: 2 } as const;
  return game.change([{ type: 'dispute.filed', dispute: { ...dispute, legalAid: false, standstillTurn: 1, award } }]);
};
const base = scene();
/** The first line of an act, among random ones, that nothing closes. */
const openLine = (act: OrderAct, state: StateId, fits: (line: OrderLine) => boolean = () => true): OrderLine => {
  const view = project(base.exercise, state);
  for (let i = 0; i < 400; i += 1) {
    const line = randomLine(sightOf(view, boardOf(base.exercise.scenario), state, `${act}-${i}`), act);
    if (line !== null && fits(line) && closedBy(base, state, line) === null) return line;
  }
  throw new Error(`no open line of ${act}`);
};
const charged = (state: StateId, line: OrderLine): number => {
  const events = scene().seal(state, line).resolve();
  expect(eventsOf(events, 'order.dropped')).toEqual([]);
  return eventsOf(events, 'capacity.spent').reduce((sum, spent) => sum + (spent.state === state ? spent.points : 0), 0);
};
/** Acts that cost by their form; the card names the least and the most. */
const BY_FORM: readonly OrderAct[] = ['refer'];

describe('CK4 the card of an act names the points that Resolve charges for its line', () => {
  test.each(ORDER_ACTS.filter((act) => !BY_FORM.includes(act)))('CK4 %s', (act) => {
    const { cost, most } = cardOf(base, ILMARA, act);
    expect([cost, most]).toEqual([charged(ILMARA, openLine(act, ILMARA)), cost]);
  });

  test('CK4 a large state, which has nothing free, pays what its cards say for a review, too', () => {
    expect([cardOf(base, NORVIA, 'review').cost, charged(NORVIA, openLine('review', NORVIA))]).toEqual([1, 1]);
  });
});

test('FO1 the card of a referral names what a situation and what a complaint is charged', () => {
  const charges = (['situation', 'complaint'] as const).map((form) => {
    const line = openLine('refer', ILMARA, (each) => each.act === 'refer' && each.form === form);
    return charged(ILMARA, line);
  });
  expect(charges).toEqual([0, 1]);
  const { cost, most } = cardOf(base, ILMARA, 'refer');
  expect([cost, most]).toEqual(charges);
});

test('CP4 once the free one is on the sheet, the card of its act names what the next is charged', () => {
  const game = lawTable({ turn: 2 });
  const review = (state: StateId, incident: `incident:${string}`): OrderLine => order({ act: 'review', incident, state, pace: 'rushed' });
  expect(cardOf(game, ILMARA, 'review').cost).toBe(0);
  game.seal(ILMARA, review(QUOYA, GRID));
  expect(cardOf(game, ILMARA, 'review')).toMatchObject({ cost: 1, most: 1 });
});

describe('CK4 the button of what is done at once names the points and slots that are taken', () => {
  const operator = (game: TestTable) =>
    must(
      game.exercise.scenario.operators.find(({ state }) => state === ILMARA),
      'an operator',
    ).id;
  const say = (kind: 'hotline' | 'contact' | 'note') => (): DelegationCommand => ({
    type: 'message.send',
    kind,
    to: [SARKAND],
    intent: 'ask',
    text: '',
  });
  const open = (line: Extract<DelegationCommand, { type: 'process.open' }>['line']) => (): DelegationCommand => ({ type: 'process.open', line });
  const done: readonly (readonly [ActId, 'assess' | 'consult', (game: TestTable) => DelegationCommand])[] = [
    ['investigate', 'assess', () => ({ type: 'incident.investigate', incident: GRID })],
    ['ask', 'assess', (game) => ({ type: 'operator.ask', operator: operator(game), incident: GRID })],
    ['compel', 'assess', (game) => ({ type: 'operator.compel', operator: operator(game), incident: GRID })],
    ['share', 'consult', () => ({ type: 'evidence.share', items: ['item:grid/loader'], to: [QUOYA] })],
    ['hotline', 'consult', say('hotline')],
    ['contact', 'consult', say('contact')],
    ['note', 'consult', say('note')],
    ['statement', 'consult', () => ({ type: 'statement.publish', intent: 'notify', text: 'We look into it.' })],
    ['notice', 'consult', open({ id: 'line:notice', act: 'notice', incident: GRID, state: SARKAND })],
    ['drill', 'consult', open({ id: 'line:drill', act: 'drill', state: QUOYA })],
    ['mediate', 'consult', open({ id: 'line:mediate', act: 'mediate', state: SARKAND })],
  ];
  test.each(done)('CK4 %s', (act, phase, command) => {
    const game = lawTable({ turn: 2, phase }).give(ILMARA, ...LYNX);
    const { cost, most, slots } = cardOf(game, ILMARA, act);
    const spent = eventsOf(game.as(ILMARA, command(game)), 'capacity.spent');
    expect([spent.reduce((sum, { points }) => sum + points, 0), spent.reduce((sum, each) => sum + each.slots, 0)]).toEqual([cost, slots]);
    expect(most).toBe(cost);
  });
});
