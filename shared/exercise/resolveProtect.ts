/** Resolve 4: protection. Restoration, fallback, hardening, assistance, and emergency measures with their price in rights. */
import { hourAfter } from '../norms/scenarioTime.ts';
import { extensionPrice, pricesOfLimit } from '../acts/limitPrices.ts';
import { limitsOf } from '../acts/limits.ts';
import type { LineOf } from '../acts/orderLine.ts';
import { perMilleOf } from '../lib/fixed.ts';
import { must } from '../lib/assert.ts';
import type { ServiceId, StateId } from '../model/ids.ts';
import { rule } from '../model/ruleset.ts';
import { delegationOf } from './evolve.ts';
import type { Measure, Service } from './exercise.ts';
import { moveMeasure } from './moves.ts';
import { ordersOf, type Order } from './resolveSheets.ts';
import { because, file, handle, idOf, moveRegime, moveTrack, put, type Work } from './work.ts';

const change = (work: Work, id: ServiceId, make: (service: Service) => Service): void =>
  put(work, { type: 'services.changed', services: [make(must(work.exercise.services[id], id))] });

const shorten = (service: Service, perMille: number): Service => ({
  ...service,
  losses: service.losses.map((loss) => ({ ...loss, halfLifeHours: Math.max(1, perMilleOf(loss.halfLifeHours, perMille)) })),
});
const lessen = (service: Service, perMille: number): Service => ({
  ...service,
  losses: service.losses.map((loss) => ({ ...loss, loss: perMilleOf(loss.loss, perMille) })),
});

const handleLosses = (work: Work, id: ServiceId, by: StateId): void => {
  for (const { incident } of must(work.exercise.services[id], id).losses) if (incident !== null) handle(work, incident, by);
};

const assist = (work: Work, state: StateId, line: LineOf<'assist'>): void => {
  change(work, line.service, (service) => shorten(service, rule('assistFactor', work)));
  handleLosses(work, line.service, state);
  moveTrack(work, state, 'standing', rule('assistCredit', work), because('CO2', 'track.assisted', { state: line.state, service: line.service }));
  moveTrack(work, state, 'mandate', rule('assistMandate', work), because('CO2', 'track.assisted', { state: line.state, service: line.service }));
  put(work, { type: 'count.raised', state, count: 'assisted', by: 1 });
  moveRegime(work, rule('regimeAssist', work), because('RG1', 'regime.assist', { by: state }));
  file(work, `assist|${state}|${line.service}`, {
    kind: 'headline',
    audience: 'public',
    because: because('CO2', 'headline.assist', { by: state, state: line.state, service: line.service }),
  });
};

const emergency = (work: Work, state: StateId, line: LineOf<'emergency'>): void => {
  const { hour, turn } = work.exercise.clock;
  const limits = limitsOf(line);
  const id: Measure['id'] = `measure:${idOf('emergency', state, line.service, turn)}`;
  put(work, {
    type: 'measure.taken',
    measure: {
      id,
      kind: 'emergency',
      form: line.measure,
      by: state,
      against: null,
      service: line.service,
      incident: null,
      who: null,
      stage: 'announced',
      oversight: limits.oversight !== 'none',
      basis: line.basis,
      limits,
      audited: false,
      extensions: 0,
      finding: null,
      turn,
      endsHour: hourAfter(hour, line.endsAfterDays),
      audience: 'public',
    },
  });
  moveMeasure(work, id, { type: 'enter.force' });
  if (line.measure !== 'data-order')
    change(work, line.service, (service) => lessen(shorten(service, rule('emergencyFactor', work)), rule('emergencyLoss', work)));
  for (const { track, by, because: why } of pricesOfLimit({ ...line, ...limits }, work)) moveTrack(work, state, track, by, why);
  file(work, `emergency|${id}`, {
    kind: 'headline',
    audience: 'public',
    because: because('HR1', 'headline.emergency', { by: state, service: line.service, form: line.measure, days: line.endsAfterDays }),
  });
};

/** A reason given anew stands in place of the first. */
const stillNecessary = ({ limits }: Measure, { necessity = '' }: Pick<Partial<LineOf<'extend'>>, 'necessity'>): Pick<Measure, 'limits'> =>
  limits === undefined || necessity === '' ? {} : { limits: { ...limits, necessity } };

/** HR5: an extension of an unaudited measure costs rights; none lasts past thirty days from the extension. */
const extend = (work: Work, state: StateId, line: LineOf<'extend'>): void => {
  const measure = must(work.exercise.measures[line.emergency], line.emergency);
  const { hour } = work.exercise.clock;
  put(work, {
    type: 'measure.changed',
    measure: measure.id,
    change: { endsHour: hourAfter(hour, line.endsAfterDays), extensions: measure.extensions + 1, ...stillNecessary(measure, line) },
  });
  const price = extensionPrice(measure.audited, work);
  if (price > 0) moveTrack(work, state, 'liberties', -price, because('HR5', 'track.extended', { service: measure.service ?? '' }));
  file(work, `extended|${measure.id}`, {
    kind: 'headline',
    audience: 'public',
    because: because('HR5', 'headline.extended', { by: state, service: measure.service ?? '', days: line.endsAfterDays }),
  });
};

export const resolveProtect = (work: Work, orders: readonly Order[]): void => {
  for (const { state, line } of ordersOf(orders, 'restore')) {
    // Data kept at home only is slower to bring back (GAME 2).
    const local = delegationOf(work.exercise, state).policy.localisation === 'local';
    change(work, line.service, (service) => shorten(service, rule(local ? 'restoreFactorLocal' : 'restoreFactor', work)));
    handleLosses(work, line.service, state);
  }
  for (const { line } of ordersOf(orders, 'fallback'))
    change(work, line.service, (service) => ({ ...service, fallbackTurn: work.exercise.clock.turn }));
  for (const { line } of ordersOf(orders, 'harden'))
    change(work, line.service, (service) => ({ ...service, resilience: Math.min(rule('resilienceMax', work), service.resilience + 1) }));
  for (const { state, line } of ordersOf(orders, 'assist')) assist(work, state, line);
  for (const { state, line } of ordersOf(orders, 'emergency')) emergency(work, state, line);
  for (const { state, line } of ordersOf(orders, 'extend')) extend(work, state, line);
};
