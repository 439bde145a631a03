/** What finding out brings: reviews with a partner, disclosed vulnerabilities, the criminal track, an independent item, audits. */
import { auditGain } from '../acts/limitPrices.ts';
import { willingness } from '../acts/operators.ts';
import type { LineOf } from '../acts/orderLine.ts';
import { chance, pickWeighted } from '../lib/keyed.ts';
import type { IncidentId, ItemId, StateId } from '../model/ids.ts';
import { rule } from '../model/ruleset.ts';
import type { ItemDef } from '../model/scenario.ts';
import type { ItemMethod } from '../model/terms.ts';
import type { Holding } from './exercise.ts';
import { itemDef } from './facts.ts';
import { truthOf } from './resolveProcesses.ts';
import { weaken } from './resolveTerritory.ts';
import { ordersOf, type Order } from './resolveSheets.ts';
import { because, creditOnce, file, handle, keyOf, moveRegime, moveTrack, put, type Work } from './work.ts';

const isTrue = (work: Work, item: ItemDef): boolean => item.truths === undefined || item.truths.includes(work.exercise.truth);

/** Items of an incident that one road leads to and nobody of `holders` has yet. */
export const onRoad = (work: Work, incident: IncidentId, method: ItemMethod, holders: readonly StateId[]): readonly ItemDef[] =>
  work.exercise.scenario.items.filter(
    (item) =>
      item.incident === incident &&
      item.methods.includes(method) &&
      isTrue(work, item) &&
      holders.some((state) => work.exercise.holdings[`${state}|${item.id}`] === undefined),
  );

export const obtain = (work: Work, holder: StateId, item: ItemId, via: Holding['via'], from: StateId | null = null): void => {
  if (work.exercise.holdings[`${holder}|${item}`] !== undefined) return;
  put(work, { type: 'evidence.obtained', holding: { item, holder, via, from, turn: work.exercise.clock.turn, at: work.at } });
};

const drawFrom = (work: Work, purpose: string, subject: string, items: readonly ItemDef[]): ItemDef | undefined =>
  pickWeighted(keyOf(work), purpose, subject, items, ({ hours }) => Math.max(1, Math.floor(100_000 / Math.max(1, hours))));

/** RV1: two items to both partners. */
const review = (work: Work, state: StateId, line: LineOf<'review'>): void => {
  const both = [state, line.state].filter((each) => work.exercise.delegations[each] !== undefined);
  const subject = `${state}|${line.state}|${line.incident}`;
  const found = [0, 1].flatMap((n) => {
    const item = drawFrom(work, 'review', `${subject}|${n}`, onRoad(work, line.incident, 'review', both));
    for (const holder of both) if (item !== undefined) obtain(work, holder, item.id, 'review');
    return item === undefined ? [] : [item];
  });
  handle(work, line.incident, state);
  // A review that brings nothing is no deed: two states could else praise each other every turn.
  if (found.length > 0) {
    moveRegime(work, rule('regimeReview', work), because('RG1', 'regime.review', { by: state }));
    for (const each of both)
      moveTrack(work, each, 'standing', rule('reviewCredit', work), because('RV1', 'track.review', { incident: line.incident }));
  }
  file(work, `review|${subject}`, {
    kind: 'headline',
    audience: 'public',
    because: because('RV1', 'headline.review', { by: state, state: line.state, incident: line.incident, items: found.length }),
  });
};

/** VD1: own access is lost, everyone's exposure falls: the author loses one step of its means. */
const disclose = (work: Work, state: StateId, line: LineOf<'disclose'>): void => {
  // Two may disclose on the same day; what everybody knows cannot be told again.
  if (work.exercise.incidents[line.incident]?.disclosed === true) return;
  put(work, { type: 'incident.disclosed', incident: line.incident, by: state });
  weaken(work, line.incident, rule('disclosedIntensity', work));
  moveTrack(work, state, 'standing', rule('discloseCredit', work), because('VD1', 'track.disclosed', { incident: line.incident }));
  moveRegime(work, rule('regimeDisclose', work), because('RG1', 'regime.disclose', { by: state }));
  for (const operator of work.exercise.scenario.operators) {
    const now = work.exercise.operators[operator.id];
    if (operator.state === state && now !== undefined && now.trust < 4)
      put(work, { type: 'operator.changed', operator: operator.id, trust: now.trust + 1, safeHarbour: now.safeHarbour });
  }
  file(work, `disclosed|${line.incident}`, {
    kind: 'headline',
    audience: 'public',
    because: because('VD1', 'headline.disclosed', { by: state, incident: line.incident }),
  });
};

