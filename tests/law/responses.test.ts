/** RS9, RS10, CO2, CB1, SV6, TR4: measures on authors and vendors, and help and shelter for services. */
import { expect, test } from 'vitest';
import type { OrderLine } from '../../shared/acts/orderLine.ts';
import { must } from '../../shared/lib/assert.ts';
import type { ServiceId } from '../../shared/model/ids.ts';
import { rule, TABLE } from '../../shared/model/ruleset.ts';
import { project } from '../../shared/view/project.ts';
import { closedBy, headlines, lawTable, luckily, LYNX, meansOf, moved, told } from '../builders/law.ts';
import { assist } from '../builders/lines.ts';
import { order } from '../builders/order.ts';
import { eventsOf, ILMARA, NORVIA, QUOYA, SARKAND, TESSALY, type TestTable } from '../builders/table.ts';

const GRID = 'incident:grid';
const POWER: ServiceId = 'service:ilmara/power';

test('TR4 a public warning softens what the turn’s harm costs at home', () => {
  const cost = (warns: boolean) => {
    const game = lawTable({ turn: 2 });
    if (warns) game.seal(ILMARA, order({ act: 'warning', service: POWER }));
    const events = game.resolve();
    return Number(
      moved(events, 'track.harm')
        .find((line) => line.startsWith('ilmara'))
        ?.split(' ')[2] ?? 0,
    );
  };
  expect(cost(false)).toBeLessThan(0);
  expect(cost(true)).toBe(-Math.floor((-cost(false) * rule('warningFactor', TABLE)) / 1000));
});

test('CB1 a capacity programme makes a partner’s service a step more resilient two turns later', () => {
  const game = lawTable();
  const before = must(game.exercise.services['service:quoya/health'], 'health').resilience;
  game.seal(NORVIA, order({ act: 'capacity', state: QUOYA, service: 'service:quoya/health', with: 'academic' }));
  game.toPhase('reveal', 2);
  expect(game.exercise.services['service:quoya/health']?.resilience).toBe(before);
  const events = game.toPhase('decide', 3).resolve();
  expect(game.exercise.services['service:quoya/health']?.resilience).toBe(before + 1);
  expect(moved(events, 'track.capacity')).toEqual([`norvia standing ${rule('capacityCredit', TABLE)}`]);
  expect(moved(events, 'track.capacityReceived')).toEqual([`quoya mandate ${rule('assistMandate', TABLE)}`]);
});

test('CB1 a programme for a service that has become as resilient as it can be lapses, says why and is not praised', () => {
  const health: ServiceId = 'service:quoya/health';
  const programme = () => order({ act: 'capacity', state: QUOYA, service: health, with: 'academic' });
  const at = (resilience: number): TestTable => {
    const game = lawTable().seal(NORVIA, programme()).seal(TESSALY, programme());
    return game
      .change([{ type: 'services.changed', services: [{ ...must(game.exercise.services[health], health), resilience }] }])
      .toPhase('decide', 3);
  };
  const full = at(rule('resilienceMax', TABLE));
  const events = full.resolve();
  expect(eventsOf(events, 'process.moved').map(({ to, why }) => `${to} ${why ?? ''}`)).toEqual([
    'lapsed closed.hardenedFully',
    'lapsed closed.hardenedFully',
  ]);
  expect(moved(events, 'track.capacity')).toEqual([]);
  // Two that land on the same day find room for one step.
  const both = at(rule('resilienceMax', TABLE) - 1).resolve();
  expect(moved(both, 'track.capacity')).toHaveLength(1);
  expect(eventsOf(both, 'regime.moved').filter(({ because }) => because.key === 'regime.capacity')).toHaveLength(1);
});

