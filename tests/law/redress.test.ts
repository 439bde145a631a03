/** CL1, RS7, RM1: claims for redress, what they rest on, and remedies. */
import { expect, test } from 'vitest';
import type { OrderLine } from '../../shared/acts/orderLine.ts';
import { must } from '../../shared/lib/assert.ts';
import type { ItemId, StateId } from '../../shared/model/ids.ts';
import { dyadOf } from '../../shared/model/ids.ts';
import { rule, TABLE } from '../../shared/model/ruleset.ts';
import { closedBy, headlines, lawTable, LYNX, moved, only, pricesOf } from '../builders/law.ts';
import { order } from '../builders/order.ts';
import { eventsOf, ILMARA, NORVIA, QUOYA, SARKAND, type TestTable } from '../builders/table.ts';

const GRID = 'incident:grid';

const demand = (state: StateId = SARKAND): OrderLine =>
  order({ act: 'demand', state, incident: GRID, form: 'cessation', legalClass: 'cooperative', pace: 'rushed' });

test('CL1 a claim for redress gains Standing with a file against the state it names, and costs without one', () => {
  const asked = (state: StateId, items: readonly ItemId[]) => {
    const game = lawTable({ turn: 2 }).give(ILMARA, ...items, 'item:grid/scans');
    game.seal(ILMARA, demand(state));
    const events = game.toPhase('decide', 3).resolve();
    return { events, game };
  };
  const good = asked(SARKAND, LYNX);
  expect(moved(good.events, 'track.demand')).toEqual([`ilmara standing ${rule('demandCredit', TABLE)}`]);
  expect(headlines(good.events)).toContain('headline.demand');
  const bare = asked(SARKAND, []);
  expect(moved(bare.events, 'track.demand')).toEqual([]);
  expect(moved(bare.events, 'track.belowWanted')).toHaveLength(1);
  // A strong file against Sarkand says nothing of Norvia.
  const wrong = asked(NORVIA, LYNX);
  expect(moved(wrong.events, 'track.demand')).toEqual([]);
  expect(moved(wrong.events, 'track.belowWanted')).toEqual([`ilmara standing ${-3 * rule('missingStepOther', TABLE)}`]);
  expect(closedBy(good.game.toPhase('decide', 4), ILMARA, demand())).toBe('PR10 closed.doneBefore');
});

test('RS7 the card prices an act that coerces nobody by the file against the state it names', () => {
  const game = lawTable({ turn: 2 }).give(ILMARA, ...LYNX);
  expect(pricesOf(game, ILMARA, demand())).toEqual([]);
  expect(pricesOf(game, ILMARA, demand(NORVIA))).toEqual(['RS7 3']);
  expect(pricesOf(game, QUOYA, demand())).toEqual(['RS7 6']);
  const indict = order({ act: 'indict', state: SARKAND, incident: GRID, who: 'who:insider', pace: 'prepared' });
  expect(pricesOf(game, ILMARA, indict)).toEqual(['RS7 3']);
});

test('RM1 a remedy shortens what struck its addressee, cools the ladder, gains Standing, and an admission costs at home', () => {
  const remedy = (admission: boolean, state: StateId = ILMARA) => order({ act: 'remedy', state, incident: GRID, pace: 'rushed', admission });
  const game = lawTable({ turn: 2 });
  expect(closedBy(game, SARKAND, remedy(false, NORVIA))).toBe('RM1 closed.nothingStruck');
  const half = (table: TestTable) =>
    Math.max(...must(table.exercise.services['service:ilmara/power'], 'power').losses.map(({ halfLifeHours }) => halfLifeHours));
  const before = half(game);
  const events = game.seal(SARKAND, remedy(true)).resolve();
  const [changed] = eventsOf(events, 'services.changed').filter(({ services }) => services[0]?.id === 'service:ilmara/power');
  expect(Math.max(...must(changed?.services[0], 'power').losses.map(({ halfLifeHours }) => halfLifeHours))).toBe(Math.floor(before / 2));
  expect(moved(events, 'track.remedy')).toEqual([`sarkand standing ${rule('remedyAdmitted', TABLE)}`]);
  expect(moved(events, 'track.admitted')).toEqual([`sarkand mandate ${-rule('admissionMandate', TABLE)}`]);
  const plain = lawTable({ turn: 2 }).seal(SARKAND, remedy(false)).resolve();
  expect(moved(plain, 'track.remedy')).toEqual([`sarkand standing ${rule('remedyCredit', TABLE)}`]);
  expect(moved(plain, 'track.admitted')).toEqual([]);
  const heated = (remedied: boolean) => {
    const play = lawTable({ turn: 2 });
    play.seal(ILMARA, order({ act: 'posture', state: SARKAND, incident: GRID, legalClass: 'retorsion' }));
    if (remedied) play.seal(SARKAND, remedy(false));
    return eventsOf(play.resolve(), 'dyad.moved').find(({ dyad }) => dyad === dyadOf(ILMARA, SARKAND))?.because.facts;
  };
  expect([heated(false), heated(true)]).toMatchObject([
    { net: 4, cool: 0 },
    { net: 3, cool: 1 },
  ]);
  expect(only(game.exercise.processes).stage).toBe('landed');
});