/** CR2: preserved data and legal assistance yield an item each; an arrest at the true host takes a step of the author's means. */
const criminal = (work: Work, state: StateId, line: LineOf<'criminal'>): void => {
  handle(work, line.incident, state);
  const truth = truthOf(work, line.incident);
  if (line.step === 'arrest') {
    if (truth.host === line.state && (truth.cause === 'criminal' || truth.cause === 'insider'))
      weaken(work, line.incident, rule('rightMeasureIntensity', work));
    moveTrack(work, state, 'mandate', rule('arrestMandate', work), because('CR2', 'track.arrest', { incident: line.incident }));
    file(work, `arrest|${state}|${line.incident}`, {
      kind: 'headline',
      audience: 'public',
      because: because('CR2', 'headline.arrest', { by: line.state, state, incident: line.incident }),
    });
  } else {
    const items = onRoad(work, line.incident, truth.host === line.state ? 'review' : 'ask', [state]);
    const item = drawFrom(work, 'criminal', `${state}|${line.incident}|${line.step}`, items);
    if (item !== undefined) obtain(work, state, item.id, 'review', line.state);
  }
  moveTrack(work, line.state, 'standing', rule('assistanceGranted', work), because('CR2', 'track.granted', { by: state }));
  moveRegime(work, rule('regimeCriminal', work), because('RG1', 'regime.criminal', { by: line.state }));
};

const isAbout = (work: Work, item: ItemId, incident: IncidentId): boolean => itemDef(work.exercise, item).incident === incident;

/** CS1: civil society or a university publishes its one independent item: everyone holds it. */
const independent = (work: Work, state: StateId, line: LineOf<'independent'>): void => {
  handle(work, line.incident, state);
  const everyone = Object.keys(work.exercise.delegations) as StateId[]; // keys of delegations are state ids
  const published = Object.values(work.exercise.holdings).some(({ via, item: held }) => via === 'society' && isAbout(work, held, line.incident));
  const open = published ? [] : onRoad(work, line.incident, 'independent', everyone);
  const item = drawFrom(work, 'independent', line.incident, open);
  if (item !== undefined) for (const holder of everyone) obtain(work, holder, item.id, 'society');
  file(work, `independent|${line.incident}`, {
    kind: 'headline',
    audience: 'public',
    because: because('CS1', item === undefined ? 'headline.independentNothing' : 'headline.independent', { by: state, incident: line.incident }),
  });
};

/** CS2: an audited emergency measure gives back more when it ends. */
const audit = (work: Work, state: StateId, line: LineOf<'audit'>): void => {
  const measure = work.exercise.measures[line.emergency];
  if (measure === undefined) return;
  // Whoever came first on the day, letting oneself be looked at is honoured.
  if (measure.by === state) creditOnce(work, state, 'standing', auditGain(work), because('CS2', 'track.audited', { service: measure.service ?? '' }));
  // HR6: two may ask on the same day; it is audited, and told, once.
  if (measure.audited) return;
  put(work, { type: 'measure.changed', measure: measure.id, change: { audited: true } });
  file(work, `audit|${measure.id}`, {
    kind: 'headline',
    audience: 'public',
    because: because('CS2', 'headline.audit', { by: measure.by, service: measure.service ?? '' }),
  });
};

/** TR4: a timely and plain warning softens what the turn's harm costs at home; read in runServices. */
export const warned = (orders: readonly Order[]): ReadonlySet<StateId> => new Set(ordersOf(orders, 'warning').map(({ state }) => state));

export const resolveFindOut = (work: Work, orders: readonly Order[], landed: readonly Order[]): void => {
  for (const { state, line } of ordersOf(orders, 'disclose')) disclose(work, state, line);
  for (const { state, line } of ordersOf(orders, 'audit')) audit(work, state, line);
  for (const { state, line } of ordersOf(orders, 'warning'))
    file(work, `warning|${state}|${line.service}`, {
      kind: 'headline',
      audience: 'public',
      because: because('TR4', 'headline.warning', { by: state, service: line.service }),
    });
  for (const { state, line } of ordersOf(landed, 'review')) review(work, state, line);
  for (const { state, line } of ordersOf(landed, 'criminal')) criminal(work, state, line);
  for (const { state, line } of ordersOf(landed, 'independent')) independent(work, state, line);
};

/** OP1: what an operator tells depends on its trust; under compulsion one that trusts little may leak. */
export const operatorTells = (
  work: Work,
  state: StateId,
  incident: IncidentId,
  operator: `operator:${string}`,
  compelled: boolean,
): ItemDef | undefined => {
  const now = work.exercise.operators[operator] ?? { trust: 0, safeHarbour: false };
  const willing = compelled ? 1000 : willingness(now, work);
  if (!chance(keyOf(work), 'operator', `${operator}|${state}|${incident}`, willing)) return undefined;
  return drawFrom(
    work,
    'operator-item',
    `${operator}|${state}|${incident}`,
    onRoad(work, incident, 'ask', [state]).filter((item) => item.operator === operator),
  );
};
