/**
 * Resolve 9: coercion (CM1-CM7). A countermeasure is a breach that only a prior wrong excuses: notified, reversible, ended by
 * compliance, and its author's own wrong if the claim behind it was. Operations on services spill over and may be found.
 */
import type { LineOf } from '../acts/orderLine.ts';
import { tribunalStop } from '../acts/checks/coerce.ts';
import { chance } from '../lib/keyed.ts';
import type { ServiceId, StateId } from '../model/ids.ts';
import { rule } from '../model/ruleset.ts';
import { factsOf } from './facts.ts';
import { checkLine } from './lineCheck.ts';
import { truthOf } from './resolveProcesses.ts';
import { holdToPosition, priceMeasure, takeMeasure } from './resolveRespond.ts';
import { dropOrder, ordersOf, type Order } from './resolveSheets.ts';
import { weaken } from './resolveTerritory.ts';
import { applyImpacts } from './resolveWorld.ts';
import { because, file, handle, keyOf, moveRegime, moveTrack, type Work } from './work.ts';
import { hourAfter } from '../norms/scenarioTime.ts';

/** CM6: what shares the target's infrastructure is struck along with it, half as hard, when the spill comes. */
const strike = (work: Work, by: StateId, target: ServiceId, loss: number): void => {
  const touched = factsOf(work.exercise, by).touches(target);
  const spills = chance(keyOf(work), 'spill', `${by}|${target}`, rule('spillChance', work));
  const others = spills ? touched : [];
  applyImpacts(
    work,
    [target, ...others].map((service, place) => ({
      service,
      loss: place === 0 ? loss : Math.floor(loss / 2),
      halfLifeHours: rule('operationHalfLife', work),
    })),
    null,
    0,
  );
};

/** CM3: right or wrong is settled by what is found later; a wrong target is the claimant's own wrongful act. */
const countermeasure = (work: Work, state: StateId, line: LineOf<'countermeasure'>): void => {
  handle(work, line.incident, state);
  priceMeasure(work, state, line);
  holdToPosition(work, state, line);
  if (line.urgent) moveTrack(work, state, 'standing', -rule('urgentStanding', work), because('CM2', 'track.urgent', { state: line.state }));
  takeMeasure(work, state, line, {
    kind: 'countermeasure',
    form: line.form,
    against: line.state,
    incident: line.incident,
    who: line.who,
    service: line.target,
    endsHour: hourAfter(work.exercise.clock.hour, line.endsAfterDays),
  });
  if (line.target !== null) strike(work, state, line.target, rule('countermeasureLoss', work));
  const truth = truthOf(work, line.incident);
  if (truth.cause === 'state' && truth.who === line.who) weaken(work, line.incident, rule('rightMeasureIntensity', work));
  moveTrack(work, state, 'mandate', rule('countermeasureMandate', work), because('CM3', 'track.countermeasure', { state: line.state }));
  file(work, `countermeasure|${state}|${line.state}`, {
    kind: 'headline',
    audience: 'public',
    because: because('CM3', 'headline.countermeasure', { by: state, state: line.state, incident: line.incident, days: line.endsAfterDays }),
  });
};

/** CM7: a covert disruption is hot only if it is found. */
export const isFound = (work: Work, line: LineOf<'disrupt' | 'retaliate'>): boolean =>
  chance(keyOf(work), 'found-out', line.id, rule('foundOut', work));

const disrupt = (work: Work, state: StateId, line: LineOf<'disrupt'>): void => {
  handle(work, line.incident, state);
  strike(work, state, line.target, rule('disruptLoss', work));
  if (truthOf(work, line.incident).host === line.state) weaken(work, line.incident, rule('rightMeasureIntensity', work));
  if (!isFound(work, line)) return;
  priceMeasure(work, state, line);
  holdToPosition(work, state, line);
  file(work, `disrupt|${state}|${line.state}`, {
    kind: 'headline',
    audience: 'public',
    because: because('CM7', 'headline.disrupt', { by: state, state: line.state, service: line.target }),
  });
};

/** CM4: an operation on a civilian service is applauded at home and costs the name of the country when it is found. */
const retaliate = (work: Work, state: StateId, line: LineOf<'retaliate'>): void => {
  handle(work, line.incident, state);
  strike(work, state, line.target, rule('retaliateLoss', work));
  moveTrack(work, state, 'mandate', rule('retaliateMandate', work), because('CM4', 'track.retaliated', { state: line.state }));
  moveRegime(work, -rule('regimeRetaliation', work), because('RG1', 'regime.retaliation', { by: state }));
  holdToPosition(work, state, line);
  if (!isFound(work, line)) return;
  moveTrack(work, state, 'standing', -rule('retaliateStanding', work), because('CM4', 'track.retaliationFound', { state: line.state }));
  file(work, `retaliate|${state}|${line.state}`, {
    kind: 'headline',
    audience: 'public',
    because: because('CM4', 'headline.retaliate', { by: state, state: line.state, service: line.target }),
  });
};

const posture = (work: Work, state: StateId, line: LineOf<'posture' | 'self-defence'>): void => {
  handle(work, line.incident, state);
  priceMeasure(work, state, line);
  moveTrack(work, state, 'mandate', rule('diplomaticMandate', work), because('CM8', 'track.posture', { state: line.state }));
  if (line.act === 'self-defence') moveRegime(work, -rule('regimeRetaliation', work), because('RG1', 'regime.retaliation', { by: state }));
  file(work, `posture|${state}|${line.state}`, {
    kind: 'headline',
    audience: 'public',
    because: because('CM8', line.act === 'posture' ? 'headline.posture' : 'headline.selfDefence', { by: state, state: line.state }),
  });
};

/** Heat of an operation nobody found is nil: the ladder hears only what is seen. */
export const seenHeat = (work: Work, { state, line }: Order): boolean =>
  line.act !== 'disrupt' || isFound(work, line) || checkLine(work.exercise, state, line).heat === 0;

/** AR3: also in a standstill that was ordered on the day it lands, or on an award of that day. */
const begin = (work: Work, order: Order & { readonly line: LineOf<'countermeasure'> }): void => {
  const { state, line } = order;
  const stop = tribunalStop(factsOf(work.exercise, state), line);
  if (stop === null) return countermeasure(work, state, line);
  dropOrder(work, order, stop);
};

export const resolveCoerce = (work: Work, orders: readonly Order[], landed: readonly Order[]): void => {
  for (const order of ordersOf(landed, 'countermeasure')) begin(work, order);
  for (const { state, line } of ordersOf(landed, 'disrupt')) disrupt(work, state, line);
  for (const { state, line } of ordersOf(orders, 'retaliate')) retaliate(work, state, line);
  for (const { state, line } of ordersOf(orders, 'posture')) posture(work, state, line);
  for (const { state, line } of ordersOf(orders, 'self-defence')) posture(work, state, line);
};
