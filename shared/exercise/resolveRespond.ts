/** Resolve 8: responses. Hold with reason, protest, diplomatic measures, sanctions, charges, coalitions; each with its price. */
import type { LineOf, OrderLine } from '../acts/orderLine.ts';
import type { IncidentId, StateId } from '../model/ids.ts';
import { said } from '../model/audience.ts';
import { rule } from '../model/ruleset.ts';
import { againstPosition } from '../norms/positions.ts';
import { delegationOf } from './evolve.ts';
import type { Because, Measure } from './exercise.ts';
import { coerciveSteps, groundsOf, otherSteps, type Grounds } from './lineCheck.ts';
import { moveMeasure } from './moves.ts';
import { disclose } from './resolveClaims.ts';
import { truthOf } from './resolveProcesses.ts';
import { ordersOf, type Order } from './resolveSheets.ts';
import { weaken } from './resolveTerritory.ts';
import { because, creditOnce, file, handle, idOf, moveRegime, moveTrack, put, type Work } from './work.ts';
import { hourAfter } from '../norms/scenarioTime.ts';

const hold = (work: Work, state: StateId, line: LineOf<'hold'>): void => {
  handle(work, line.incident, state);
  file(work, `hold|${state}|${line.incident}`, {
    kind: 'headline',
    audience: 'public',
    text: line.rationale === '' ? null : said(line.rationale),
    because: because('RS1', 'headline.hold', { by: state, incident: line.incident }),
  });
};

const protest = (work: Work, state: StateId, line: LineOf<'protest'>): void => {
  handle(work, line.incident, state);
  file(work, `protest|${state}|${line.state}`, {
    kind: 'cable',
    audience: [state, line.state],
    because: because('RS3', 'cable.protest', { by: state, state: line.state, incident: line.incident }),
  });
};

/** CK4: the standards its card showed, though its author could not write it any more by now. */
const heldFor = (work: Work, state: StateId, line: OrderLine): Pick<Grounds, 'who' | 'link'> =>
  groundsOf(work.exercise, state, line) ?? { who: 'none', link: 'none' };

/** RS2: a coercive measure wants Corroborated; each missing step costs Standing, and confidence in the rules. */
export const priceMeasure = (work: Work, state: StateId, line: OrderLine): void => {
  const incident = 'incident' in line ? (line.incident ?? '') : '';
  const steps = coerciveSteps(line, heldFor(work, state, line));
  if (steps === 0) return;
  moveTrack(
    work,
    state,
    'standing',
    -steps * rule('missingStepCoercive', work),
    because('RS2', 'track.measureBelowCorroborated', { steps, incident }),
  );
  moveRegime(work, rule('regimeHasty', work), because('RG1', 'regime.hasty', { by: state }));
};
/** RS7: acts that coerce nobody still want a standard. */
export const priceOther = (work: Work, state: StateId, line: OrderLine): void => {
  const incident = 'incident' in line ? (line.incident ?? '') : '';
  const steps = otherSteps(line, heldFor(work, state, line));
  if (steps > 0)
    moveTrack(work, state, 'standing', -steps * rule('missingStepOther', work), because('RS7', 'track.belowWanted', { steps, incident }));
};

type Aim = Pick<Measure, 'kind' | 'form' | 'against' | 'incident'> & Partial<Measure>;
/** A measure as it enters into force, against a state, with its end. */
export const takeMeasure = (work: Work, by: StateId, line: OrderLine, aim: Aim): Measure['id'] => {
  const { turn, hour } = work.exercise.clock;
  const id: Measure['id'] = `measure:${idOf(aim.kind, by, aim.against ?? '', line.id, turn)}`;
  put(work, {
    type: 'measure.taken',
    measure: {
      id,
      by,
      service: null,
      who: null,
      stage: 'announced',
      oversight: true,
      basis: null,
      audited: false,
      extensions: 0,
      finding: null,
      turn,
      endsHour: hour + 8760,
      audience: 'public',
      ...aim,
    },
  });
  moveMeasure(work, id, { type: 'enter.force' });
  return id;
};

/** PO1: acting against one's own published position costs Standing. */
export const holdToPosition = (work: Work, state: StateId, line: OrderLine): void => {
  for (const topic of againstPosition(delegationOf(work.exercise, state).position, line))
    moveTrack(work, state, 'standing', -rule('positionStanding', work), because('PO1', 'track.againstPosition', { topic }));
};

const headline = (work: Work, subject: string, ruleId: string, key: string, facts: Because['facts']): void =>
  file(work, subject, { kind: 'headline', audience: 'public', because: because(ruleId, key, facts) });

const diplomatic = (work: Work, state: StateId, line: LineOf<'diplomatic'>): void => {
  handle(work, line.incident, state);
  if (line.form !== 'summon') {
    priceMeasure(work, state, line);
    takeMeasure(work, state, line, { kind: 'diplomatic', form: line.form, against: line.state, incident: line.incident });
  }
  creditOnce(work, state, 'mandate', rule('diplomaticMandate', work), because('RS4', 'track.diplomatic', { state: line.state }));
  headline(work, `diplomatic|${state}|${line.state}`, 'RS4', `headline.${line.form}`, { by: state, state: line.state, incident: line.incident });
};

