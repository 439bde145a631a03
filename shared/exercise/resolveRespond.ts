/** Resolve 8: responses. Hold with reason, protest, diplomatic measures, targeted sanctions; each with its price. */
import type { LineOf } from '../acts/orderLine.ts';
import type { StateId } from '../model/ids.ts';
import { dyadOf } from '../model/ids.ts';
import { said } from '../model/audience.ts';
import { rule } from '../model/ruleset.ts';
import { missingSteps } from '../norms/weighing.ts';
import type { Measure } from './exercise.ts';
import { checkLine, fileOf, groundsOn } from './lineCheck.ts';
import { moveMeasure } from './resolveProtect.ts';
import { truthOf, weaken } from './resolveProcesses.ts';
import { ordersOf, type Order } from './resolveSheets.ts';
import { because, file, handle, idOf, moveRegime, moveTrack, put, stepDyad, type Work } from './work.ts';

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

/** RS2: a coercive measure wants Corroborated for who; each missing step costs Standing, and confidence in the rules. */
const priceMeasure = (work: Work, state: StateId, held: Parameters<typeof missingSteps>[0], incident: `incident:${string}`): void => {
  const steps = missingSteps(held, 'corroborated');
  if (steps === 0) return;
  moveTrack(work, state, 'standing', -steps * rule('missingStepCoercive'), because('RS2', 'track.measureBelowCorroborated', { steps, incident }));
  moveRegime(work, rule('regimeHasty'), because('RG1', 'regime.hasty', { by: state }));
};

const take = (work: Work, measure: Measure): void => {
  put(work, { type: 'measure.taken', measure });
  moveMeasure(work, measure.id, { type: 'enter.force' });
  if (measure.against !== null) stepDyad(work, dyadOf(measure.by, measure.against), { type: 'measure.taken' });
};

const diplomatic = (work: Work, state: StateId, line: LineOf<'diplomatic'>): void => {
  const { turn, hour } = work.exercise.clock;
  handle(work, line.incident, state);
  if (line.form !== 'summon') {
    priceMeasure(work, state, checkLine(work.exercise, state, line).heldWho, line.incident);
    take(work, {
      id: `measure:${idOf('diplomatic', state, line.state, turn)}`,
      kind: 'diplomatic',
      form: line.form,
      by: state,
      against: line.state,
      service: null,
      incident: line.incident,
      who: null,
      stage: 'announced',
      oversight: true,
      basis: null,
      turn,
      endsHour: hour + 8760,
      audience: 'public',
    });
  }
  moveTrack(work, state, 'mandate', rule('diplomaticMandate'), because('RS4', 'track.diplomatic', { state: line.state }));
  file(work, `diplomatic|${state}|${line.state}`, {
    kind: 'headline',
    audience: 'public',
    because: because('RS4', `headline.${line.form}`, { by: state, state: line.state, incident: line.incident }),
  });
};

/** RS5: the listing names who; on the right target it weakens the author, on a wrong one it does nothing, silently. */
const sanction = (work: Work, state: StateId, line: LineOf<'sanction'>): void => {
  const { turn, hour } = work.exercise.clock;
  handle(work, line.incident, state);
  const grounds = groundsOn(work.exercise, fileOf(work.exercise, state, line.incident), line.who, null, line.pace === 'rushed');
  priceMeasure(work, state, grounds.who, line.incident);
  take(work, {
    id: `measure:${idOf('sanction', state, line.state, line.id, turn)}`,
    kind: 'sanction',
    form: 'listing',
    by: state,
    against: line.state,
    service: null,
    incident: line.incident,
    who: line.who,
    stage: 'announced',
    oversight: true,
    basis: null,
    turn,
    endsHour: hour + line.reviewAfterDays * 24,
    audience: 'public',
  });
  if (truthOf(work, line.incident).who === line.who) weaken(work, line.incident, rule('rightMeasureIntensity'));
  moveTrack(work, state, 'mandate', rule('sanctionMandate'), because('RS5', 'track.sanction', { state: line.state }));
  file(work, `sanction|${state}|${line.state}`, {
    kind: 'headline',
    audience: 'public',
    because: because('RS5', 'headline.sanction', {
      by: state,
      state: line.state,
      who: line.who,
      incident: line.incident,
      days: line.reviewAfterDays,
    }),
  });
};

export const resolveRespond = (work: Work, orders: readonly Order[], landed: readonly Order[]): void => {
  for (const { state, line } of ordersOf(orders, 'hold')) hold(work, state, line);
  for (const { state, line } of ordersOf(orders, 'protest')) protest(work, state, line);
  for (const { state, line } of ordersOf(orders, 'diplomatic')) diplomatic(work, state, line);
  for (const { state, line } of ordersOf(landed, 'sanction')) sanction(work, state, line);
};