test('SV6 a screened supply chain keeps off part of the next wave', () => {
  const waved = (seed: string, screened: boolean) => {
    const game = lawTable({ seed });
    if (screened) game.change([{ type: 'policy.changed', state: ILMARA, switch: 'supplyChain', to: 'screened' }]);
    game.resolve();
    return game;
  };
  const struck = (game: TestTable) => eventsOf(game.events, 'incident.struckAgain').some(({ incident }) => incident === GRID);
  let seed = '';
  const open = luckily(struck, (name) => waved((seed = name), false));
  const closed = waved(seed, true);
  expect(closed.exercise.seed).toBe(open.exercise.seed);
  const loss = (game: TestTable) =>
    Math.max(
      ...eventsOf(game.events, 'services.changed').flatMap(({ services }) =>
        services.flatMap(({ id, losses }) => (id === POWER ? losses.filter(({ startsHour }) => startsHour > 0).map((each) => each.loss) : [])),
      ),
    );
  expect(loss(closed)).toBeLessThan(loss(open));
  expect(loss(closed)).toBe(Math.floor((loss(open) * rule('screenedWave', TABLE)) / 1000));
});

test('CO2 help is for what is down: a whole service is not assisted for the honour of it', () => {
  const game = lawTable();
  expect(closedBy(game, NORVIA, assist(ILMARA, POWER))).toBeNull();
  expect(game.exercise.services['service:sarkand/fuel']?.level).toBe(1000);
  expect(closedBy(game, NORVIA, assist(SARKAND, 'service:sarkand/fuel'))).toBe('CO2 closed.serviceWhole');
});

test('RS9 charges, seizures and exposed tools work on the right author only, and look the same when they do not', () => {
  const plays: { readonly [act: string]: (who: 'who:ash-lynx' | 'who:insider') => OrderLine } = {
    indict: (who) => order({ act: 'indict', state: SARKAND, incident: GRID, who, pace: 'rushed' }),
    recover: (who) => order({ act: 'recover', incident: GRID, who, pace: 'rushed' }),
  };
  for (const line of Object.values(plays)) {
    const after = (who: 'who:ash-lynx' | 'who:insider') => {
      const game = lawTable({ turn: 2 }).give(ILMARA, ...LYNX);
      game.seal(ILMARA, line(who)).toPhase('reveal', 4);
      while (!moved(game.events, 'track.law').length && game.exercise.clock.turn < 5) game.toPhase('reveal', game.exercise.clock.turn + 1);
      return game;
    };
    const [right, wrong] = [after('who:ash-lynx'), after('who:insider')];
    expect(meansOf(wrong) - meansOf(right)).toBe(rule('rightMeasureIntensity', TABLE));
    expect(moved(right.events, 'track.law')).toEqual([`ilmara mandate ${rule('indictMandate', TABLE)}`]);
    expect(moved(wrong.events, 'track.law')).toEqual(moved(right.events, 'track.law'));
  }
  const expose = (truth: 'alder' | 'birch') => {
    const game = lawTable({ turn: 2, truth }).give(ILMARA, ...LYNX);
    const before = meansOf(game);
    const events = game
      .seal(ILMARA, order({ act: 'expose', state: SARKAND, incident: GRID, cites: ['item:grid/loader'], legalClass: 'retorsion', pace: 'rushed' }))
      .resolve();
    expect(`${QUOYA}|item:grid/loader` in game.exercise.holdings).toBe(true);
    return { lost: before - meansOf(game), told: told(events, ILMARA).filter((key) => key.startsWith('headline.expose')) };
  };
  expect(expose('alder')).toEqual({ lost: rule('rightMeasureIntensity', TABLE), told: ['headline.expose'] });
  expect(expose('birch')).toEqual({ lost: 0, told: ['headline.expose'] });
});

test('RS10 a restriction on vendors screens one’s own supply chain, is a public measure and has an end', () => {
  const game = lawTable({ turn: 2 }).give(TESSALY, ...LYNX);
  expect(game.exercise.delegations[TESSALY]?.policy.supplyChain).toBe('open');
  game.seal(TESSALY, order({ act: 'vendor', state: SARKAND, incident: GRID, legalClass: 'retorsion', pace: 'rushed' })).toPhase('reveal', 3);
  expect(game.exercise.delegations[TESSALY]?.policy.supplyChain).toBe('screened');
  expect(headlines(game.events)).toContain('headline.vendor');
  const [measure] = Object.values(project(game.exercise, QUOYA).measure);
  expect(measure).toMatchObject({ kind: 'sanction', form: 'vendor', by: TESSALY, against: SARKAND });
  expect(measure?.endsHour).toBeGreaterThan(game.exercise.clock.hour);
});