/** RS5: the listing names who; on the right target it weakens the author, on a wrong one it does nothing, silently. */
const sanction = (work: Work, state: StateId, line: LineOf<'sanction'>): void => {
  handle(work, line.incident, state);
  priceMeasure(work, state, line);
  takeMeasure(work, state, line, {
    kind: 'sanction',
    form: line.form === 'sectoral' ? 'sectoral' : 'listing',
    against: line.state,
    incident: line.incident,
    who: line.who,
    endsHour: hourAfter(work.exercise.clock.hour, line.reviewAfterDays),
  });
  if (truthOf(work, line.incident).who === line.who) weaken(work, line.incident, rule('rightMeasureIntensity', work));
  moveTrack(work, state, 'mandate', rule('sanctionMandate', work), because('RS5', 'track.sanction', { state: line.state }));
  headline(work, `sanction|${state}|${line.state}`, 'RS5', line.form === 'sectoral' ? 'headline.sanctionSectoral' : 'headline.sanction', {
    by: state,
    state: line.state,
    who: line.who,
    incident: line.incident,
    days: line.reviewAfterDays,
  });
};

/** RS8: one file, one measure, several signatures: priced once, its heat less one on a finding. */
const coalition = (work: Work, { state, line, joined = [] }: Order & { readonly line: LineOf<'coalition'> }): void => {
  handle(work, line.incident, state);
  priceMeasure(work, state, line);
  const members = [state, ...joined.map((partner) => partner.state)];
  for (const member of members) {
    holdToPosition(work, member, line);
    if (line.form !== 'statement')
      takeMeasure(work, member, line, {
        kind: line.form === 'sanction' ? 'sanction' : 'diplomatic',
        form: line.form === 'sanction' ? 'listing' : 'expel',
        against: line.state,
        incident: line.incident,
      });
    moveTrack(work, member, 'standing', rule('coalitionCredit', work), because('RS8', 'track.coalition', { state: line.state }));
  }
  headline(work, `coalition|${state}|${line.state}`, 'RS8', 'headline.coalition', {
    by: state,
    members: members.length,
    state: line.state,
    incident: line.incident,
    form: line.form,
  });
};

/** RS9: charges, seizures and disclosures of tools work on the right author only, and never say so. */
const onRightAuthor = (work: Work, incident: IncidentId, who: string | null): void => {
  const truth = truthOf(work, incident);
  if (truth.cause === 'criminal' || truth.cause === 'state' ? who === null || truth.who === who : false)
    weaken(work, incident, rule('rightMeasureIntensity', work));
};
const indict = (work: Work, state: StateId, line: LineOf<'indict' | 'recover'>): void => {
  handle(work, line.incident, state);
  priceOther(work, state, line);
  onRightAuthor(work, line.incident, line.who);
  moveTrack(work, state, 'mandate', rule('indictMandate', work), because('RS9', 'track.law', { incident: line.incident }));
  headline(work, `${line.act}|${state}|${line.incident}`, 'RS9', line.act === 'indict' ? 'headline.indict' : 'headline.recover', {
    by: state,
    who: line.who,
    incident: line.incident,
  });
};
const expose = (work: Work, state: StateId, line: LineOf<'expose'>): void => {
  handle(work, line.incident, state);
  priceOther(work, state, line);
  disclose(work, state, line.incident, line.cites);
  onRightAuthor(work, line.incident, null);
  headline(work, `expose|${state}|${line.incident}`, 'RS9', 'headline.expose', { by: state, incident: line.incident });
};
/** RS10: supply chains are screened against one country's products, with its reasons. */
const vendor = (work: Work, state: StateId, line: LineOf<'vendor'>): void => {
  handle(work, line.incident, state);
  priceOther(work, state, line);
  holdToPosition(work, state, line);
  takeMeasure(work, state, line, { kind: 'sanction', form: 'vendor', against: line.state, incident: line.incident });
  put(work, { type: 'policy.changed', state, switch: 'supplyChain', to: 'screened' });
  headline(work, `vendor|${state}|${line.state}`, 'RS10', 'headline.vendor', { by: state, state: line.state, incident: line.incident });
};

export const resolveRespond = (work: Work, orders: readonly Order[], landed: readonly Order[]): void => {
  for (const { state, line } of ordersOf(orders, 'hold')) hold(work, state, line);
  for (const { state, line } of ordersOf(orders, 'protest')) protest(work, state, line);
  for (const { state, line } of ordersOf(orders, 'diplomatic')) diplomatic(work, state, line);
  for (const { state, line } of ordersOf(landed, 'sanction')) sanction(work, state, line);
  for (const { state, line } of ordersOf(landed, 'vendor')) vendor(work, state, line);
  for (const { state, line } of ordersOf(landed, 'indict')) indict(work, state, line);
  for (const { state, line } of ordersOf(landed, 'recover')) indict(work, state, line);
  for (const { state, line } of ordersOf(landed, 'expose')) expose(work, state, line);
  for (const order of ordersOf(landed, 'coalition')) coalition(work, order);
};
